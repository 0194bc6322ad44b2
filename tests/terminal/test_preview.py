"""A teacher writes a lesson in an editor, and the preview follows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from terminal.driver import Terminal

Opened = Callable[..., Terminal]


@pytest.fixture
def file(petite: Path, tmp_path: Path) -> Path:
    """A lesson file of one's own."""
    path = tmp_path / "lesson.txt"
    path.write_bytes(petite.read_bytes())
    return path


@pytest.fixture
def opened(start: Callable[..., Terminal], file: Path) -> Opened:
    """The preview of that file, with an editor that is not there or another one."""

    def run(editor: str = "no-such-editor") -> Terminal:
        terminal = start("preview", str(file), columns=100, rows=30, EDITOR=editor, VISUAL="")
        terminal.wait_for("Une boulangerie s’agrandit", "reloads the file whenever you save it")
        return terminal

    return run


def test_the_preview_follows_the_file_and_a_field_changes_its_own_line(opened: Opened, file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    terminal = opened()
    mistaken = text.replace("La boulangerie Morel", "La boulangerie Dupont").replace("level: B1", "levle: B1")
    file.write_text(mistaken, encoding="utf-8")
    terminal.wait_for("La boulangerie Dupont", "1 error", "levle")
    terminal.send("e")
    terminal.wait_for("About the lesson", "saved automatically")
    terminal.settle()  # the first field takes the keys a moment after it shows
    terminal.send("tab", "!", "escape")
    terminal.wait_for("1 error", gone=["saved automatically"])
    changed = file.read_text(encoding="utf-8").splitlines()
    differing = [new for old, new in zip(mistaken.splitlines(), changed, strict=True) if old != new]
    assert len(differing) == 1
    assert differing[0].endswith("!")


def test_an_editor_that_is_not_there_is_told_and_the_screen_comes_back(opened: Opened) -> None:
    terminal = opened()
    terminal.send("enter")
    terminal.wait_for("“no-such-editor” cannot be opened")
    terminal.send("space")
    terminal.wait_for("Paragraph 1")


def test_the_editor_gets_the_terminal_and_what_it_saves_is_shown(opened: Opened) -> None:
    terminal = opened("sed -i s/Morel/Petit/")
    terminal.wait_for("La boulangerie Morel")
    terminal.send("enter")
    terminal.wait_for("La boulangerie Petit")


@pytest.mark.parametrize("name", ["-c:!touch pwned.txt", "+:!touch pwned.txt", "--wait.txt", "a b:1:2.txt"])
def test_the_editor_is_given_the_file_and_nothing_that_its_name_says(
    start: Callable[..., Terminal], file: Path, name: str
) -> None:
    strange = file.with_name(name)
    file.rename(strange)
    editor, said = file.with_name("editor"), file.with_name("said")
    editor.write_text(f'#!/bin/sh\nfor word in "$@"; do echo "$word"; done > {said}\n', encoding="utf-8")
    editor.chmod(0o700)
    terminal = start("preview", f"./{name}", columns=100, rows=30, folder=file.parent, EDITOR=f"{editor} -w", VISUAL="")
    terminal.wait_for("Une boulangerie s’agrandit")
    terminal.send("enter")
    terminal.wait_until(lambda: said.exists() and said.read_text(encoding="utf-8").count("\n") == 2, "two words")
    assert said.read_text(encoding="utf-8").splitlines() == ["-w", str(strange)]
