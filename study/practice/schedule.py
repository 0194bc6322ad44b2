"""When something is due again, by FSRS."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import IntEnum
from typing import NamedTuple

from study.practice.fsrs import DEFAULT, REVIEW, Fsrs


class Rating(IntEnum):
    """How well the learner remembered, as the learner says it or as a typed answer shows it."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


_AHEAD = timedelta(days=1)
"""A clock may be put right by less without a word about it."""

LEARNED = REVIEW
"""The stage of a memory that was learned and is reviewed from time to time."""

MATURE_DAYS = 21.0
"""Days of stability from which a word counts as known and a question as learned; Anki calls such cards mature."""


class Memory(NamedTuple):
    """How firmly something is remembered: plain values, which follow from its reviews alone."""

    stage: int
    """1 while it is learned, 2 once it is reviewed, 3 while it is learned again."""
    step: int | None
    """The step of learning; None in stage 2."""
    stability: float
    """Days until nine in ten are still remembered."""
    difficulty: float
    """From 1, easy, to 10."""
    due: datetime
    """UTC."""
    reviewed: datetime
    """The last review, UTC."""


def after_review(memory: Memory | None, recall: Rating, now: datetime, fsrs: Fsrs = DEFAULT) -> Memory:
    """Return the memory after a review at `now` (UTC); `memory` is None before the first.

    Intervals have no random part: the same reviews always give the same day.
    """
    strength, seconds = fsrs.review(memory and memory[:4], int(recall), (now - memory.reviewed).days if memory else 0)
    return Memory(*strength, now + timedelta(seconds=seconds), now)


def is_due(memory: Memory, now: datetime) -> bool:
    """Whether it is to be asked at `now` (UTC): also what was reviewed while the clock was more than a day ahead."""
    return memory.due <= now or memory.reviewed - now > _AHEAD


def intervals(memory: Memory | None, now: datetime, fsrs: Fsrs = DEFAULT) -> Mapping[Rating, timedelta]:
    """How long until it would be due again, for each of the four answers, to be shown before the choice."""
    return {recall: after_review(memory, recall, now, fsrs).due - now for recall in Rating}


def retrievability(memory: Memory, now: datetime, fsrs: Fsrs = DEFAULT) -> float:
    """How likely it is to be remembered at `now` (UTC), from 0 to 1; a clock set back counts as no time passed."""
    return fsrs.retrievability(memory.stability, (now - memory.reviewed).days)
