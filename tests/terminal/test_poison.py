"""The full screen shows names and texts of strangers without a single control character of theirs."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from terminal.driver import Terminal

POISON = "q\x1b]52;c;eA==\x07\x9b31m\u202eabc\u2066\u2028\nFAKE"
RAW = re.compile("\x1b\\]52|\x9b|[\u2028-\u202e\u2066-\u2069]")


@pytest.fixture
def lesson(petite: Path) -> Path:
    """A second lesson in a folder of that name, with the poison in its text."""
    path = petite.parents[1] / POISON / "lesson.txt"
    path.parent.mkdir()
    one = POISON.replace("\n", "")
    text = petite.read_text(encoding="utf-8").replace("Une boulangerie", f"Une {one} boulangerie")
    path.write_text(text, encoding="utf-8")
    return path


def test_the_library_and_a_lesson(start: Callable[..., Terminal], lesson: Path) -> None:
    terminal = start(columns=120, rows=40)
    terminal.wait_for("Alibaba", "s’agrandit")
    terminal.send("p")
    terminal.settle()
    terminal.send("escape", "f", "q")
    terminal.settle()
    assert not RAW.search(terminal.traffic)


@pytest.mark.parametrize("command", ["study", "preview"])
def test_a_path_of_that_name(start: Callable[..., Terminal], lesson: Path, command: str) -> None:
    terminal = start(command, str(lesson), columns=120, rows=40, EDITOR=f"/no/{POISON}", VISUAL="")
    terminal.wait_for("s’agrandit")
    terminal.send("enter")
    terminal.settle()
    terminal.send("ctrl+p")
    terminal.settle()
    assert not RAW.search(terminal.traffic)


def test_a_lesson_that_cannot_be_opened(start: Callable[..., Terminal], lesson: Path) -> None:
    lesson.write_bytes(bytes(range(256)) * 8)
    terminal = start("study", str(lesson), columns=200)
    assert terminal.wait() == 2
    assert not RAW.search(terminal.traffic)
    assert not re.search("(?m)^FAKE", terminal.traffic)
