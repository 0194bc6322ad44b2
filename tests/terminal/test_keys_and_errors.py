"""Keys that the user has chosen, and errors of the program itself, on the real screen."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from terminal.driver import Terminal

Start = Callable[..., Terminal]


def choose(used: Path, **keys: str) -> None:
    used.write_text(json.dumps({"keys": {name.replace("_", "."): key for name, key in keys.items()}}), encoding="utf-8")


def test_a_command_has_the_key_that_was_chosen_and_shows_it(start: Start, used: Path) -> None:
    choose(used, page_help="f4", page_settings="f6")
    terminal = start("study", "petite", columns=100, rows=30)
    terminal.wait_for("F4 help")
    terminal.send("\x1b[17~")  # F6
    terminal.wait_for("Word marks")
    terminal.send("escape")
    terminal.wait_for("F4 help", gone=["Word marks"])
    terminal.send("s")  # its own key, which does nothing now
    terminal.send("\x1bOS")  # F4
    terminal.wait_for("to the next marked term", gone=["Word marks"])


def test_keys_that_cannot_be_used_are_reported_on_the_first_screen(start: Start, used: Path) -> None:
    choose(used, page_help="s", page_hlep="f3")
    terminal = start("study", "petite", columns=100, rows=30)
    terminal.wait_for("“page.help” cannot use the key s", "with the id “page.hlep”")
    terminal.send("space", "?")
    terminal.wait_for("to the next marked term")


@pytest.mark.parametrize("place", ["body_lines", "on_unmount"])
def test_an_error_of_the_program_ends_in_a_sentence_that_names_the_log(
    place: str, petite: Path, home: Path, used: Path
) -> None:
    code = f"""
import sys
from study.app.screens import help
def fail(*_): raise RuntimeError('broken on purpose')
help.HelpScreen.{place} = fail
sys.argv = ['alinea', 'study', 'petite']
from study.__main__ import main
sys.exit(main())
"""
    with Terminal(sys.executable, "-c", code, columns=160, rows=30) as terminal:
        terminal.wait_for("paragraph 1 of 2")
        terminal.send("?", "escape")
        terminal.wait_until(lambda: terminal.process.poll() is not None, "the end")
        terminal.wait_for("broken on purpose", "alinea.log")
        assert "Traceback" not in terminal.traffic
        assert terminal.process.returncode == 2
    log = (home / "log" / "alinea.log").read_text(encoding="utf-8")
    assert "Traceback (most recent call last)" in log
    assert "RuntimeError: broken on purpose" in log
    assert "['study', 'petite']" in log
