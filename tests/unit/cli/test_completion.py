"""What the Tab key offers in a shell."""

from __future__ import annotations

from argparse import Action
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from running import Alinea

from study.cli.arguments import parser_for
from study.cli.candidates import VALUES
from study.cli.commands import COMMANDS
from study.cli.completion import script
from study.locale import translator

Offered = Callable[..., list[str]]


@pytest.fixture
def offered(alinea: Alinea) -> Offered:
    """The words offered after some words, the last of which is being typed; the directive is the last."""

    def run(*words: str, shell: str = "zsh") -> list[str]:
        done = alinea("__complete", shell, *words)
        assert (done.code, done.err) == (0, "")
        return [line.partition("\t")[0] for line in done.out.splitlines()]

    return run


def arguments() -> Iterator[Action]:
    for name in COMMANDS:
        yield from parser_for(name, translator("en")).arguments


def test_every_command_is_offered_with_what_it_does(offered: Offered, alinea: Alinea) -> None:
    assert set(offered("")) >= {*COMMANDS, "help"}
    assert "deck\texport an Anki deck" in alinea("__complete", "zsh", "de").out
    assert offered("de") == ["deck", ":none"]


def test_every_value_is_known_to_be_listed_or_a_file_or_neither() -> None:
    for action in arguments():
        assert action.nargs == 0 or action.choices or action.metavar in VALUES, action


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_every_command_is_offered(name: str, offered: Offered) -> None:
    options = {each for action in parser_for(name, translator("en")).arguments for each in action.option_strings}
    assert {each for each in options if each.startswith("--")} <= {*offered(name, "--")}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["study", "ali"], ["alibaba-cloud", ":file"]),
        (["deck", "alibaba-cloud", "ali"], ["alibaba-cloud", ":file"]),
        (["export", "alibaba-cloud", "--to", "mo"], ["moodle", ":none"]),
        (["export", "alibaba-cloud", "--to=mo"], ["--to=moodle", ":none"]),
        (["new", "article.txt", "-o", ""], [":folder"]),
        (["words", ""], [":file"]),
        (["backup", "x.bak", "--rep"], ["--replace", ":none"]),
        (["backup", "--replace", "x.bak", "--rep"], [":none"]),
        (["progress", "--lesson", "a", "--les"], ["--lesson", ":none"]),
        (["lookup", "--", "--js"], [":none"]),
        (["check", "--explain", "A02"], ["A02", ":none"]),
        (["help", "auth"], ["authoring", ":none"]),
        (["mark", "alibaba-cloud", "cela"], ["cela-reste", ":none"]),
        (["completion", "f"], ["fish", ":none"]),
        (["--prof"], ["--profile", ":none"]),
        (["--profile", "def"], ["default", ":none"]),
        (["--profile=def"], ["--profile=default", ":none"]),
        (["--profile", "anna", "de"], ["deck", ":none"]),
        (["no-such-command", ""], [":none"]),
    ],
    ids=lambda value: " ".join(value),
)
def test_what_is_offered_depends_on_what_was_typed(words: list[str], expected: list[str], offered: Offered) -> None:
    assert offered(*words) == expected


def test_own_lessons_and_learners_are_offered(offered: Offered, home: Path, own_lesson: Path) -> None:
    (home / "profiles" / "Anna").mkdir(parents=True)
    assert offered("show", "") == ["rentree", "alibaba-cloud", ":file"]
    assert offered("--profile", "A") == ["Anna", ":none"]


def test_bash_gets_only_what_follows_the_sign_where_it_splits_words(offered: Offered) -> None:
    assert offered("export", "--to", "=", "mo", shell="bash") == ["moodle", ":none"]
    assert offered("export", "--to", "=", shell="bash")[0] == "html"


def test_meanings_are_in_the_language_of_the_interface(alinea_in_french: Alinea) -> None:
    assert "--json\tafficher du JSON" in alinea_in_french("__complete", "zsh", "lessons", "--js").out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_a_shell_is_printed(shell: str, alinea: Alinea) -> None:
    done = alinea("completion", shell)
    assert done.out == script(shell)
    assert f"__complete {shell}" in done.out


def test_another_shell_is_refused_with_the_choices(alinea: Alinea) -> None:
    done = alinea("completion", "tcsh")
    assert done.code == 2
    assert "bash" in done.err
