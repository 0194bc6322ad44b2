"""A sitting of review: kept at once, taken back, and over when its minutes are."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from study.language.facing import facing
from study.lesson.library import find, load
from study.lesson.model import Lesson
from study.practice.marking import mark_with
from study.practice.missed import Task
from study.practice.schedule import Recall
from study.progress.material import Material
from study.progress.sitting import Sitting
from study.progress.store import Store


class Clock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 23, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture(scope="module")
def whole() -> Lesson:
    lesson = load(find("alibaba-cloud")).lesson
    assert lesson
    return lesson


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(clock: Clock, whole: Lesson) -> Store:
    """Two words being learned, one looked up, and a question missed."""
    store = Store.in_memory(clock)
    lesson = facing(whole, "fr")
    for term in lesson.terms[:2]:
        store.set_status(f"alibaba-cloud/{term.id}", "learning")
    store.set_status("fr:discours", "learning")
    store.record(lesson.key, lesson.questions[0], -1, mark_with(lesson.questions[0], -1))
    return store


def sitting(store: Store, whole: Lesson, minutes: int | None = None, ahead: bool = False) -> Sitting:
    what = Material(store, {"alibaba-cloud": whole}.get)
    return Sitting(what.today(10, None, ahead=ahead), store, what, minutes)


def test_words_and_questions_are_asked_in_one_sitting(store: Store, whole: Lesson) -> None:
    one = sitting(store, whole)
    kinds = []
    while item := one.item:
        kinds.append("question" if isinstance(item, Task) else item.key.partition(":")[0].partition("/")[0])
        one.grade(Recall.EASY)
    assert sorted(kinds) == ["alibaba-cloud", "alibaba-cloud", "fr", "question"]
    assert len(store.remembered()) == 4


def test_a_looked_up_word_comes_with_the_lesson_it_was_met_in(store: Store, whole: Lesson) -> None:
    one = sitting(store, whole)
    while (item := one.item) and not item.key.startswith("fr:"):
        one.grade(Recall.EASY)
    assert one.item
    assert one.item.lesson.id == "alibaba-cloud"


def test_it_is_over_after_the_answer_in_which_its_minutes_end(store: Store, whole: Lesson, clock: Clock) -> None:
    one = sitting(store, whole, minutes=5)
    clock.time += timedelta(minutes=6)
    assert one.item
    one.grade(Recall.GOOD)
    assert one.item is None
    assert (one.over, len(one.done), len(one.left)) == (True, 1, 3)
    one.go_on()
    assert one.item


def test_what_a_marked_answer_earns_is_kept_before_the_learner_has_the_last_word(store: Store, whole: Lesson) -> None:
    one = sitting(store, whole)
    assert one.item
    key = one.item.key
    one.propose(Recall.AGAIN)
    assert store.remembered()[key].recall is Recall.AGAIN
    one.grade(Recall.HARD)
    assert (store.remembered()[key].recall, store.remembered()[key].reviews) == (Recall.HARD, 1)
    assert len(one.left) == 3


def test_undo_takes_back_what_was_proposed_then_what_was_graded(store: Store, whole: Lesson) -> None:
    one = sitting(store, whole)
    first = one.item
    one.grade(Recall.AGAIN)
    one.propose(Recall.GOOD)
    assert len(store.remembered()) == 2
    assert one.undo()
    assert len(store.remembered()) == 1
    assert one.undo()
    assert store.remembered() == {}
    assert one.item == first
    assert one.count == 4
    assert not one.undo()


def test_a_question_put_off_comes_last(store: Store, whole: Lesson) -> None:
    one = sitting(store, whole)
    first = one.item
    one.put_off()
    assert one.item != first
    assert one.left[-1] == first
    assert store.remembered() == {}


def test_what_is_gone_is_told_by_name(store: Store, whole: Lesson) -> None:
    store.set_status("gone/essor", "learning")
    what = Material(store, {"alibaba-cloud": whole}.get)
    what.today(10, None)
    assert what.missing == ("gone",)
