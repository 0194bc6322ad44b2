"""`alinea study LESSON --exam --plain`, through a pipe."""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from running import Alinea, Finished

PETITE = Path(__file__).resolve().parents[2] / "data" / "petite.txt"
Plain = Callable[..., Finished]


@pytest.fixture
def sit(alinea: Alinea, home: Path, monkeypatch: pytest.MonkeyPatch) -> Plain:
    path = home / "lessons" / "petite" / "lesson.txt"
    path.parent.mkdir(parents=True)
    shutil.copy(PETITE, path)

    def run(*typed: str, options: tuple[str, ...] = ()) -> Finished:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in typed)))
        return alinea("study", "petite", "--exam", "--plain", *options)

    return run


def test_an_exam_says_what_it_is_before_it_begins(sit: Plain) -> None:
    done = sit(options=("--minutes", "7"))
    assert done.code == 0
    assert "An exam: 10 questions in 7 minutes." in done.out
    assert "Question 1" not in done.out


def test_there_is_no_help_and_nothing_is_told(sit: Plain) -> None:
    said = sit("", "?", "t", "h", "c", "s").out
    assert "1. La boulangerie Morel a ouvert" in said
    assert "Question 2 of 10, paragraph 1, 20 minutes left." in said
    assert "explain a word" not in said
    assert "other language" not in said
    for told in ("Right.", "Wrong.", "The text says", "opened its second shop"):
        assert told not in said
    assert "Your answers are saved, and the clock keeps running: 20 minutes left." in said


def test_an_exam_goes_on_where_it_was_left_and_ends_with_every_question(sit: Plain) -> None:
    sit("", "c", "12")
    said = sit("ventes", "hausse", "b", "ac", "s", "s", "s", "The rent.", "s", "#", "ab").out
    assert said.index("Question 3 of 10") < said.index("Your exam")
    assert "Question 1 of 10" not in said[: said.index("Your exam")]
    assert "Type your translation on one line (?: help)" in said
    assert "2 of 2 ticked." in said
    result = said[said.index("Your exam") :]
    assert "literal: " in result
    assert result.count("Question ") == 10
    assert result.count("Not answered.") == 4
    assert "Your answer: 12" in result
    assert "Enter: start, q: quit" in sit().out


def test_it_goes_back_a_question_and_hands_in_on_request(sit: Plain) -> None:
    said = sit("", "c", "<", "c", "#").out
    assert said.count("Question 1 of 10, paragraph 1") == 2
    assert "Your exam: 10%" in said or "Your exam: 0%" in said


def test_a_lesson_without_questions_is_no_exam(alinea: Alinea, sit: Plain, home: Path) -> None:
    path = home / "lessons" / "petite" / "lesson.txt"
    text = path.read_text("utf-8")
    path.write_text(text[: text.index("# Question")], encoding="utf-8")
    done = sit("")
    assert (done.code, done.out) == (2, "")
    assert "This lesson has no questions" in done.err


def test_it_speaks_french(sit: Plain, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    said = sit("", "#").out
    assert "Un examen\u00a0: 10 questions en 20 minutes." in said
    assert "Votre examen\u00a0: 0\u202f%, seuil : la moitié, comme au DELF." in said
