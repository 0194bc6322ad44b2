"""The palette offers by name all that can be done now."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual import events

from study.app.app import Alinea
from study.app.lesson.screen import LessonScreen
from study.app.screens.settings import SettingsScreen
from study.app.widgets.line_view import LineView
from study.practice.lesson_order import Position
from study.progress.store import Store

from .conftest import seen, until

Program = Callable[..., Alinea]


async def test_a_command_is_found_by_its_name_and_done_in_the_screen_beneath(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("ctrl+p", *"gloss")
        assert "The lesson’s glossary" in seen(app)
        await pilot.press("enter")
        await until(pilot, lambda: "5 terms" in seen(app))


async def test_a_click_on_a_command_does_it(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("ctrl+p", *"gloss")
        await pilot.click(offset=(8, 5))
        await until(pilot, lambda: "5 terms" in seen(app))


@pytest.mark.parametrize("typed", ["aloud sentence", "SENTENCE alo", "  sentence  aloud"])
async def test_its_words_may_be_typed_in_any_order(program: Program, typed: str) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("ctrl+p", *("space" if letter == " " else letter for letter in typed))
        assert "This sentence aloud" in seen(app)
        assert "This word aloud" not in seen(app)


async def test_words_that_begin_so_stand_in_front_and_accents_need_not_be_typed(program: Program) -> None:
    app = program(language="fr")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("ctrl+p", *"regl")
        assert "▌Réglages" in seen(app).replace("▌ ", "▌")
        await pilot.press("ctrl+u", *"etudier")
        assert "Étudier le texte anglais" in seen(app)


async def test_what_is_not_found_is_said_and_enter_does_nothing_then(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("ctrl+p", *"zzz", "enter", "down")
        assert "No matching command." in seen(app)


async def test_only_what_can_be_done_now_is_offered(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("q", "ctrl+p")
        assert "Where to look" in seen(app)
        assert "in another order" not in seen(app)
        assert "The same question again" not in seen(app)
        await pilot.press("escape", "a", "enter", "ctrl+p")
        assert "Where to look" not in seen(app)
        assert "Again, in another order" in seen(app)
        await pilot.press(*"same", "enter")
        await until(pilot, lambda: isinstance(app.screen, LessonScreen))
        assert app.screen.study.asking.view
        assert app.screen.study.asking.view.verdict is None


async def test_a_review_offers_grades_once_the_answer_is_in_sight(program: Program) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("r", "ctrl+p")
        assert "Forgotten" not in seen(app)
        assert "Take the last answer back" not in seen(app)
        assert "Practise what is not due yet" in seen(app)


async def test_names_keep_their_capitals(program: Program) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("ctrl+p", *"anki")
        assert "Export this lesson’s Anki deck" in seen(app)


async def test_the_key_that_opened_the_palette_closes_it(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("ctrl+p", "s", "ctrl+p")
        assert isinstance(app.screen, LessonScreen)
        await pilot.press("ctrl+p", "escape")
        assert isinstance(app.screen, LessonScreen)


@pytest.mark.parametrize(
    ("keys", "command", "offered"),
    [
        ([], "Back   ", False),
        (["f"], "Back   ", True),
        (["x"], "Hand in and see the result", False),
        (["x", "enter"], "Hand in and see the result", True),
        (["p", "w"], "Suspend the word", False),
    ],
)
async def test_what_would_do_nothing_is_left_out(
    program: Program, keys: list[str], command: str, offered: bool
) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press(*keys, "ctrl+p")
        assert "Theme: light" in seen(app)
        assert (command in seen(app)) == offered


def burst(app: Alinea, *keys: str) -> None:
    """Keys that arrive together, as on a slow line."""
    for key in keys:
        app.post_message(events.Key(key, key if len(key) == 1 else None))


async def test_what_is_typed_right_after_its_key_is_searched_for_and_no_answer_is_given(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("q", "a")
        burst(app, "ctrl+p", *"settings", "enter")
        await until(pilot, lambda: isinstance(app.screen, SettingsScreen))
        await pilot.press("escape")
        assert isinstance(app.screen, LessonScreen)
        assert app.screen.study.asking.view
        assert app.screen.study.asking.view.verdict is None


@pytest.mark.parametrize("library", [True, False])
async def test_of_two_clicks_that_come_together_one_counts(program: Program, library: bool) -> None:
    app = program(library=library)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("ctrl+p", *"settings")
        sheet = app.screen.query_one("#body", LineView)
        for _ in range(2):
            sheet.post_message(LineView.Clicked(sheet, "go_row:0", -1))
        await until(pilot, lambda: isinstance(app.screen, SettingsScreen))
        assert len(app.screen_stack) == 2


async def test_a_click_on_a_line_that_is_gone_does_nothing(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("ctrl+p", *"gloss")
        sheet = app.screen.query_one("#body", LineView)
        sheet.post_message(LineView.Clicked(sheet, "go_row:15", -1))
        await pilot.pause()
        assert "The lesson’s glossary" in seen(app)


@pytest.mark.parametrize(
    ("language", "typed", "found"),
    [
        ("en", "help", "What can be done here"),
        ("en", "listen", "This word aloud"),
        ("en", "dark", "Theme: light"),
        ("en", "interface", "Français"),
        ("en", "ctrl+q", "Quit"),
        ("fr", "aide", "Ce que l’on peut faire ici"),
        ("fr", "ecouter", "Ce mot à voix haute"),
    ],
)
async def test_a_command_is_found_by_its_word_and_its_key_too(
    program: Program, language: str, typed: str, found: str
) -> None:
    app = program(language=language)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("ctrl+p", *typed)
        assert seen(app).splitlines()[5].strip(" ▌").startswith(found)


async def test_where_letters_are_typed_none_is_shown_as_a_key(program: Program, store: Store) -> None:
    store.keep_position("petite", Position(2, "elle"))
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("ctrl+p")
        line = next(line for line in seen(app).splitlines() if "in the other language" in line)
        assert " t " not in line
        assert "F1" in next(line for line in seen(app).splitlines() if "What can be done here" in line)


async def test_in_a_narrow_window_the_names_have_the_room(program: Program) -> None:
    app = program()
    async with app.run_test(size=(30, 20)) as pilot:
        await pilot.press("ctrl+p")
        assert "This sentence in Engl" in seen(app)


async def test_a_key_repeated_in_the_palette_leaves_the_screen_beneath_alone(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("ctrl+p")
        burst(app, "escape", "escape", "escape")
        await until(pilot, lambda: isinstance(app.screen, LessonScreen))
        await pilot.pause()
        assert isinstance(app.screen, LessonScreen)


async def test_an_enter_too_many_gives_no_answer(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("q", "a", "ctrl+p", *"light")
        burst(app, "enter", "enter")
        await until(pilot, lambda: app.settings.theme == "light")
        await pilot.pause()
        assert isinstance(app.screen, LessonScreen)
        assert app.screen.study.asking.view
        assert app.screen.study.asking.view.verdict is None


@pytest.mark.parametrize("keys", [[], ["x", "enter"]])
async def test_an_exam_is_not_turned_to_the_other_text_and_the_library_has_one_command_for_it(
    program: Program, keys: list[str]
) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press(*keys, "ctrl+p")
        assert seen(app).count("Switch the study language") == (0 if keys else 1)
        assert "Study the English text" not in seen(app)
