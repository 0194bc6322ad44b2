"""The man pages: up to date, well-formed, and with every command and option."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from study.cli.arguments import parser_for
from study.cli.commands import COMMANDS
from study.locale import translator

TOP = Path(__file__).parents[3]
PAGES = {"en": TOP / "study/cli/man/alinea.1", "fr": TOP / "study/cli/man/fr/alinea.1"}


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest) -> Path:
    return PAGES[request.param]


def test_the_pages_are_up_to_date() -> None:
    done = subprocess.run([sys.executable, TOP / ".ci" / "manpage", "--check"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_every_command_and_option_is_in_the_page(page: Path) -> None:
    text = page.read_text(encoding="utf-8").replace("\\-", "-")
    for name in COMMANDS:
        assert f".SS alinea {name}" in text
        for action in parser_for(name, translator("en")).arguments:
            for option in action.option_strings:
                assert option in text or f"--[no-]{option.removeprefix('--no-').removeprefix('--')}" in text


@pytest.mark.parametrize(
    "command", [["groff", "-man", "-Tutf8", "-K", "utf8", "-ww", "-z"], ["mandoc", "-T", "lint", "-W", "warning"]]
)
def test_no_formatter_has_anything_to_say(command: list[str], page: Path) -> None:
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run([*command, page], capture_output=True, text=True)
    said = [line for line in (done.stdout + done.stderr).splitlines() if "missing date" not in line]
    assert said == []  # the page has the version, and no date, so that it is the same however often it is written


def test_the_page_is_found_by_its_name_and_summary(page: Path) -> None:
    if not shutil.which("lexgrog"):
        pytest.skip("man-db is not installed")
    done = subprocess.run(["lexgrog", page], capture_output=True, text=True)
    assert "alinea - " in done.stdout
