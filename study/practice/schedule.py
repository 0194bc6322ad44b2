"""When something is due again, by FSRS."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import IntEnum
from typing import NamedTuple

from study.practice import forgetting
from study.practice.forgetting import after


class Recall(IntEnum):
    """How well the learner remembered, as the learner says it or as a typed answer shows it."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


_AHEAD = timedelta(days=1)
"""A clock may be put right by less without a word about it."""

LEARNED = 2
"""The stage of a memory that was learned and is reviewed from time to time."""


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


def reviewed(memory: Memory | None, recall: Recall, now: datetime, retention: float = 0.9) -> Memory:
    """What a review at `now` (UTC) makes of a memory, or of nothing yet.

    Intervals have no chance in them: the same reviews always give the same day. `retention` is the share that the
    learner wants to remember when something is due.
    """
    strength, seconds = after(
        memory and memory[:4], int(recall), (now - memory.reviewed).days if memory else 0, retention
    )
    return Memory(*strength, now + timedelta(seconds=seconds), now)


def is_due(memory: Memory, now: datetime) -> bool:
    """Whether it is to be asked at `now` (UTC): also what was reviewed while the clock was more than a day ahead."""
    return memory.due <= now or memory.reviewed - now > _AHEAD


def intervals(memory: Memory | None, now: datetime, retention: float = 0.9) -> Mapping[Recall, timedelta]:
    """How long until it would be due again, for each of the four answers, to be shown before the choice."""
    return {recall: reviewed(memory, recall, now, retention).due - now for recall in Recall}


def retrievability(memory: Memory, now: datetime) -> float:
    """How likely it is to be remembered at `now` (UTC), from 0 to 1; a clock set back counts as no time passed."""
    return forgetting.retrievability(memory.stability, (now - memory.reviewed).days)
