"""Each text editor is told the line in its own way."""

from __future__ import annotations

from pathlib import Path

import pytest

from study.app.preview.external import editor_command


@pytest.mark.parametrize(
    ("editor", "expected"),
    [
        ("vi", ["vi", "+7", "f.txt"]),
        ("/usr/bin/nvim -n", ["/usr/bin/nvim", "-n", "+7", "f.txt"]),
        ("nano", ["nano", "+7", "f.txt"]),
        ("emacs -nw", ["emacs", "-nw", "+7:3", "f.txt"]),
        ("hx", ["hx", "f.txt:7:3"]),
        ("code --wait", ["code", "--wait", "-g", "f.txt:7:3"]),
        ("notepad.exe", ["notepad.exe", "f.txt"]),
        ("'/opt/my editor'", ["/opt/my editor", "f.txt"]),
        ("it's", ["it's", "f.txt"]),
    ],
)
def test_an_editor_opens_at_the_line(editor: str, expected: list[str]) -> None:
    assert editor_command({"EDITOR": editor}, Path("f.txt"), 7, 3) == expected


def test_visual_comes_first_and_without_either_there_is_none() -> None:
    assert editor_command({"VISUAL": "vi", "EDITOR": "nano"}, Path("f"), 1, 1) == ["vi", "+1", "f"]
    assert editor_command({"VISUAL": " ", "EDITOR": ""}, Path("f"), 1, 1) is None
