"""Typing as everywhere else: by word, with a selection, with the clipboard, undo, on several lines, by mouse."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from study.app.app import Alinea
from study.app.lesson.screen import LessonScreen
from study.app.page.text_field import TextField
from study.app.screens.base import PageScreen
from study.practice.lesson_order import Position
from study.progress.store import Store

from .conftest import seen

At = Callable[..., Alinea]
SENTENCE = "Toutefois, le loyer reste élevé dans cette ville. "


@pytest.fixture
def at(program: Callable[..., Alinea], store: Store) -> At:
    """The program with a question open."""

    def open_at(question: str, paragraph: int = 2, **settings: object) -> Alinea:
        store.keep_position("petite", Position(paragraph, question))
        return program(**settings)

    return open_at


def field(app: Alinea) -> TextField:
    """The field that is typed into."""
    assert isinstance(app.screen, PageScreen)
    assert app.screen.fields.active
    return app.screen.fields.active.field


def typed(app: Alinea) -> str:
    """The text in the field, with | where the caret is."""
    here = field(app)
    return f"{here.text[: here.caret]}|{here.text[here.caret :]}"


def keys(text: str) -> list[str]:
    """The keys that type a text."""
    return ["space" if letter == " " else letter for letter in text]


async def paste(pilot: Pilot[None], text: str) -> None:
    """Paste as a terminal does."""
    from textual.events import Paste

    pilot.app.post_message(Paste(text))
    await pilot.pause()


@pytest.mark.parametrize("question", ["elle", "loyer-eleve"])
async def test_ctrl_and_an_arrow_move_by_word(at: At, question: str) -> None:
    app = at(question)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*keys("la bonne gérante"), "ctrl+left")
        assert typed(app) == "la bonne |gérante"
        await pilot.press("ctrl+left", *keys("très "))
        assert typed(app) == "la très |bonne gérante"
        await pilot.press("home", "ctrl+right", "end", "ctrl+w")
        assert typed(app) == "la très bonne |"


@pytest.mark.parametrize("question", ["elle", "loyer-eleve"])
async def test_what_is_selected_is_replaced_cut_and_pasted(at: At, question: str) -> None:
    app = at(question)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*keys("rouge et bleu"), "ctrl+shift+left", "ctrl+x", "home")
        assert typed(app) == "|rouge et "
        assert app.clipboard == "bleu"
        await pilot.press("ctrl+v", "space", *["shift+right"] * 5, *keys("vert"))
        assert typed(app) == "bleu vert| et "
        await pilot.press("shift+home", "ctrl+c")
        assert app.clipboard == "bleu vert"
        assert "Copied." in seen(app)
        await pilot.press("f7", "x")
        assert typed(app) == "x|"


@pytest.mark.parametrize("question", ["elle", "loyer-eleve"])
async def test_what_was_typed_is_undone_and_redone(at: At, question: str) -> None:
    app = at(question)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*keys("la"), "left", "right", *keys(" gérante"), "f7", "delete")
        assert typed(app) == "|"
        await pilot.press("ctrl+z")
        assert field(app).text == "la gérante"
        await pilot.press("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z")
        assert field(app).text == ""
        await pilot.press("ctrl+y", "ctrl+y", "ctrl+y", "ctrl+y")
        assert field(app).text == ""
        await pilot.press("a", "ctrl+y")
        assert typed(app) == "a|"


async def test_undo_gives_back_what_a_click_on_an_accent_changed(at: At) -> None:
    app = at("elle")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*keys("caf"))
        assert isinstance(app.screen, LessonScreen)
        assert app.screen.clicked("letter", "é", -1)
        assert typed(app) == "café|"
        await pilot.press("ctrl+z")
        assert typed(app) == "caf|"


async def test_a_cut_without_a_selection_leaves_the_text_alone(at: At) -> None:
    for question in ("elle", "loyer-eleve"):
        app = at(question)
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.press(*keys("la"), "ctrl+x")
            assert typed(app) == "la|"


@pytest.mark.parametrize("question", ["elle", "loyer-eleve", "resume"])
async def test_pasted_text_loses_its_line_ends_and_control_characters(at: At, question: str) -> None:
    app = at(question, 1)
    async with app.run_test(size=(100, 30)) as pilot:
        await paste(pilot, "la\r\nhausse\x1b]0;x\x07\x9b2J [bold]forte[/bold]\n")
        assert typed(app) == "la hausse]0;x2J [bold]forte[/bold] |"
        assert "[bold]forte" in seen(app) or question == "resume"


async def test_pasted_text_stops_at_the_end_of_the_field(at: At) -> None:
    app = at("elle")
    async with app.run_test(size=(100, 30)) as pilot:
        await paste(pilot, "é" * 500)
        assert field(app).text == "é" * 120
        await pilot.press("x")
        assert field(app).text == "é" * 120


@pytest.mark.parametrize("question", ["elle", "loyer-eleve"])
async def test_letters_of_two_cells_stay_in_the_field(at: At, question: str) -> None:
    app = at(question)
    async with app.run_test(size=(80, 24)) as pilot:
        await paste(pilot, "漢字" * 30)
        await pilot.pause()
        row = next(line for line in seen(app).splitlines() if "漢字" in line)
        assert len(row.rstrip()) < 5 + 2 * 34
        await pilot.press("home")
        await pilot.pause()
        assert typed(app).startswith("|") or question == "loyer-eleve"
        assert "漢字" in seen(app)


async def test_the_arrows_go_from_line_to_line_of_a_long_translation(at: At) -> None:
    app = at("loyer-eleve")
    async with app.run_test(size=(40, 12)) as pilot:
        await paste(pilot, SENTENCE * 40)
        assert len(field(app).text) == 1500
        await pilot.press("home")
        end = field(app).caret
        carets = [end]
        for _ in range(60):
            await pilot.press("up")
            if field(app).caret == carets[-1]:
                break
            carets.append(field(app).caret)
        assert len(carets) > 40
        assert all(here - there > 20 for here, there in itertools.pairwise(carets))
        assert carets[-1] < 34
        await pilot.press(*["down"] * (len(carets) - 1))
        assert field(app).caret == end
        await pilot.press("pageup")
        assert field(app).text == (SENTENCE * 40)[:1500]


async def test_the_line_of_the_caret_is_in_sight_on_a_small_screen(at: At) -> None:
    app = at("loyer-eleve")
    async with app.run_test(size=(40, 12)) as pilot:
        await paste(pilot, SENTENCE * 10 + "la fin")
        await pilot.pause()
        assert "la fin" in seen(app)
        assert seen(app).index("la fin") > seen(app).index("Toutefois")
        await pilot.press("ctrl+left", *["up"] * 12, "home", *keys("ICI"))
        await pilot.pause()
        assert "ICI" in seen(app)


async def test_up_gives_an_accent_at_the_end_of_a_word_and_else_goes_up_a_line(at: At) -> None:
    app = at("loyer-eleve")
    async with app.run_test(size=(100, 30)) as pilot:
        await paste(pilot, SENTENCE * 3)
        await pilot.press(*keys("eleve"), "up")
        assert field(app).text.endswith("elevé")
        await pilot.press("up", "up", "up", "up")
        assert field(app).text.endswith("eleve")
        before = field(app).caret
        await pilot.press("left", "up")
        assert field(app).text.endswith("eleve")
        assert field(app).caret < before - 20


async def test_enter_ends_a_translation_and_tab_leaves_a_gap(at: At) -> None:
    app = at("loyer-eleve")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*keys("Rent"), "enter")
        assert "However, the rent remains high." in seen(app)
    app = at("resume", 1)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*keys("ventes"), "tab", *keys("hausse"), "shift+tab", "home", "L")
        assert "Lventes" in seen(app)
        assert "hausse" in seen(app)
        await pilot.press("ctrl+z")
        assert typed(app) == "|ventes"


async def test_a_click_puts_the_caret_there_and_dragging_selects(at: At) -> None:
    for question in ("elle", "loyer-eleve"):
        app = at(question)
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.press(*keys("la bonne gérante"))
            await pilot.pause()
            assert isinstance(app.screen, PageScreen)
            widget = app.screen.fields._active
            assert widget
            await pilot.click(widget, offset=(3, 0))
            assert typed(app) == "la |bonne gérante"
            await pilot.mouse_down(widget, offset=(3, 0))
            await pilot.hover(widget, offset=(8, 0))
            await pilot.mouse_up(widget, offset=(8, 0))
            await pilot.press("ctrl+c", *keys("x"))
            assert app.clipboard == "bonne"
            assert typed(app) == "la x| gérante"


async def test_the_field_stays_on_its_place_when_the_window_changes(at: At) -> None:
    app = at("elle")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*keys("la gér"))
        for size in ((40, 12), (80, 24), (126, 40), (60, 16)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            await pilot.pause()
            assert isinstance(app.screen, PageScreen)
            body = app.screen.line_view("body")
            found = body.field()
            widget = app.screen.fields._active
            assert found
            assert widget
            assert widget.region == found[1].translate(body.region.offset)
            assert seen(app).splitlines()[widget.region.y][widget.region.x :].startswith("la gér")
        await pilot.press(*keys("ante"), "enter")
        assert "Right." in seen(app)


async def test_a_field_that_is_scrolled_out_of_sight_lies_over_nothing(at: At) -> None:
    app = at("elle")
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("a")
        assert isinstance(app.screen, PageScreen)
        body = app.screen.line_view("body")
        body.scroll_lines(-100)
        await pilot.pause()
        widget = app.screen.fields._active
        assert widget
        assert not widget.display or body.region.contains_region(widget.region)
        await pilot.press("b")
        assert "ab" in seen(app)


async def test_escape_leaves_the_field_and_enter_comes_back_to_it(at: At) -> None:
    app = at("loyer-eleve")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*keys("Rent"), "escape")
        assert isinstance(app.screen, PageScreen)
        assert app.screen.fields.active is None
        await pilot.press("enter", *keys(" is"))
        assert typed(app) == "Rent is|"
        await pilot.press("ctrl+z", "ctrl+z")
        assert typed(app) == "|"
