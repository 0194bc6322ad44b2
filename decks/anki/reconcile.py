"""Compares the state of a learner's terms in Anki with the statuses set by hand here, which take precedence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from decks.anki.term_state import LearningState, TermState

WordStatus = Literal["new", "learning", "known", "ignored"]
"""How well a word is known, as the program stores it."""

STATUS_OF: Mapping[LearningState, WordStatus] = {
    LearningState.LEARNING: "learning",
    LearningState.KNOWN: "known",
    LearningState.SUSPENDED: "ignored",
}
"""The status that goes with a state in Anki. A new card shows nothing about its term."""

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Reconciliation(Generic[Key]):
    """What to do with each term that is not new in Anki."""

    take: Mapping[Key, WordStatus]
    """The status of terms that the learner has not set: it can be stored without asking."""
    ask: Mapping[Key, tuple[WordStatus, WordStatus]]
    """(the learner's status, Anki's status) of terms for which they differ, or whose cards are suspended."""
    same: int
    """The number of terms with equal statuses in both."""


def reconcile(states: Mapping[Key, TermState], set_here: Mapping[Key, WordStatus]) -> Reconciliation[Key]:
    """Divide terms into those to store, those to ask about, and those that agree.

    `set_here` has the terms whose status the learner has set by hand, and no others.
    """
    take: dict[Key, WordStatus] = {}
    ask: dict[Key, tuple[WordStatus, WordStatus]] = {}
    same = 0
    for key, in_anki in states.items():
        theirs = STATUS_OF.get(in_anki.state)
        ours = set_here.get(key)
        if theirs is None:
            continue
        if ours == theirs:
            same += 1
        elif ours is None and theirs != "ignored":
            take[key] = theirs
        else:
            # A card may be suspended because it was too hard, which is not yet a wish to ignore the word.
            ask[key] = (ours or "new", theirs)
    return Reconciliation(take, ask, same)
