"""Sums up how well a term is known from the state of its Anki cards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from study.practice.schedule import MATURE_DAYS


class LearningState(StrEnum):
    """How well a term is known in Anki."""

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
    """The number of its template, from 0."""
    type: int
    """0 new, 1 learning, 2 review, 3 relearning."""
    queue: int
    """-1 suspended; -2 and -3 buried; else as `type`."""
    interval: int
    """Days until the next review; 0 or less while learning."""
    reps: int
    lapses: int
    stability: float | None = None
    """FSRS: days until the probability of recall falls to 90 %; None if Anki does not give it."""
    difficulty: float | None = None
    """FSRS: 1 to 10; None if Anki does not give it."""


@dataclass(frozen=True, slots=True)
class TermState:
    """The cards of a term taken together."""

    state: LearningState
    cards: tuple[CardState, ...]

    @property
    def reps(self) -> int:
        """The total number of answers on its cards."""
        return sum(card.reps for card in self.cards)


def term_state(cards: Iterable[CardState]) -> TermState:
    """Return the state of a term from those of its cards.

    It is suspended if all of its cards are. Otherwise suspended cards do not count, and the term is new while no card
    was answered, known when every card that was begun is mature, and being learned in between. So recognition alone can
    make it known until the cards that ask for production are begun.
    """
    every = tuple(sorted(cards, key=lambda card: card.ord))
    active = [card for card in every if card.queue != SUSPENDED_QUEUE]
    begun = [card for card in active if card.type != NEW_TYPE]
    if not active:
        state = LearningState.SUSPENDED if every else LearningState.NEW
    elif not begun:
        state = LearningState.NEW
    elif all(card.type == REVIEW_TYPE and card.interval >= MATURE_DAYS for card in begun):
        state = LearningState.KNOWN
    else:
        state = LearningState.LEARNING
    return TermState(state, every)
