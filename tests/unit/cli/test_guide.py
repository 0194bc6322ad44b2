"""`alinea help authoring`: a page for teachers, true of the program."""

from __future__ import annotations

import re
import shlex
from importlib.resources import files

import pytest
from running import Alinea

from study.cli.arguments import ARGUMENTS
from study.cli.commands import COMMANDS
from study.cli.parser import Parser
from study.lesson.reader import read
from study.locale import translator
from study.teach.check.checking import check
from study.teach.check.rules import RULES

PAGES = {
    language: files("study.teach.guide").joinpath(f"authoring.{language}.txt").read_text(encoding="utf-8")
    for language in ("en", "fr")
}


def _commands(page: str) -> list[list[str]]:
    return [shlex.split(line)[1:] for line in re.findall(r"^ {5}(alinea .*)$", page, re.M)]


def _lesson(page: str) -> str:
    """The lesson at the end of the page, without its indentation."""
    start = re.search(r"^ {5}(?:lesson|leçon): ", page, re.M)
    assert start
    return re.sub(r"^ {5}", "", page[start.start() :], flags=re.M)


def test_it_is_a_page_and_the_list_of_commands_names_it(alinea: Alinea) -> None:
    done = alinea("help", "authoring")
    assert done.code == 0
    assert done.out.startswith("FROM AN ARTICLE TO A CLASS")
    assert "alinea help authoring" in alinea("--help").out


def test_a_french_teacher_reads_it_in_french(alinea_in_french: Alinea) -> None:
    assert alinea_in_french("help", "authoring").out.startswith("D’UN ARTICLE À UNE CLASSE")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_command_in_it_can_be_typed(language: str) -> None:
    commands = _commands(PAGES[language])
    assert {name for name, *_ in commands} >= {"new", "preview", "check", "study", "blind", "export", "deck", "import"}
    for name, *arguments in commands:
        parser = Parser(name, COMMANDS[name], translator("en"))
        ARGUMENTS[name](parser)
        parser.parse(arguments)  # raises a sentence for what it does not take
    for id in re.findall(r"\b[AE]\d\d\b", PAGES[language]):
        assert id in RULES


def test_both_languages_show_the_same_commands() -> None:
    assert _commands(PAGES["en"]) == _commands(PAGES["fr"])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_check_finds_nothing_in_its_lesson(language: str) -> None:
    reading = read(_lesson(PAGES[language]))
    assert reading.lesson is not None
    assert len(reading.lesson.questions) == 2
    assert [(each.rule, str(each.message)) for each in check(reading, profile="france")] == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_it_fits_a_terminal_and_is_well_set(language: str) -> None:
    page = PAGES[language]
    assert max(map(len, page.split("\n"))) <= 76
    assert page.count("\n") <= 250
    assert "'" not in page
    if language == "fr":
        prose = re.sub(r"^ {5}.*$|\b(?:en|brouillon|justifier|preuve):", "", page, flags=re.M)
        assert re.findall(r"(?<![\u00a0\u202f\d]):(?=\s)|(?<!\u202f)[;!]|(?<=\w)\?|« |(?<!\u00a0)»", prose) == []
