"""What a lesson says around its text, in line-by-line mode and on the page."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from running import Alinea

from study.app.page.around_text import lines_after, lines_before
from study.lesson.model import Lesson
from study.lesson.reader import read
from study.locale import translator

TEXT = """lesson: m
title: Essai | Test
mission: Vous êtes acheteur. | You are a buyer.
before: Lisez le titre. | Read the title.
discuss: Et chez vous ? | What about your company?

# Heading
fr: Une commande
en: An order
genre: courriel | e-mail
from: Léa Brun | Léa Brun
date: 3 mars

# Paragraph 1
fr: La filiale commande.
en: The subsidiary orders.

# Paragraph 2
fr: Elle paie.
en: It pays.

# Note exercice
title: L’exercice | The financial year
after: 1
fr: L’exercice suit l’année civile.
en: The financial year is the calendar year.
"""


def _lesson() -> Lesson:
    lesson = read(TEXT).lesson
    assert lesson is not None
    return lesson


def _texts(lines: object) -> list[str]:
    return [line.text.strip() for line in lines if line.text.strip()]  # type: ignore[attr-defined]


def test_the_page_has_the_mission_before_the_first_paragraph_and_a_note_after_its_own() -> None:
    lesson, tr = _lesson(), translator("en")
    assert _texts(lines_before(lesson, 1, 60, tr)) == ["You are a buyer.", "Before reading", "–  Read the title."]
    assert lines_before(lesson, 2, 60, tr) == []
    assert _texts(lines_after(lesson, 1, 60, tr)) == ["The financial year", "The financial year is the calendar year."]
    assert _texts(lines_after(lesson, 2, 60, tr)) == ["To discuss", "–  What about your company?"]
    assert _texts(lines_after(lesson, 1, 60, translator("fr")))[0] == "L’exercice"


def test_line_by_line_mode_prints_them(alinea: Alinea, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "lesson.txt"
    path.write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n\nq\n"))
    said = alinea("study", str(path), "--plain").out
    assert (
        "You are a buyer.\n– Read the title.\nUne commande\ncourriel · Léa Brun · 3 mars\nLa filiale commande." in said
    )
    assert "The financial year: The financial year is the calendar year." in said
    assert "– What about your company?" in said
