"""A teacher is told when a number of the translation is not the number of the source."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.language.quantities import quantities, unmatched
from study.lesson.model import Language


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("fr", "Elle atteint 1,5 milliard d’euros, soit 58,5\u202f% de plus.", ["1500000000", "58.5"]),
        ("en", "It reached €1.5 billion, up 58.5%.", ["1500000000", "58.5"]),
        ("fr", "Un billion, soit 2 billions", ["2000000000000"]),
        ("en", "2 billion and 3bn", ["2000000000", "3000000000"]),
        ("fr", "5\u202f000 emplois au 3e trimestre 2021", ["5000", "3", "2021"]),
        ("en", "25,000 jobs and 1.125 points", ["25000", "1.125"]),
        ("fr", "1,125 point", ["1.125"]),
        ("fr", "Covid-19 et Airbus A320", []),
    ],
)
def test_numbers_are_read_as_their_language_writes_them(language: Language, text: str, values: list[str]) -> None:
    assert [str(q.value.normalize().__format__("f")) for q in quantities(text, language)] == values


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Il investira 25 milliards d’euros en 3 ans.", "It will invest €25 billion over three years."),
        ("Les recettes ont augmenté de 58,5 %.", "Revenue rose by 58.5%."),
        ("5 000 recrutements d’ici à 2021", "5,000 hires by 2021"),
        ("au 2e trimestre", "in the second quarter"),
    ],
)
def test_a_right_translation_has_the_same_numbers(french: str, english: str) -> None:
    assert unmatched(french, english) == ((), ())


def test_a_wrong_number_is_found_on_both_sides() -> None:
    french, english = "Elle vaut 1,5 milliard.", "It is worth 1.5 million."
    here, there = unmatched(french, english)
    assert [french[q.start : q.end] for q in here] == ["1,5 milliard"]
    assert [q.value for q in there] == [Decimal(1_500_000)]


@given(st.text(alphabet="0123456789.,  %milardbonk€e\u202f", max_size=40), st.text(max_size=40))
def test_no_text_is_too_odd_to_compare(one: str, other: str) -> None:
    unmatched(one, other)
    unmatched(other, one)
