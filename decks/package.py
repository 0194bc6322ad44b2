"""Writes decks into an .apkg file. The only file that knows genanki; import it only to write one.

genanki fills the database; what it leaves open is done here: which cards a note has, each card's place in the queue,
each note's own date, and a file that is compressed, the same for the same content, and there whole or not at all.
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
from decks.notetypes import LOOK_CHANGED, Field, NoteType
from study.files import replacing

_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_LEVEL = 4
"""Of compression: a third of the time of zlib's default for a tenth more bytes."""
_SPREAD = 10**9
"""Milliseconds over which the decks' first ids lie."""
_STEPS = 100
"""How often progress is told, at most."""


def write(
    decks: Sequence[Deck],
    target: Path,
    *,
    mods: Mapping[str, int],
    media: Mapping[str, bytes],
    progress: Callable[[int, int], None] | None = None,
) -> int:
    """Write the decks into `target` in one step, and return how many cards they have.

    `mods` gives each note's date by GUID, in seconds since 1970 and 1 or more; `media` the sound files by name.
    Raises ValueError if two notes have one GUID, OSError if the file cannot be written; `target` is then as before.
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
    """The collection as SQLite, made in memory so that nothing can be left behind; and its number of cards."""
    models: dict[int, _Model] = {}
    total = sum(len(deck.notes) for deck in decks)
    step = _steps(total, progress)
    filled = []
    seen: set[str] = set()
    for deck in decks:
        due: defaultdict[int, list[_Card]] = defaultdict(list)
        for turn, (place, ord) in enumerate(deck.order, 1):
            due[place].append(_Card(ord, turn))
        made = genanki.Deck(deck.id, deck.name, deck.description)
        for place, note in enumerate(deck.notes):
            if note.guid in seen or mods[note.guid] < 1:
                raise ValueError(f"{note.key}: a second note with GUID {note.guid}, or its date is 0")
            seen.add(note.guid)
            model = models.get(note.type.id) or models.setdefault(note.type.id, _Model(note.type))
            made.add_note(_Note(model, note.fields, note.tags, note.guid, due[place], mods[note.guid], step))
        filled.append(made)
    connection = sqlite3.connect(":memory:")
    try:
        # Ids are only a suggestion, which Anki changes where one is taken; two lessons begin at different ones.
        first = LOOK_CHANGED * 1000 + decks[0].id % _SPREAD if decks else 0
        genanki.Package(filled).write_to_db(connection.cursor(), LOOK_CHANGED, count(first))
        connection.commit()
        return connection.serialize(), sum(len(deck.order) for deck in decks)
    finally:
        connection.close()


def _steps(total: int, progress: Callable[[int, int], None] | None) -> Callable[[], None]:
    """Something to call once a note, which tells progress from time to time."""
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


class _Model(genanki.Model):  # type: ignore[misc]
    """A note type with ids for its fields and templates, and a date of its own."""

    def __init__(self, shape: NoteType) -> None:
        super().__init__(
            shape.id,
            shape.name,
            fields=[_field(field) for field in shape.fields],
            templates=[{"name": c.name, "id": c.id, "qfmt": c.front, "afmt": c.back} for c in shape.cards],
            css=shape.css,
            model_type=self.CLOZE if shape.cloze else self.FRONT_BACK,
        )

    @property
    def _req(self) -> list[Any]:
        """Which fields a card needs, for very old programs: the first one. Anki itself looks at the templates."""
        return [[ord, "any", [0]] for ord in range(len(self.templates))]

    def to_json(self, timestamp: float, deck_id: int) -> dict[str, Any]:
        made: dict[str, Any] = super().to_json(LOOK_CHANGED, deck_id)
        return made


class _Note(genanki.Note):  # type: ignore[misc]
    """A note whose cards are decided, and which was last changed when we say."""

    cards: list[_Card] = []

    def __init__(
        self,
        model: _Model,
        fields: tuple[str, ...],
        tags: tuple[str, ...],
        guid: str,
        cards: list[_Card],
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


class _Card(genanki.Card):  # type: ignore[misc]
    """A card that knows its place in the queue."""

    def __init__(self, ord: int, turn: int) -> None:
        super().__init__(ord)
        self.turn = turn

    def write_to_db(
        self, cursor: sqlite3.Cursor, timestamp: float, deck_id: int, note_id: int, id_gen: Iterator[int], due: int = 0
    ) -> None:
        super().write_to_db(cursor, timestamp, deck_id, note_id, id_gen, self.turn)


def _field(field: Field) -> dict[str, Any]:
    return {
        "name": field.name,
        "id": field.id,
        "font": "Arial",
        "description": field.description,
        "plainText": field.plain,
        "collapsed": field.technical,
        "excludeFromSearch": field.technical and not field.searched,
    }
