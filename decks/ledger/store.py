"""Finds a lesson's ledger, and what to do where it is missing or damaged."""

from __future__ import annotations

import html
import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from decks import warnings
from decks.anki.export_reader import collection
from decks.build.identity import deck_id
from decks.errors import DeckError, cannot_read
from decks.ledger.file import LedgerFile
from decks.ledger.model import DamagedLedgerError, Entry, Ledger, digest, joined, read, write
from decks.notetypes import ROOMS, NoteType, note_type
from study.files import move
from study.lesson.model import Language, Lesson
from study.text import Message
from study.untrusted import rows


@dataclass(frozen=True, slots=True)
class Record:
    """A lesson's ledger as found."""

    ledger: Ledger
    file: LedgerFile
    aside: Path | None = None
    """Where the damaged file goes before a new one is written; None if the file is sound or missing."""
    messages: tuple[Message, ...] = ()


def find(lesson: Lesson, file: LedgerFile, package: Path) -> Record:
    """The ledger of a lesson: its own joined with the shipped one.

    Where there is none that can be read, it is made anew from `package`, an earlier export, if that has the lesson.
    Otherwise it starts empty, which cannot harm: every note then has the date of the first release. Raises DeckError
    if the file is there but the system refuses it.
    """
    shipped = Ledger()
    if file.shipped is not None:
        with suppress(OSError, DamagedLedgerError):
            shipped = read(file.shipped)
    try:
        return Record(joined(shipped, read(file.path)), file)
    except DamagedLedgerError:
        aside: Path | None = _free(file.path)
    except FileNotFoundError:
        aside = None
    except OSError as error:
        raise cannot_read(file.path, error) from error
    if earlier := _from_package(package, lesson):
        return Record(joined(shipped, earlier), file, aside, (warnings.ledger_rebuilt(file.path, package),))
    if aside:
        return Record(shipped, file, aside, (warnings.ledger_damaged(file.path, aside),))
    return Record(shipped, file, None, () if shipped.notes else (warnings.ledger_missing(file.path),))


def keep(record: Record, ledger: Ledger) -> tuple[Message, ...]:
    """Write the ledger; a damaged one is set aside first. What could not be done is said, not raised."""
    try:
        if record.aside:
            move(record.file.path, record.aside)
        write(record.file.path, ledger, private=record.file.shipped is not None)
    except OSError as error:
        return (warnings.ledger_not_written(record.file.path, error),)
    return ()


def _free(path: Path) -> Path:
    """A name beside the file that nothing has yet."""
    names = (path.with_name(f"{path.name}.damaged{number}") for number in ("", *range(2, 1000)))
    return next(name for name in names if not name.exists())


def _from_package(package: Path, lesson: Lesson) -> Ledger | None:
    """What an earlier export of ours holds of a lesson; None if there is no such file or nothing of it."""
    if not package.is_file():
        return None
    types = {shape.id: shape for room in ROOMS for studied in _LANGUAGES if (shape := note_type(room, studied))}
    with (
        suppress(DeckError, sqlite3.DatabaseError, ValueError, LookupError, TypeError, AttributeError),
        collection(package) as connection,
    ):
        notes = dict(_entries(connection, types, f"{lesson.id}/"))
        (names,) = connection.execute("select decks from col").fetchone()
        decks = json.loads(names)
        ids: dict[str, str] = {studied: str(deck_id(lesson.id, studied)) for studied in _LANGUAGES}
        known = {studied: str(decks[name]["name"]) for studied, name in ids.items() if name in decks}
        return Ledger(notes, known) if notes else None
    return None


_LANGUAGES: tuple[Language, ...] = ("fr", "en")


def _entries(connection: sqlite3.Connection, types: dict[int, NoteType], begins: str) -> Iterator[tuple[str, Entry]]:
    cards: dict[object, set[int]] = defaultdict(set)
    for note, ord in rows(connection, "SELECT nid, ord FROM cards"):
        cards[note].add(int(ord))
    for note, guid, mid, mod, tags, content in rows(connection, "SELECT id, guid, mid, mod, tags, flds FROM notes"):
        fields = tuple(content.split("\x1f"))
        shape = types.get(mid) if note in cards else None
        if shape and (key := html.unescape(fields[shape.place("key")])).startswith(begins):
            fields, sound = shape.apart(fields, "audio")
            ords = tuple(sorted(cards[note]))
            yield guid, Entry(digest(fields, tuple(tags.split())), mod, ords, key, sound)
