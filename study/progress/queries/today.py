"""What was done today and on the days before, and what is due: all that is told of it beside other things.

Days are those of the learner's zone, None for the machine's; today comes in as an argument.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, datetime, timedelta, tzinfo
from typing import NamedTuple

from study.lesson.keys import is_question
from study.practice.schedule import MATURE_DAYS
from study.progress.decoding import milliseconds
from study.progress.projections.activity import AGES, KINDS, NEW, QUARTER
from study.progress.queries.days import A_DAY, begins, day, stretches
from study.progress.store import Store

PUT_AWAY = (
    "FROM (SELECT due FROM word_status CROSS JOIN memory_state USING (key) WHERE status IN ('known', 'ignored') "
    f"UNION ALL SELECT due FROM memory_state WHERE {is_question('key')} AND stability >= {MATURE_DAYS}) WHERE 1"
)
"""What was reviewed and is not asked any more: words that are known or set aside (a cross join takes them in this
order, which is faster), and questions that have been learned."""


class SuccessRate(NamedTuple):
    """How many there were, and how many of them went well."""

    times: int = 0
    good: float = 0.0

    @property
    def share(self) -> float:
        """0 to 1; 0 where there were none."""
        return self.good / self.times if self.times > 0 else 0.0


class Today(NamedTuple):
    """What was done today, what was taken back not counted."""

    answers: int = 0
    """Questions answered and words reviewed."""
    new: int = 0
    """Words reviewed for the first time."""
    reviews: int = 0
    """Reviews of words that had been learned before."""


class DailyLimits(NamedTuple):
    """What the learner's daily limits still allow today."""

    new: int
    """Words that were never reviewed."""
    reviews: int | None
    """Reviews of words that had been learned; None for as many as are due."""


def today(store: Store, now: date, zone: tzinfo | None = None) -> Today:
    """What the learner has done on the day that it is."""
    parts = by_day(store, "review", now, now, zone).get(now, {})
    answers = by_day(store, "answer", now, now, zone).get(now, {})
    done = sum(each.times for each in (*parts.values(), *answers.values()))
    return Today(done, parts.get(NEW, SuccessRate()).times, sum(parts.get(age, SuccessRate()).times for age in AGES))


def allowed(store: Store, new: int, reviews: int | None, now: date, zone: tzinfo | None = None) -> DailyLimits:
    """What is left today of so many new words and so many reviews a day."""
    done = today(store, now, zone)
    return DailyLimits(max(new - done.new, 0), None if reviews is None else max(reviews - done.reviews, 0))


def by_day(
    store: Store, what: str, first: date, last: date, zone: tzinfo | None = None
) -> dict[date, dict[str, SuccessRate]]:
    """Return what was done on each day of a period, by category (see `study.progress.projections.activity`)."""
    sql = (
        f"SELECT (quarter_hour + ?) / {A_DAY} AS day, category, sum(count), sum(successes) FROM activity "
        "WHERE kind = ? AND quarter_hour >= ? AND quarter_hour < ? GROUP BY day, category"
    )
    found: defaultdict[date, dict[str, SuccessRate]] = defaultdict(dict)
    for start, end, ahead in stretches(first, last, zone):
        for number, part, times, good in store.rows(tuple, sql, ahead, what, start, end):
            before = found[day(number)].get(part, SuccessRate())
            found[day(number)][part] = SuccessRate(before.times + times, before.good + good)
    return dict(found)


def studied(store: Store, first: date, last: date, zone: tzinfo | None = None) -> dict[date, int]:
    """How many answers and reviews there were on each day from the first to the last, those without left out."""
    counted: Counter[date] = Counter()
    sql = (
        f"SELECT (quarter_hour + ?) / {A_DAY} AS day, sum(count) FROM activity "
        "WHERE kind IN ('answer', 'review') AND quarter_hour >= ? AND quarter_hour < ? GROUP BY day"
    )
    for start, end, ahead in stretches(first, last, zone):
        counted.update({day(number): times for number, times in store.rows(tuple, sql, ahead, start, end)})
    return {each: times for each, times in sorted(counted.items()) if times > 0}


def streak(store: Store, now: date, zone: tzinfo | None = None) -> int:
    """Days of study in a row up to today; a day that is not over yet breaks nothing."""
    sql = (
        "SELECT 1 FROM activity "
        "WHERE kind IN ('answer', 'review') AND quarter_hour >= ? AND quarter_hour < ? AND count > 0 LIMIT 1"
    )
    length, at, end = 0, now, begins(now + timedelta(days=1), zone)
    while True:
        start = begins(at, zone)
        if store.rows(tuple, sql, start, end):
            length += 1
        elif at != now:
            return length
        at, end = at - timedelta(days=1), start


def due(store: Store, now: datetime) -> int:
    """How many words are due at a moment, UTC; those put away are not."""
    all_of_them = "SELECT count(*) FROM memory_state WHERE due <= ?"
    put_away = f"SELECT count(*) {PUT_AWAY} AND due <= ?"
    counts = (store.rows(lambda row: int(row[0]), sql, milliseconds(now))[0] for sql in (all_of_them, put_away))
    return next(counts) - next(counts)


def begun(store: Store, zone: tzinfo | None = None) -> date | None:
    """The day on which the first thing was counted; None where nothing was."""
    sql = "SELECT min(quarter_hour) FROM activity WHERE kind = ?"
    found = (store.rows(lambda row: row[0], sql, what)[0] for what in KINDS)
    first = min((quarter for quarter in found if quarter is not None), default=None)
    return datetime.fromtimestamp(first * QUARTER / 1000, zone).date() if first is not None else None
