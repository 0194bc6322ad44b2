"""Each text editor is told the line in its own way, and no file name can be an option or a command of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.app.preview.external_editor import KNOWN, editor_command

EDITORS = (*KNOWN, "notepad", "less", "ed", "no-such-editor")
"""Every editor that is known, and some that are not."""
HERE = os.getcwd()


@pytest.mark.parametrize(
    ("editor", "expected"),
    [
        ("vi", ["vi", "+7", f"{HERE}/f.txt"]),
        ("/usr/bin/nvim -n", ["/usr/bin/nvim", "-n", "+7", f"{HERE}/f.txt"]),
        ("nano", ["nano", "+7", f"{HERE}/f.txt"]),
        ("emacs -nw", ["emacs", "-nw", "+7:3", f"{HERE}/f.txt"]),
        ("hx", ["hx", f"{HERE}/f.txt:7:3"]),
        ("code --wait", ["code", "--wait", "-g", f"{HERE}/f.txt:7:3"]),
        ("notepad.exe", ["notepad.exe", f"{HERE}/f.txt"]),
        ("'/opt/my editor'", ["/opt/my editor", f"{HERE}/f.txt"]),
        ("it's", ["it's", f"{HERE}/f.txt"]),
    ],
)
def test_an_editor_opens_at_the_line(editor: str, expected: list[str]) -> None:
    assert editor_command({"EDITOR": editor}, Path("f.txt"), 7, 3) == expected


def test_visual_comes_first_and_without_either_there_is_none() -> None:
    assert editor_command({"VISUAL": "vi", "EDITOR": "nano"}, Path("/f"), 1, 1) == ["vi", "+1", "/f"]
    assert editor_command({"VISUAL": " ", "EDITOR": ""}, Path("f"), 1, 1) is None


BEGINNINGS = ("-", "--", "+", "+:!", "-c:!", "/", "//", "./", "../", "~", "!", "|", ":", " ", "\n", "")
names = st.builds(str.__add__, st.sampled_from(BEGINNINGS), st.text(st.sampled_from("-+:!/ \n~|.'\"$`ab0\udce9")))


@given(
    editor=st.sampled_from(EDITORS),
    options=st.sampled_from(["", " -w", " --wait -n"]),
    variable=st.sampled_from(["VISUAL", "EDITOR"]),
    name=names,
)
def test_no_file_name_is_an_option_or_a_command(editor: str, options: str, variable: str, name: str) -> None:
    """The words that name the file begin with a slash; all others are the same for every file."""
    command = editor_command({variable: editor + options}, Path(name), 1, 1)
    harmless = editor_command({variable: editor + options}, Path("/f.txt"), 1, 1)
    assert command is not None
    assert harmless is not None
    assert len(command) == len(harmless)
    for word, plain in zip(command, harmless, strict=True):
        if plain.startswith("/f.txt"):
            assert word.startswith("/")
            assert not word.startswith("//")
            assert os.path.normpath(os.path.abspath(Path(name))).lstrip("/") in word
        else:
            assert word == plain
    assert sum(word.startswith("/") for word in command) == 1
