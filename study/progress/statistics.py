"""What there is to draw of a learner's progress: sums over what the tally counted, never over single reviews.

Days are those of the learner's zone, None for the machine's; today comes in as an argument.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date, timedelta, tzinfo
from typing import NamedTuple

from study.practice.review import LEECH
from study.progress.days import A_DAY, begins, day, stretches
from study.progress.reviews import AGES
from study.progress.store import Store
from study.progress.tally import QUARTER

_FIRST = date(2000, 1, 1)
"""Whoever studied before had a clock that was wrong."""


class Share(NamedTuple):
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


class Allowed(NamedTuple):
    """What the learner's daily limits still allow today."""

    new: int
    """Words that were never reviewed."""
    reviews: int | None
    """Reviews of words that had been learned; None for as many as are due."""


class Leech(NamedTuple):
    """A word that does not stick."""

    key: str
    lapses: int
    aside: bool
    """The learner has set it aside: it is not asked."""


def today(store: Store, now: date, zone: tzinfo | None = None) -> Today:
    """What the learner has done on the day that it is."""
    parts = by_day(store, "review", now, now, zone).get(now, {})
    answers = by_day(store, "answer", now, now, zone).get(now, {})
    done = sum(each.times for each in (*parts.values(), *answers.values()))
    return Today(done, parts.get("new", Share()).times, sum(parts.get(age, Share()).times for age in AGES))


def allowed(store: Store, new: int, reviews: int | None, now: date, zone: tzinfo | None = None) -> Allowed:
    """What is left today of so many new words and so many reviews a day."""
    done = today(store, now, zone)
    return Allowed(max(new - done.new, 0), None if reviews is None else max(reviews - done.reviews, 0))


def by_day(
    store: Store, what: str, first: date, last: date, zone: tzinfo | None = None
) -> dict[date, dict[str, Share]]:
    """What was done on each day from the first to the last, by its parts (see `study.progress.tally`)."""
    sql = (
        f"SELECT (quarter + ?) / {A_DAY} AS day, part, sum(times), sum(good) FROM tally "
        "WHERE what = ? AND quarter >= ? AND quarter < ? GROUP BY day, part"
    )
    found: defaultdict[date, dict[str, Share]] = defaultdict(dict)
    for start, end, ahead in stretches(first, last, zone):
        for number, part, times, good in store.rows(tuple, sql, ahead, what, start, end):
            before = found[day(number)].get(part, Share())
            found[day(number)][part] = Share(before.times + times, before.good + good)
    return dict(found)


def studied(store: Store, now: date, zone: tzinfo | None = None, first: date = _FIRST) -> dict[date, int]:
    """How many answers and reviews there were on each day, those without left out."""
    counted: Counter[date] = Counter()
    sql = (
        f"SELECT (quarter + ?) / {A_DAY} AS day, sum(times) FROM tally "
        "WHERE what IN ('answer', 'review') AND quarter >= ? AND quarter < ? GROUP BY day"
    )
    begun = _begun(store)
    for start, end, ahead in stretches(max(first, begun), now, zone) if begun else ():
        counted.update({day(number): times for number, times in store.rows(tuple, sql, ahead, start, end)})
    return {each: times for each, times in sorted(counted.items()) if times > 0}


def streak(days: Mapping[date, int], now: date) -> int:
    """Days of study in a row up to today; a day that is not over yet breaks nothing."""
    at, length = now if now in days else now - timedelta(days=1), 0
    while at in days:
        at, length = at - timedelta(days=1), length + 1
    return length


def known_by_week(store: Store, now: date, weeks: int, zone: tzinfo | None = None) -> list[int]:
    """How many words counted as known at the end of each week, the last of which is this one; weeks begin on Monday."""
    first = monday(now) - timedelta(weeks=weeks - 1)
    start = begins(first, zone)
    sql = "SELECT coalesce(sum(times), 0) FROM tally WHERE what = 'known' AND quarter < ?"
    (count,) = store.rows(lambda row: int(row[0]), sql, start)
    changes: Counter[date] = Counter()
    for each, parts in by_day(store, "known", first, now, zone).items():
        changes[monday(each)] += sum(share.times for share in parts.values())
    found = []
    for week in range(weeks):
        count += changes[first + timedelta(weeks=week)]
        found.append(count)
    return found


