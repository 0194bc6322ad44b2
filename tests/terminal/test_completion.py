"""The Tab key in the shells themselves, where they are installed."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from terminal.driver import Terminal

from study.cli.completion import script

SHELLS = {
    "bash": ["bash", "--norc", "--noprofile", "-i"],
    "zsh": ["zsh", "-f", "-i"],
    "fish": ["fish", "--no-config", "-i"],
}


@pytest.fixture(params=SHELLS)
def shell(request: pytest.FixtureRequest, tmp_path: Path, petite: Path) -> Iterator[Terminal]:
    """A shell at a keyboard that completes `alinea`."""
    name = request.param
    if not shutil.which(name):
        pytest.skip(f"{name} is not installed")
    programs = tmp_path / "bin"
    programs.mkdir()
    program = programs / "alinea"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m study "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    (tmp_path / "completion").write_text(script(name), encoding="utf-8")
    (tmp_path / "un fichier.txt").write_text("", encoding="utf-8")
    environ = {
        "PATH": f"{programs}:/usr/local/bin:/usr/bin:/bin",
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "HOME": str(tmp_path),
        "PS1": "ready> ",
    }
    with Terminal(*SHELLS[name], environ=environ, folder=tmp_path, columns=100, rows=30) as terminal:
        if name == "fish":
            terminal.send("function fish_prompt; echo 'ready> '; end", "enter")
        if name == "zsh":
            terminal.send("autoload -Uz compinit; compinit -u; PS1='ready> '", "enter")
        terminal.send("source ./completion; clear", "enter")
        terminal.wait_until(lambda: terminal.text.strip() == "ready>", "the prompt")
        yield terminal


def test_tab_completes_a_command_an_option_a_choice_and_a_lesson(shell: Terminal) -> None:
    shell.send("alinea exp", "tab")
    shell.wait_for("alinea export")
    shell.send("pet", "tab")
    shell.wait_for("alinea export petite")
    shell.send("--to m", "tab")
    shell.wait_for("alinea export petite --to moodle")
    shell.send("--no-t", "tab")
    shell.wait_for("--to moodle --no-text")


def test_tab_completes_a_file_with_a_space_in_its_name(shell: Terminal) -> None:
    shell.send("alinea words un", "tab")
    shell.wait_for("un\\ fichier.txt")


def test_tab_completes_what_follows_an_equals_sign(shell: Terminal) -> None:
    shell.send("alinea export petite --to=m", "tab")
    shell.wait_for("--to=moodle")
