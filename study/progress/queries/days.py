"""Converts moments (quarters of an hour since 1970, UTC) to days in the learner's time zone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo

A_DAY = 96
"""Quarters."""
_SECONDS = 15 * 60
_ORIGIN = date(1970, 1, 1)


def number(day: date) -> int:
    """Return the number of a day, counted from 1970."""
    return (day - _ORIGIN).days


def day(number: int) -> date:
    """Return the day with this number."""
    return _ORIGIN + timedelta(days=number)


def begins(day: date, zone: tzinfo | None) -> int:
    """Return the quarter in which a day begins; None is the computer's time zone."""
    return int(datetime.combine(day, time(), zone).timestamp() // _SECONDS)


def stretches(first: date, last: date, zone: tzinfo | None) -> Iterator[tuple[int, int, int]]:
    """Split a period of days into stretches in which the clocks were not changed.

    Yields, for each stretch, its first quarter, the quarter after its last, and how many quarters local time is ahead
    of UTC. The local day of a quarter is `(quarter + ahead) / A_DAY`.
    """
    start = before = begins(first, zone)
    ahead = number(first) * A_DAY - start
    for n in range(number(first) + 1, number(last) + 2):
        here = begins(day(n), zone)
        if n * A_DAY - here != ahead:
            change = min(before + A_DAY, here)  # a longer day ends as its clock says, a shorter one as the next begins
            yield start, change, ahead
            start, ahead = change, n * A_DAY - here
        before = here
    if before > start:
        yield start, before, ahead
