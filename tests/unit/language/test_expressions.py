"""A learner meets expressions as they stand in real sentences, not as dictionaries print them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.language.french.analysis import analyse
from study.language.french.expressions import PatternIndex
from study.language.french.patterns import compile_pattern


def found(text: str, head: str, word_class: str = "") -> list[str]:
    analysis = analyse(text)
    index = PatternIndex({head: compile_pattern(head, word_class)})
    return [" ".join(analysis.words[place].form for place in one.words) for one in index.find(analysis)]


@pytest.mark.parametrize(
    ("head", "word_class", "text", "words"),
    [
        ("mettre en place", "expression", "Ils mettent en place un plan.", "mettent en place"),
        ("mettre en place", "expression", "Un plan a été rapidement mis en place.", "mis en place"),
        ("mettre en place", "expression", "Elle met chaque année en place un plan.", "met en place"),
        ("augmenter", "verb", "Les recettes ont fortement augmenté.", "augmenté"),
        ("chiffre d’affaires", "noun", "Les chiffres d'affaires montent.", "chiffres d' affaires"),
        ("part de marché", "noun", "Ses parts de marché baissent.", "parts de marché"),
        ("plan social", "noun", "Trois plans sociaux.", "plans sociaux"),
        ("taux d’intérêt", "noun", "Le taux annuel d’intérêt.", "taux d’ intérêt"),
        ("faire de l’ombre à", "idiom", "Cela fait de l’ombre aux leaders.", "fait de l’ ombre aux"),
        ("s’en prendre à", "expression", "Les élus s’en sont pris aux banques.", "s’ en pris aux"),
        ("tirer son épingle du jeu", "idiom", "Nous tirons notre épingle du jeu.", "tirons notre épingle du jeu"),
        ("prendre une décision", "expression", "Il a pris plusieurs décisions.", "pris plusieurs décisions"),
        ("en dehors de", "preposition", "Elle vend en dehors d’Europe.", "en dehors d’"),
        ("bien que", "conjunction", "Bien qu’il parte, elle reste.", "Bien qu’"),
        ("ni … ni", "conjunction", "Elle n’a ni usine en Asie ni magasin.", "ni ni"),
        ("il s’agit de", "expression", "Bien qu’il s’agisse d’une crise…", "il s’ agisse d’"),
        ("avoir lieu", "expression", "La réunion a finalement lieu lundi.", "a lieu"),
        ("grâce à", "preposition", "Grâce aux clients, il gagne.", "Grâce aux"),
    ],
)
def test_an_expression_is_found_inflected_and_interrupted(head: str, word_class: str, text: str, words: str) -> None:
    assert found(text, head, word_class) == [words]


@pytest.mark.parametrize(
    ("head", "word_class", "text"),
    [
        ("mettre en place", "expression", "Il met en vente la place."),
        ("mettre en place", "expression", "Il met la main à la poche. En place !"),
        ("part de marché", "noun", "Il part de la place du marché."),
        ("avoir lieu", "expression", "Il a, au lieu de partir, travaillé."),
        ("ni … ni", "conjunction", "Ni vu."),
        ("plan social", "noun", "Le plan, social ou non, passe."),
    ],
)
def test_words_that_only_stand_near_are_no_expression(head: str, word_class: str, text: str) -> None:
    assert found(text, head, word_class) == []


def test_the_longer_expression_hides_the_shorter_inside_it() -> None:
    analysis = analyse("Le chiffre d’affaires net progresse.")
    heads = ["chiffre d’affaires net", "chiffre d’affaires", "chiffre"]
    index = PatternIndex({head: compile_pattern(head, "noun") for head in heads})
    assert [one.name for one in index.find(analysis)] == ["chiffre d’affaires net"]


@given(st.text(max_size=80), st.text(alphabet="mettre enplacd’'… ", max_size=30))
def test_no_headword_and_no_text_are_too_odd(text: str, head: str) -> None:
    found(text, head)
    found(head * 3, head)
