"""A note before Anki knows it: what its fields hold, how it is tagged, which cards it has."""

from __future__ import annotations

from dataclasses import dataclass

from decks.build.card_rules import cloze_numbers, front_exists
from decks.notetypes import NoteType, Room


@dataclass(frozen=True, slots=True)
class Note:
    """One note. Everything in it is final: HTML, escaped, NFC."""

    room: Room
    """What it is made from."""
    type: NoteType
    guid: str
    key: str
    """What it is called where a person may read it: `lesson/term`."""
    fields: tuple[str, ...]
    """In the order of the type's fields."""
    tags: tuple[str, ...]

    def value(self, slot: str) -> str:
        """What a field holds, by slot."""
        return self.fields[self.type.place(slot)]

    @property
    def cards(self) -> tuple[int, ...]:
        """Its cards, by their template's number from 0 (for a cloze, the cloze's number less one)."""
        if self.type.cloze:
            return tuple(number - 1 for number in cloze_numbers(self.value("text")))
        named = {field.name: value for field, value in zip(self.type.fields, self.fields, strict=True)}
        return tuple(ord for ord, card in enumerate(self.type.cards) if front_exists(card.front, named))


@dataclass(frozen=True, slots=True)
class Deck:
    """A lesson's deck."""

    lesson: str
    id: int
    name: str
    """Levels parted by `::`, as Anki writes them."""
    description: str
    """HTML, shown when the deck is opened."""
    notes: tuple[Note, ...]
    order: tuple[tuple[int, int], ...]
    """Its cards in the order in which they are to be learned: (place of the note, template's number)."""
