"""The welcome: three questions whose answers hold at once, then the article."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from screens.dump import CheckScreen

from study.app.app import Alinea
from study.app.lesson.screen import LessonScreen
from study.app.library.screen import LibraryScreen
from study.app.screens.help import HelpScreen
from study.app.screens.welcome import WelcomeScreen

from .conftest import seen
from .test_pictures import SIZES
from .test_sizes import SIZES as ALL_SIZES

Program = Callable[..., Alinea]
PAGES = {"language": [], "direction": ["enter"], "keyboard": ["enter", "enter"]}


def kept(home: Path) -> dict[str, object]:
    """The settings that are written down."""
    found: dict[str, object] = json.loads((home / "settings.json").read_text(encoding="utf-8"))
    return found


async def test_enter_three_times_takes_the_defaults_and_opens_the_article(program: Program, home: Path) -> None:
    app = program(library=True, welcome=True)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Which language" in seen(app)
        await pilot.press("enter", "enter", "enter")
        assert isinstance(app.screen, LessonScreen)
        assert kept(home)["direction"] == "fr"
        await pilot.press("escape")
        assert isinstance(app.screen, LibraryScreen)


async def test_every_answer_holds_at_once(program: Program, home: Path) -> None:
    app = program(library=True, welcome=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("b", "enter")
        assert "Que voulez-vous étudier" in seen(app)
        await pilot.press("down", "enter", "down", "enter")
        assert isinstance(app.screen, LessonScreen)
        assert app.screen.study.lesson.studied == "en"
        assert kept(home) | {"language": "fr", "direction": "en", "asked": "en", "typing_help": False} == kept(home)


async def test_one_can_go_back_to_the_question_before(program: Program) -> None:
    app = program(library=True, welcome=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", "b", "enter", "left")
        assert "What would you like to study?" in seen(app)
        assert "▌ b  English texts" in seen(app)


async def test_escape_goes_to_the_article_and_nobody_is_asked_again(program: Program, home: Path) -> None:
    app = program(library=True, welcome=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("escape")
        assert isinstance(app.screen, LessonScreen)
        assert kept(home)["language"] == "en"


async def test_a_click_on_an_answer_chooses_it(program: Program) -> None:
    app = program(library=True, welcome=True)
    async with app.run_test(size=(80, 24)) as pilot:
        row = next(n for n, line in enumerate(seen(app).splitlines()) if "Français" in line)
        await pilot.click(offset=(10, row))
        assert "▌ b  Français" in seen(app)


async def test_help_explains_the_welcome(program: Program) -> None:
    app = program(library=True, welcome=True)
    async with app.run_test(size=(124, 30)) as pilot:
        await pilot.press("question_mark")
        assert isinstance(app.screen, HelpScreen)
        assert "select the highlighted answer" in seen(app)
        assert "one step back" not in seen(app)


@pytest.mark.parametrize("keys", PAGES.values(), ids=PAGES)
async def test_the_answer_under_the_bar_is_in_sight_at_every_size(program: Program, keys: list[str]) -> None:
    app = program(library=True, welcome=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*keys)
        for width, height in ALL_SIZES:
            await pilot.resize_terminal(width, height)
            await pilot.pause()
            assert isinstance(app.screen, WelcomeScreen)
            assert "▌" in seen(app)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("page", PAGES)
def test_the_welcome_looks_as_drawn(
    program: Program, check_screen: CheckScreen, page: str, size: tuple[int, int]
) -> None:
    check_screen(program(library=True, welcome=True), f"welcome-{page}", PAGES[page], size)


@pytest.mark.parametrize(
    "options", [{"theme": "light"}, {"environ": {"NO_COLOR": "1"}}, {"language": "fr"}], ids=["light", "grey", "french"]
)
def test_in_light_without_colour_and_in_french_it_looks_as_drawn(
    program: Program, check_screen: CheckScreen, options: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    if "environ" in options:
        monkeypatch.setenv("NO_COLOR", "1")
    check_screen(program(library=True, welcome=True, **options), "welcome-direction", ["enter"])
