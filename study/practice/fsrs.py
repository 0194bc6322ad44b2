"""FSRS 6: how long something is remembered after each review, and when it should be reviewed again.

The formulas are those of the package `fsrs` 6.3 (py-fsrs), to which the tests hold every value to 1e-12; the engine of
Anki, `fsrs-rs`, agrees to 1e-5. They are written out here because rebuilding a learner's years of reviews takes seconds
this way and minutes with the package. Nothing here reads a clock: reviews are whole days and seconds apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import e

LEARNING, REVIEW, RELEARNING = 1, 2, 3
"""States of a memory, numbered as in the package `fsrs`."""
AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
"""Ratings of a review."""

DEFAULT_PARAMETERS: tuple[float, ...] = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
    *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)
"""The weights w0 to w20 that FSRS 6 starts with, fitted by its authors to the reviews of many learners."""

_MINUTE, _DAY = 60, 86_400
_MIN_STABILITY = 0.001
"""Days."""
_MAX_INTERVAL = 36_500
"""Days."""
_STEPS = {LEARNING: (1 * _MINUTE, 10 * _MINUTE), RELEARNING: (10 * _MINUTE,)}
"""Seconds until the next review, by step, while something is being learned or learned again."""
_HARD_AT_FIRST = {LEARNING: 330, RELEARNING: 900}
"""Seconds after a Hard at the first step: the mean of the two steps, or one and a half times the only one."""

Strength = tuple[int, int | None, float, float]
"""State; step of learning, None in the state REVIEW; stability, the days until the chance of remembering has fallen to
90 %; difficulty, from 1 (easy) to 10."""


class Fsrs:
    """The forgetting curve and the intervals for one set of parameters.

    `parameters` are the weights w0 to w20; `retention` is the chance of remembering, between 0 and 1, at which
    something should be reviewed. Raises ValueError if either cannot be used.
    """

    def __init__(self, parameters: Sequence[float] = DEFAULT_PARAMETERS, retention: float = 0.9) -> None:
        if len(parameters) != len(DEFAULT_PARAMETERS):
            raise ValueError(f"FSRS 6 has {len(DEFAULT_PARAMETERS)} parameters, not {len(parameters)}")
        if not 0 < retention < 1:
            raise ValueError(f"retention must be between 0 and 1, not {retention}")
        self.parameters = tuple(parameters)
        self.retention = retention
        w = self.parameters
        self._decay = -w[20]
        self._factor = 0.9 ** (1 / self._decay) - 1
        self._interval_factor = (retention ** (1 / self._decay) - 1) / self._factor
        self._target_difficulty = self._first_difficulty(EASY)
        self._same_day_growth = {rating: e ** (w[17] * (rating - 3 + w[18])) for rating in (AGAIN, HARD, GOOD, EASY)}
        self._max_after_lapse = e ** (w[17] * w[18])
        self._growth = e ** w[8]
        self._rating_bonus = {HARD: w[15], GOOD: 1.0, EASY: w[16]}

    def review(self, before: Strength | None, rating: int, days: int) -> tuple[Strength, int]:
        """Return the strength after a review, and the seconds until the next one.

        `before` is None at the first review. `days` are the whole days since the last review; below zero (a clock that
        was set back) counts as the same day.
        """
        if before is None:
            state, step = LEARNING, 0
            stability, difficulty = self.parameters[rating - 1], self._first_difficulty(rating)
        else:
            state, at, stability, difficulty = before
            step = at or 0
            stability = self._next_stability(stability, difficulty, rating, days)
            difficulty = self._next_difficulty(difficulty, rating)
        if stability < _MIN_STABILITY:
            stability = _MIN_STABILITY
        difficulty = 1.0 if difficulty < 1 else 10.0 if difficulty > 10 else difficulty
        if state == REVIEW:
            if rating == AGAIN:
                return (RELEARNING, 0, stability, difficulty), _STEPS[RELEARNING][0]
        else:
            steps = _STEPS[state]
            if rating == AGAIN:
                return (state, 0, stability, difficulty), steps[0]
            if rating == HARD and step < len(steps):
                return (state, step, stability, difficulty), steps[step] if step else _HARD_AT_FIRST[state]
            if rating != EASY and step + 1 < len(steps):
                return (state, step + 1, stability, difficulty), steps[step + 1]
        return (REVIEW, None, stability, difficulty), self.interval(stability) * _DAY

    def retrievability(self, stability: float, days: int) -> float:
        """Return the chance, 0 to 1, that something is remembered `days` whole days after its last review."""
        chance: float = (1 + self._factor * (days if days > 0 else 0) / stability) ** self._decay
        return chance

    def interval(self, stability: float) -> int:
        """Return the whole days after which the chance of remembering has fallen to `retention`."""
        days = round(stability * self._interval_factor)
        return 1 if days < 1 else _MAX_INTERVAL if days > _MAX_INTERVAL else days

    def _first_difficulty(self, rating: int) -> float:
        first: float = self.parameters[4] - e ** (self.parameters[5] * (rating - 1)) + 1
        return first

    def _next_difficulty(self, difficulty: float, rating: int) -> float:
        w = self.parameters
        change = (10.0 - difficulty) * -(w[6] * (rating - 3)) / 9.0
        return w[7] * self._target_difficulty + (1 - w[7]) * (difficulty + change)

    def _next_stability(self, stability: float, difficulty: float, rating: int, days: int) -> float:
        w = self.parameters
        if days < 1:
            growth: float = self._same_day_growth[rating] * stability ** -w[19]
            return stability * growth if rating == AGAIN or growth > 1 else stability
        chance = self.retrievability(stability, days)
        if rating == AGAIN:
            lapsed: float = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1) * e ** ((1 - chance) * w[14])
            most = stability / self._max_after_lapse
            return lapsed if lapsed < most else most
        gain: float = self._growth * (11 - difficulty) * stability ** -w[9] * (e ** ((1 - chance) * w[10]) - 1)
        return stability * (1 + gain * self._rating_bonus[rating])


DEFAULT = Fsrs()
"""FSRS with its default parameters, aiming at nine reviews in ten remembered."""
