"""The README says what is so."""

from __future__ import annotations

import re
from pathlib import Path

from study.cli.commands import COMMANDS
from study.lesson.reader import read

README = (Path(__file__).resolve().parents[1] / "README.md").read_text(encoding="utf-8")


def test_the_two_commands_are_one_line_each() -> None:
    for heading in ("## Run it", "## Test it"):
        block = re.search(rf"^{heading}$.*?^```sh\n(.*?)^```$", README, re.M | re.S)
        assert block is not None
        assert len(block[1].splitlines()) == 1
        assert block[1].startswith("python3 -m venv .venv && .venv/bin/pip install ")


def test_the_lesson_in_the_readme_is_sound() -> None:
    block = re.search(r"^```\n(lesson: .*?)^```$", README, re.M | re.S)
    assert block is not None
    reading = read(block[1])
    assert reading.problems == ()
    assert reading.lesson is not None
    assert len(reading.lesson.questions) == 1


def test_every_command_stands_in_the_readme() -> None:
    for name, command in COMMANDS.items():
        assert f"alinea {name}" in README
        if name != "study":
            assert f"alinea {name} {command.usage}" in README
