"""Schedules reviews by FSRS."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import IntEnum
from typing import NamedTuple

from study.practice.fsrs import DEFAULT, REVIEW, Fsrs


class Rating(IntEnum):
    """How well the learner remembered, as graded by the learner or derived from a typed answer."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


_AHEAD = timedelta(days=1)
"""A clock that is corrected by less than this is ignored."""

LEARNED = REVIEW
"""The stage of a memory that has been learned and is reviewed from time to time."""

MATURE_DAYS = 21.0
"""Days of stability from which a word counts as known and a question as learned; Anki calls such cards mature."""


class Memory(NamedTuple):
    """The strength of a memory, computed from its reviews alone."""

    stage: int
    """1 while it is being learned, 2 when it is reviewed, 3 while it is learned again."""
    step: int | None
    """The step of learning; None in stage 2."""
    stability: float
    """The days after which the chance of remembering has fallen to 90 %."""
    difficulty: float
    """From 1, easy, to 10."""
    due: datetime
    """When it is due, UTC."""
    last_review: datetime
    """The last review, UTC."""


def after_review(memory: Memory | None, recall: Rating, now: datetime, fsrs: Fsrs = DEFAULT) -> Memory:
    """Return the memory after a review at `now` (UTC); `memory` is None before the first.

    Intervals have no random part: the same reviews always give the same day.
    """
    strength, seconds = fsrs.review(
        memory and memory[:4], int(recall), (now - memory.last_review).days if memory else 0
    )
    return Memory(*strength, now + timedelta(seconds=seconds), now)


def is_due(memory: Memory, now: datetime) -> bool:
    """Return whether something is due at `now` (UTC); also what was reviewed when the clock was over a day ahead."""
    return memory.due <= now or memory.last_review - now > _AHEAD


def intervals(memory: Memory | None, now: datetime, fsrs: Fsrs = DEFAULT) -> Mapping[Rating, timedelta]:
    """Return how long until it would be due again, for each of the four ratings."""
    return {recall: after_review(memory, recall, now, fsrs).due - now for recall in Rating}


def retrievability(memory: Memory, now: datetime, fsrs: Fsrs = DEFAULT) -> float:
    """Return the chance, 0 to 1, that something is remembered at `now` (UTC).

    A clock set back counts as no time passed.
    """
    return fsrs.retrievability(memory.stability, (now - memory.last_review).days)
