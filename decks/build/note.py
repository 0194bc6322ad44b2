"""Notes and decks as they will be written: final fields, tags and cards."""

from __future__ import annotations

from dataclasses import dataclass

from decks.build.card_rules import card_exists, cloze_numbers
from decks.notetypes import NoteKind, NoteType


@dataclass(frozen=True, slots=True)
class Note:
    """One note. All its texts are final: HTML, escaped, NFC."""

    kind: NoteKind
    type: NoteType
    guid: str
    key: str
    """A name that a person can read: `lesson/term`, `lesson/sentence/2.1`, `lesson/question/q1`."""
    fields: tuple[str, ...]
    """In the order of the type's fields."""
    tags: tuple[str, ...]

    def value(self, slot: str) -> str:
        """Return the value of a field, by slot. Raises KeyError if the type has no such slot."""
        return self.fields[self.type.position(slot)]

    @property
    def cards(self) -> tuple[int, ...]:
        """Its cards, by the number of their template from 0; for a cloze note, by the cloze's number less one."""
        if self.type.cloze:
            return tuple(number - 1 for number in cloze_numbers(self.value("text")))
        named = {field.name: value for field, value in zip(self.type.fields, self.fields, strict=True)}
        return tuple(ord for ord, card in enumerate(self.type.cards) if card_exists(card.front, named))


@dataclass(frozen=True, slots=True)
class Deck:
    """The deck of one lesson."""

    lesson: str
    """The lesson's id."""
    id: int
    name: str
    """Levels are separated by `::`, as Anki writes them."""
    description: str
    """HTML, shown when the deck is opened."""
    notes: tuple[Note, ...]
    order: tuple[tuple[int, int], ...]
    """Its cards in the order in which they are learned: (index of the note, number of the template)."""
