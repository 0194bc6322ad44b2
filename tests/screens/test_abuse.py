"""What a hostile tester found, one by one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from study.app.app import Alinea
from study.app.launch import LaunchOptions
from study.app.library.screen import LibraryScreen
from study.app_dirs import app_dirs
from study.lesson.model import Bilingual, Lesson
from study.progress.errors import StoreError
from study.progress.store import Store
from study.settings import Settings

from .conftest import seen

Program = Callable[..., Alinea]


@pytest.mark.parametrize("keys", [[], ["enter"], ["enter", "a", "enter"], ["s"], ["g"], ["r"], ["question_mark"]])
async def test_every_key_at_the_foot_of_every_screen_can_be_clicked(program: Program, keys: list[str]) -> None:
    for column in (6, 17, 30, 44):
        app = program()
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.press(*keys)
            await pilot.click(offset=(column, 29))
            assert seen(app).strip()


async def test_a_question_with_eleven_options_and_a_paragraph_without_a_word_open(lesson: Lesson, store: Store) -> None:
    many = replace(lesson.questions[0], options=lesson.questions[0].options * 4, about=())
    mute = replace(lesson.paragraphs[0], fr=("… !",), en=("… !",))
    odd = replace(lesson, body=(mute, *lesson.body[1:]), questions=(many,))
    app = Alinea(app_dirs({}), Settings(), store, launch=LaunchOptions(odd), environ={})
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("tab", "right", "b", "b", "tab", "n", "enter", "a", "enter", "enter", "enter", "escape")
        assert seen(app).strip()


async def test_an_answer_that_cannot_be_kept_is_said_on_the_spot(program: Program, store: Store) -> None:
    def refuse(*_: object) -> None:
        raise StoreError(Bilingual("Le disque est plein.", "The disk is full."))

    store.record = refuse  # type: ignore[method-assign]
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("enter", "a", "enter")
        assert "The disk is full." in seen(app)


async def test_a_link_that_leads_nowhere_does_not_hide_the_library(program: Program, home: Path) -> None:
    (home / "lessons").mkdir()
    (home / "lessons" / "loop").symlink_to("loop")
    app = program(library=True)
    async with app.run_test(size=(100, 30)):
        assert isinstance(app.screen, LibraryScreen)
        assert "Alibaba" in seen(app)
