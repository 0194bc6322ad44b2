"""Finds the ledger of a lesson, rebuilds one that is missing or damaged, and keeps the new one."""

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
from decks.anki.export_reader import open_collection
from decks.build.identity import deck_id, note_key
from decks.errors import DeckError, cannot_read, other_lesson
from decks.ledger.file import DamagedLedgerError, LedgerFile, read_ledger, write_ledger
from decks.ledger.model import Ledger, LedgerEntry, digest, learned_digest, merge
from decks.notetypes import NOTE_KINDS, NoteType, note_type
from study.files import move
from study.lesson.model import Language
from study.text import Message
from study.untrusted import rows

_LANGUAGES: tuple[Language, ...] = ("fr", "en")


@dataclass(frozen=True, slots=True)
class FoundLedger:
    """The ledger of a lesson as it was found."""

    ledger: Ledger
    file: LedgerFile
    move_to: Path | None = None
    """Where the damaged file is moved before a new one is written; None if the file is sound or missing."""
    warnings: tuple[Message, ...] = ()


def find_ledger(lesson_id: str, file: LedgerFile, package: Path) -> FoundLedger:
    """Return the ledger of a lesson: its own, merged with the shipped one.

    If it has none that can be read, it is rebuilt from `package`, an earlier export, if that holds the lesson. Else it
    starts empty, which does no harm: every note then has the date of the first release.

    Raises DeckError if the file exists but the system refuses to read it, or if it has notes of another lesson only.
    """
    shipped = Ledger()
    if file.shipped is not None:
        with suppress(OSError, DamagedLedgerError):
            shipped = read_ledger(file.shipped).ledger
    try:
        own = read_ledger(file.path)
        keys = [entry.key for entry in own.ledger.notes.values()]
        if keys and not any(key.startswith(note_key(lesson_id, "term", "")) for key in keys):
            raise other_lesson(file.path, keys[0], lesson_id)
        return FoundLedger(
            merge(shipped, own.ledger), file, None, (warnings.ledger_merged(file.path),) if own.merged else ()
        )
    except DamagedLedgerError:
        move_to: Path | None = _free_name(file.path)
    except FileNotFoundError:
        move_to = None
    except OSError as error:
        raise cannot_read(file.path, error) from error
    if earlier := _from_package(package, lesson_id):
        return FoundLedger(merge(shipped, earlier), file, move_to, (warnings.ledger_rebuilt(file.path, package),))
    if move_to:
        return FoundLedger(shipped, file, move_to, (warnings.ledger_damaged(file.path, move_to),))
    return FoundLedger(shipped, file, None, () if shipped.notes else (warnings.ledger_missing(file.path),))


def keep_ledger(found: FoundLedger, ledger: Ledger) -> tuple[Message, ...]:
    """Write the new ledger of a lesson, after moving a damaged one aside.

    Returns a warning, instead of raising, if the system refuses it: the package is written by then.
    """
    try:
        if found.move_to:
            move(found.file.path, found.move_to)
        write_ledger(found.file.path, ledger, private=found.file.shipped is not None)
    except OSError as error:
        return (warnings.ledger_not_written(found.file.path, error),)
    return ()


def _free_name(path: Path) -> Path:
    """Return a path beside the file that does not exist yet: `deck.json.damaged`, `deck.json.damaged2` …"""
    names = (path.with_name(f"{path.name}.damaged{number}") for number in ("", *range(2, 1000)))
    return next(name for name in names if not name.exists())


def _from_package(package: Path, lesson_id: str) -> Ledger | None:
    """Return the ledger of a lesson as an earlier export shows it; None if there is no such file, or no note in it."""
    if not package.is_file():
        return None
    types = {type.id: type for kind in NOTE_KINDS for studied in _LANGUAGES if (type := note_type(kind, studied))}
    with (
        suppress(DeckError, sqlite3.DatabaseError, ValueError, LookupError, TypeError, AttributeError),
        open_collection(package) as connection,
    ):
        notes = dict(_entries(connection, types, f"{lesson_id}/"))
        (names,) = connection.execute("select decks from col").fetchone()
        decks = json.loads(names)
        ids: dict[str, str] = {studied: str(deck_id(lesson_id, studied)) for studied in _LANGUAGES}
        known = {studied: str(decks[name]["name"]) for studied, name in ids.items() if name in decks}
        return Ledger(notes, known) if notes else None
    return None


def _entries(
    connection: sqlite3.Connection, types: dict[int, NoteType], prefix: str
) -> Iterator[tuple[str, LedgerEntry]]:
    """Yield the notes of the program's types whose key begins with the prefix, by GUID."""
    cards: dict[object, set[int]] = defaultdict(set)
    for note, ord in rows(connection, "SELECT nid, ord FROM cards"):
        cards[note].add(int(ord))
    for note, guid, mid, mod, tags, content in rows(connection, "SELECT id, guid, mid, mod, tags, flds FROM notes"):
        fields = tuple(content.split("\x1f"))
        type = types.get(mid) if note in cards else None
        if type and (key := html.unescape(fields[type.position("key")])).startswith(prefix):
            fields, sound = type.split_slot(fields, "audio")
            ords = tuple(sorted(cards[note]))
            learned = learned_digest(type, fields)
            yield guid, LedgerEntry(digest(fields, tuple(tags.split())), mod, ords, key, sound, learned)
