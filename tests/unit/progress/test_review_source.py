"""Of fifty thousand words only those are read that are asked, and the learner sees no difference."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from study.language.direction import in_direction
from study.language.word_key import word_key
from study.lesson.library import find, load
from study.lesson.model import Bilingual, Kind, Lesson, Paragraph, Term, WordClass
from study.practice.marking import mark_with
from study.practice.queue import queue
from study.practice.remembered import CardType
from study.practice.schedule import LEARNED, Rating
from study.progress.queries import review_source
from study.progress.queries.review_source import ReviewSource
from study.progress.store import Store

BEGIN = datetime(2026, 3, 2, 12, tzinfo=UTC)
HEADS = ("marché", "crédit", "bourse", "dette", "chiffre d’affaires", "recette", "essor", "banque", "prix", "salaire")


class Clock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.time = BEGIN

    def __call__(self) -> datetime:
        return self.time


def lesson(name: str, heads: tuple[str, ...]) -> Lesson:
    terms = tuple(
        Term(head.replace(" ", "-").replace("’", "-").replace("é", "e"), head, (1,), WordClass.NOUN, en=f"the {head}")
        for head in heads
    )
    return Lesson(name, Bilingual(name, name), body=(Paragraph(1, ("Oui.",), ("Yes.",)),), terms=terms)


LESSONS = {f"lesson-{n}": lesson(f"lesson-{n}", HEADS[n : n + 5]) for n in range(6)}


def whole(store: Store, lessons: Mapping[str, Lesson], **limits: int | None) -> list[str]:
    """What the queue asks if everything is read and every lesson is open."""
    turned = [in_direction(each, "fr") for _, each in sorted(lessons.items())]
    answers = {each.key: store.answers(each.key) for each in turned}
    items = queue(turned, store.statuses(), store.remembered(), store.clock(), answers=answers, **limits)  # type: ignore[arg-type]
    return [item.key for item in items]


def learned(seed: int) -> tuple[Store, Clock]:
    """Weeks of reviews: terms, looked-up words (some of them terms too), words put away, a lesson that is gone."""
    chance, clock = Random(seed), Clock()
    store = Store.in_memory(clock)
    keys = [f"{each.id}/{term.id}" for each in LESSONS.values() for term in each.terms]
    keys += [word_key(head, "fr") for head in (*HEADS, "discours", "usine", "zblurf")] + ["gone/essor", "gone/dette"]
    for _ in range(150):
        key = chance.choice(keys)
        if chance.random() < 0.4:
            store.set_status(key, chance.choice(("learning", "learning", "learning", "known", "ignored", "new")))
        else:
            store.review(key, chance.choice(list(Rating)), chance.choice((CardType.RECOGNITION, CardType.PRODUCTION)))
        clock.time += timedelta(hours=chance.random() * 12)
    return store, clock


@pytest.mark.parametrize("seed", range(30))
def test_what_is_asked_is_what_would_be_asked_if_everything_were_read(seed: int) -> None:
    store, clock = learned(seed)
    for days in (0, 0.4, 3, 90):
        clock.time += timedelta(days=days)
        what = ReviewSource(store, LESSONS.get)
        wanted = whole(store, LESSONS, new=10)
        assert [item.key for item in what.queue(10, None)] == wanted
        assert [item.key for item in what.queue(10, None, limit=3)] == wanted[:3]
        assert what.backlog().total == len(whole(store, LESSONS, new=10_000))
        assert [item.key for item in what.queue(10, None, ahead=True)] == whole(store, LESSONS, new=10, ahead=True)


@pytest.mark.parametrize("seed", range(2, 9))
def test_a_sitting_takes_in_the_words_that_have_been_due_the_longest(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review_source, "SESSION_SIZE", 4)
    store, clock = learned(seed)
    clock.time += timedelta(days=200)
    what = ReviewSource(store, LESSONS.get)
    items, asked = [item.key for item in what.queue(0, None)], whole(store, LESSONS, new=0)
    firm = {key for key, before in store.remembered().items() if before.memory.stage == LEARNED}
    for part in (firm, {*asked, *items} - firm):
        assert [key for key in items if key in part] == [key for key in asked if key in part][: len(part & {*items})]
    assert what.more
    assert what.due_now(0, None).total >= len(asked) > len(items) > 1


def test_a_word_still_being_learned_is_asked_however_many_have_been_due_for_longer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(review_source, "SESSION_SIZE", 2)
    clock = Clock()
    store = Store.in_memory(clock)
    for head in ("marche", "credit", "bourse", "dette"):
        store.review(f"lesson-0/{head}", Rating.EASY, CardType.RECOGNITION)
    clock.time += timedelta(days=60)
    store.review("lesson-1/recette", Rating.AGAIN, CardType.RECOGNITION)
    clock.time += timedelta(days=1)
    asked = [item.key for item in ReviewSource(store, LESSONS.get).queue(0, 0)]
    assert asked == whole(store, LESSONS, new=0, reviews=0) == ["lesson-1/recette"]


def test_only_the_lessons_that_are_asked_are_opened() -> None:
    clock = Clock()
    store, opened = Store.in_memory(clock), []
    for name in LESSONS:
        store.set_status(f"{name}/dette", "learning")
        store.review(f"{name}/dette", Rating.EASY if name != "lesson-2" else Rating.AGAIN, CardType.RECOGNITION)
    clock.time += timedelta(days=2)
    what = ReviewSource(store, lambda id: opened.append(id) or LESSONS.get(id))  # type: ignore[func-returns-value]
    assert [item.key for item in what.queue(10, None)] == ["lesson-2/dette"]
    assert opened == ["lesson-2"]


def test_the_next_is_due_when_the_first_that_can_be_asked_is() -> None:
    clock = Clock()
    store = Store.in_memory(clock)
    assert ReviewSource(store, LESSONS.get).next_due() is None
    for key in ("lesson-0/marche", "lesson-0/credit", "gone/dette"):
        store.set_status(key, "learning")
    store.review("gone/dette", Rating.AGAIN, CardType.RECOGNITION)
    store.review("lesson-0/marche", Rating.HARD, CardType.RECOGNITION)
    store.set_status("lesson-0/marche", "known")
    store.review("lesson-0/credit", Rating.EASY, CardType.RECOGNITION)
    credit = store.memory("lesson-0/credit")
    assert credit
    assert ReviewSource(store, LESSONS.get).next_due() == credit.memory.due


def test_a_question_waits_for_its_day_as_well() -> None:
    cloud = load(find("alibaba-cloud")).lesson
    assert cloud
    french, clock = in_direction(cloud, "fr"), Clock()
    store = Store.in_memory(clock)
    question = french.questions[0]
    store.record(french.key, question, -1, mark_with(question, -1))
    what = ReviewSource(store, {"alibaba-cloud": cloud}.get)
    assert len(what.queue(10, None)) == 1
    store.review(french.question_key(question), Rating.EASY, Kind.CHOICE)
    assert what.queue(10, None) == ()
    memory = store.memory(french.question_key(question))
    assert memory
    assert what.next_due() == memory.memory.due
