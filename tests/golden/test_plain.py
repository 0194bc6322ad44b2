"""Whole sessions line by line: study, review and exam, in both directions and languages; `> ` is what is typed."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest
import time_machine
from running import Alinea

from .conftest import Golden
from .learner import learn
from .test_help import LANGUAGES

BETWEEN = 17
"""Seconds from line to line."""

FRENCH = [
    *[
        "?",
        "t",
        "? chiffre d’affaires",
        "l augmenter",
        "k",
        "g",
        "",
        "?",
        "h",
        "a",
        "t",
        "r",
        "b",
        "",
        "10",
        "r",
        "12 %",
    ],
    *["", "ventes", "hause", "", "n", "f", "t 2", "b", "", "x loyer", "l atteindre l’équilibre", "a", "vrai", "", "ac"],
    *[
        "",
        "la gérante",
        "",
        "abd",
        "r",
        "abc",
        "",
        "p",
        "acb",
        "",
        "However, the rent remains high.",
        "a",
        "",
        "s",
        "a",
    ],
    *["", "r", "", "", "q"],
]
ENGLISH = [
    *[
        "?",
        "t",
        "g",
        "? turnover",
        "l turnover",
        "k open",
        "",
        "h",
        "b",
        "",
        "12",
        "",
        "Sales",
        "buisness",
        "",
        "n",
        "p 1",
    ],
    *[
        "",
        "l rent",
        "u",
        "faux",
        "",
        "ab",
        "",
        "the manager",
        "",
        "abc",
        "",
        "abc",
        "",
        "Cependant, le loyer reste élevé.",
    ],
    *["ab", "", "a", "", "r", "", "q"],
]
CLOUD = [
    *["", "a", "", "b", "", "c", "t", "", "s", "8 %", "", "ab", "", "vrai", "", "?", "p", "", "r", "n", "g", "f", "t"],
    *["l assurer", "", "a", "", "58,5", "", "abc", "", "r", "q"],
]
REVIEW = [
    "?",
    "",
    "3",
    "le loyer",
    "",
    "u",
    "loyer",
    "3",
    "",
    "1",
    "augmentre",
    "3",
    "y",
    "y",
    "y",
    "",
    "a",
    "",
    "x",
    "b",
    "2",
    "",
    "4",
    "q",
]
EXAM = [
    "",
    "?",
    "c",
    "<",
    "b",
    "12",
    "ventes",
    "hausse",
    "b",
    "ac",
    "s",
    "s",
    "abc",
    "The rent.",
    "s",
    "s",
    "s",
    "#",
    "a",
    "",
]


class Typist:
    """The input: lines that also stand in the output, each typed some seconds after the one before."""

    encoding = "utf-8"

    def __init__(self, lines: Iterable[str], clock: time_machine.Traveller) -> None:
        self.lines = iter(lines)
        self.clock = clock

    def readline(self) -> str:
        """The next line; empty at the end."""
        self.clock.shift(BETWEEN)
        line = next(self.lines, None)
        print(f"> {line}" if line is not None else "> (end)")
        return "" if line is None else f"{line}\n"

    def isatty(self) -> bool:
        """Not a terminal."""
        return False


def events(path: Path) -> str:
    """What was kept, without the seconds."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT * FROM events ORDER BY id").fetchall()
    return "\n".join(" ".join(str(cell) for cell in row[2:6]) for row in rows)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("direction", ["fr", "en"])
def test_a_lesson_its_exam_and_a_review(
    direction: str,
    language: str,
    alinea: Alinea,
    golden: Golden,
    home: Path,
    clock: time_machine.Traveller,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LANG", LANGUAGES[language])
    said = []

    def sit(typed: Iterable[str], *arguments: str) -> None:
        monkeypatch.setattr(sys, "stdin", Typist(typed, clock))
        done = alinea(*arguments, "--plain")
        said.append(f"$ alinea {' '.join(arguments)} --plain\n{done.out}exit {done.code} {done.err}")

    study = ("study", "bakery", "--direction", direction)
    sit((FRENCH if direction == "fr" else ENGLISH)[:20], *study)
    sit((FRENCH if direction == "fr" else ENGLISH)[20:], *study)
    sit(["r", "", ""], *study)
    sit(CLOUD, "study", "alibaba-cloud", "--direction", direction, "--minutes", "30")
    sit(EXAM, *study, "--exam", "--minutes", "7")
    sit(REVIEW, "review", "--limit", "8")
    clock.shift(3 * 24 * 3600)
    sit(REVIEW, "review", "--minutes", "2")
    sit(REVIEW, "review", "--ahead")
    said.append(alinea("progress").out)
    said.append(events(home / "progress.db"))
    golden(f"plain/{direction}-studied-{language}.txt", "\n".join(said) + "\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_review_of_all_that_was_learned(
    language: str,
    alinea: Alinea,
    golden: Golden,
    home: Path,
    clock: time_machine.Traveller,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of the progress that the file of version 3 holds."""
    learn(home)
    monkeypatch.setenv("LANG", LANGUAGES[language])
    monkeypatch.setattr(sys, "stdin", Typist(["", "3", "a", "", "le loyer", "", "b", "1"] * 12, clock))
    done = alinea("review", "--plain", "--ahead")
    golden(f"plain/review-{language}.txt", f"{done.out}exit {done.code} {done.err}\n")
