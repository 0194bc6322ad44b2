"""The note types: their shape in JSON, their cards in HTML, one style sheet; all in files beside this one.

Published once, a shape is frozen: fields and templates keep their names, ids and order for ever, because Anki would
otherwise take a learner's notes for notes of another type. What may still change is how a card looks (the HTML and
the style sheet), and then `LOOK_CHANGED` has to move with it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import Template
from typing import Any, Literal

from study.lesson.model import Language

LOOK_CHANGED = 1_767_225_600
"""When HTML or CSS last changed, in seconds since 1970: Anki takes the newer look."""

Room = Literal["term", "sentence", "question"]
"""What a note is made from."""

ROOMS: tuple[Room, ...] = ("term", "sentence", "question")


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a note type."""

    slot: str
    """What it holds, the same word in both directions of study."""
    name: str
    """What Anki shows, in the language of the learner."""
    id: int
    description: str = ""
    """Shown in Anki's editor while the field is empty."""
    technical: bool = False
    """Folded away in the editor and left out of searches."""
    plain: bool = False
    """Edited as plain text."""
    searched: bool = False
    """Found by searches although it is technical."""


@dataclass(frozen=True, slots=True)
class Card:
    """A template: the two sides of one kind of card."""

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
    fields: tuple[Field, ...]
    cards: tuple[Card, ...]
    css: str

    def row(self, values: dict[str, str]) -> tuple[str, ...]:
        """The values in the order of the fields, by slot; a slot without a value is empty.

        A slot that the type does not have raises KeyError: it would lose its content silently.
        """
        if unknown := values.keys() - {field.slot for field in self.fields}:
            raise KeyError(f"{self.name} has no slot {sorted(unknown)}")
        return tuple(values.get(field.slot, "") for field in self.fields)

    def apart(self, row: tuple[str, ...], slot: str) -> tuple[tuple[str, ...], str]:
        """A note's fields with this slot empty, and what stood there; as they are if the type has no such slot."""
        places = [place for place, field in enumerate(self.fields) if field.slot == slot]
        return tuple("" if place in places else value for place, value in enumerate(row)), "".join(
            row[place] for place in places
        )

    def place(self, slot: str) -> int:
        """Where a slot stands among the fields."""
        return next(place for place, field in enumerate(self.fields) if field.slot == slot)


@cache
def note_type(room: Room, studied: Language) -> NoteType:
    """The note type for one kind of note in one direction of study."""
    shape: dict[str, Any] = json.loads(_text(f"{room}-{studied}.json"))
    fields = tuple(Field(**field) for field in shape["fields"])
    words = shape["words"] | {field.slot: field.name for field in fields}
    folder = shape["folder"]
    words |= {part: Template(_text(f"{folder}/{part}.html")).substitute(words) for part in shape.get("parts", ())}
    cards = tuple(
        Card(card["name"], card["id"], *(_side(folder, card["file"], side, words) for side in ("front", "back")))
        for card in shape["templates"]
    )
    return NoteType(shape["id"], shape["name"], shape["cloze"], fields, cards, _text("card.css"))


def _side(folder: str, name: str, side: str, words: dict[str, str]) -> str:
    return Template(_text(f"{folder}/{name}.{side}.html")).substitute(words).strip()


def _text(path: str) -> str:
    return files(__name__).joinpath(path).read_text(encoding="utf-8")
