"""Reads all data of the progress page at once."""

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
from study.progress.queries.today import SuccessRate, begun, due, streak, studied
from study.progress.store import Store

FORECAST = 28
"""How many days the forecast covers."""


class Overview(NamedTuple):
    """The data of the progress page; weeks begin on Monday."""

    today: date
    weeks: tuple[date, ...]
    """The Mondays of the weeks shown; the last is that of this week or of an earlier one."""
    known: Sequence[int]
    """The number of words that counted as known at the end of each week."""
    days: Mapping[date, int]
    """The number of answers and reviews on each day of study in those weeks."""
    streak: int
    """The number of consecutive days of study up to today."""
    remembered: Mapping[str, SuccessRate]
    """The share of words remembered in those weeks, by age: week, month, older."""
    remembered_weekly: Sequence[SuccessRate]
    coming: Sequence[int]
    """The number of words and questions to review today and on each following day."""
    skills: Mapping[str, SuccessRate]
    """The results of questions answered in those weeks, by skill, the weakest first."""
    kinds: Mapping[str, SuccessRate]
    leeches: Sequence[Leech]
    begun: date | None
    """The first day of study; None if nothing was done yet."""

    @property
    def last(self) -> date:
        """The last day shown."""
        return min(self.weeks[-1] + timedelta(days=6), self.today)

    @property
    def now(self) -> bool:
        """Whether the weeks shown include the current one."""
        return self.last == self.today

    @property
    def empty(self) -> bool:
        """Whether nothing has been done that could be shown."""
        return self.begun is None

    @property
    def recall(self) -> SuccessRate:
        """The share of words remembered, of any age."""
        shares = self.remembered.values()
        return SuccessRate(sum(each.times for each in shares), sum(each.good for each in shares))


def overview(
    store: Store, today: date, weeks: int, back: int = 0, zone: tzinfo | None = None, due_now: int | None = None
) -> Overview:
    """Read the data of `weeks` weeks, the last of them `back` weeks before this one. None is the computer's time zone.

    `due_now` is how many words and questions a review would ask now, new ones included; None counts all that were
    reviewed before and are due.
    """
    ahead = coming(store, today, FORECAST, zone)
    if due_now is not None:
        ahead[0] += due_now - due(store, store.clock())
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
        coming=ahead,
        skills=skills,
        kinds=kinds,
        leeches=leeches(store),
        begun=begun(store, zone),
    )
