"""A learner is told in plain words what the form of a word is."""

from __future__ import annotations

import pytest

from study.language.french.analysis import analyse
from study.language.french.inflection import describe
from study.locale import translator

FRENCH = translator("fr")


def described(text: str, form: str) -> tuple[str, str]:
    word = next(word for word in analyse(text).words if word.form == form)
    said = describe(word.form, word.lemma, word.pos, word.gender, word.number, word.moods)
    return FRENCH(said), str(said)


@pytest.mark.parametrize(
    ("text", "form", "french", "english"),
    [
        (
            "Elle progresse, atteignant 5 %.",
            "atteignant",
            "participe présent d’*atteindre*",
            "present participle of *atteindre*",
        ),
        ("Les niveaux actuelles.", "actuelles", "féminin pluriel d’*actuel*", "feminine plural of *actuel*"),
        ("Les recettes montent.", "recettes", "pluriel de *recette*", "plural of *recette*"),
        (
            "Il investira.",
            "investira",
            "3e personne du singulier du futur d’*investir*",
            "third person singular future of *investir*",
        ),
        (
            "Elles ont été achevées.",
            "achevées",
            "participe passé féminin pluriel d’*achever*",
            "feminine plural past participle of *achever*",
        ),
        (
            "Il pourrait partir.",
            "pourrait",
            "3e personne du singulier du conditionnel présent de *pouvoir*",
            "third person singular present conditional of *pouvoir*",
        ),
        (
            "Le prix hausserait.",
            "hausserait",
            "3e personne du singulier du conditionnel présent de *hausser*",
            "third person singular present conditional of *hausser*",
        ),
        (
            "J’investis.",
            "J’",
            "«\u00a0*je*\u00a0» devant une voyelle ou un h muet",
            "“*je*” before a vowel or a silent h",
        ),
        (
            "Je finis le projet.",
            "finis",
            "1re personne du singulier du présent de *finir*",
            "first person singular present of *finir*",
        ),
    ],
)
def test_a_learner_sees_what_the_form_says(text: str, form: str, french: str, english: str) -> None:
    assert described(text, form) == (french, english)


@pytest.mark.parametrize("form", ["entreprise", "toujours", "investir"])
def test_nothing_is_said_of_a_word_in_its_own_form(form: str) -> None:
    assert described(f"La {form} est là.", form) == ("", "")


def test_codes_that_no_verb_has_say_nothing() -> None:
    assert not describe("x", "y", "VERB", "", "", ("Z9q",))
    assert not describe("x", "y", "VERB", "", "", ("",))