def remembered(store: Store, now: date, days: int, zone: tzinfo | None = None) -> dict[str, Share]:
    """How many of the words that had been learned were still remembered when they were asked again, by how long ago
    that had been (`study.progress.reviews.AGES`), in the last days."""
    sums: defaultdict[str, list[float]] = defaultdict(lambda: [0, 0.0])
    for parts in by_day(store, "review", now - timedelta(days=days - 1), now, zone).values():
        for part, share in parts.items():
            sums[part][0] += share.times
            sums[part][1] += share.good
    return {age: Share(int(sums[age][0]), sums[age][1]) for age in AGES}


def remembered_by_week(store: Store, now: date, weeks: int, zone: tzinfo | None = None) -> list[Share]:
    """The same for each week, whatever the age."""
    first = monday(now) - timedelta(weeks=weeks - 1)
    found = [Share()] * weeks
    for each, parts in by_day(store, "review", first, now, zone).items():
        at = (each - first).days // 7
        aged = [share for part, share in parts.items() if part in AGES]
        found[at] = Share(
            found[at].times + sum(share.times for share in aged), found[at].good + sum(share.good for share in aged)
        )
    return found


def answered(store: Store) -> tuple[dict[str, Share], dict[str, Share]]:
    """All answers to questions, by skill and by kind of question, the weakest first."""
    skills: defaultdict[str, Share] = defaultdict(Share)
    kinds: defaultdict[str, Share] = defaultdict(Share)
    sql = "SELECT part, sum(times), sum(good) FROM tally WHERE what = 'answer' GROUP BY part"
    for part, times, good in store.rows(tuple, sql):
        skill, _, kind = part.partition(" ")
        for sums, name in ((skills, skill), (kinds, kind)):
            if name:
                sums[name] = Share(sums[name].times + times, sums[name].good + good)

    def weakest(item: tuple[str, Share]) -> tuple[float, int]:
        return item[1].share, -item[1].times

    return dict(sorted(skills.items(), key=weakest)), dict(sorted(kinds.items(), key=weakest))


def coming(store: Store, now: date, days: int, zone: tzinfo | None = None) -> list[int]:
    """How many words are due today, those overdue among them, and on each of the days that follow."""
    sql = (
        f"SELECT (due / {QUARTER} + ?) / {A_DAY} AS day, count(*) FROM memory LEFT JOIN words ON key = item "
        f"WHERE due >= ? AND due < ? AND {_ASKED} GROUP BY day"
    )
    counts: Counter[date] = Counter()
    for start, end, ahead in stretches(now, now + timedelta(days=days - 1), zone):
        rows = store.rows(tuple, sql, ahead, start * QUARTER, end * QUARTER)
        counts.update({day(number): count for number, count in rows})
    overdue = f"SELECT count(*) FROM memory LEFT JOIN words ON key = item WHERE due < ? AND {_ASKED}"
    counts[now] += store.rows(lambda row: int(row[0]), overdue, begins(now, zone) * QUARTER)[0]
    return [counts[now + timedelta(days=n)] for n in range(days)]


def due(store: Store, now: int) -> int:
    """How many words are due at a moment, in milliseconds since 1970, UTC."""
    sql = f"SELECT count(*) FROM memory LEFT JOIN words ON key = item WHERE due <= ? AND {_ASKED}"
    return store.rows(lambda row: int(row[0]), sql, now)[0]


def leeches(store: Store) -> list[Leech]:
    """The words that were forgotten most often, the worst first."""
    sql = (
        "SELECT item, lapses, coalesce(status, '') IN ('known', 'ignored') FROM memory LEFT JOIN words ON key = item "
        f"WHERE lapses >= {LEECH} ORDER BY lapses DESC, item"
    )
    return store.rows(lambda row: Leech(str(row[0]), int(row[1]), bool(row[2])), sql)


def monday(day: date) -> date:
    """The day on which its week began."""
    return day - timedelta(days=day.weekday())


def _begun(store: Store) -> date | None:
    """The first day on which anything was counted, or the one before it; None for nobody."""
    sql = "SELECT min(quarter) FROM tally WHERE what = ?"
    first = [
        row for what in ("answer", "review") for row in store.rows(lambda row: row[0], sql, what) if row is not None
    ]
    return max(day(min(first) // A_DAY - 1), _FIRST) if first else None


_ASKED = "coalesce(status, '') NOT IN ('known', 'ignored')"
"""Words that the learner has not put away."""
