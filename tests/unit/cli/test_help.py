"""Help, in two languages and on eighty columns."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import Alinea

from study import __version__
from study.cli.commands import COMMANDS


def test_help_names_every_command(alinea: Alinea) -> None:
    done = alinea("--help")
    assert done.code == 0
    assert done.err == ""
    for name in COMMANDS:
        assert f"alinea {name}" in done.out
    assert alinea("help").out == alinea("-h").out == done.out


def test_help_speaks_the_language_that_was_chosen(home: Path, alinea: Alinea) -> None:
    assert "list the lessons" in alinea("--help").out
    (home / "settings.json").write_text('{"language": "fr"}', encoding="utf-8")
    assert "donner la liste des leçons" in alinea("--help").out


@pytest.mark.parametrize("name", list(COMMANDS))
def test_each_command_explains_itself(name: str, alinea: Alinea, alinea_in_french: Alinea) -> None:
    done = alinea(name, "--help")
    assert done.code == 0
    assert done.out.startswith(f"alinea {name} ")
    assert alinea("help", name).out == done.out


def test_the_version_is_told(alinea: Alinea) -> None:
    assert alinea("--version").out == f"alinea {__version__}\n"
