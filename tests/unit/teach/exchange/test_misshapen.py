"""A question that lacks what its kind needs is left out of every format and named; no writer fails on it."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from running import Alinea

from study.lesson.model import Answer, Bilingual, Gap, Kind, Lesson, Option, Pair, Question, Skill
from study.lesson.questions import FALSE, TRUE
from study.lesson.reader import read
from study.practice.shape import fits_its_kind
from study.teach.exchange.convert.from_lesson import Wording
from study.teach.exchange.exporting import INCOMPLETE, Target, export

DATA = Path(__file__).parents[3] / "data"
A, B = Option(Bilingual("a", "a"), True), Option(Bilingual("b", "b"), False)
TEXT = Bilingual("x", "x")
MAYBE = Option(Bilingual("Peut-être", "Maybe"), False)


def asked(kind: Kind, **fields: Any) -> Question:
    """A question of a kind, with nothing in it but these fields."""
    return Question("q", kind, (1,), Skill.LITERAL, Bilingual("Quoi ?", "What?"), **fields)


WRONG: dict[str, Question] = {
    "a third truth": asked(Kind.TRUE_FALSE, options=(Option(TRUE, True), Option(FALSE, False), MAYBE)),
    "one truth": asked(Kind.TRUE_FALSE, options=(Option(TRUE, True),)),
    "two right truths": asked(Kind.TRUE_FALSE, options=(Option(TRUE, True), Option(FALSE, True))),
    "no truth": asked(Kind.TRUE_FALSE),
    "no option": asked(Kind.CHOICE),
    "one option": asked(Kind.CHOICE, options=(A,)),
    "no right option": asked(Kind.CHOICE, options=(B, B)),
    "two right options": asked(Kind.CHOICE, options=(A, A)),
    "an empty option": asked(Kind.CHOICE, options=(A, Option(Bilingual(), False))),
    "none of several": asked(Kind.CHOICES, options=(B, B)),
    "no gap": asked(Kind.GAPS, text=("text",)),
    "an empty gap": asked(Kind.GAPS, text=("text", Gap(()))),
    "no short answer": asked(Kind.SHORT),
    "no number": asked(Kind.NUMBER),
    "a number in words": asked(Kind.NUMBER, accepted=(Answer("douze"),)),
    "a tolerance in words": asked(Kind.NUMBER, accepted=(Answer("12"),), tolerance="peu"),
    "one pair": asked(Kind.MATCH, pairs=(Pair(TEXT, TEXT),)),
    "a pair without its right": asked(Kind.MATCH, pairs=(Pair(TEXT, TEXT), Pair(TEXT, Bilingual()))),
    "two steps": asked(Kind.ORDER, steps=(TEXT, TEXT)),
    "no model": asked(Kind.TRANSLATION, text=("text",)),
    "nothing to translate": asked(Kind.TRANSLATION, accepted=(Answer("x"),)),
}


def petite() -> Lesson:
    lesson = read((DATA / "petite.txt").read_bytes()).lesson
    assert lesson
    return lesson


def test_every_question_of_a_sound_lesson_fits() -> None:
    assert [question.id for question in petite().questions if not fits_its_kind(question)] == []


@pytest.mark.parametrize("question", WRONG.values(), ids=WRONG.keys())
@pytest.mark.parametrize("target", ["gift", "moodle", "tsv"])
def test_a_question_that_does_not_fit_is_named(question: Question, target: Target) -> None:
    lesson = petite()
    with_it = replace(lesson, questions=(*lesson.questions, question))
    done = export(with_it, target, Wording("fr", "fr"), studied="fr", interface="fr")
    assert [loss.questions for loss in done.losses if loss.message == INCOMPLETE] == [("q",)]
    without = export(lesson, target, Wording("fr", "fr"), studied="fr", interface="fr")
    assert (done.data, done.questions) == (without.data, without.questions)


@pytest.mark.parametrize("target", ["gift", "moodle", "csv", "xlsx", "tsv", "quizlet", "html", "pdf"])
@pytest.mark.parametrize("number", range(9))
def test_no_writer_fails_on_a_bare_question(alinea: Alinea, tmp_path: Path, target: str, number: int) -> None:
    path = tmp_path / "x.txt"
    path.write_text(f"# Question clients {list(Kind)[number]}\n\n# Paragraph 2\n", encoding="utf-8")
    done = alinea("export", str(path), "--to", target, "-o", str(tmp_path / "out"))
    assert done.code in (0, 2)


def test_a_worksheet_names_what_it_leaves_out(alinea: Alinea, tmp_path: Path) -> None:
    text = (
        (DATA / "petite.txt")
        .read_text(encoding="utf-8")
        .replace("Question clients true-false", "Question clients gaps")
    )
    path = tmp_path / "x.txt"
    path.write_text(text, encoding="utf-8")
    done = alinea("export", str(path), "--to", "pdf", "-o", str(tmp_path / "x.pdf"))
    assert done.code == 0
    assert "are incomplete and are left out" in done.err
    assert "clients" in done.err


def test_typst_that_refuses_a_sheet_is_told(alinea: Alinea, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import typst

    def fail(*_: object, **__: object) -> bytes:
        raise typst.TypstError("number must be positive\nhint")

    monkeypatch.setattr(typst, "compile", fail)
    done = alinea("export", "alibaba-cloud", "--to", "pdf", "-o", str(tmp_path / "x.pdf"))
    assert done.code == 2
    assert "could not be made (number must be positive)." in done.err


def test_a_clock_in_the_year_9998_spoils_no_file(
    alinea: Alinea, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import genanki  # noqa: F401 (it asks the time when it is imported)
    import openpyxl  # noqa: F401

    def lost() -> float:
        raise OverflowError("timestamp too large to convert to C _PyTime_t")

    monkeypatch.setattr(time, "time", lost)
    for command in (("export", "alibaba-cloud", "--to", "xlsx"), ("deck", "alibaba-cloud")):
        assert alinea(*command, "-o", str(tmp_path / "x.apkg")).code == 0


def test_a_workbook_needs_no_temporary_folder(alinea: Alinea, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import tempfile

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    assert alinea("export", "alibaba-cloud", "--to", "xlsx", "-o", str(tmp_path / "x.xlsx")).code == 0
