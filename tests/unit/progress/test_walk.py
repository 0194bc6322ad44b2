"""A walk through a lesson, without a screen: what comes next, what is stored, and where it goes on the next day."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from unit.progress.study import Clock

from study.language.direction import in_direction
from study.lesson.model import Bilingual, Kind, Lesson, Question
from study.lesson.reader import read
from study.practice.lesson_order import Ask, Done, Read, Step
from study.practice.position import Position
from study.practice.summary import summarise
from study.practice.verdict import Given, Grade
from study.progress.errors import StoreError
from study.progress.queries.overruled import overruled_answers
from study.progress.store import Store
from study.progress.walk import Walk

PETITE = Path(__file__).resolve().parents[2] / "data" / "petite.txt"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def lesson() -> Lesson:
    found = read(PETITE.read_bytes()).lesson
    assert found
    return in_direction(found, "fr")


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Store:
    return Store.open_kept(tmp_path / "progress.db", clock)


def wrong(question: Question) -> Given:
    """Return an answer that is not right, whatever the kind of question."""
    return -1 if question.kind in (Kind.CHOICE, Kind.TRUE_FALSE) else ()


def walked(walk: Walk) -> list[str]:
    """Go on to the end, answering everything wrong; the steps taken."""
    steps: list[str] = []
    step: Step = Read(walk.paragraph)
    while not isinstance(step, Done):
        walk.go(step)
        if isinstance(step, Ask):
            walk.answer(wrong(step.question))
            steps.append(step.question.id)
        else:
            steps.append(f"¶{step.paragraph}")
        step = walk.next()
    walk.go(step)
    return steps


def test_a_paragraph_is_followed_by_its_questions_and_they_by_the_next_paragraph(lesson: Lesson, store: Store) -> None:
    walk = Walk(lesson, store)
    steps = walked(walk)
    assert [each for each in steps if each.startswith("¶")] == ["¶1", "¶2"]
    assert sorted(steps[1:4] + steps[5:]) == sorted(question.id for question in lesson.questions)
    assert walk.answered == len(lesson.questions)
    assert walk.open is None


def test_questions_at_the_end_follow_the_whole_text(lesson: Lesson, store: Store) -> None:
    steps = walked(Walk(lesson, store, "end"))
    assert steps[:2] == ["¶1", "¶2"]
    assert len(steps) == 2 + len(lesson.questions)


def test_an_answer_is_marked_stored_and_shown_again_the_next_day(lesson: Lesson, store: Store) -> None:
    walk = Walk(lesson, store)
    walk.go(walk.next())
    assert walk.open
    order, question = walk.open.order, walk.open.question
    verdict = walk.answer(wrong(question))
    walk.keep()

    later = Walk(lesson, store)
    later.resume()
    assert later.open
    assert (later.open.question, later.open.order, later.open.verdict) == (question, order, verdict)
    assert later.answers[question.id].attempts == 1
    assert later.answers == store.answers(lesson.key)


def test_a_lesson_goes_on_at_the_paragraph_and_the_word_where_it_was_left(lesson: Lesson, store: Store) -> None:
    walk = Walk(lesson, store)
    assert (walk.stopped, walk.resume()) == (None, Read(1))
    walk.paragraph, walk.offset = 2, 17
    walk.keep()
    later = Walk(lesson, store)
    assert later.resume() == Read(2)
    assert (later.paragraph, later.offset, later.open) == (2, 17, None)


def test_a_lesson_that_has_become_shorter_goes_on_at_its_last_paragraph(lesson: Lesson, store: Store) -> None:
    store.keep_position(lesson.key, Position(9, "", 4))
    walk = Walk(lesson, store)
    walk.resume()
    assert (walk.paragraph, walk.offset) == (2, 4)


def test_the_place_is_written_only_when_it_has_changed(lesson: Lesson, store: Store) -> None:
    walk = Walk(lesson, store)
    walk.keep()
    opened = store.shelf()[lesson.key].opened
    walk.keep()
    assert store.shelf()[lesson.key].opened == opened
    walk.offset = 3
    walk.keep()
    assert store.shelf()[lesson.key].opened > opened


def test_a_question_asked_again_keeps_its_order_or_gets_another(lesson: Lesson, store: Store) -> None:
    walk = Walk(lesson, store)
    question = next(each for each in lesson.questions if each.kind is Kind.CHOICE)
    walk.go(Ask(question, 1, 3))
    assert walk.open
    first = walk.open.order
    walk.answer(-1)
    walk.retry(reshuffle=False)
    assert (walk.open.order, walk.open.verdict) == (first, None)
    walk.answer(-1)
    walk.retry(reshuffle=True)
    assert walk.open.order != first
    assert walk.answered == 2


def test_a_round_asks_all_questions_on_the_paragraph_answered_or_not(lesson: Lesson, store: Store) -> None:
    walk = Walk(lesson, store)
    group = walk.to_ask
    for question in group:
        walk.go(Ask(question, 1, 1))
        walk.answer(wrong(question))
    walk.back_to_text()
    assert walk.ask_all()
    asked: list[str] = []
    while walk.open:
        asked.append(walk.open.question.id)
        assert walk.open.of == len(group)
        step = walk.next()
        if not isinstance(step, Ask):
            break
        walk.go(step)
    assert asked == [question.id for question in group]
    assert walk.next() == Read(2)


def test_a_question_called_from_the_results_leads_back_to_them_and_to_the_place_in_the_text(
    lesson: Lesson, store: Store
) -> None:
    walk = Walk(lesson, store)
    walk.offset = 5
    last = next(question for question in lesson.questions if question.about == (2,))
    walk.ask_again(last)
    assert walk.paragraph == 2
    walk.answer(wrong(last))
    step = walk.next()
    assert step == Done()
    walk.go(step)
    assert (walk.paragraph, walk.offset, walk.open, walk.from_results) == (1, 5, None, False)


def test_missed_questions_are_the_open_ones_and_those_not_right(lesson: Lesson, store: Store) -> None:
    walk = Walk(lesson, store)
    question = lesson.questions[0]
    assert question in walk.missed
    walk.go(Ask(question, 1, 1))
    right = next(n for n, option in enumerate(question.options) if option.correct)
    assert walk.answer(right).grade is Grade.RIGHT
    assert question not in walk.missed


def test_the_minutes_of_a_session_end(lesson: Lesson, store: Store, clock: Clock) -> None:
    walk = Walk(lesson, store, end=clock.time + timedelta(minutes=10))
    assert not walk.time_over
    clock.time += timedelta(minutes=10)
    assert walk.time_over
    assert not Walk(lesson, store).time_over


def test_an_answer_that_cannot_be_stored_is_reported_and_marked_all_the_same(
    lesson: Lesson, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreError(Bilingual("Le disque est plein.", "The disk is full."))

    monkeypatch.setattr(store, "record", full)
    walk = Walk(lesson, store)
    walk.go(walk.next())
    with pytest.raises(StoreError, match="The disk is full"):
        walk.answer(-1)
    assert walk.open
    assert walk.open.verdict
    assert walk.open.question.id in walk.answers


def at_question(walk: Walk, id: str) -> None:
    """Open a question of the lesson."""
    question = next(each for each in walk.lesson.questions if each.id == id)
    walk.go(Ask(question, 1, 1))


def test_a_typed_answer_that_the_learner_counts_as_right_is_right_wherever_it_is_read(
    lesson: Lesson, store: Store
) -> None:
    walk = Walk(lesson, store)
    at_question(walk, "elle")
    walk.answer("la patronne")
    assert walk.can_overrule
    walk.overrule()
    for answers in (walk.answers, store.answers("petite")):
        last = answers["elle"]
        assert (last.grade, last.mark, last.attempts, last.overruled) == (Grade.RIGHT, 1.0, 1, True)
    assert [(each.grade, each.overruled) for each in store.history("petite", "elle")] == [(Grade.RIGHT, True)]
    assert store.shelf()["petite"].right == 1
    (kept,) = overruled_answers(store)
    assert (kept.subject, kept.typed, kept.expected) == ("elle", "la patronne", "la gérante")
    summary = summarise(lesson, store.answers("petite"))
    assert [question.id for question in summary.overruled] == ["elle"]


def test_the_same_key_undoes_it(lesson: Lesson, store: Store) -> None:
    walk = Walk(lesson, store)
    at_question(walk, "elle")
    walk.answer("la patronne")
    before = store.answers("petite")
    walk.overrule()
    walk.overrule()
    assert store.answers("petite") == before
    assert (walk.answers["elle"].grade, walk.answers["elle"].overruled) == (Grade.WRONG, False)
    assert overruled_answers(store) == []
    assert len(store.history("petite", "elle")) == 1


def test_another_answer_is_marked_as_usual(lesson: Lesson, store: Store) -> None:
    walk = Walk(lesson, store)
    at_question(walk, "elle")
    walk.answer("la patronne")
    walk.overrule()
    walk.retry(reshuffle=False)
    walk.answer("la cliente")
    last = store.answers("petite")["elle"]
    assert (last.grade, last.attempts, last.overruled) == (Grade.WRONG, 2, False)
    assert len(overruled_answers(store)) == 1


def test_only_a_typed_answer_that_is_not_right_can_be_counted_as_right(lesson: Lesson, store: Store) -> None:
    walk = Walk(lesson, store)
    for id, given, can in (
        ("elle", "la gérante", False),
        ("elle", "", False),
        ("ouverture", -1, False),
        ("hausse", "13", True),
        ("resume", ("ventes", "baisse"), True),
        ("resume", ("", ""), False),
        ("loyer-eleve", ("The rent", ()), False),
    ):
        at_question(walk, id)
        assert not walk.can_overrule
        walk.answer(given)
        assert walk.can_overrule is can, (id, given)


def test_an_answer_that_counts_as_right_is_so_on_the_next_day(lesson: Lesson, store: Store) -> None:
    walk = Walk(lesson, store)
    at_question(walk, "elle")
    walk.answer("la patronne")
    walk.overrule()
    walk.keep()
    again = Walk(lesson, store)
    again.resume()
    assert again.open
    assert again.open.verdict
    assert (again.open.overruled, again.open.verdict.grade) == (True, Grade.WRONG)


def test_replaying_the_log_gives_the_same_answers_and_counts(lesson: Lesson, store: Store, tmp_path: Path) -> None:
    walk = Walk(lesson, store)
    at_question(walk, "elle")
    walk.answer("la patronne")
    walk.overrule()
    at_question(walk, "hausse")
    walk.answer("13")
    walk.overrule()
    walk.overrule()
    counts = "SELECT kind, category, count, successes FROM activity ORDER BY 1, 2"
    before = store.answers("petite"), store.rows(tuple, counts)
    assert ("answer", "reference short", 1, 1.0) in before[1]
    assert ("answer", "literal number", 1, 0.0) in before[1]
    copy = Store.open_kept(tmp_path / "copy.db", store.clock)
    copy.restore(store.backup(), "backup")
    assert (copy.answers("petite"), copy.rows(tuple, counts)) == before
    assert overruled_answers(copy) == overruled_answers(store)
