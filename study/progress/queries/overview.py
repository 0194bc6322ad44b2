"""All that the progress page draws, read at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta, tzinfo
from typing import NamedTuple

from study.progress.queries.statistics import (
    Leech,
    answered,
    coming,
    known_by_week,
    leeches,
    monday,
    remembered,
    remembered_by_week,
)
from study.progress.queries.today import SuccessRate, begun, streak, studied
from study.progress.store import Store

FORECAST = 28
"""Days that are looked ahead."""


class Overview(NamedTuple):
    """How the learner stands; weeks begin on Monday."""

    today: date
    weeks: tuple[date, ...]
    """The Mondays of the weeks that are drawn, the last of them today's or an earlier one."""
    known: Sequence[int]
    """Words that counted as known at the end of each of those weeks."""
    days: Mapping[date, int]
    """Answers and reviews on each of the days of study among those drawn."""
    streak: int
    """Days of study in a row up to today."""
    remembered: Mapping[str, SuccessRate]
    """In those weeks, by age: week, month, older."""
    remembered_weekly: Sequence[SuccessRate]
    coming: Sequence[int]
    """Words due today, and on each day that follows."""
    skills: Mapping[str, SuccessRate]
    """Answers to questions in those weeks, the weakest skill first."""
    kinds: Mapping[str, SuccessRate]
    leeches: Sequence[Leech]
    begun: date | None
    """The first day on which anything was done; None where nothing was."""

    @property
    def last(self) -> date:
        """The last day that is drawn."""
        return min(self.weeks[-1] + timedelta(days=6), self.today)

    @property
    def now(self) -> bool:
        """The weeks drawn reach to today."""
        return self.last == self.today

    @property
    def empty(self) -> bool:
        """Nothing was ever done that could be drawn."""
        return self.begun is None

    @property
    def recall(self) -> SuccessRate:
        """All that was remembered, whatever its age."""
        shares = self.remembered.values()
        return SuccessRate(sum(each.times for each in shares), sum(each.good for each in shares))


def overview(store: Store, today: date, weeks: int, back: int = 0, zone: tzinfo | None = None) -> Overview:
    """So many weeks, the last of which is `back` weeks before this one; the days are those of a zone, None for the
    machine's."""
    first = monday(today) - timedelta(weeks=back + weeks - 1)
    last = min(first + timedelta(days=7 * weeks - 1), today)
    skills, kinds = answered(store, first, last, zone)
    return Overview(
        today=today,
        weeks=tuple(first + timedelta(weeks=n) for n in range(weeks)),
        known=known_by_week(store, last, weeks, zone),
        days=studied(store, first, last, zone),
        streak=streak(store, today, zone),
        remembered=remembered(store, last, (last - first).days + 1, zone),
        remembered_weekly=remembered_by_week(store, last, weeks, zone),
        coming=coming(store, today, FORECAST, zone),
        skills=skills,
        kinds=kinds,
        leeches=leeches(store),
        begun=begun(store, zone),
    )
