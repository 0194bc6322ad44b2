"""The house rules that a machine can hold."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from study.cli.commands import COMMANDS

TOP = Path(__file__).resolve().parents[1]
SOURCES = sorted(path for package in ("study", "decks") for path in (TOP / package).rglob("*.py"))


def modules_after(*arguments: str) -> set[str]:
    """What a command has imported by the time it ends."""
    code = f"import sys; from study.cli import run; run({list(arguments)!r}); sys.stderr.write('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def test_imports_only_go_down() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-logo", "--no-cache"], capture_output=True, text=True, cwd=TOP)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["lessons"],
        ["show", "alibaba-cloud"],
        ["check", "alibaba-cloud"],
        ["deck", "--help"],
        ["deck", "alibaba-cloud", "-o", "{folder}/deck.apkg"],
        ["no-such-command"],
    ],
    ids=" ".join,
)
def test_a_command_that_prints_never_waits_for_the_screen_or_for_anki(arguments: list[str], tmp_path: Path) -> None:
    loaded = modules_after(*(argument.format(folder=tmp_path) for argument in arguments))
    assert "study.cli" in loaded
    assert not loaded & {"textual", "rich", "study.app", "fsrs", "sqlite3"} - (
        {"sqlite3"} if "-o" in arguments else set()
    )
    assert "-o" in arguments or "genanki" not in loaded


def test_help_is_there_before_anything_slow() -> None:
    slow = {"argparse", "dataclasses", "gettext", "inspect", "json", "pathlib", "platformdirs", "typing", "re"}
    assert not modules_after("--help") & slow


@pytest.mark.parametrize("name", list(COMMANDS))
def test_the_help_of_a_command_does_not_wait_for_the_command(name: str) -> None:
    assert not modules_after(name, "--help") & {"dataclasses", "inspect", "pathlib", "study.lesson.model", "decks"}


def test_the_full_screen_program_does_not_wait_for_the_parser() -> None:
    loaded = modules_after("study", "alibaba-cloud")  # refused without a terminal, after all that comes before it
    assert "study.cli.screen" in loaded
    assert not loaded & {"argparse", "study.cli.parser", "study.cli.commands"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(TOP)))
def test_a_file_is_read_in_a_sitting(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 500


def test_the_changelog_knows_this_version() -> None:
    from study import __version__

    assert re.search(rf"^## \[{re.escape(__version__)}\]", (TOP / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)


def test_every_dependency_says_what_it_buys() -> None:
    text = (TOP / "pyproject.toml").read_text(encoding="utf-8")
    project = tomllib.loads(text)["project"]
    lines = text.splitlines()
    for wanted in project["dependencies"]:
        at = next(i for i, line in enumerate(lines) if f'"{wanted}"' in line)
        assert lines[at - 1].strip().startswith("#"), wanted
