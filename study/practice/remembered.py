"""The memory of a word or a question in review, and how it was last asked."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from study.lesson.kinds import Kind
from study.practice.schedule import Memory, Rating

LEECH = 8
"""Lapses that make a leech, as in Anki."""


class CardType(StrEnum):
    """The way a word is asked."""

    RECOGNITION = "recognition"
    """The word is shown; its meaning is to be recalled."""
    PRODUCTION = "production"
    """The meaning is shown; the word is to be typed."""
    GAP = "gap"
    """A sentence of the article is shown with a gap for the word, and its translation."""


AskedAs = CardType | Kind
"""How an item was asked: a word as one of three cards, a question as one of its kinds."""


def asked_as(text: str) -> AskedAs:
    """Return the card type or the kind of question of this name. Raises ValueError if it names neither."""
    return CardType(text) if text in set(CardType) else Kind(text)


class Remembered(NamedTuple):
    """The memory of a word or a question that was reviewed."""

    memory: Memory
    form: AskedAs
    """How it was last asked."""
    recall: Rating
    """The last rating."""
    reviews: int
    """The number of reviews."""
    lapses: int = 0
    """How often it was forgotten after it had been learned."""

    @property
    def leech(self) -> bool:
        """Whether it was forgotten so often that it should be studied again instead of only being asked."""
        return self.lapses >= LEECH
