"""Text of a page is selected with the mouse or the keyboard, and copied as the lesson has it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from study.app.app import Alinea
from study.app.screens.base import PageScreen
from study.lesson.model import Lesson
from study.practice.lesson_order import Position
from study.progress.store import Store

from .conftest import seen, until

Program = Callable[..., Alinea]


@pytest.fixture
def first(lesson: Lesson) -> str:
    """The first paragraph of the lesson."""
    return lesson.paragraphs[0].text("fr")


def where(app: Alinea, text: str) -> tuple[int, int]:
    """The cell at which a text begins on the screen."""
    for y, row in enumerate(seen(app).splitlines()):
        if text in row:
            return row.index(text), y
    raise AssertionError(f"{text} is not on the screen:\n{seen(app)}")


async def drag(pilot: Pilot[None], start: tuple[int, int], end: tuple[int, int]) -> None:
    """Press the button of the mouse in one cell and release it in another."""
    await pilot.mouse_down(offset=start)
    await pilot.hover(offset=end)
    await pilot.mouse_up(offset=end)


def screen(app: Alinea) -> PageScreen:
    assert isinstance(app.screen, PageScreen)
    return app.screen


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (40, 20)])
async def test_a_paragraph_that_is_dragged_over_is_copied_as_it_is_in_the_lesson(
    program: Program, first: str, size: tuple[int, int]
) -> None:
    app = program()
    async with app.run_test(size=size) as pilot:
        x, y = where(app, "La boulangerie")
        rows = seen(app).splitlines()
        end = next(n for n, row in enumerate(rows) if "un an" in row)
        await drag(pilot, (x, y), (rows[end].index("un an") + 5, end))
        await pilot.press("ctrl+c")
        assert app.clipboard == first
        assert "\n" not in app.clipboard
        assert "Copied." in seen(app)


async def test_a_part_of_a_line_is_copied_and_the_margin_is_not(program: Program, first: str) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        x, y = where(app, "boulangerie Morel")
        await drag(pilot, (x, y), (x + len("boulangerie Morel") - 1, y))
        assert screen(app).get_selected_text() == "boulangerie Morel"
        await drag(pilot, (0, y), (x + 4, y + 1))
        copied = screen(app).get_selected_text()
        assert copied
        assert first.startswith(copied)
        assert len(copied) > 60


async def test_dragging_backwards_selects_the_same(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        x, y = where(app, "boulangerie Morel")
        await drag(pilot, (x + 10, y), (x, y))
        assert screen(app).get_selected_text() == "boulangerie"


async def test_two_clicks_select_a_word_and_three_its_paragraph(program: Program, first: str) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        x, y = where(app, "boulangerie Morel")
        await pilot.click(offset=(x + 2, y), times=2)
        assert screen(app).get_selected_text() == "boulangerie"
        await pilot.click(offset=(x + 2, y), times=3)
        assert screen(app).get_selected_text() == first


async def test_what_was_selected_with_the_mouse_is_let_go_by_escape_and_by_a_click(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        x, y = where(app, "boulangerie Morel")
        for leave in ("escape", "click"):
            await drag(pilot, (x, y), (x + 10, y))
            assert screen(app).selections
            await (pilot.press("escape") if leave == "escape" else pilot.click(offset=(x, y + 1)))
            assert not screen(app).selections
            assert "La boulangerie" in seen(app)


async def test_dragging_moves_no_cursor_and_takes_no_option(program: Program, store: Store) -> None:
    store.keep_position("petite", Position(1, "ouverture"))
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        before = seen(app)
        x, y = where(app, "Elle")
        await drag(pilot, (x, y), (x + 6, y))
        assert seen(app).splitlines()[:-3] == before.splitlines()[:-3]
        assert screen(app).get_selected_text()
        await pilot.press("escape")
        await pilot.click(offset=(x, y))
        assert seen(app) != before


async def test_options_are_copied_with_their_letters_one_below_the_other(program: Program, store: Store) -> None:
    store.keep_position("petite", Position(1, "ouverture"))
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        rows = seen(app).splitlines()
        begin = next(n for n, row in enumerate(rows) if row.strip().startswith("a  "))
        x = rows[begin].index("a  ")
        await drag(pilot, (x, begin), (60, begin + 1))
        copied = screen(app).get_selected_text()
        assert copied
        assert copied.splitlines()[0].startswith("a  ")
        assert copied.splitlines()[1].startswith("b  ")


async def test_columns_of_a_list_are_copied_without_their_padding(program: Program) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: "Alibaba" in seen(app))
        x, y = where(app, "Alibaba mise")
        await drag(pilot, (x, y), (95, y + 1))
        copied = screen(app).get_selected_text()
        assert copied
        assert "   " not in copied
        assert "Alibaba mise sur le cloud" in copied


async def test_f7_selects_the_word_under_the_cursor_and_shift_more(program: Program, first: str) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("right", "f7")
        assert screen(app).get_selected_text() == first.split()[1]
        await pilot.press("shift+right", "shift+right")
        assert screen(app).get_selected_text() == " ".join(first.split()[1:4])
        await pilot.press("ctrl+c")
        assert app.clipboard == " ".join(first.split()[1:4])
        assert not screen(app).selections


async def test_a_whole_sentence_is_copied_with_its_full_stop(program: Program, first: str) -> None:
    app = program()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f7", "shift+down", "shift+end", "enter")
        assert app.clipboard
        assert first.startswith(app.clipboard)
        await pilot.press("f7", "ctrl+a", "enter")
        assert first in app.clipboard
        assert first.endswith(".")
        assert first + "\n" in app.clipboard


async def test_an_arrow_with_shift_begins_to_select_and_escape_ends_it(program: Program, first: str) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("shift+right")
        assert screen(app).get_selected_text() == "La"
        await pilot.press("shift+right", "right")
        assert screen(app).get_selected_text() == "Morel"
        await pilot.press("escape")
        assert not screen(app).selections
        assert "paragraph 1 of 2" in seen(app)
        await pilot.press("n")
        assert "paragraph 2 of 2" in seen(app)


async def test_a_key_that_is_a_command_ends_the_selection_and_is_done(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("f7", "n")
        assert "paragraph 2 of 2" in seen(app)
        assert not screen(app).selections


async def test_tab_goes_on_to_the_panel(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("right", "f7", "tab")
        body, panel = screen(app).line_view("body"), screen(app).line_view("panel")
        assert list(screen(app).selections) == [panel]
        assert screen(app).get_selected_text()
        await pilot.press("shift+tab")
        assert list(screen(app).selections) == [body]


@pytest.mark.parametrize("key", ["question_mark", "g", "r"])
async def test_other_pages_are_selected_in_the_same_way(program: Program, key: str) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(key)
        if key == "g":  # the letters go into its field: there the mouse selects
            await drag(pilot, (8, 6), (20, 7))
        else:
            await pilot.press("f7", "shift+down")
        assert screen(app).get_selected_text()


async def test_a_selection_in_a_page_longer_than_the_screen_scrolls_it(program: Program) -> None:
    app = program()
    async with app.run_test(size=(60, 16)) as pilot:
        await pilot.press("question_mark", "f7", *["shift+down"] * 40)
        body = screen(app).line_view("body")
        assert body.top > 0
        assert len((screen(app).get_selected_text() or "").splitlines()) > body.size.height


async def test_ctrl_c_without_a_selection_asks_to_be_pressed_again(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("ctrl+c")
        assert "Press Ctrl+C again to quit." in seen(app)
        assert app.return_code is None
        await pilot.press("ctrl+c")
        assert app.return_code == 0


async def test_ctrl_c_long_after_the_first_one_only_asks_again(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [100.0]
    monkeypatch.setattr("study.app.app.monotonic", lambda: now[0])
    app = program()
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("ctrl+c")
        now[0] += 10
        await pilot.press("ctrl+c")
        assert app.return_code is None
        assert "Press Ctrl+C again" in seen(app)


async def test_ctrl_c_in_a_field_keeps_what_is_typed(program: Program, store: Store) -> None:
    store.keep_position("petite", Position(2, "elle"))
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("l", "a", "ctrl+c")
        assert "Press Ctrl+C again to quit." in seen(app)
        await pilot.press("x")
        assert "lax" in seen(app)
        await pilot.press("ctrl+c", "ctrl+c")
        assert app.return_code == 0


async def test_ctrl_q_quits_from_every_screen_at_once(program: Program) -> None:
    for before in ((), ("question_mark",), ("g",), ("enter",)):
        app = program()
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.press(*before, "ctrl+q")
            assert app.return_code == 0


async def test_the_foot_of_the_screen_says_what_can_be_done_with_a_selection(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        before = seen(app).splitlines()[-2:]
        await pilot.press("f7")
        assert "Ctrl+C copy   Shift+← → ↑ ↓ more   Ctrl+A all   Tab other part   Esc end" in seen(app)
        await pilot.press("escape")
        assert seen(app).splitlines()[-2:] == before
        x, y = where(app, "boulangerie Morel")
        await drag(pilot, (x, y), (x + 10, y))
        assert "Ctrl+C copy   Esc end   ? help" in seen(app)
