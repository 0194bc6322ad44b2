"""`alinea progress --overruled`: what an author learns from the answers that a learner counts as right."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from running import Alinea

from study.lesson.library import find, load
from study.practice.lesson_order import Ask
from study.practice.remembered import CardType
from study.practice.schedule import Rating
from study.progress.answer_data import overruled_review
from study.progress.store import Store
from study.progress.walk import Walk

NOON = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)


@pytest.fixture
def overruled(home: Path) -> None:
    """An answer in a lesson and a word in a review that the learner counts as right."""
    lesson = load(find("alibaba-cloud")).lesson
    assert lesson
    store = Store.open_kept(home / "progress.db", lambda: NOON)
    walk = Walk(lesson, store)
    walk.go(Ask(next(each for each in lesson.questions if each.id == "reprendre-le-montant"), 1, 1))
    walk.answer("le pactole")
    walk.overrule()
    word = "alibaba-cloud/revenu"
    store.review(word, Rating.GOOD, CardType.PRODUCTION, overruled_review("le gain", "le revenu"))
    store.review(word, Rating.GOOD, CardType.GAP, overruled_review("le profit", "le revenu"))
    store.undo_review()
    store.close()


def test_a_learner_who_never_did_so_is_told_so(alinea: Alinea) -> None:
    assert alinea("progress", "--overruled").out == "No answer was counted as right by the learner.\n"


@pytest.mark.usefixtures("overruled")
def test_each_answer_is_listed_with_its_question_and_what_was_expected(alinea: Alinea) -> None:
    done = alinea("progress", "--overruled")
    assert done.code == 0
    answer, word = done.out.split("\n\n")
    assert answer.splitlines()[0] == "2026-11-02  alibaba-cloud · reprendre-le-montant"
    assert "« 25 milliards d’euros »" in answer.replace("\u00a0", " ")
    assert "Typed: le pactole" in answer
    assert "Expected: une somme" in answer
    assert "alibaba-cloud · revenu" in word
    assert "Typed: le gain" in word
    assert "le profit" not in done.out


@pytest.mark.usefixtures("overruled")
def test_a_program_gets_the_same(alinea: Alinea) -> None:
    answer, word = json.loads(alinea("progress", "--overruled", "--json").out)["overruled"]
    assert (answer["lesson"], answer["studied"], answer["question"]) == ("alibaba-cloud", "fr", "reprendre-le-montant")
    assert answer["at"] == "2026-11-02T12:00:00+00:00"
    assert (answer["typed"], answer["in_review"]) == ("le pactole", False)
    assert (word["word"], word["typed"], word["expected"], word["in_review"]) == (
        "revenu",
        "le gain",
        "le revenu",
        True,
    )


@pytest.mark.usefixtures("overruled")
def test_only_the_lesson_that_is_named_is_listed(alinea: Alinea, home: Path) -> None:
    from unit.cli.sample import SOUND, stored

    stored(home / "lessons" / "rentree", SOUND)
    assert "No answer" in alinea("progress", "--overruled", "--lesson", "rentree").out
    assert "le gain" in alinea("progress", "--overruled", "--lesson", "alibaba-cloud").out


def test_it_is_not_for_an_import(alinea: Alinea) -> None:
    assert alinea("progress", "--overruled", "--from-anki", "x.apkg").code == 2


def test_in_line_by_line_mode_y_counts_an_answer_as_right(
    alinea: Alinea, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from unit.cli.sample import SOUND, stored

    question = """
# Question q2 short
about: 1
evidence: Les jeunes entreprises recrutent moins | Young companies are hiring less
skill: literal
fr: Qui recrute moins ?
en: Who is hiring less?
= les jeunes entreprises
"""
    stored(home / "lessons" / "rentree", SOUND + question)
    typed = "\n\na\n\nles start-up\ny\ny\ny\n\n\n"
    monkeypatch.setattr(sys, "stdin", StringIO(typed))
    out = alinea("study", "rentree", "--plain").out
    said = [line for line in out.splitlines() if line in ("Counted as right by you.", "Wrong.")]
    assert said[-4:] == ["Wrong.", "Counted as right by you.", "Wrong.", "Counted as right by you."]
    assert "(1 counted as right by you)" in out
    assert "Typed: les start-up" in alinea("progress", "--overruled").out
