"""Which day it was where the learner is, for moments kept in quarters of an hour since 1970, UTC."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo

A_DAY = 96
"""Quarters."""
_SECONDS = 15 * 60
_ORIGIN = date(1970, 1, 1)


def number(day: date) -> int:
    """Days since 1970."""
    return (day - _ORIGIN).days


def day(number: int) -> date:
    """The day of a number."""
    return _ORIGIN + timedelta(days=number)


def begins(day: date, zone: tzinfo | None) -> int:
    """The quarter in which a day begins; a zone of None is the machine's."""
    return int(datetime.combine(day, time(), zone).timestamp() // _SECONDS)


def stretches(first: date, last: date, zone: tzinfo | None) -> Iterator[tuple[int, int, int]]:
    """From the beginning of one day to the end of another, each stretch in which clocks were not set forward or back:
    its first quarter, the one after its last, and how many quarters local time is ahead, so that the local day of a
    quarter is `(quarter + ahead) / A_DAY`.
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
