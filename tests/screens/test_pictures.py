"""Every screen state as it looks, at three sizes; and in the light, without colour, in French."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from screens.dump import CheckScreen

from study.app.app import Alinea
from study.practice.lesson_order import Position
from study.progress.store import Store

Program = Callable[..., Alinea]
Compare = Callable[..., None]

SIZES = [(100, 30), (80, 24), (48, 16)]
ONE_WRONG = ["enter", "a", "enter"]

STATES: dict[str, tuple[str, int, list[str]]] = {
    "reading": ("", 1, ["tab"]),
    "translated": ("", 2, ["semicolon", "t"]),
    "paragraph-translated": ("", 2, ["T"]),
    "fault": ("", 2, ["semicolon", *["right"] * 3]),
    "known": ("", 1, ["tab", "k", "tab", "l"]),
    "choice": ("ouverture", 1, []),
    "choice-hint": ("ouverture", 1, ["b", "h"]),
    "choice-answered": ("ouverture", 1, ["a", "enter"]),
    "choice-in-english": ("ouverture", 1, ["a", "enter", "t"]),
    "text-from-question": ("ouverture", 1, ["tab", "right", "right"]),
    "choices": ("faits", 2, ["a", "c"]),
    "choices-answered": ("faits", 2, ["a", "c", "enter"]),
    "true-false-answered": ("clients", 2, ["a", "enter"]),
    "gaps": ("resume", 1, [*"ventes", "tab", *"hause"]),
    "gaps-answered": ("resume", 1, [*"ventes", "tab", *"hause", "enter"]),
    "short": ("elle", 2, ["l", "a", "space", *"ge"]),
    "short-answered": ("elle", 2, ["l", "a", "space", *"gerante", "enter"]),
    "number": ("hausse", 1, ["1"]),
    "number-answered": ("hausse", 1, ["2", "enter"]),
    "match": ("mots", 2, ["b"]),
    "match-answered": ("mots", 2, ["b", "a", "c", "enter"]),
    "order": ("suite", 2, ["b"]),
    "order-answered": ("suite", 2, ["a", "b", "c", "enter"]),
    "translation": ("loyer-eleve", 2, [*"However"]),
    "translation-compared": ("loyer-eleve", 2, [*"However", "enter", "a"]),
    "translation-answered": ("loyer-eleve", 2, [*"However", "enter", "a", "enter"]),
    "results-empty": ("", 1, ["r"]),
    "results": ("", 1, [*ONE_WRONG, "enter", "2", "enter", "escape", "r"]),
    "glossary": ("", 1, ["g", "down"]),
    "palette": ("", 1, ["ctrl+p", "down"]),
    "entry": ("", 1, ["tab", "o"]),
    "help": ("", 1, ["question_mark"]),
    "settings": ("", 1, ["s", "down"]),
}


@pytest.fixture
def picture(program: Program, store: Store, check_screen: CheckScreen) -> Compare:
    """Draw a state and compare it with the one on file."""

    def compare(state: str, size: tuple[int, int], **options: object) -> None:
        question, paragraph, keys = STATES[state]
        store.keep_position("petite", Position(paragraph, question))
        check_screen(program(**options), f"lesson-{state}", keys, size)

    return compare


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("state", STATES)
def test_the_screen_looks_as_drawn(picture: Compare, state: str, size: tuple[int, int]) -> None:
    picture(state, size)


@pytest.mark.parametrize("state", ["reading", "fault", "choice-answered", "gaps", "settings"])
def test_the_light_page_looks_as_drawn(picture: Compare, state: str) -> None:
    picture(state, (100, 30), theme="light")


@pytest.mark.parametrize("state", ["translated", "fault", "choice", "choice-answered", "gaps-answered", "match"])
def test_without_colour_it_looks_as_drawn(picture: Compare, state: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    picture(state, (100, 30), environ={"NO_COLOR": "1"})


@pytest.mark.parametrize("state", ["reading", "choice-answered", "gaps", "help", "settings", "results"])
def test_in_french_it_looks_as_drawn(picture: Compare, state: str) -> None:
    picture(state, (80, 24), language="fr")


@pytest.mark.parametrize("size", [(200, 60), (125, 40), (40, 12)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_largest_and_the_smallest_page_look_as_drawn(picture: Compare, size: tuple[int, int]) -> None:
    picture("choice-answered", size)


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_with_256_colours_it_looks_as_drawn(picture: Compare, theme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLORTERM")
    picture("choice-answered", (100, 30), theme=theme)
