"""Loads the note types: their fields from JSON, their cards from HTML, one style sheet, all in files beside this one.

A published note type is frozen: its fields and templates keep their names, ids and order, because Anki would otherwise
take the learner's notes for notes of another type. Only the look of a card may change (the HTML and the style sheet),
and then `LOOK_CHANGED` must change too.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import Template
from typing import Any, Literal

from study.lesson.model import Language

LOOK_CHANGED = 1_796_083_200
"""When HTML or CSS last changed, in seconds since 1970: Anki uses the newer look."""

NoteKind = Literal["term", "sentence", "question"]
"""What a note is made from."""

NOTE_KINDS: tuple[NoteKind, ...] = ("term", "sentence", "question")


@dataclass(frozen=True, slots=True)
class NoteField:
    """A field of a note type."""

    slot: str
    """The program's name for it, for both languages to study."""
    name: str
    """Anki's name for it, in the language that the learner knows."""
    id: int
    description: str = ""
    """Shown in Anki's editor while the field is empty."""
    technical: bool = False
    """Collapsed in the editor and excluded from searches."""
    plain: bool = False
    """Edited as plain text."""
    searched: bool = False
    """Included in searches although it is technical."""


@dataclass(frozen=True, slots=True)
class CardTemplate:
    """The two sides of one type of card."""

    name: str
    id: int
    front: str
    back: str


@dataclass(frozen=True, slots=True)
class NoteType:
    """A note type as it is published."""

    id: int
    name: str
    cloze: bool
    fields: tuple[NoteField, ...]
    cards: tuple[CardTemplate, ...]
    css: str

    def field_values(self, values: dict[str, str]) -> tuple[str, ...]:
        """Return values given by slot in the order of the fields; a slot without a value is empty.

        Raises KeyError for a slot that the type does not have: its value would be lost.
        """
        if unknown := values.keys() - {field.slot for field in self.fields}:
            raise KeyError(f"{self.name} has no slot {sorted(unknown)}")
        return tuple(values.get(field.slot, "") for field in self.fields)

    def split_slot(self, values: tuple[str, ...], slot: str) -> tuple[tuple[str, ...], str]:
        """Return a note's field values with one slot emptied, and the value that it had.

        A type without the slot gives the values unchanged, and an empty text.
        """
        positions = [position for position, field in enumerate(self.fields) if field.slot == slot]
        rest = tuple("" if position in positions else value for position, value in enumerate(values))
        return rest, "".join(values[position] for position in positions)

    def position(self, slot: str) -> int:
        """Return the index of the field with this slot. Raises KeyError if the type has none."""
        for position, field in enumerate(self.fields):
            if field.slot == slot:
                return position
        raise KeyError(f"{self.name} has no slot {slot}")


@cache
def note_type(kind: NoteKind, studied: Language) -> NoteType:
    """Load the note type for one kind of note and one language to study."""
    shape: dict[str, Any] = json.loads(_text(f"{kind}-{studied}.json"))
    fields = tuple(NoteField(**field) for field in shape["fields"])
    words = shape["words"] | {field.slot: field.name for field in fields}
    folder = shape["folder"]
    words |= {part: Template(_text(f"{folder}/{part}.html")).substitute(words) for part in shape.get("parts", ())}
    cards = tuple(
        CardTemplate(
            card["name"], card["id"], *(_side(folder, card["file"], side, words) for side in ("front", "back"))
        )
        for card in shape["templates"]
    )
    return NoteType(shape["id"], shape["name"], shape["cloze"], fields, cards, _text("card.css"))


def _side(folder: str, name: str, side: str, words: dict[str, str]) -> str:
    return Template(_text(f"{folder}/{name}.{side}.html")).substitute(words).strip()


def _text(path: str) -> str:
    return files(__name__).joinpath(path).read_text(encoding="utf-8")
