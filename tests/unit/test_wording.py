"""The texts of the program keep to the tables of CONTRIBUTING.md."""

from __future__ import annotations

import pytest

from tests import wording
from tests.wording import Passage


@pytest.mark.parametrize("passages", [wording.catalogue, wording.documents, wording.docstrings])
def test_no_text_uses_a_wording_to_avoid(passages: object) -> None:
    assert callable(passages)
    found = [
        f"{passage.place}: {what}: {passage.text.strip()[:80]}"
        for passage in passages()
        for what in wording.to_avoid(passage)
    ]
    assert not found, "\n".join(found)


def test_nothing_has_two_names_in_the_catalogue() -> None:
    doubled = [
        f"{term.thing}: {phrase!r} besides {term.names[language]!r}"
        for term in wording.terms()
        for language in ("en", "fr")
        for phrase in term.replaced[language]
        if wording.count(phrase, language)
    ]
    assert not doubled, "\n".join(doubled)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The question is set aside."),
        ("en", "No command has that; what else?"),
        ("en", "The results will stand here."),
        ("fr", "Combien de mots ?"),
        ("fr", "Les « mots » rebelles"),
        ("fr", "l'article"),
    ],
)
def test_the_check_finds_what_it_is_for(language: str, text: str) -> None:
    assert wording.to_avoid(Passage("here", language, text))


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "This stands for two words."), ("en", "Take the exam."), ("fr", "Combien de mots\u202f?")],
)
def test_plain_texts_pass(language: str, text: str) -> None:
    assert not wording.to_avoid(Passage("here", language, text))
