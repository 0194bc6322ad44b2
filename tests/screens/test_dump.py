"""The screens on file: what their comparison distinguishes, and that each of them is compared with a screen."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from rich.segment import Segment
from rich.style import Style
from screens import dump
from screens.dump import row

from study.app.themes import TOKENS, tokens

TOP = Path(__file__).resolve().parents[2]
NAMED = tuple(TOKENS["dark"].items())
PAGE = Style(color=TOKENS["dark"]["ink"], bgcolor=TOKENS["dark"]["bg"])
TARGET = PAGE + Style(color=TOKENS["dark"]["target"])
TINT = PAGE + Style(bgcolor=TOKENS["dark"]["tint"])


def line(*parts: tuple[str, Style]) -> str:
    """A row of the screen, as it is on file."""
    return row([Segment(text, style) for text, style in parts], NAMED)


def test_a_row_shows_its_characters_and_names_the_styles_that_are_not_the_page_s() -> None:
    assert line(("  La ", PAGE), ("gare", TARGET + Style(bold=True)), (" est", TINT), ("  ", PAGE)) == (
        "  La gare est ┊ 5-9 target bold, 9-13 on tint"
    )


@pytest.mark.parametrize(
    "other",
    [
        [("le mot", PAGE)],
        [("un\u00a0mot", PAGE)],
        [("un mot ", PAGE), (" ", TINT)],
        [("un mot", PAGE + Style(bold=True))],
        [("un mot", PAGE + Style(underline=True))],
        [("un mot", PAGE + Style(italic=True))],
        [("un mot", PAGE + Style(reverse=True))],
        [("un mot", PAGE + Style(strike=True))],
        [("un mot", PAGE + Style(dim=True))],
        [("un", PAGE), (" ", PAGE + Style(underline=True)), ("mot", PAGE)],
        [("un", PAGE), (" ", PAGE + Style(reverse=True)), ("mot", PAGE)],
        [("un mot", TARGET)],
        [("un mot", TINT)],
        [("un mo", PAGE), ("t", TARGET)],
        [("un mot", PAGE + Style(color="#ece6db"))],
        [("un mot", Style())],
    ],
)
def test_whatever_can_be_seen_makes_another_row(other: list[tuple[str, Style]]) -> None:
    assert line(*other) != line(("un mot", PAGE))


@pytest.mark.parametrize(
    "same",
    [
        [("un", TARGET), (" ", TARGET), ("mot", TARGET)],
        [("un ", TARGET), ("mot", TARGET), ("   ", PAGE)],
        [("un", TARGET), (" ", PAGE), ("mo", TARGET), ("t", TARGET), (" ", TARGET)],
    ],
)
def test_how_a_row_is_cut_into_segments_makes_no_difference(same: list[tuple[str, Style]]) -> None:
    assert line(*same) == line(("un mot", TARGET)) == "un mot ┊ 0-6 target"


def test_wide_characters_take_two_cells() -> None:
    assert line(("日本", PAGE), ("!", TARGET)) == "日本! ┊ 4-5 target"


def test_the_colours_are_those_on_file(request: pytest.FixtureRequest) -> None:
    file = Path(__file__).with_name("colours.txt")
    lines = ["# The values of the colours that the screens on file name. How to renew it: tests/screens/dump.py"]
    for tone, few in (("dark", False), ("light", False), ("grey", False), ("dark", True), ("light", True)):
        lines.append(f"\n{dump.MARK}{tone}{' 256-colours' if few else ''}")
        lines += [f"{name} {value}" for name, value in tokens(tone, few).items()]
    text = "\n".join(lines) + "\n"
    if request.config.getoption("--renew"):
        file.write_text(text, encoding="utf-8", newline="\n")
    assert text.splitlines() == file.read_text(encoding="utf-8").splitlines()


def test_every_screen_on_file_is_compared_with_one_of_the_program() -> None:
    """As many tests as screens; a test writes its screen when it is new, so none of the screens is left over."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "--collect-only",
        "-p",
        "no:cacheprovider",
        str(TOP / "tests/screens"),
    ]
    listed = subprocess.run(command, capture_output=True, text=True, check=True, cwd=TOP).stdout
    tests = re.findall(r"::(\w*looks?_as_drawn\w*)", listed)
    on_file = [head for path in dump.STATES.glob("*.txt") for head in dump.sections(path)]
    assert len(on_file) == len(tests), "Delete the sections of tests/screens/states that no test asks for."
