"""Help, in two languages and at the width of the terminal."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from running import Alinea

from study import __version__
from study.cli.arguments import EXAMPLES, parser_for
from study.cli.commands import COMMANDS, GROUPS
from study.cli.layout import columns, wrap
from study.locale import translator

HELP = [["--help"], *([name, "--help"] for name in COMMANDS)]


def test_help_names_every_command(alinea: Alinea) -> None:
    done = alinea("--help")
    assert done.code == 0
    assert done.err == ""
    for name in COMMANDS:
        assert f"alinea {name} " in done.out
    assert alinea("help").out == alinea("-h").out == done.out


def test_every_command_belongs_to_one_subject() -> None:
    assert sorted(name for _, names in GROUPS for name in names) == sorted(COMMANDS)


def test_help_speaks_the_language_that_was_chosen(home: Path, alinea: Alinea) -> None:
    assert "list the lessons" in alinea("--help").out
    (home / "settings.json").write_text('{"language": "fr"}', encoding="utf-8")
    assert "donner la liste des leçons" in alinea("--help").out


@pytest.mark.parametrize("name", list(COMMANDS))
def test_each_command_explains_itself(name: str, alinea: Alinea) -> None:
    done = alinea(name, "--help")
    assert done.code == 0
    assert done.out.startswith(f"Usage: alinea {name} ")
    assert alinea("help", name).out == done.out


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("columns", [40, 60, 80, 100])
def test_help_fits_the_terminal_and_breaks_no_word(
    columns: int, language: str, alinea: Alinea, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", f"{language}_GB.UTF-8")
    for arguments in HELP:
        monkeypatch.setenv("COLUMNS", "100")
        words = alinea(*arguments).out.split()
        monkeypatch.setenv("COLUMNS", str(columns))
        said = alinea(*arguments).out
        assert said.split() == words
        assert max(map(len, said.splitlines())) <= columns, arguments


@pytest.mark.parametrize(("columns", "width"), [("1", 40), ("39", 40), ("200", 100), ("no", 80), ("0", 80), ("", 80)])
def test_a_width_that_cannot_be_used_gives_a_sensible_one(
    columns: str, width: int, alinea: Alinea, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    expected = alinea("deck", "--help").out
    monkeypatch.setenv("COLUMNS", columns)
    assert alinea("deck", "--help").out == expected


def test_what_no_break_spaces_hold_together_stays_on_one_line() -> None:
    assert wrap("un mot\u00a0: «\u00a0oui\u00a0»\u202f!", 12) == "un mot\u00a0:\n«\u00a0oui\u00a0»\u202f!"


def test_a_long_name_has_a_line_of_its_own() -> None:
    assert columns([("-x", "short"), ("--a-very-long-option NAME", "long")], 60) == (
        "  -x                    short\n  --a-very-long-option NAME\n                        long"
    )


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_can_be_typed_as_it_is(name: str) -> None:
    for example in EXAMPLES[name]:
        words = shlex.split(example.partition("alinea ")[2].partition("|")[0].partition(">")[0].partition(")")[0])
        parser_for(words[0], translator("en")).parse(words[1:])


def test_the_version_is_printed(alinea: Alinea) -> None:
    assert alinea("--version").out == f"alinea {__version__}\n"
