"""The lessons written for the course so far have nothing to correct, and both directions have questions."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import Alinea

from study.lesson.reader import read

COURSE = Path(__file__).resolve().parents[1] / "data" / "course"
LESSONS = sorted(COURSE.iterdir())


@pytest.mark.parametrize("folder", LESSONS, ids=lambda folder: folder.name)
def test_the_check_finds_nothing_to_correct(folder: Path, alinea: Alinea) -> None:
    done = alinea("check", str(folder / "lesson.txt"))
    assert (done.code, done.out) == (0, ""), done.out


@pytest.mark.parametrize("folder", LESSONS, ids=lambda folder: folder.name)
def test_each_direction_has_questions_and_every_term_both_languages(folder: Path) -> None:
    lesson = read((folder / "lesson.txt").read_bytes()).lesson
    assert lesson
    for studied in ("fr", "en"):
        assert sum(question.asked_in(studied) for question in lesson.questions) >= 25
    assert all(term.en and term.ipa and term.example for term in lesson.terms if term.studied == "fr")
