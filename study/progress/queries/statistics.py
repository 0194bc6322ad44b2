"""Computes the statistics of a learner's progress from the activity counts, never from single reviews.

Days are those of the learner's time zone, None for the computer's; the current day is an argument.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, timedelta, tzinfo
from typing import NamedTuple

from study.lesson.keys import is_question
from study.practice.remembered import LEECH
from study.progress.decoding import moment
from study.progress.projections.activity import AGES, QUARTER
from study.progress.queries.days import A_DAY, begins, day, stretches
from study.progress.queries.today import PUT_AWAY, SuccessRate, by_day, due
from study.progress.store import Store


class Leech(NamedTuple):
    """A word that is often forgotten."""

    key: str
    lapses: int
    aside: bool
    """Whether the learner has suspended the word: it is not asked."""


def known_by_week(store: Store, now: date, weeks: int, zone: tzinfo | None = None) -> list[int]:
    """Return how many words counted as known at the end of each week, up to this one; weeks begin on Monday."""
    first = monday(now) - timedelta(weeks=weeks - 1)
    start = begins(first, zone)
    sql = "SELECT coalesce(sum(count), 0) FROM activity WHERE kind = 'known' AND quarter_hour < ?"
    (count,) = store.rows(lambda row: int(row[0]), sql, start)
    changes: Counter[date] = Counter()
    for each, parts in by_day(store, "known", first, now, zone).items():
        changes[monday(each)] += sum(share.times for share in parts.values())
    found = []
    for week in range(weeks):
        count += changes[first + timedelta(weeks=week)]
        found.append(count)
    return found


def remembered(store: Store, now: date, days: int, zone: tzinfo | None = None) -> dict[str, SuccessRate]:
    """Return how many learned words were remembered when they were asked again in the last days, by the time since the
    previous review (`study.progress.projections.memory.AGES`)."""
    sums: defaultdict[str, list[float]] = defaultdict(lambda: [0, 0.0])
    for parts in by_day(store, "review", now - timedelta(days=days - 1), now, zone).values():
        for part, share in parts.items():
            sums[part][0] += share.times
            sums[part][1] += share.good
    return {age: SuccessRate(int(sums[age][0]), sums[age][1]) for age in AGES}


def remembered_by_week(store: Store, now: date, weeks: int, zone: tzinfo | None = None) -> list[SuccessRate]:
    """Return how many learned words were remembered in each week, whatever the time since the previous review."""
    first = monday(now) - timedelta(weeks=weeks - 1)
    found = [SuccessRate()] * weeks
    for each, parts in by_day(store, "review", first, now, zone).items():
        at = (each - first).days // 7
        aged = [share for part, share in parts.items() if part in AGES]
        found[at] = SuccessRate(
            found[at].times + sum(share.times for share in aged), found[at].good + sum(share.good for share in aged)
        )
    return found


def answered(
    store: Store, first: date, last: date, zone: tzinfo | None = None
) -> tuple[dict[str, SuccessRate], dict[str, SuccessRate]]:
    """Return the results of the answers in a period of days, by skill and by kind of question, the weakest first.

    Questions that were asked again in review are included.
    """
    skills: defaultdict[str, SuccessRate] = defaultdict(SuccessRate)
    kinds: defaultdict[str, SuccessRate] = defaultdict(SuccessRate)
    sql = (
        "SELECT category, sum(count), sum(successes) FROM activity WHERE kind IN ('answer', 'asked') "
        "AND quarter_hour >= ? AND quarter_hour < ? GROUP BY category"
    )
    end = begins(last + timedelta(days=1), zone)
    for part, times, good in store.rows(tuple, sql, begins(first, zone), end):
        skill, _, kind = part.partition(" ")
        for sums, name in ((skills, skill), (kinds, kind)):
            if name:
                sums[name] = SuccessRate(sums[name].times + times, sums[name].good + good)

    def weakest(item: tuple[str, SuccessRate]) -> tuple[float, int]:
        return item[1].share, -item[1].times

    return dict(sorted(skills.items(), key=weakest)), dict(sorted(kinds.items(), key=weakest))


def coming(store: Store, now: date, days: int, zone: tzinfo | None = None) -> list[int]:
    """Return how many words are due today, overdue ones included, and on each following day."""
    by_day = f"SELECT (due / {QUARTER} + ?) / {A_DAY} AS day, count(*)"
    when = "due >= ? AND due < ? GROUP BY day"
    counts: Counter[date] = Counter()
    for start, end, ahead in stretches(now, now + timedelta(days=days - 1), zone):
        span = ahead, start * QUARTER, end * QUARTER
        counts.update(
            {
                day(number): count
                for number, count in store.rows(tuple, f"{by_day} FROM memory_state WHERE {when}", *span)
            }
        )
        counts.subtract(
            {day(number): count for number, count in store.rows(tuple, f"{by_day} {PUT_AWAY} AND {when}", *span)}
        )
    counts[now] += due(store, moment(begins(now, zone) * QUARTER - 1))
    return [counts[now + timedelta(days=n)] for n in range(days)]


def leeches(store: Store) -> list[Leech]:
    """Return the words that were forgotten most often, the worst first."""
    sql = (
        "SELECT key, lapses, coalesce(status, '') IN ('known', 'ignored') "
        "FROM memory_state LEFT JOIN word_status USING (key) "
        f"WHERE lapses >= {LEECH} AND NOT {is_question('key')} ORDER BY lapses DESC, key"
    )
    return store.rows(lambda row: Leech(str(row[0]), int(row[1]), bool(row[2])), sql)


def monday(day: date) -> date:
    """Return the Monday of the week of a day."""
    return day - timedelta(days=day.weekday())
