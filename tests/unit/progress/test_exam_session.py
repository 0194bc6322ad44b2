"""An exam: kept at every answer, taken up again, over when its time is, and marked as a whole."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from study.lesson.model import Bilingual, Lesson
from study.lesson.reader import read
from study.practice.exam import minutes_for, paper
from study.practice.verdict import Given, Grade
from study.progress.errors import StoreError
from study.progress.exam_session import ExamSession
from study.progress.log import rebuild
from study.progress.store import Store

PETITE = Path(__file__).resolve().parents[2] / "data" / "petite.txt"


class Clock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 23, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def lesson() -> Lesson:
    found = read(PETITE.read_bytes()).lesson
    assert found
    return found


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Store:
    return Store.open_kept(tmp_path / "progress.db", clock)


def test_a_paper_has_every_question_in_the_order_of_the_paragraphs(lesson: Lesson) -> None:
    assert [max(question.about) for question in paper(lesson)] == sorted(max(q.about) for q in lesson.questions)
    assert len(paper(lesson)) == 10
    assert minutes_for(lesson) == 20


def test_answers_outlast_the_program_and_tell_nothing_before_the_end(
    lesson: Lesson, store: Store, tmp_path: Path, clock: Clock
) -> None:
    exam = ExamSession.begin(lesson, store, 20)
    exam.keep(exam.questions[0], 0)
    exam.keep(exam.questions[0], 1)
    exam.keep(exam.questions[2], ("ventes", "hausse"))
    assert store.answers("petite") == {}
    again = ExamSession.unfinished(lesson, Store.open_kept(tmp_path / "progress.db", clock))
    assert again
    assert (again.name, again.minutes) == (exam.name, 20)
    assert again.answers == {"ouverture": 1, "resume": ("ventes", "hausse")}
    assert len(again.unanswered) == 8


def test_the_clock_goes_on_while_nobody_is_there(lesson: Lesson, store: Store, clock: Clock) -> None:
    ExamSession.begin(lesson, store, 20)
    clock.time += timedelta(minutes=19)
    exam = ExamSession.unfinished(lesson, store)
    assert exam
    assert (exam.time_left, exam.time_is_over) == (timedelta(minutes=1), False)
    clock.time += timedelta(minutes=1)
    assert exam.time_is_over


def test_the_whole_paper_is_marked_and_its_answers_are_kept_like_others(lesson: Lesson, store: Store) -> None:
    exam = ExamSession.begin(lesson, store, 20)
    exam.keep(exam.questions[0], 1)
    exam.keep(exam.questions[1], "13")
    result = exam.hand_in()
    assert (result.summary.asked, result.summary.right, result.summary.mark) == (10, 1, 0.1)
    assert not result.passed
    assert {id: each.grade for id, each in store.answers("petite").items()} == {
        "ouverture": Grade.RIGHT,
        "hausse": Grade.WRONG,
    }
    assert ExamSession.unfinished(lesson, store) is None
    said = store.rows(lambda row: row[0], "SELECT data FROM events WHERE kind = 'answer'")
    assert all(f'"exam": "{exam.name}"' in data for data in said)


def test_a_translation_is_ticked_after_the_end(lesson: Lesson, store: Store) -> None:
    exam = ExamSession.begin(lesson, store, 20)
    question = next(each for each in exam.questions if each.id == "loyer-eleve")
    exam.keep(question, ("The rent.", ()))
    assert exam.hand_in().summary.mark == 0
    assert exam.tick(question, ("The rent.", (0, 1))).summary.mark == 0.1
    assert store.answers("petite")["loyer-eleve"].grade is Grade.RIGHT


def test_a_second_exam_is_another_one(lesson: Lesson, store: Store, clock: Clock) -> None:
    ExamSession.begin(lesson, store, 20).hand_in()
    clock.time += timedelta(days=1)
    exam = ExamSession.begin(lesson, store, 30)
    found = ExamSession.unfinished(lesson, store)
    assert found
    assert (found.name, found.minutes, found.answers) == (exam.name, 30, {})


@pytest.mark.parametrize("data", ["", "[]", "{}", '{"minutes": "x"}', '{"question": 3, "given": null}'])
def test_an_event_that_nobody_wrote_changes_nothing(lesson: Lesson, store: Store, tmp_path: Path, data: str) -> None:
    exam = ExamSession.begin(lesson, store, 20)
    exam.keep(exam.questions[0], 1)
    sql = "INSERT INTO events (at, kind, lesson, subject_key, data) VALUES (1, 'exam', 'petite', 'other', ?)"
    store._file.write(lambda connection: connection.execute(sql, (data,)) and rebuild(connection))
    found = ExamSession.unfinished(lesson, store)
    assert found
    assert found.answers == {"ouverture": 1}


def test_an_exam_goes_on_at_its_first_unanswered_question(lesson: Lesson, store: Store) -> None:
    exam = ExamSession.begin(lesson, store, 20)
    assert (exam.at, exam.question) == (0, exam.questions[0])
    exam.keep(exam.questions[0], 1)
    exam.keep(exam.questions[1], "13")
    found = ExamSession.unfinished(lesson, store)
    assert found
    assert (found.at, found.question) == (2, found.questions[2])


def test_steps_lead_to_the_end_of_the_paper_and_from_there_to_what_is_unanswered(lesson: Lesson, store: Store) -> None:
    exam = ExamSession.begin(lesson, store, 20)
    exam.step(-1)
    assert exam.at == 0
    exam.go_to(exam.questions[9])
    exam.step()
    assert (exam.at, exam.question) == (10, None)
    exam.keep(exam.questions[0], 1)
    exam.step()
    assert exam.question == exam.questions[1]
    exam.go_to_end()
    exam.step(-1)
    assert exam.question == exam.questions[9]
    for question in exam.questions:
        exam.keep(question, 0)
    exam.go_to_unanswered()
    assert exam.question is None
    exam.step()
    assert exam.question is None


def test_options_have_one_order_on_a_paper_and_another_on_the_next(
    lesson: Lesson, store: Store, tmp_path: Path, clock: Clock
) -> None:
    exam = ExamSession.begin(lesson, store, 20)
    orders = [exam.option_order(question) for question in exam.questions]
    again = ExamSession.unfinished(lesson, Store.open_kept(tmp_path / "progress.db", clock))
    assert again
    assert [again.option_order(question) for question in again.questions] == orders
    clock.time += timedelta(days=1)
    other = ExamSession.begin(lesson, store, 20)
    assert [other.option_order(question) for question in other.questions] != orders


def test_a_translation_waits_for_its_ticks_once_the_paper_is_handed_in(lesson: Lesson, store: Store) -> None:
    exam = ExamSession.begin(lesson, store, 20)
    question = next(each for each in exam.questions if each.id == "loyer-eleve")
    exam.keep(question, ("The rent.", ()))
    assert exam.to_tick == ()
    exam.hand_in()
    assert exam.to_tick == ((question, "The rent."),)
    exam.tick(question, ("The rent.", (0,)))
    assert exam.to_tick == ()


@pytest.mark.parametrize("given", [0, "The rent.", (), ("", ()), (3, 4)])
def test_what_is_no_text_is_no_translation_to_tick(lesson: Lesson, store: Store, given: Given) -> None:
    exam = ExamSession.begin(lesson, store, 20)
    exam.keep(next(each for each in exam.questions if each.id == "loyer-eleve"), given)
    exam.hand_in()
    assert exam.to_tick == ()


def test_ticks_that_cannot_be_stored_change_nothing(
    lesson: Lesson, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    exam = ExamSession.begin(lesson, store, 20)
    question = next(each for each in exam.questions if each.id == "loyer-eleve")
    exam.keep(question, ("The rent.", ()))
    exam.hand_in()

    def full(_: object) -> None:
        raise StoreError(Bilingual("Le disque est plein.", "The disk is full."))

    monkeypatch.setattr(store._file, "write", full)
    with pytest.raises(StoreError):
        exam.tick(question, ("The rent.", (0, 1)))
    assert exam.answers[question.id] == ("The rent.", ())
    assert exam.to_tick == ((question, "The rent."),)
