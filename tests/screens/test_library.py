"""The library: what there is, where one stopped, what cannot be read."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from study.app.app import Alinea
from study.app.lesson.screen import LessonScreen
from study.app.library.screen import LibraryScreen

from .conftest import PETITE, seen

Program = Callable[..., Alinea]


@pytest.fixture
def shelf(home: Path) -> Path:
    """The user's folder with the small lesson in it."""
    folder = home / "lessons" / "petite"
    folder.mkdir(parents=True)
    shutil.copy(PETITE, folder / "lesson.txt")
    return home / "lessons"


async def test_the_library_lists_the_lessons_and_find_narrows_them(program: Program, shelf: Path) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        assert "Une boulangerie s’agrandit" in seen(app)
        assert "Alibaba" in seen(app)
        await pilot.press("f", *"boul")
        assert "Alibaba" not in seen(app)
        await pilot.press("enter")
        assert isinstance(app.screen, LessonScreen)
        assert app.screen.study.lesson.id == "petite"


async def test_find_looks_into_the_articles_too_whatever_the_accents(program: Program, shelf: Path) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("f", *"GERANTE")
        assert "Une boulangerie s’agrandit" in seen(app)
        assert "Alibaba" not in seen(app)
        await pilot.press("x")
        assert "No lesson has this in its title or text." in seen(app)


async def test_in_a_library_of_hundreds_the_last_lesson_can_be_reached_and_opened(
    program: Program, shelf: Path
) -> None:
    text = PETITE.read_text(encoding="utf-8")
    for n in range(300):
        (shelf / f"l{n:03}").mkdir()
        numbered = text.replace("lesson: petite", f"lesson: l{n:03}").replace("title: ", f"title: N° {n} ")
        (shelf / f"l{n:03}" / "lesson.txt").write_text(numbered, encoding="utf-8")
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        assert isinstance(app.screen, LibraryScreen)
        app.screen.action_line(400)
        await pilot.press("up", "down")
        assert "▌" in seen(app)
        assert "Alibaba" in seen(app)
        await pilot.press("up", "enter")
        assert isinstance(app.screen, LessonScreen)
        assert app.screen.study.lesson.id == "petite"


async def test_the_lesson_left_last_is_the_one_to_continue(program: Program, shelf: Path) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("f", *"boul", "enter", "n", "escape")
        assert isinstance(app.screen, LibraryScreen)
        assert "Continue" in seen(app)
        assert "paragraph 2 of 2" in seen(app)
        await pilot.press("enter")
        assert isinstance(app.screen, LessonScreen)


async def test_a_broken_lesson_says_where_it_is_broken_and_the_others_open(program: Program, shelf: Path) -> None:
    (shelf / "cassee").mkdir()
    (shelf / "cassee" / "lesson.txt").write_text("lesson: cassee\ntitle: Cassée | Broken\n", encoding="utf-8")
    (shelf / "vide").mkdir()
    (shelf / "vide" / "lesson.txt").write_bytes(b"\x00\x01\x02")
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("f", *"cass", "enter")
        assert isinstance(app.screen, LibraryScreen)
        assert "paragraph" in seen(app)
        await pilot.press("escape", "f", *"boul", "enter")
        assert isinstance(app.screen, LessonScreen)


async def test_escape_from_a_lesson_opened_by_name_leads_to_the_library(program: Program, shelf: Path) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("escape")
        assert isinstance(app.screen, LibraryScreen)
        await pilot.press("q")
        assert not app.is_running or app._exit


async def test_another_learners_name_stands_in_the_library_and_the_palette_gives_way_to_the_first(
    program: Program, shelf: Path
) -> None:
    app = program(library=True)
    app.dirs = app.dirs.of("Anna")
    async with app.run_test(size=(100, 30)) as pilot:
        assert "Anna" in seen(app).splitlines()[0]
        await pilot.press("ctrl+p", *"profile")
        assert "Profile: Anna" not in seen(app)
        assert "Profile: default" in seen(app)
        await pilot.press("enter")
        await pilot.pause()
    assert app.next_profile
    assert app.next_profile.progress == shelf.parent / "progress.db"


async def test_at_40_by_12_the_lesson_to_continue_is_told_without_a_word_cut_off(program: Program) -> None:
    app = program(library=True)
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("enter", "n", "escape")
        assert "2/7     B2" in seen(app)
        assert "minutes left" in seen(app)
