"""What Anki knows of a learner, set against what the learner has said here. Nothing said by hand is overwritten."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from decks.anki.term_state import Standing, State

Said = Literal["new", "learning", "known", "ignored"]
"""How well a word is known, as the program keeps it."""

MEANS: Mapping[State, Said] = {
    State.LEARNING: "learning",
    State.KNOWN: "known",
    State.SUSPENDED: "ignored",
}
"""What a term's state in Anki comes to here. New says nothing: it was not asked yet."""

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Homecoming(Generic[Key]):
    """What to do with each term that Anki has something to say about."""

    take: Mapping[Key, Said]
    """Nothing was said of these: they can be set without asking."""
    ask: Mapping[Key, tuple[Said, Said]]
    """(what the learner said, what Anki says) where they differ, or where Anki's card was only set aside."""
    same: int
    """How many agree already."""


def settle(states: Mapping[Key, Standing], said: Mapping[Key, Said]) -> Homecoming[Key]:
    """Part the terms into those to set, those to ask about, and those that agree.

    `said` has the words of which the learner said something by hand, and no others.
    """
    take: dict[Key, Said] = {}
    ask: dict[Key, tuple[Said, Said]] = {}
    same = 0
    for key, standing in states.items():
        theirs = MEANS.get(standing.state)
        ours = said.get(key)
        if theirs is None:
            continue
        if ours == theirs:
            same += 1
        elif ours is None and theirs != "ignored":
            take[key] = theirs
        else:
            # A card may be suspended because it was too hard: that is not yet a wish to ignore the word.
            ask[key] = (ours or "new", theirs)
    return Homecoming(take, ask, same)
