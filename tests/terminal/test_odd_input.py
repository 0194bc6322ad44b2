"""Bytes that no keyboard should send: the program lives, types nothing it was not given, and answers the next key."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from terminal.driver import Terminal

Start = Callable[..., Terminal]

BYTES = {
    "é in Latin-1": b"\xe9",
    "an apostrophe of Windows-1252": b"\x92",
    "a euro sign of Windows-1252": b"\x80",
    "the first half of a character": b"\xc3",
    "two thirds of a character": b"\xe2\x82",
    "no character at all": b"\xff\xfe",
    "an overlong slash": b"\xc0\xaf",
    "a surrogate": b"\xed\xa0\x80",
    "beyond Unicode": b"\xf7\xbf\xbf\xbf",
    "an old mouse report": b"\x1b[M \x84*",
    "an old mouse report like a character": b"\x1b[M \xc3\xa9",
    "three of them": b"\x1b[M \x84*\x1b[M#\x84*\x1b[M@\xff\xff",
    "a key with a text too large": b"\x1b[97;1;99999999999u",
    "a key with two codes": b"\x1b[97:65;1u",
    "a key with an event": b"\x1b[97;1:3u",
    "a pointless mode report": b"\x1b[?2026;9$y",
    "nothing but NUL": b"\x00\x00",
    "a C1 control": b"\x9b\x9d",
    "an answer of the terminal": b"\x1bP+q\xff\x1b\\",
    "its colours": b"\x1b]11;rgb:0000/0000/0000\x07",
}


def library(start: Start, _: Path) -> tuple[Terminal, str, str]:
    terminal = start(columns=120)
    terminal.wait_for("Lessons")
    terminal.settle()
    return terminal, "f", "Find"


def lesson(start: Start, _: Path) -> tuple[Terminal, str, str]:
    terminal = start("study", "petite", columns=120)
    terminal.wait_for("3 questions on this paragraph")
    return terminal, "?", "Ctrl+P"


def field(start: Start, petite: Path) -> tuple[Terminal, str, str]:
    terminal = start("preview", str(petite), columns=120)
    terminal.wait_for("Une boulangerie")
    terminal.settle()
    terminal.send("e")
    terminal.wait_for("saved automatically")
    return terminal, "z", "z"


@pytest.mark.parametrize("screen", [library, lesson, field])
def test_any_byte_leaves_the_program_alive(
    screen: Callable[[Start, Path], tuple[Terminal, str, str]], start: Start, petite: Path
) -> None:
    terminal, key, shown = screen(start, petite)
    for data in BYTES.values():
        os.write(terminal._master, data)
        terminal.settle(0.15)
        assert terminal.process.poll() is None, terminal.text
    terminal.send(key)
    terminal.wait_for(shown)
    assert "Traceback" not in terminal.traffic
    terminal.send("ctrl+q")
    assert terminal.wait() == 0


def test_a_terminal_without_utf_8_types_its_accents(start: Start) -> None:
    terminal = start(columns=100)
    terminal.wait_for("Lessons")
    terminal.settle()
    terminal.send("n")
    terminal.wait_for("Paste a French article")
    os.write(terminal._master, b"cr\xe9\xe9 l\x92\xe9t\xe9")
    terminal.wait_for("créé l’été")


@pytest.mark.parametrize("parts", [(b"\x1b[M \x84*",), (b"\x1b[", b"M \xc3", b"\xa9"), (b"\x1b[M", b" \x84*")])
def test_an_old_mouse_report_types_nothing_and_asks_for_the_new_form(parts: tuple[bytes, ...], start: Start) -> None:
    terminal = start(columns=100)
    terminal.wait_for("Lessons")
    terminal.settle()
    terminal.send("n")
    terminal.wait_for("Paste a French article")
    terminal.settle()
    asked = terminal.traffic.count("\x1b[?1006h")
    for part in parts:
        os.write(terminal._master, part)
    terminal.send("xyz")
    terminal.wait_for("xyz")
    line = next(line for line in terminal.text.splitlines() if "xyz" in line)
    assert line.split("▌")[-1].strip() == "xyz"
    assert terminal.traffic.count("\x1b[?1006h") > asked
