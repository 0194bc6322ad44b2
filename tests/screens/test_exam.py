"""An exam on the screen: no help, nothing told before the end, against the clock."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from screens.dump import CheckScreen

from study.app.app import Alinea
from study.app.exam.result_screen import ExamResultScreen
from study.app.exam.screen import ExamScreen
from study.app.library.screen import LibraryScreen
from study.lesson.model import Lesson
from study.practice.position import Position
from study.progress.exam_session import ExamSession
from study.progress.store import Store

from .conftest import PETITE, seen
from .test_pictures import SIZES
from .test_sizes import SIZES as ALL_SIZES

Program = Callable[..., Alinea]
ANSWERS = [
    *("b", "enter"),
    *(*"12", "enter"),
    *(*"ventes", "tab", *"hausse", "enter"),
    *("a", "enter"),
    *("a", "b", "enter"),
    *(*"la gerante", "enter"),
]
STATES: dict[str, list[str]] = {
    "before": ["x"],
    "asked": ["x", "enter", "b"],
    "end": ["x", "enter", *ANSWERS, "f10"],
    "result": ["x", "enter", *ANSWERS, "f10", "enter"],
    "told": ["x", "enter", *ANSWERS, "f10", "enter", "enter"],
}


@pytest.fixture(autouse=True)
def petite(home: Path, store: Store) -> None:
    """The small lesson first on the shelf."""
    folder = home / "lessons" / "petite"
    folder.mkdir(parents=True)
    shutil.copy(PETITE, folder / "lesson.txt")
    store.keep_position("petite", Position(1))


async def test_answers_are_kept_untold_and_the_paper_is_marked_at_the_end(program: Program, store: Store) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("x")
        assert "An exam: 10 questions in 20 minutes." in seen(app)
        await pilot.press("right", "enter", "b", "enter")
        assert "25 minutes left" in seen(app)
        assert "2 of 10" in seen(app)
        assert "Right." not in seen(app)
        assert "Wrong." not in seen(app)
        await pilot.press("pageup")
        assert "1 of 10" in seen(app)
        await pilot.press("f10")
        assert "9 questions are unanswered." in seen(app)
        await pilot.press("enter")
        assert isinstance(app.screen, ExamResultScreen)
        assert "By skill" in seen(app)
        assert store.answers("petite").keys() == {"ouverture"}
        await pilot.press("enter")
        assert "your answer" in seen(app)
        assert "The text says" in seen(app) or "opened its second shop" in seen(app)
        await pilot.press("escape", "escape")
        assert isinstance(app.screen, LibraryScreen)


async def test_an_exam_that_was_left_goes_on(program: Program, store: Store) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("x", "enter", "b", "enter", *"12", "escape", "escape")
        assert isinstance(app.screen, LibraryScreen)
        await pilot.press("x")
        assert "3 of 10" in seen(app)


async def test_when_the_time_is_over_what_is_on_the_paper_counts(program: Program, store: Store) -> None:
    clock = [datetime(2026, 11, 23, 12, tzinfo=UTC)]
    store.clock = lambda: clock[0]
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("x", "enter", "b")
        clock[0] += timedelta(minutes=21)
        screen = app.screen
        assert isinstance(screen, ExamScreen)
        screen._update_time()
        await pilot.pause()
        assert isinstance(app.screen, ExamResultScreen)
        assert store.answers("petite").keys() == {"ouverture"}


async def test_an_exam_whose_time_ran_out_while_nobody_was_there_opens_with_its_result(
    program: Program, store: Store, lesson: Lesson
) -> None:
    clock = [datetime(2026, 11, 23, 12, tzinfo=UTC)]
    store.clock = lambda: clock[0]
    exam = ExamSession.begin(lesson, store, 20)
    exam.keep(exam.questions[0], 1)
    clock[0] += timedelta(hours=3)
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("x")
        await pilot.pause()
        assert isinstance(app.screen, ExamResultScreen)
        await pilot.press("escape")
        assert isinstance(app.screen, LibraryScreen)
        await pilot.press("x")
        assert "An exam: 10 questions" in seen(app)


async def test_a_translation_shows_no_model_before_the_end_and_is_ticked_after_it(
    program: Program, store: Store, lesson: Lesson
) -> None:
    exam = ExamSession.begin(lesson, store, 20)
    for question in exam.questions:
        if question.id != "loyer-eleve":
            exam.keep(question, 0)
    app = program(library=True)
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("x", *"The rent.", "enter")
        assert "Models" not in seen(app)
        await pilot.press("f10", "enter")
        assert "You mark translations yourself" in seen(app)
        await pilot.press(*["down"] * 8, "enter")
        assert "Models" in seen(app)
        await pilot.press("a", "b", "enter")
        assert "2 of 2 ticked." in seen(app)
        assert store.answers("petite")["loyer-eleve"].mark == 1


async def test_an_exam_begins_from_the_lesson_too(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("e")
        assert "An exam: 10 questions in 20 minutes." in seen(app)
        await pilot.press("escape")
        assert "La boulangerie Morel" in seen(app)


async def test_the_article_can_be_read_and_help_lists_the_keys(program: Program) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("x", "enter", "f2")
        assert "Un pari sur les voyageurs" in seen(app)
        assert "Cependant, le" in seen(app).replace("\u00a0", " ")
        await pilot.press("escape", "question_mark")
        assert "hand in and see the result" in seen(app)


@pytest.mark.parametrize("keys", STATES.values(), ids=STATES)
async def test_an_exam_stands_every_size(program: Program, keys: list[str]) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*keys)
        for width, height in ALL_SIZES:
            await pilot.resize_terminal(width, height)
            await pilot.pause()
            assert seen(app).strip()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("state", ["asked", "result"])
def test_an_exam_looks_as_drawn(program: Program, check_screen: CheckScreen, state: str, size: tuple[int, int]) -> None:
    check_screen(program(library=True), f"exam-{state}", STATES[state], size)


async def test_a_typed_answer_of_an_exam_can_be_counted_as_right(program: Program, store: Store) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("x", "enter", "pagedown", *"13", "enter", "f10", "enter")
        assert "0 right, 0 nearly, 1 wrong, 9 not answered" in seen(app)
        await pilot.press("down", "enter")
        assert "y mine is right" in seen(app)
        await pilot.press("y")
        assert "Counted as right by you." in seen(app)
        await pilot.press("escape")
        assert "1 right, 0 nearly, 0 wrong, 9 not answered (1 counted as right by you)" in seen(app)
        assert "counted as right by you" in seen(app).split("Answer sheet")[1]
        assert store.answers("petite")["hausse"].overruled
        await pilot.press("enter", "y", "escape")
        assert "0 right, 0 nearly, 1 wrong, 9 not answered" in seen(app)
        assert not store.answers("petite")["hausse"].overruled


async def test_a_question_that_was_not_answered_is_not_called_wrong(program: Program) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("x", "enter", "f10", "enter")
        assert "0 right, 0 nearly, 0 wrong, 10 not answered" in seen(app)
        for _ in range(10):
            await pilot.press("enter")
            assert "Not answered." in seen(app)
            assert "Wrong." not in seen(app)
            await pilot.press("escape", "down")


async def test_leaving_an_exam_asks_and_the_other_screens_show_its_clock(program: Program, store: Store) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("x", "enter", "escape")
        assert isinstance(app.screen, ExamScreen)
        assert "The exam continues without you: 20 minutes left." in seen(app)
        await pilot.press("pagedown")
        assert "Press Esc again" not in seen(app)
        await pilot.press("escape", "escape")
        assert isinstance(app.screen, LibraryScreen)
        assert "Exam: Une boulangerie s’agrandit  20 minutes left. x continues it." in seen(app)
        await pilot.press("p")
        assert "exam: 20 minutes left" in seen(app).splitlines()[0]
        await pilot.press("escape", "down", "x")
        assert isinstance(app.screen, ExamScreen)
        assert app.screen.lesson.id == "petite"
        await pilot.press("f10", "enter", "escape")
        assert isinstance(app.screen, LibraryScreen)
        assert "Exam:" not in seen(app)


async def test_an_exam_that_was_left_is_shown_from_the_start_in_any_screen(
    program: Program, store: Store, lesson: Lesson
) -> None:
    ExamSession.begin(lesson, store, 25)
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert "exam: 25 minutes left" in seen(app).splitlines()[0]
        store.clock = lambda: datetime(2026, 11, 23, 12, 26, tzinfo=UTC)
        await pilot.press("escape")
        assert "The time is up. x shows the result." in seen(app)


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (40, 12)])
async def test_the_clock_of_an_exam_is_on_every_size(
    program: Program, store: Store, lesson: Lesson, size: tuple[int, int]
) -> None:
    ExamSession.begin(lesson, store, 25)
    app = program()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "25 minutes left" in seen(app).splitlines()[0]
