"""Mistyped words find the word that was meant."""

from __future__ import annotations

import random

import pytest

from study.lesson.grammar import BLOCKS, CLASSES, HEADER, KINDS, SKILLS, fold
from study.lesson.spelling import nearest_word
from study.practice.marking.spelling import one_edit

_WORDS = sorted(
    {word for block in (HEADER, *BLOCKS) for field in block.fields for word in (field.name, field.french)}
    | {word for each in (CLASSES, KINDS, SKILLS) for word in (*each.words("en"), *each.words("fr"))}
)
_LONG = [word for word in _WORDS if len(word) >= 5]


def _slip(word: str, chance: random.Random) -> str:
    """One slip of the keyboard: a letter left out, doubled, swapped with the next, or another."""
    at = chance.randrange(1, len(word) - 1)
    return chance.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at] * 2 + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + "w" + word[at + 1 :],
        )
    )


@pytest.mark.parametrize("seed", range(20))
def test_a_teacher_whose_finger_slipped_is_given_the_right_word(seed: int) -> None:
    chance = random.Random(seed)
    word = chance.choice(_LONG)
    slipped = _slip(word, chance)
    suggestion = nearest_word(slipped, _LONG)
    # “formms” is as near to formes as to forms.
    assert fold(suggestion) in (fold(word), fold(slipped)) or one_edit(fold(suggestion), fold(slipped))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Pargraph", "Paragraph"),
        ("paragrahpe", "Paragraphe"),
        ("evidnce", "evidence"),
        ("preuves", "preuve"),
        ("skil", "skill"),
        ("competance", "compétence"),
        ("clas", "class"),
        ("exmaple", "example"),
        ("exemples", "exemple"),
        ("meening", "meaning"),
        ("fomrs", "forms"),
        ("tolerence", "tolerance"),
        ("criteron", "criterion"),
        ("faul", "fault"),
        ("titel", "title"),
        ("lecon", "leçon"),
        ("nivau", "niveau"),
        ("sorce", "source"),
        ("licens", "licence"),
        ("transl", "translation"),
        ("mainidea", "main-idea"),
        ("réponse courte", "réponse-courte"),
    ],
)
def test_a_teacher_is_given_the_word_that_was_meant(typed: str, meant: str) -> None:
    assert nearest_word(typed, [*_WORDS, "Paragraph", "Paragraphe"]) == meant


@pytest.mark.parametrize("typed", ["", "x", "zzzzzz", "bonjour", "Attention", "12"])
def test_nothing_is_suggested_for_a_word_that_is_like_none(typed: str) -> None:
    assert nearest_word(typed, ["title", "level", "m", "f", "mf", "in", "id"]) == ""
