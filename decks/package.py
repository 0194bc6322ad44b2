"""Writes decks into an .apkg file. The only file that imports genanki.

genanki fills the database. What it leaves open is decided here: which cards a note has, the position of each card in
the queue, the date of each note, and a compressed file that is the same for the same content and is replaced in one
step.
"""

from __future__ import annotations

import json
import sqlite3
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import Any

import genanki  # type: ignore[import-untyped]

from decks.build.note import Deck
from decks.notetypes import LOOK_CHANGED, NoteField, NoteType
from study.files import replacing

_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_LEVEL = 4
"""The level of compression: a third of the time of zlib's default for a tenth more bytes."""
_SPREAD = 10**9
"""Milliseconds over which the first ids of different decks are spread."""
_STEPS = 100
"""How often progress is reported at most."""


def write(
    decks: Sequence[Deck],
    target: Path,
    *,
    mods: Mapping[str, int],
    media: Mapping[str, bytes],
    progress: Callable[[int, int], None] | None = None,
) -> int:
    """Replace `target` by a package of the decks in one step, and return how many cards they have.

    `mods` has the date of each note by GUID, in seconds since 1970 and at least 1; `media` the sound files by name.

    Raises:
        ValueError: two notes have the same GUID, or a date is less than 1; `target` is unchanged.
        OSError: the file cannot be written; `target` is unchanged.
    """
    database, cards = _database(decks, mods, progress)
    with replacing(target) as partial, zipfile.ZipFile(partial, "w") as archive:
        _add(archive, "collection.anki2", database)
        _add(archive, "media", json.dumps({str(n): name for n, name in enumerate(media)}).encode())
        for number, content in enumerate(media.values()):
            _add(archive, str(number), content, zipfile.ZIP_STORED)
    return cards


def _database(
    decks: Sequence[Deck], mods: Mapping[str, int], progress: Callable[[int, int], None] | None
) -> tuple[bytes, int]:
    """Return the collection as a SQLite file, made in memory to leave nothing behind, and how many cards it has."""
    models: dict[int, _GenankiModel] = {}
    total = sum(len(deck.notes) for deck in decks)
    step = _counter(total, progress)
    filled = []
    seen: set[str] = set()
    for deck in decks:
        due: defaultdict[int, list[_GenankiCard]] = defaultdict(list)
        for position, (index, ord) in enumerate(deck.order, 1):
            due[index].append(_GenankiCard(ord, position))
        made = genanki.Deck(deck.id, deck.name, deck.description)
        for index, note in enumerate(deck.notes):
            if note.guid in seen or mods[note.guid] < 1:
                raise ValueError(f"{note.key}: a second note with GUID {note.guid}, or its date is 0")
            seen.add(note.guid)
            model = models.get(note.type.id) or models.setdefault(note.type.id, _GenankiModel(note.type))
            made.add_note(_GenankiNote(model, note.fields, note.tags, note.guid, due[index], mods[note.guid], step))
        filled.append(made)
    connection = sqlite3.connect(":memory:")
    try:
        # Anki changes an id that is taken already; different lessons begin at different ids, so this is rare.
        first = LOOK_CHANGED * 1000 + decks[0].id % _SPREAD if decks else 0
        genanki.Package(filled).write_to_db(connection.cursor(), LOOK_CHANGED, count(first))
        connection.commit()
        return connection.serialize(), sum(len(deck.order) for deck in decks)
    finally:
        connection.close()


def _counter(total: int, progress: Callable[[int, int], None] | None) -> Callable[[], None]:
    """Return a function to call once for each note, which reports progress at most `_STEPS` times."""
    if progress is None:
        return lambda: None
    every = max(1, total // _STEPS)
    done = count(1)

    def step() -> None:
        number = next(done)
        if number % every == 0 or number == total:
            progress(number, total)

    return step


def _add(archive: zipfile.ZipFile, name: str, content: bytes, method: int = zipfile.ZIP_DEFLATED) -> None:
    member = zipfile.ZipInfo(name, _ZIP_DATE)
    member.compress_type = method
    member.create_system = 3
    member.external_attr = 0o644 << 16
    archive.writestr(member, content, compresslevel=_LEVEL)


class _GenankiModel(genanki.Model):  # type: ignore[misc]
    """A note type with ids for its fields and templates, and a date of its own."""

    def __init__(self, type: NoteType) -> None:
        super().__init__(
            type.id,
            type.name,
            fields=[_field(field) for field in type.fields],
            templates=[{"name": c.name, "id": c.id, "qfmt": c.front, "afmt": c.back} for c in type.cards],
            css=type.css,
            model_type=self.CLOZE if type.cloze else self.FRONT_BACK,
        )

    @property
    def _req(self) -> list[Any]:
        """The fields that a card needs, for very old programs: the first one. Anki itself parses the templates."""
        return [[ord, "any", [0]] for ord in range(len(self.templates))]

    def to_json(self, timestamp: float, deck_id: int) -> dict[str, Any]:
        made: dict[str, Any] = super().to_json(LOOK_CHANGED, deck_id)
        return made


class _GenankiNote(genanki.Note):  # type: ignore[misc]
    """A note with given cards and a given date of change."""

    cards: list[_GenankiCard] = []

    def __init__(
        self,
        model: _GenankiModel,
        fields: tuple[str, ...],
        tags: tuple[str, ...],
        guid: str,
        cards: list[_GenankiCard],
        mod: int,
        written: Callable[[], None],
    ) -> None:
        super().__init__(model, list(fields), tags=tags, guid=guid)
        self.cards = cards
        self.mod = mod
        self.written = written

    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, deck_id: int, id_gen: Iterator[int]) -> None:
        super().write_to_db(cursor, self.mod, deck_id, id_gen)
        self.written()


class _GenankiCard(genanki.Card):  # type: ignore[misc]
    """A card with a given position in the queue of new cards."""

    def __init__(self, ord: int, position: int) -> None:
        super().__init__(ord)
        self.position = position

    def write_to_db(
        self, cursor: sqlite3.Cursor, timestamp: float, deck_id: int, note_id: int, id_gen: Iterator[int], due: int = 0
    ) -> None:
        super().write_to_db(cursor, timestamp, deck_id, note_id, id_gen, self.position)


def _field(field: NoteField) -> dict[str, Any]:
    return {
        "name": field.name,
        "id": field.id,
        "font": "Arial",
        "description": field.description,
        "plainText": field.plain,
        "collapsed": field.technical,
        "excludeFromSearch": field.technical and not field.searched,
    }
