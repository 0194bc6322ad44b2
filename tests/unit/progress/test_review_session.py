"""A review session, without a screen: what is asked, how it is marked, stored at once, and undone."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from study.language.direction import in_direction
from study.lesson.library import find, load
from study.lesson.library import lesson_refs as lesson_refs
from study.lesson.model import Bilingual, Kind, Lesson, Question
from study.practice.cards import answers
from study.practice.marking import mark_with
from study.practice.met_word import MetWord
from study.practice.missed_questions import QuestionCard
from study.practice.remembered import CardType
from study.practice.schedule import Rating
from study.practice.verdict import Given, Grade
from study.progress.errors import StoreError
from study.progress.queries.overruled import overruled_answers
from study.progress.queries.review_source import ReviewSource, lesson_opener
from study.progress.queries.statistics import answered as answers_by_skill
from study.progress.queries.today import DueNow, today
from study.progress.review_session import Ending, ReviewSession
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
    lesson = in_direction(whole, "fr")
    for term in lesson.terms[:2]:
        store.set_status(f"alibaba-cloud/{term.id}", "learning")
    store.set_status("fr:discours", "learning")
    store.record(lesson.key, lesson.questions[0], -1, mark_with(lesson.questions[0], -1))
    return store


def session(store: Store, whole: Lesson, minutes: int | None = None, ahead: bool = False) -> ReviewSession:
    source = ReviewSource(store, {"alibaba-cloud": whole}.get)
    return ReviewSession(store, source, new=10, reviews=None, ahead=ahead, minutes=minutes)


def answered(one: ReviewSession, *, right: bool) -> None:
    """Answer the current item, right or wrong."""
    if one.card:
        one.mark_term(answers(one.card.term)[0] if right else "nonsense")
    else:
        assert one.question
        one.mark_question(right_answer(one.question.asked) if right else -1)


def right_answer(question: Question) -> Given:
    """Return the right answer to a question with one right option."""
    return next(n for n, option in enumerate(question.options) if option.correct)


class Full:
    """Makes every write to a store fail, as on a full disk, until it is switched off."""

    def __init__(self, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
        self.on = True
        write = store._file.write

        def failing(change: Callable[[sqlite3.Connection], None]) -> None:
            if self.on:
                raise StoreError(Bilingual("Le disque est plein.", "The disk is full."))
            write(change)

        monkeypatch.setattr(store._file, "write", failing)


def test_words_and_questions_are_asked_in_one_session(store: Store, whole: Lesson) -> None:
    one = session(store, whole)
    kinds = []
    while item := one.item:
        kinds.append("question" if isinstance(item, QuestionCard) else item.key.partition(":")[0].partition("/")[0])
        one.grade(Rating.EASY)
    assert sorted(kinds) == ["alibaba-cloud", "alibaba-cloud", "fr", "question"]
    assert len(store.remembered()) == 4


def test_a_looked_up_word_comes_with_the_lesson_it_was_met_in(store: Store, whole: Lesson) -> None:
    one = session(store, whole)
    while (item := one.item) and not item.key.startswith("fr:"):
        one.grade(Rating.EASY)
    assert one.item
    assert one.item.lesson.id == "alibaba-cloud"


def test_it_is_over_after_the_answer_in_which_its_minutes_end(store: Store, whole: Lesson, clock: Clock) -> None:
    one = session(store, whole, minutes=5)
    clock.time += timedelta(minutes=6)
    assert one.item
    one.grade(Rating.GOOD)
    assert one.item is None
    assert (one.over, len(one.done), len(one.left)) == (True, 1, 3)
    one.go_on()
    assert one.item


def test_what_a_marked_answer_earns_is_kept_before_the_learner_has_the_last_word(store: Store, whole: Lesson) -> None:
    one = session(store, whole)
    assert one.item
    key = one.item.key
    answered(one, right=False)
    assert store.remembered()[key].recall is Rating.AGAIN
    one.undo()
    answered(one, right=True)
    assert store.remembered()[key].recall is Rating.GOOD
    one.grade(Rating.HARD)
    assert (store.remembered()[key].recall, store.remembered()[key].reviews) == (Rating.HARD, 1)
    assert len(one.left) == 3


def test_undo_takes_back_what_was_proposed_then_what_was_graded(store: Store, whole: Lesson) -> None:
    one = session(store, whole)
    first = one.item
    one.grade(Rating.AGAIN)
    answered(one, right=True)
    assert len(store.remembered()) == 2
    assert one.undo()
    assert len(store.remembered()) == 1
    assert one.undo()
    assert store.remembered() == {}
    assert one.item == first
    assert one.count == 4
    assert not one.undo()


def test_a_question_put_off_comes_last(store: Store, whole: Lesson) -> None:
    one = session(store, whole)
    first = one.item
    one.put_off()
    assert one.item != first
    assert one.left[-1] == first
    assert store.remembered() == {}


def test_what_is_gone_is_told_by_name(store: Store, whole: Lesson) -> None:
    store.set_status("gone/essor", "learning")
    source = ReviewSource(store, {"alibaba-cloud": whole}.get)
    source.queue(10, None)
    assert source.missing == ("gone",)


def test_a_marked_answer_offers_the_grade_it_has_earned(store: Store, whole: Lesson) -> None:
    one = session(store, whole)
    assert (one.offered, one.answer_shown, one.can_undo) == (None, False, False)
    answered(one, right=True)
    assert (one.offered, one.answer_shown, one.can_undo) == (Rating.GOOD, True, True)
    one.undo()
    assert (one.offered, one.answer_shown, one.can_undo) == (None, False, False)
    answered(one, right=False)
    assert one.offered is Rating.AGAIN
    one.grade(Rating.AGAIN)
    assert (one.offered, one.answer_shown, one.can_undo) == (None, False, True)


def test_a_wrong_answer_can_only_be_graded_as_forgotten(store: Store, whole: Lesson) -> None:
    one = session(store, whole)
    assert one.allowed == tuple(Rating)
    answered(one, right=False)
    assert one.allowed == (Rating.AGAIN,)
    with pytest.raises(ValueError, match="3"):
        one.grade(Rating.GOOD)
    one.grade(Rating.AGAIN)
    answered(one, right=True)
    assert one.allowed == tuple(Rating)


def test_a_typed_answer_that_the_learner_counts_as_right_can_have_any_grade(store: Store, whole: Lesson) -> None:
    one = session(store, whole)
    assert one.card
    key = one.card.key
    assert not one.can_overrule
    answered(one, right=False)
    one.overrule()
    assert (one.overruled, one.offered, one.allowed) == (True, Rating.GOOD, tuple(Rating))
    assert store.remembered()[key].recall is Rating.GOOD
    one.overrule()
    assert (one.overruled, one.offered, store.remembered()[key].recall) == (False, Rating.AGAIN, Rating.AGAIN)
    assert overruled_answers(store) == []
    one.overrule()
    one.grade(Rating.HARD)
    assert (store.remembered()[key].recall, store.remembered()[key].reviews) == (Rating.HARD, 1)
    (kept,) = overruled_answers(store)
    assert (kept.typed, kept.is_question, kept.in_review) == ("nonsense", False, True)
    assert kept.expected
    assert not one.overruled
    one.undo()
    assert overruled_answers(store) == []


def test_neither_an_empty_answer_nor_a_choice_can_be_counted_as_right(store: Store, whole: Lesson) -> None:
    one = session(store, whole)
    one.mark_term("")
    assert not one.can_overrule
    one.overrule()
    assert (one.offered, one.allowed) == (Rating.AGAIN, tuple(Rating))
    one.undo()
    while not one.question:
        one.put_off()
    answered(one, right=False)
    assert not one.can_overrule


def test_a_question_answered_in_review_counts_in_the_skills(store: Store, whole: Lesson, clock: Clock) -> None:
    one = session(store, whole)
    while not one.question:
        one.put_off()
    skill, day = one.question.asked.skill, clock.time.astimezone().date()
    before = answers_by_skill(store, day, day)[0][skill]
    answered(one, right=True)
    after = answers_by_skill(store, day, day)[0][skill]
    assert (after.times, after.good) == (before.times + 1, before.good + 1)
    one.undo()
    assert answers_by_skill(store, day, day)[0][skill] == before
    assert today(store, day).answers == 1
    answered(one, right=False)
    assert answers_by_skill(store, day, day)[0][skill] == (before.times + 1, before.good)
    assert today(store, day).answers == 2


def test_a_term_is_typed_only_once_it_was_recognised(store: Store, whole: Lesson) -> None:
    one = session(store, whole)
    assert one.card
    key = one.card.key
    assert not one.is_typed
    one.show_answer()
    one.grade(Rating.AGAIN)
    while one.item and one.item.key != key:
        one.grade(Rating.EASY)
    assert one.card
    assert (one.card.key, one.card.form) == (key, CardType.GAP)
    assert one.context
    assert one.is_typed
    one.mark_term(one.context.form)
    assert not one.is_typed
    assert one.part
    assert one.part.grade is Grade.RIGHT


def test_the_options_of_a_question_come_in_another_order_each_time(store: Store, whole: Lesson) -> None:
    lesson = in_direction(whole, "fr")
    missed, order = lesson.questions[0], next(each for each in lesson.questions if each.kind is Kind.ORDER)
    right = right_answer(missed)
    store.record(lesson.key, missed, right, mark_with(missed, right))
    store.record(lesson.key, order, (), mark_with(order, ()))
    one = session(store, whole)
    while not one.question:
        one.put_off()
    first = one.option_order
    assert first == one.option_order
    orders = {first}
    for _ in range(4):
        one.grade(Rating.AGAIN)
        while not one.question:
            one.put_off()
        orders.add(one.option_order)
    assert len({tuple(sorted(order)) for order in orders}) < len(orders)
    assert () not in orders
    while one.question:
        one.put_off()
    assert one.option_order == ()


def test_an_answer_that_cannot_be_stored_is_shown_and_stored_with_its_grade(
    store: Store, whole: Lesson, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = session(store, whole)
    assert one.item
    key = one.item.key
    disk = Full(store, monkeypatch)
    with pytest.raises(StoreError):
        answered(one, right=True)
    assert (one.answer_shown, one.offered) == (True, Rating.GOOD)
    with pytest.raises(StoreError):
        one.grade(Rating.GOOD)
    assert one.item.key == key
    disk.on = False
    one.grade(Rating.GOOD)
    assert store.remembered()[key].recall is Rating.GOOD
    assert one.item.key != key


def test_undo_of_an_answer_that_was_not_stored_leaves_the_one_before(
    store: Store, whole: Lesson, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = session(store, whole)
    one.grade(Rating.EASY)
    second = one.item
    disk = Full(store, monkeypatch)
    with pytest.raises(StoreError):
        answered(one, right=True)
    disk.on = False
    assert one.undo()
    assert len(store.remembered()) == 1
    assert one.item == second


def test_undo_takes_back_the_repetition_of_the_forgotten_item_and_no_other(store: Store, whole: Lesson) -> None:
    one = session(store, whole)
    keys = sorted(item.key for item in one.left)
    one.grade(Rating.AGAIN)
    one.put_off()
    one.undo()
    assert sorted(item.key for item in one.left) == keys


def test_a_term_set_aside_is_asked_no_more_and_undo_takes_back_the_answer_before(store: Store, whole: Lesson) -> None:
    one = session(store, whole)
    first = one.item
    one.grade(Rating.EASY)
    while not one.card:
        one.put_off()
    key = one.card.key
    one.show_answer()
    one.set_aside()
    assert store.status(key) == "ignored"
    assert not one.answer_shown
    assert key not in {item.key for item in one.left}
    assert one.undo()
    assert one.item == first


def test_a_marked_answer_to_a_term_set_aside_does_not_count_and_undo_takes_back_the_one_before(
    store: Store, whole: Lesson
) -> None:
    one = session(store, whole)
    first = one.item
    assert first
    one.grade(Rating.EASY)
    while not one.card:
        one.put_off()
    answered(one, right=False)
    one.set_aside()
    assert store.remembered().keys() == {first.key}
    assert one.undo()
    assert store.remembered() == {}
    assert one.item == first


def test_at_the_end_it_says_what_is_left_and_when_something_is_due(store: Store, whole: Lesson, clock: Clock) -> None:
    one = session(store, whole)
    while one.item:
        one.grade(Rating.EASY)
    ending = one.ending(can_go_on=True)
    assert (ending.answered, ending.left, ending.held_back.total, ending.minutes) == (4, 0, 0, 0)
    assert ending.next_due == min(each.memory.due for each in store.remembered().values())
    assert ending.next_due > clock.time


def test_when_the_minutes_are_over_it_says_what_this_session_or_a_new_one_would_ask(
    store: Store, whole: Lesson, clock: Clock
) -> None:
    one = session(store, whole, minutes=5)
    clock.time += timedelta(minutes=6)
    one.grade(Rating.AGAIN)
    assert one.ending(can_go_on=True) == Ending(1, 4, DueNow(), None, 5)
    assert one.ending(can_go_on=False).left == 3


def test_what_the_limits_of_a_day_hold_back_is_told_only_when_nothing_is_left(store: Store, whole: Lesson) -> None:
    source = ReviewSource(store, {"alibaba-cloud": whole}.get)
    one = ReviewSession(store, source, new=2, reviews=None, limit=1)
    assert one.count == 1
    one.grade(Rating.EASY)
    assert one.ending(can_go_on=True)[:3] == (1, 1, DueNow())
    one = ReviewSession(store, source, new=2, reviews=None)
    one.grade(Rating.EASY)
    ending = one.ending(can_go_on=True)
    assert (ending.answered, ending.left, ending.held_back) == (1, 0, DueNow(new_words=1, questions=1))


def test_a_lesson_that_cannot_be_read_is_reported_and_has_nothing_to_ask(tmp_path: Path) -> None:
    path = tmp_path / "lessons" / "odd" / "lesson.txt"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"\xff")
    found = lesson_refs([tmp_path / "lessons"])
    path.unlink()
    reported: list[Bilingual] = []
    open_by_id = lesson_opener(found, tmp_path / "cache", reported.append)
    assert open_by_id("odd") is None
    assert len(reported) == 1
    assert open_by_id("gone") is None
    assert len(reported) == 1
    assert lesson_opener(found, tmp_path / "cache")("odd") is None
    lesson = open_by_id("alibaba-cloud")
    assert lesson
    assert lesson.id == "alibaba-cloud"


def test_a_word_is_asked_as_it_was_shown_where_it_was_marked_in_the_order_of_the_marks(
    whole: Lesson, clock: Clock
) -> None:
    store, lesson = Store.in_memory(clock), in_direction(whole, "fr")
    for word, paragraph in (("neuf", 2), ("que", 1), ("encore", 2)):
        sentence = lesson.paragraphs[paragraph - 1].fr[0]
        form = sentence.split()[1]
        store.set_status(f"fr:{word}", "learning", MetWord(lesson.key, paragraph, sentence, form, "noun", "m", ("x",)))
        clock.time += timedelta(minutes=1)
    one = session(store, whole)
    seen = []
    while one.card:
        seen.append((one.card.term.head, str(one.card.term.word_class), one.card.term.en))
        assert one.context
        assert one.context.sentence in (lesson.paragraphs[0].fr[0], lesson.paragraphs[1].fr[0])
        one.show_answer()
        one.grade(Rating.EASY)
    assert seen == [("neuf", "noun", "x"), ("que", "noun", "x"), ("encore", "noun", "x")]
