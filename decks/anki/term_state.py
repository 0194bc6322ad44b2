"""How well a term is known, as Anki's cards tell it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from study.practice.schedule import MATURE_DAYS


class State(StrEnum):
    """What a learner would say of a term."""

    NEW = "new"
    LEARNING = "learning"
    KNOWN = "known"
    SUSPENDED = "suspended"


SUSPENDED_QUEUE = -1
NEW_TYPE, REVIEW_TYPE = 0, 2


@dataclass(frozen=True, slots=True)
class CardState:
    """One card of a term, in Anki's own numbers."""

    ord: int
    """Which template, from 0."""
    type: int
    """0 new, 1 learning, 2 review, 3 relearning."""
    queue: int
    """-1 suspended; -2 and -3 buried; else like type."""
    interval: int
    """Days until the next review; 0 or less while learning."""
    reps: int
    lapses: int
    stability: float | None = None
    """FSRS: days until the chance of recall falls to 90 %; None where Anki did not say."""
    difficulty: float | None = None
    """FSRS: 1 to 10."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A term's cards taken together."""

    state: State
    cards: tuple[CardState, ...]

    @property
    def reps(self) -> int:
        """How often any of its cards was answered."""
        return sum(card.reps for card in self.cards)


def standing(cards: Iterable[CardState]) -> Standing:
    """Sum up the cards of one term.

    Suspended: all of its cards are. Otherwise the suspended ones are left aside, and the term is new while none was
    answered, known once every card that was begun is mature (so recognition alone can make it known until recall
    begins), and being learned in between.
    """
    every = tuple(sorted(cards, key=lambda card: card.ord))
    awake = [card for card in every if card.queue != SUSPENDED_QUEUE]
    begun = [card for card in awake if card.type != NEW_TYPE]
    if not awake:
        state = State.SUSPENDED if every else State.NEW
    elif not begun:
        state = State.NEW
    elif all(card.type == REVIEW_TYPE and card.interval >= MATURE_DAYS for card in begun):
        state = State.KNOWN
    else:
        state = State.LEARNING
    return Standing(state, every)
