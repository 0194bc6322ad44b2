"""Computes what was done today and on previous days, and what is due, for the library and the status lines.

Days are those of the learner's time zone, None for the computer's; the current day is an argument.
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
"""Selects items that were reviewed and are no longer asked: words that are known or suspended (a cross join, which
makes SQLite read the tables in this order, is faster), and questions that have been learned."""


class SuccessRate(NamedTuple):
    """A number of attempts and how many of them succeeded."""

    times: int = 0
    good: float = 0.0

    @property
    def share(self) -> float:
        """The share of successes, 0 to 1; 0 without attempts."""
        return self.good / self.times if self.times > 0 else 0.0


class Today(NamedTuple):
    """The learner's activity of today, without undone reviews."""

    answers: int = 0
    """The number of questions answered and words reviewed."""
    new: int = 0
    """The number of words reviewed for the first time."""
    reviews: int = 0
    """The number of reviews of words learned earlier."""


class DueNow(NamedTuple):
    """What a review that begins now asks."""

    words: int = 0
    """Words that were reviewed before and are due."""
    new_words: int = 0
    """Words that are being learned and were never reviewed, within the limit of the day."""
    questions: int = 0
    """Questions that were missed, new ones within the limit of the day."""

    @property
    def all_words(self) -> int:
        """The number of words, new ones included."""
        return self.words + self.new_words

    @property
    def total(self) -> int:
        """The number of words and questions."""
        return self.all_words + self.questions


class DailyLimits(NamedTuple):
    """What the learner's daily limits still allow today."""

    new: int
    """Words that were never reviewed."""
    reviews: int | None
    """Reviews of words that had been learned; None for as many as are due."""


def today(store: Store, now: date, zone: tzinfo | None = None) -> Today:
    """Return what the learner has done today."""
    parts = by_day(store, "review", now, now, zone).get(now, {})
    answers = by_day(store, "answer", now, now, zone).get(now, {})
    done = sum(each.times for each in (*parts.values(), *answers.values()))
    return Today(done, parts.get(NEW, SuccessRate()).times, sum(parts.get(age, SuccessRate()).times for age in AGES))


def allowed(store: Store, new: int, reviews: int | None, now: date, zone: tzinfo | None = None) -> DailyLimits:
    """Return how many of the `new` words and `reviews` allowed each day are left today."""
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
    """Return the number of answers and reviews on each day of a period; days without any are left out."""
    counted: Counter[date] = Counter()
    sql = (
        f"SELECT (quarter_hour + ?) / {A_DAY} AS day, sum(count) FROM activity "
        "WHERE kind IN ('answer', 'review') AND quarter_hour >= ? AND quarter_hour < ? GROUP BY day"
    )
    for start, end, ahead in stretches(first, last, zone):
        counted.update({day(number): times for number, times in store.rows(tuple, sql, ahead, start, end)})
    return {each: times for each, times in sorted(counted.items()) if times > 0}


def streak(store: Store, now: date, zone: tzinfo | None = None) -> int:
    """Return the number of consecutive days of study up to today; today does not break the streak before it is over."""
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
    """Return how many words and questions that were reviewed before are due at a moment (UTC), without those that are
    no longer asked."""
    all_of_them = "SELECT count(*) FROM memory_state WHERE due <= ?"
    put_away = f"SELECT count(*) {PUT_AWAY} AND due <= ?"
    counts = (store.rows(lambda row: int(row[0]), sql, milliseconds(now))[0] for sql in (all_of_them, put_away))
    return next(counts) - next(counts)


def questions_due(store: Store, now: datetime) -> int:
    """Return how many of what is due at a moment (UTC) are questions."""
    sql = f"SELECT count(*) FROM memory_state WHERE due <= ? AND {is_question('key')} AND stability < {MATURE_DAYS}"
    return store.rows(lambda row: int(row[0]), sql, milliseconds(now))[0]


def begun(store: Store, zone: tzinfo | None = None) -> date | None:
    """Return the first day of study; None if nothing was done yet."""
    sql = "SELECT min(quarter_hour) FROM activity WHERE kind = ?"
    found = (store.rows(lambda row: row[0], sql, what)[0] for what in KINDS)
    first = min((quarter for quarter in found if quarter is not None), default=None)
    return datetime.fromtimestamp(first * QUARTER / 1000, zone).date() if first is not None else None
