"""The teacher’s screens as they look: problems and none, fields of every sort, small and large."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from screens.dump import CheckScreen
from screens.teacher import SOUND, checked, file, previewed
from textual.pilot import Pilot

from study.app.app import Alinea

__all__ = ["file", "previewed"]

Compare = Callable[..., None]

PROBLEMS = (
    SOUND.replace("fault:", "fualt:")
    .replace("class: noun", "class: nuon", 1)
    .replace("    La gare de Lyon est à Paris. | The Gare de Lyon is in Paris.\n", "")
)
STATES: dict[str, tuple[str, list[str]]] = {
    "problems": (PROBLEMS, ["down", "down"]),
    "correction": (PROBLEMS, ["down"]),
    "nothing": (SOUND, []),
    "why": (PROBLEMS, ["down", "down", "o"]),
    "silence": (PROBLEMS, ["down", "down", "x", *"A place"]),
    "question": (PROBLEMS, ["down", "down", "e"]),
    "term": (PROBLEMS, ["down", "e"]),
    "header": (SOUND, ["e", "tab"]),
    "new-paragraph": (SOUND, ["n", *["up"] * 3, "enter"]),
    "passage": (SOUND, ["a", "semicolon"]),
    "kinds": (SOUND, ["a", "semicolon", "enter"]),
    "help": (SOUND, ["question_mark"]),
    "help-in-field": (SOUND, ["e", "f1"]),
}


@pytest.fixture
def picture(previewed: Callable[..., Alinea], check_screen: CheckScreen) -> Compare:
    """Draw a state and compare it with the one on file."""

    def compare(state: str, size: tuple[int, int], **options: object) -> None:
        text, keys = STATES[state]

        async def go(pilot: Pilot[None]) -> None:
            await checked(pilot)
            for key in keys:
                await pilot.press(key)
            await checked(pilot)

        check_screen(previewed(text, **options), f"preview-{state}", size=size, before=go)

    return compare


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (40, 12)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("state", ["problems", "nothing", "question", "passage"])
def test_the_teacher_s_screen_looks_as_drawn(picture: Compare, state: str, size: tuple[int, int]) -> None:
    picture(state, size)


@pytest.mark.parametrize("state", ["correction", "why", "silence", "term", "header", "new-paragraph", "kinds", "help"])
def test_the_other_screens_look_as_drawn(picture: Compare, state: str) -> None:
    picture(state, (80, 24))


@pytest.mark.parametrize("state", ["problems", "question", "help-in-field"])
def test_in_french_they_look_as_drawn(picture: Compare, state: str) -> None:
    picture(state, (100, 30), language="fr")


def test_on_a_light_page_they_look_as_drawn(picture: Compare) -> None:
    picture("problems", (100, 30), theme="light")


def test_without_colour_they_look_as_drawn(picture: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    picture("correction", (100, 30), environ={"NO_COLOR": "1"})
