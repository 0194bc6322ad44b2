"""What there is to draw: days, weeks, memory, what is coming, and what is weak."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

import pytest
from unit.progress.study import NOON, RIGHT, WRONG, Clock, asked

from study.practice.remembered import LEECH, CardType
from study.practice.schedule import Rating
from study.progress.queries.days import A_DAY, day, number, stretches
from study.progress.queries.statistics import (
    Leech,
    answered,
    coming,
    known_by_week,
    leeches,
    remembered,
    remembered_by_week,
)
from study.progress.queries.today import SuccessRate, Today, allowed, by_day, due, streak, studied, today
from study.progress.store import Store

TODAY = NOON.date()  # a Monday
PARIS = timezone(timedelta(hours=1))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(clock: Clock) -> Store:
    return Store.in_memory(clock)


def review(store: Store, clock: Clock, key: str, *recalls: Rating) -> None:
    """Reviews of a word, each when it is due."""
    for recall in recalls:
        if before := store.remembered().get(key):
            clock.time = max(clock.time, before.memory.due)
        store.review(key, recall, CardType.RECOGNITION)


class Jumping(tzinfo):
    """Clocks go forward by an hour in March and back in October, at one in the morning UTC, as in Paris."""

    def utcoffset(self, moment: datetime | None) -> timedelta:
        assert moment
        summer = datetime(2026, 3, 29, 2) <= moment.replace(tzinfo=None) < datetime(2026, 10, 25, 3)
        return timedelta(hours=2 if summer else 1)

    def dst(self, moment: datetime | None) -> timedelta:
        return self.utcoffset(moment) - timedelta(hours=1)

    def tzname(self, moment: datetime | None) -> str:
        return "jumping"


@pytest.mark.parametrize("zone", [UTC, PARIS, timezone(-timedelta(hours=9, minutes=30)), Jumping()])
def test_every_quarter_of_an_hour_falls_on_the_day_that_it_was_there(zone: tzinfo) -> None:
    first, last = date(2026, 3, 27), date(2026, 10, 28)
    days: list[date] = []
    at = None
    for start, end, ahead in stretches(first, last, zone):
        assert at in (None, start)
        at = end
        for quarter in range(start, end):
            moment = datetime.fromtimestamp(quarter * 900, UTC).astimezone(zone)
            assert day((quarter + ahead) // A_DAY) == moment.date()
            days.append(moment.date())
    assert (days[0], days[-1]) == (first, last)
    assert number(last) - number(first) + 1 == len(set(days))


def test_a_day_begins_at_midnight_where_the_learner_is(store: Store, clock: Clock) -> None:
    clock.time = datetime.combine(TODAY, time(23, 30), UTC)
    store.record("cloud", asked(), "x", RIGHT)
    tomorrow = TODAY + timedelta(days=1)
    assert studied(store, TODAY, tomorrow, UTC) == {TODAY: 1}
    assert studied(store, TODAY, tomorrow, PARIS) == {tomorrow: 1}
    assert studied(store, TODAY, TODAY, PARIS) == {}
    assert by_day(store, "answer", TODAY, TODAY, UTC) == {TODAY: {"literal short": SuccessRate(1, 1.0)}}


def test_today_is_counted_and_what_was_taken_back_is_not(store: Store, clock: Clock) -> None:
    assert today(store, TODAY, UTC) == Today()
    store.record("cloud", asked(), "x", WRONG)
    review(store, clock, "cloud/essor", Rating.AGAIN, Rating.GOOD)
    store.review("cloud/recette", Rating.GOOD, CardType.RECOGNITION)
    assert today(store, TODAY, UTC) == Today(answers=4, new=2, reviews=0)
    store.undo_review()
    assert today(store, TODAY, UTC) == Today(answers=3, new=1, reviews=0)
    assert allowed(store, 10, 50, TODAY, UTC) == (9, 50)
    assert allowed(store, 0, None, TODAY, UTC) == (0, None)
    assert allowed(store, 10, 50, TODAY + timedelta(days=1), UTC) == (10, 50)


def test_a_streak_goes_on_until_a_day_is_over_without_study(store: Store, clock: Clock) -> None:
    assert streak(store, TODAY, UTC) == 0
    for n in (5, 3, 2, 1):
        clock.time = NOON - timedelta(days=n)
        store.record("cloud", asked(), "x", RIGHT)
    assert streak(store, TODAY, UTC) == 3
    assert streak(store, TODAY + timedelta(days=1), UTC) == 0
    clock.time = NOON
    store.record("cloud", asked(), "x", RIGHT)
    assert streak(store, TODAY, UTC) == 4


def test_words_known_add_up_week_after_week(store: Store, clock: Clock) -> None:
    for weeks, word in ((5, "fr:essor"), (2, "fr:dette"), (2, "fr:loyer"), (0, "fr:recette")):
        clock.time = NOON - timedelta(weeks=weeks)
        store.set_status(word, "known")
    store.set_status("fr:dette", "learning")
    assert known_by_week(store, TODAY, 4, UTC) == [1, 3, 3, 3]
    assert known_by_week(store, TODAY, 8, UTC) == [0, 0, 1, 1, 1, 3, 3, 3]


def test_what_is_remembered_is_told_by_age_and_by_week_and_learning_does_not_count(store: Store, clock: Clock) -> None:
    clock.time = NOON - timedelta(days=20)
    review(store, clock, "cloud/essor", Rating.GOOD, Rating.GOOD, Rating.GOOD, Rating.AGAIN)
    last = clock.time.date()
    assert remembered(store, last, 30, UTC) == {
        "week": SuccessRate(1, 1.0),
        "month": SuccessRate(1, 0.0),
        "older": SuccessRate(),
    }
    weeks = remembered_by_week(store, last, 3, UTC)
    assert [share.times for share in weeks] == [1, 0, 1]
    assert [share.share for share in weeks] == [1.0, 0.0, 0.0]


def test_what_is_due_is_counted_by_day_and_what_is_put_away_is_not(store: Store, clock: Clock) -> None:
    for word, recall in (("a", Rating.AGAIN), ("b", Rating.EASY), ("c", Rating.EASY), ("d", Rating.EASY)):
        store.review(word, recall, CardType.RECOGNITION)
    store.set_status("d", "ignored")
    assert coming(store, TODAY, 10, UTC) == [1, 0, 0, 0, 0, 0, 0, 0, 2, 0]
    later = TODAY + timedelta(days=9)
    assert coming(store, later, 2, UTC) == [3, 0]
    assert due(store, NOON + timedelta(days=5)) == 1


def test_the_weakest_skill_and_kind_come_first(store: Store) -> None:
    from dataclasses import replace

    from study.lesson.model import Kind, Skill

    store.record("cloud", asked(), "x", RIGHT)
    store.record("cloud", replace(asked("q2"), skill=Skill.INFERENCE, kind=Kind.CHOICE), 1, WRONG)
    store.record("cloud", replace(asked("q3"), skill=Skill.INFERENCE), "x", RIGHT)
    skills, kinds = answered(store, TODAY, TODAY, UTC)
    assert list(skills.items()) == [("inference", SuccessRate(2, 1.0)), ("literal", SuccessRate(1, 1.0))]
    assert list(kinds.items()) == [("choice", SuccessRate(1, 0.0)), ("short", SuccessRate(2, 2.0))]


def test_words_that_do_not_stick_are_named_until_they_are_put_away(store: Store, clock: Clock) -> None:
    review(store, clock, "cloud/essor", Rating.EASY, *[Rating.AGAIN, Rating.EASY] * LEECH)
    review(store, clock, "cloud/dette", Rating.EASY, Rating.AGAIN)
    assert leeches(store) == [Leech("cloud/essor", LEECH, False)]
    store.set_status("cloud/essor", "ignored")
    assert leeches(store) == [Leech("cloud/essor", LEECH, True)]


def test_a_question_that_was_learned_is_not_due_and_is_no_word(store: Store, clock: Clock) -> None:
    review(store, clock, "?cloud?q1", *[Rating.EASY] * 3)
    later = clock.time.date() + timedelta(days=400)
    assert coming(store, later, 1, UTC) == [0]
    assert store.known() == 0
    review(store, clock, "?cloud?q2", Rating.EASY, *[Rating.AGAIN, Rating.EASY] * LEECH)
    assert leeches(store) == []
