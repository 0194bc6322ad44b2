"""Numbers behind a preposition or a hedge: *de 58,5 %*, *about 300*, *plus de 300*."""

from __future__ import annotations

from dataclasses import replace

import pytest
from unit.practice.asked import number, short
from unit.practice.marked import form_for, marked, said

from study.language.number_words import read_quantity
from study.lesson.model import Answer, Bilingual, Evidence, Language
from study.practice.marking.hedges import without_hedge
from study.practice.verdict import Grade

RIGHT, NEARLY, WRONG = Grade
RISE = replace(
    number("58,5", unit=Bilingual("%", "%")),
    stem=Bilingual("De combien les recettes ont-elles augmenté ?", "By how much did revenue rise?"),
)
YEARS = number("3", unit=Bilingual("ans", "years"))
JOBS = number("300", unit=Bilingual("emplois", "jobs"))


@pytest.mark.parametrize(
    ("question", "typed", "language"),
    [
        (RISE, "de 58,5 %", "fr"),
        (RISE, "à 58,5 pour cent", "fr"),
        (RISE, "environ 58,5 %", "fr"),
        (RISE, "de près de 58,5 %", "fr"),
        (RISE, "elles ont augmenté de 58,5 %", "fr"),
        (RISE, "cinquante-huit virgule cinq", "fr"),
        (RISE, "by 58.5%", "en"),
        (RISE, "revenue rose by about 58.5%", "en"),
        (RISE, "it rose by fifty-eight point five percent", "en"),
        (YEARS, "pendant trois ans", "fr"),
        (YEARS, "durant 3 ans", "fr"),
        (YEARS, "sur trois ans", "fr"),
        (YEARS, "for three years", "en"),
        (YEARS, "for about three years", "en"),
        (YEARS, "trois ans environ", "fr"),
        (YEARS, "three years or so", "en"),
        (JOBS, "environ 300", "fr"),
        (JOBS, "quelque 300 emplois", "fr"),
        (JOBS, "about 300", "en"),
        (JOBS, "some three hundred jobs", "en"),
    ],
)
def test_a_preposition_or_about_before_the_right_number_costs_nothing(
    question: object, typed: str, language: Language
) -> None:
    verdict = marked(question, typed, language)  # type: ignore[arg-type]
    assert (verdict.grade, said(verdict)) == (RIGHT, "")


@pytest.mark.parametrize(
    ("question", "typed", "language", "hedge"),
    [
        (RISE, "plus de 58,5 %", "fr", "plus de"),
        (RISE, "de moins de 58,5 %", "fr", "moins de"),
        (RISE, "more than 58.5%", "en", "more than"),
        (YEARS, "pendant au moins trois ans", "fr", "au moins"),
        (YEARS, "for less than three years", "en", "less than"),
        (YEARS, "within three years", "en", "within"),
        (JOBS, "moins de trois cents", "fr", "moins de"),
        (JOBS, "over 300 jobs", "en", "over"),
        (short("300 emplois"), "plus de 300 emplois", "fr", "plus de"),
        (YEARS, "trois ans au moins", "fr", "au moins"),
        (YEARS, "trois ans ou plus", "fr", "ou plus"),
        (YEARS, "three years or more", "en", "or more"),
        (YEARS, "three years ago", "en", "ago"),
    ],
)
def test_a_hedge_that_changes_the_sense_is_nearly_right_and_named(
    question: object, typed: str, language: Language, hedge: str
) -> None:
    verdict = marked(question, typed, language)  # type: ignore[arg-type]
    assert (verdict.grade, said(verdict)) == (NEARLY, f"The number is right, but not with “{hedge}”.")


def test_a_hedge_of_the_text_costs_nothing() -> None:
    evidence = (Evidence(Bilingual("plus de 300 emplois sont menacés", "more than 300 jobs are at risk")),)
    asked = replace(JOBS, evidence=evidence)
    assert (marked(asked, "plus de 300").grade, said(marked(asked, "plus de 300"))) == (RIGHT, "")
    assert (marked(asked, "more than 300", "en").grade, said(marked(asked, "more than 300", "en"))) == (RIGHT, "")


def test_at_most_before_the_right_number_is_right_and_named() -> None:
    five = number("5", unit=Bilingual("ans", "years"))
    for typed, language in (("at most five years", "en"), ("au plus cinq ans", "fr")):
        verdict = marked(five, typed, language)  # type: ignore[arg-type]
        assert verdict.grade is RIGHT
        assert "The number is right" in said(verdict)


@pytest.mark.parametrize("typed", ["de 58 %", "ni 58,5 %", "pas 58,5 %", "elles ont baissé 3 fois de 58,5 %"])
def test_another_number_or_a_denied_one_is_wrong(typed: str) -> None:
    assert marked(RISE, typed).grade is WRONG


def test_depuis_is_not_pendant() -> None:
    asked = short("pendant trois ans")
    assert marked(asked, "trois ans").grade is RIGHT
    assert marked(asked, "depuis trois ans").grade is WRONG


def test_in_a_form_question_a_preposition_too_many_is_named() -> None:
    verdict = marked(form_for("300 emplois"), "de 300 emplois")
    assert (verdict.grade, said(verdict)) == (NEARLY, "No preposition here: leave out “de”.")


@pytest.mark.parametrize(
    ("wanted", "typed", "told"),
    [
        ("300 emplois", "environ 300 emplois", "environ"),
        ("pendant trois ans", "trois ans", "pendant"),
        ("trois ans", "pendant trois ans", "pendant"),
        ("trois ans", "trois an", "ans"),
    ],
)
def test_in_a_form_question_what_stands_around_a_number_counts(wanted: str, typed: str, told: str) -> None:
    verdict = marked(form_for(wanted), typed)
    assert verdict.grade is NEARLY
    assert told in said(verdict)
    assert marked(short(wanted), typed).grade is RIGHT


@pytest.mark.parametrize("typed", ["12 à 15 %", "entre 10 et 12 %", "12 % ou 13 %", "de 12 à 13 %", "sans 12 %"])
def test_a_range_or_a_choice_is_not_a_number(typed: str) -> None:
    assert marked(number("12", unit=Bilingual("%", "%")), typed).grade is WRONG


def test_english_decimals_are_read_one_by_one() -> None:
    assert marked(RISE, "fifty-eight point fifty", "en").grade is WRONG
    assert str(read_quantity("cinquante-huit virgule cinquante", "fr").value) == "58.50"  # type: ignore[union-attr]


def test_what_stands_before_a_number_is_taken_away_in_any_order() -> None:
    assert without_hedge("d'environ 300 emplois", "fr").text == "300 emplois"
    assert without_hedge("for at most about three years", "en").text == "three years"
    assert without_hedge("trois ans", "fr").text == "trois ans"


def test_a_listed_number_is_not_recognised_behind_a_hedge() -> None:
    asked = number("300", near=(Answer("80", Bilingual("Non.", "No.")),))
    assert marked(asked, "80").feedback.en == "No."
    assert not marked(asked, "plus de 80").feedback
