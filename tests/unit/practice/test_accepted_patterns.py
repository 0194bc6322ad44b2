"""Accepted answers with alternatives and optional parts, and answers that are judged by the words they need."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.practice.asked import short
from unit.practice.marked import marked, said

from study.lesson.model import Answer, Bilingual, Question
from study.lesson.patterns import first_text, read_pattern
from study.practice.verdict import Grade

RIGHT, NEARLY, WRONG = Grade

MARKETS = short("{pénétrer / conquérir / percer sur / entrer {sur}} les marchés {occidentaux / de l’Ouest}")
STRIKE = short("{une / la} grève {des / de} {conducteurs / chauffeurs} {de trains}")


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("le {beau} port", ("le beau port", "le port")),
        ("le {beau / } port", ("le beau port", "le port")),
        ("{a / b} c", ("a c", "b c")),
        ("marché{s}", ("marchés", "marché")),
        ("l’{usine / entrepôt}", ("l’usine", "l’entrepôt")),
        ("\\{x\\} {y / z}", ("{x} y", "{x} z")),
        ("1/2 {a/b}", ("1/2 a/b", "1/2")),
        ("{a", ("{a",)),
        ("a}", ("a}",)),
        ("sans rien", ("sans rien",)),
    ],
)
def test_braces_hold_alternatives_and_what_may_be_left_out(text: str, texts: tuple[str, ...]) -> None:
    assert read_pattern(text).texts(9) == texts
    assert first_text(text) == texts[0]


def test_a_pattern_with_thousands_of_texts_is_not_written_out() -> None:
    text = " ".join(["{a / b / c / d}"] * 12)
    assert read_pattern(text).variety == 4**12
    assert marked(short(text), "a b c d a b c d a b c d").grade is RIGHT


@pytest.mark.parametrize(
    ("typed", "grade", "told"),
    [
        ("la grève des conducteurs", RIGHT, ""),
        ("une grève de chauffeurs de trains", RIGHT, ""),
        ("la greve des chauffeurs", RIGHT, "grève"),
        ("la grève des chauffeur", RIGHT, "chauffeurs"),
        ("la grève des voyageurs", WRONG, ""),
        ("la grève", WRONG, ""),
    ],
)
def test_the_nearest_text_of_a_pattern_counts(typed: str, grade: Grade, told: str) -> None:
    verdict = marked(STRIKE, typed)
    assert verdict.grade is grade, said(verdict)
    assert told in said(verdict)


def test_what_is_shown_of_a_pattern_has_no_braces() -> None:
    verdict = marked(STRIKE, "la pluie")
    assert verdict.parts[0].wanted == "une grève des conducteurs de trains"


def test_a_near_miss_can_have_alternatives_too() -> None:
    question = short("la grève", near=(Answer("{la / une} {tempête / neige}", Bilingual("Non.", "No.")),))
    assert marked(question, "la neige").feedback.en == "No."
    assert marked(question, "une tempête").grade is WRONG


ALTERNATIVE = st.lists(st.sampled_from(["usine", "grève", "le port", "à terme", "rival", ""]), min_size=2, max_size=4)


@given(st.lists(st.one_of(st.sampled_from(["la", "vente", "du"]), ALTERNATIVE), min_size=1, max_size=4), st.data())
def test_every_text_of_a_pattern_is_right(parts: list[Any], data: st.DataObject) -> None:
    text = " ".join(part if isinstance(part, str) else "{" + " / ".join(part) + "}" for part in parts)
    typed = data.draw(st.sampled_from(read_pattern(text).texts(200)))
    verdict = marked(short(text), typed)
    assert verdict.grade is RIGHT or not typed.strip()


def needing(*needs: str, excluded: tuple[str, ...] = (), **fields: Any) -> Question:
    groups = tuple(tuple(group.split(" / ")) for group in needs)
    return replace(short("pénétrer les marchés occidentaux", **fields), needs=groups, excluded=excluded)


WEST = needing(
    "pénétrer / conquérir / entrer / s’implanter",
    "marché / pays",
    "occidental / Ouest / Occident",
    excluded=("quitter", "marché chinois"),
)


@pytest.mark.parametrize(
    ("typed", "grade"),
    [
        ("la société veut conquérir des marchés à l’Ouest", RIGHT),
        ("entrer dans les pays occidentaux", RIGHT),
        ("qu'elle entre sur le marché occidental", RIGHT),
        ("s’implanter sur les marchés d'Occident", RIGHT),
        ("conquerir les marches de l'ouest", RIGHT),
        ("quitter les marchés de l’Ouest pour entrer en Chine", WRONG),
        ("ne pas entrer sur les marchés occidentaux", WRONG),
        ("entrer sur les marchés occidentaux ou asiatiques", WRONG),
        ("entrer en Chine", WRONG),
        ("les marchés de l’Ouest", WRONG),
        ("pénétrer le marché chinois de l’Ouest", WRONG),
    ],
)
def test_an_answer_is_judged_by_the_words_it_needs(typed: str, grade: Grade) -> None:
    assert marked(WEST, typed).grade is grade


def test_needed_words_are_compared_by_lemma_in_english() -> None:
    question = replace(short("to enter Western markets"), needs=(("enter", "break into"), ("market",), ("western",)))
    assert marked(question, "it is breaking into Western markets", "en").grade is RIGHT
    assert marked(question, "the company entered a western market", "en").grade is RIGHT
    assert marked(question, "it did not enter western markets", "en").grade is WRONG


def test_an_exact_answer_is_right_even_with_an_excluded_word() -> None:
    question = replace(short("le marché chinois"), needs=(("Chine",),), excluded=("marché chinois",))
    assert marked(question, "le marché chinois").grade is RIGHT
