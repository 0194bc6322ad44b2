"""The article before a noun, which shows its gender."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.language.french.articles import Gender, elides, strip_article, with_article

SHOWN: list[tuple[str, Gender, str, str]] = [
    ("recette", "f", "la recette", "une recette"),
    ("entreprise", "f", "l’entreprise", "une entreprise"),
    ("géant", "m", "le géant", "un géant"),
    ("État", "m", "l’État", "un État"),
    ("œuvre", "f", "l’œuvre", "une œuvre"),
    ("heure", "f", "l’heure", "une heure"),
    ("hausse", "f", "la hausse", "une hausse"),
    ("Hausse", "f", "la Hausse", "une Hausse"),
    ("héros", "m", "le héros", "un héros"),
    ("héroïne", "f", "l’héroïne", "une héroïne"),
    ("hors-série", "m", "le hors-série", "un hors-série"),
    ("haut de gamme", "m", "le haut de gamme", "un haut de gamme"),
    ("handicapé", "m", "le handicapé", "un handicapé"),
    ("onze", "m", "le onze", "un onze"),
    ("oui", "m", "le oui", "un oui"),
    ("yaourt", "m", "le yaourt", "un yaourt"),
    ("Yonne", "f", "l’Yonne", "une Yonne"),
    ("leader", "mf", "le/la leader", "un/une leader"),
    ("analyste", "mf", "l’analyste", "un/une analyste"),
]


@pytest.mark.parametrize(("head", "gender", "definite", "indefinite"), SHOWN)
def test_a_noun_shows_its_gender_by_its_article(head: str, gender: Gender, definite: str, indefinite: str) -> None:
    assert with_article(head, gender) == definite
    assert with_article(head, gender, definite=False) == indefinite


def test_a_plural_noun_takes_les_or_des() -> None:
    assert with_article("recettes", "f", True) == "les recettes"
    assert with_article("entreprises", "f", True, definite=False) == "des entreprises"


def test_a_word_without_gender_stays_as_it_is() -> None:
    assert with_article("désormais", "") == "désormais"


TAKEN_OFF = [
    ("la recette", "la", "recette"),
    ("L’entreprise", "l'", "entreprise"),
    ("l' entreprise", "l'", "entreprise"),
    ("de la croissance", "de la", "croissance"),
    ("de l’eau", "de l'", "eau"),
    ("d’eau", "d'", "eau"),
    ("DES experts", "des", "experts"),
    ("du cloud", "du", "cloud"),
    ("unanime", "", "unanime"),
    ("lessive", "", "lessive"),
    ("la", "", "la"),
    ("", "", ""),
]


@pytest.mark.parametrize(("text", "article", "rest"), TAKEN_OFF)
def test_the_article_comes_off_and_the_noun_stays(text: str, article: str, rest: str) -> None:
    assert strip_article(text) == (article, rest)


@given(st.text(), st.sampled_from(get_args(Gender)), st.booleans(), st.booleans())
def test_any_head_takes_an_article_without_a_fault(head: str, gender: Gender, plural: bool, definite: bool) -> None:
    assert with_article(head, gender, plural, definite=definite).endswith(head)
    strip_article(head)
    elides(head)
