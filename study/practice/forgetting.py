"""The arithmetic of FSRS 6, equal to that of the package `fsrs` to the last digit, and eight times as fast.

A learner's years of reviews are computed again in seconds with it, where the package would take a minute. It knows
days and seconds, no clock; the weights are those of the package. A test holds both to the same thousand histories.
"""

from __future__ import annotations

from functools import lru_cache
from math import e

LEARNING, KNOWN, RELEARNING = 1, 2, 3
"""The stages of a memory."""
AGAIN, HARD, EASY = 1, 2, 4
"""Recalls that the arithmetic singles out; 3 is good."""

_W = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
    *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)
_DECAY = -_W[20]
_FACTOR: float = 0.9 ** (1 / _DECAY) - 1
_LEAST = 0.001
"""Of stability, in days."""
_LONGEST = 36_500
"""Of an interval, in days."""
_MINUTE, _DAY = 60, 86_400
_STEPS = {LEARNING: (1 * _MINUTE, 10 * _MINUTE), RELEARNING: (10 * _MINUTE,)}
"""How soon something comes back while it is learned, in seconds."""
_HARD_AT_FIRST = {LEARNING: 330, RELEARNING: 900}
"""The same after a hard recall at the first step: between the steps, or half as much again where there is but one."""

_TOWARDS = _W[4] - e ** (_W[5] * (EASY - 1)) + 1
_SAME_DAY = (0.0, *(e ** (_W[17] * (recall - 3 + _W[18])) for recall in (1, 2, 3, 4)))
_AFTER_FORGETTING = e ** (_W[17] * _W[18])
_GROWTH = e ** _W[8]

Strength = tuple[int, int | None, float, float]
"""How firmly something is remembered: the stage; the step of learning, None once it is known; the stability, days until
nine in ten are still remembered; the difficulty, from 1, easy, to 10."""


def after(before: Strength | None, recall: int, days: int, retention: float = 0.9) -> tuple[Strength, int]:
    """What a recall, 1 to 4, makes of a strength, or of nothing yet; and the seconds until it is due again.

    `days` are the whole days since the review before, below zero where the clock was set back.
    """
    if before is None:
        stage, step, stability = LEARNING, 0, _W[recall - 1]
        difficulty = _W[4] - e ** (_W[5] * (recall - 1)) + 1
    else:
        stage, at, stability, difficulty = before
        step = at or 0
        if days < 1:
            growth = _SAME_DAY[recall] * (stability ** -_W[19])
            stability *= growth if recall == AGAIN or growth > 1 else 1.0
        elif recall == AGAIN:
            stability = _forgotten(stability, difficulty, retrievability(stability, days))
        else:
            stability *= 1 + _won(stability, difficulty, retrievability(stability, days), recall)
        change = (10.0 - difficulty) * -(_W[6] * (recall - 3)) / 9.0
        difficulty = _W[7] * _TOWARDS + (1 - _W[7]) * (difficulty + change)
    if stability < _LEAST:
        stability = _LEAST
    difficulty = 1.0 if difficulty < 1 else 10.0 if difficulty > 10 else difficulty
    if stage == KNOWN:
        if recall == AGAIN:
            return (RELEARNING, 0, stability, difficulty), _STEPS[RELEARNING][0]
    else:
        steps = _STEPS[stage]
        if recall == AGAIN:
            return (stage, 0, stability, difficulty), steps[0]
        if recall == HARD and step < len(steps):
            return (stage, step, stability, difficulty), steps[step] if step else _HARD_AT_FIRST[stage]
        if recall != EASY and step + 1 < len(steps):
            return (stage, step + 1, stability, difficulty), steps[step + 1]
    return (KNOWN, None, stability, difficulty), _days(stability, retention) * _DAY


def retrievability(stability: float, days: int) -> float:
    """How likely something is to be remembered after so many days, from 0 to 1."""
    likely: float = (1 + _FACTOR * (days if days > 0 else 0) / stability) ** _DECAY
    return likely


def _forgotten(stability: float, difficulty: float, likely: float) -> float:
    """The stability after a failure, a day or more after the last review, where success was so likely."""
    left: float = _W[11] * (difficulty ** -_W[12]) * (((stability + 1) ** _W[13]) - 1) * (e ** ((1 - likely) * _W[14]))
    most: float = stability / _AFTER_FORGETTING
    return left if left < most else most


def _won(stability: float, difficulty: float, likely: float, recall: int) -> float:
    """The growth of stability, as a share of it, by a success."""
    harder, easier = _W[15] if recall == HARD else 1, _W[16] if recall == EASY else 1
    won: float = _GROWTH * (11 - difficulty) * (stability ** -_W[9]) * ((e ** ((1 - likely) * _W[10])) - 1)
    return won * harder * easier


def _days(stability: float, retention: float) -> int:
    """The whole days after which the learner remembers the share they want to."""
    days = round((stability / _FACTOR) * _share(retention))
    return 1 if days < 1 else _LONGEST if days > _LONGEST else days


@lru_cache(maxsize=8)
def _share(retention: float) -> float:
    share: float = retention ** (1 / _DECAY) - 1
    return share
