"""An exam: kept at every answer, taken up again, over when its time is, and marked as a whole."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from study.lesson.model import Lesson
from study.lesson.reader import read
from study.practice.exam import minutes_for, paper
from study.practice.verdict import Grade
from study.progress.events import rebuild
from study.progress.exam import Exam
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
    exam = Exam.begin(lesson, store, 20)
    exam.keep(exam.questions[0], 0)
    exam.keep(exam.questions[0], 1)
    exam.keep(exam.questions[2], ("ventes", "hausse"))
    assert store.answers("petite") == {}
    again = Exam.unfinished(lesson, Store.open_kept(tmp_path / "progress.db", clock))
    assert again
    assert (again.name, again.minutes) == (exam.name, 20)
    assert again.answers == {"ouverture": 1, "resume": ("ventes", "hausse")}
    assert len(again.open) == 8


def test_the_clock_goes_on_while_nobody_is_there(lesson: Lesson, store: Store, clock: Clock) -> None:
    Exam.begin(lesson, store, 20)
    clock.time += timedelta(minutes=19)
    exam = Exam.unfinished(lesson, store)
    assert exam
    assert (exam.left, exam.over) == (timedelta(minutes=1), False)
    clock.time += timedelta(minutes=1)
    assert exam.over


def test_the_whole_paper_is_marked_and_its_answers_are_kept_like_others(lesson: Lesson, store: Store) -> None:
    exam = Exam.begin(lesson, store, 20)
    exam.keep(exam.questions[0], 1)
    exam.keep(exam.questions[1], "13")
    result = exam.hand_in()
    assert (result.summary.asked, result.summary.right, result.summary.mark) == (10, 1, 0.1)
    assert not result.passed
    assert {id: each.grade for id, each in store.answers("petite").items()} == {
        "ouverture": Grade.RIGHT,
        "hausse": Grade.WRONG,
    }
    assert Exam.unfinished(lesson, store) is None
    said = store.rows(lambda row: row[0], "SELECT data FROM events WHERE what = 'answer'")
    assert all(f'"exam": "{exam.name}"' in data for data in said)


def test_a_translation_is_ticked_after_the_end(lesson: Lesson, store: Store) -> None:
    exam = Exam.begin(lesson, store, 20)
    question = next(each for each in exam.questions if each.id == "loyer-eleve")
    exam.keep(question, ("The rent.", ()))
    assert exam.hand_in().summary.mark == 0
    assert exam.tick(question, ("The rent.", (0, 1))).summary.mark == 0.1
    assert store.answers("petite")["loyer-eleve"].grade is Grade.RIGHT


def test_a_second_exam_is_another_one(lesson: Lesson, store: Store, clock: Clock) -> None:
    Exam.begin(lesson, store, 20).hand_in()
    clock.time += timedelta(days=1)
    exam = Exam.begin(lesson, store, 30)
    found = Exam.unfinished(lesson, store)
    assert found
    assert (found.name, found.minutes, found.answers) == (exam.name, 30, {})


@pytest.mark.parametrize("data", ["", "[]", "{}", '{"minutes": "x"}', '{"question": 3, "given": null}'])
def test_an_event_that_nobody_wrote_changes_nothing(lesson: Lesson, store: Store, tmp_path: Path, data: str) -> None:
    exam = Exam.begin(lesson, store, 20)
    exam.keep(exam.questions[0], 1)
    sql = "INSERT INTO events (at, what, lesson, subject, data) VALUES (1, 'exam', 'petite', 'other', ?)"
    store._file.write(lambda connection: connection.execute(sql, (data,)) and rebuild(connection))
    found = Exam.unfinished(lesson, store)
    assert found
    assert found.answers == {"ouverture": 1}
