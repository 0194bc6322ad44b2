"""Listed mistakes: recognised by their own words, not by those of a similar answer."""

from __future__ import annotations

import pytest
from unit.practice.asked import question, short
from unit.practice.marked import marked

from study.lesson.model import Answer, Bilingual, Kind, Language
from study.practice.marking import mark_with
from study.practice.verdict import Grade

SAID = Bilingual("Relisez.", "Read again.")
WEST = short(
    "investir dans l’Ouest",
    near=tuple(
        Answer(each, SAID) for each in ("investir en Chine", "vendre à ses filiales", "le prix des matières premières")
    ),
)
RIVALS = short("to sell to rivals", near=tuple(Answer(each, SAID) for each in ("to sell its plants", "rising costs")))


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("investir en Chine", "fr"),
        ("c’est investir en chine", "fr"),
        ("pour investir en Chine", "fr"),
        ("vendre a ses filiales", "fr"),
        ("un prix des matieres premieres", "fr"),
        ("les prix des matières premièress", "fr"),
        ("sell its plants", "en"),
        ("by the rising costts", "en"),
    ],
)
def test_an_article_an_accent_or_a_letter_does_not_hide_a_listed_mistake(typed: str, language: Language) -> None:
    verdict = marked(WEST if language == "fr" else RIVALS, typed, language)
    assert (verdict.grade, verdict.feedback) == (Grade.WRONG, SAID)


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("investir à Chine", "fr"),
        ("investissent en Chine", "fr"),
        ("vendre ses filiales", "fr"),
        ("vendre à sa filiale", "fr"),
        ("vend à ses filiales", "fr"),
        ("le prix de la matière première", "fr"),
        ("contre le prix des matières premières", "fr"),
        ("selling its plants", "en"),
        ("to sell off its plants", "en"),
        ("to sell its plant", "en"),
        ("rising cost", "en"),
        ("risen costs", "en"),
    ],
)
def test_another_preposition_or_form_is_not_the_listed_mistake(typed: str, language: Language) -> None:
    verdict = marked(WEST if language == "fr" else RIVALS, typed, language)
    assert (verdict.grade, verdict.feedback) == (Grade.WRONG, Bilingual())


@pytest.mark.parametrize("typed", ["Bien que le marché monte", "le marché monte", "bien que le marche monte"])
def test_a_transformation_keeps_the_message_of_its_listed_mistake_with_or_without_its_start(typed: str) -> None:
    asked = question(
        Kind.TRANSFORM,
        text=("Le marché progresse.",),
        start="Bien que",
        accepted=(Answer("le marché progresse"),),
        near=(Answer("le marché monte", SAID),),
    )
    assert mark_with(asked, typed).feedback == SAID


def test_a_transformation_that_is_wrong_says_why_without_its_start() -> None:
    asked = question(
        Kind.TRANSFORM,
        text=("Il faut une réforme.",),
        start="Il faut que",
        accepted=(Answer("l’État réforme l’école"),),
        near=(Answer("Il faut que réformer l’école", SAID),),
    )
    for typed in ("réformer l’école", "Il faut que réformer l’école"):
        verdict = mark_with(asked, typed)
        assert (verdict.grade, verdict.feedback, verdict.parts[0].given) == (Grade.WRONG, SAID, typed)
