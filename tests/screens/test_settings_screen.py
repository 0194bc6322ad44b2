"""Settings hold at once and are kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from study.app.app import Alinea
from study.settings import options

from .conftest import seen

Program = Callable[..., Alinea]


async def test_the_interface_turns_french_while_it_runs_and_stays_so(program: Program, home: Path) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("s", "right")
        assert "Réglages" in seen(app)
        await pilot.press("escape")
        assert "paragraphe 1 sur 2" in seen(app)
        assert json.loads((home / "settings.json").read_text(encoding="utf-8"))["language"] == "fr"


async def test_the_light_page_comes_at_once(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("s", *["down"] * [option.name for option in options()].index("theme"), "right")
        assert app.theme == "alinea-light"


async def test_settings_that_cannot_be_written_hold_and_the_learner_is_told(program: Program, home: Path) -> None:
    (home / "settings.json").mkdir()
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("s", "right")
        assert "Réglages" in seen(app)
        assert "séance" in seen(app)


async def test_help_lists_the_keys_of_the_screen_it_was_asked_on(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("question_mark")
        assert "to the next marked term" in seen(app)
        assert "Marks in the text" in seen(app)
        await pilot.press("question_mark")
        assert "Marks in the text" not in seen(app)


async def test_at_40_columns_the_chosen_value_stands_whole_and_the_others_are_cut_with_a_sign(program: Program) -> None:
    app = program()
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("s")
        assert any(line.split() == ["Questions", "…"] for line in seen(app).splitlines())
        await pilot.press(*["down"] * 4)
        assert "after each paragraph" in seen(app)
