"""Numbers as French and English write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.language.numbers import Number, magnitude, read_number, write_number

READ = [
    ("1,5", "1.5", ",", "", ""),
    ("1.5", "1.5", ".", "", ""),
    ("25 000", "25000", "", " ", ""),
    ("25\u00a0000", "25000", "", " ", ""),
    ("25\u202f000", "25000", "", " ", ""),
    ("25.000", "25000", "", ".", ""),
    ("25,000", "25000", "", ",", ""),
    ("1 234 567,89", "1234567.89", ",", " ", ""),
    ("1,234,567.89", "1234567.89", ".", ",", ""),
    ("2020", "2020", "", "", ""),
    ("0,125", "0.125", ",", "", ""),
    ("8%", "8", "", "", "%"),
    ("8\u202f%", "8", "", "", "%"),
    ("−3,2 %", "-3.2", ",", "", "%"),
    ("+58,5", "58.5", ",", "", ""),
    ("25 milliards d’euros", "25", "", "", "milliards d’euros"),
    ("€25bn", "25", "", "", "€ bn"),
    ("$1.5 billion", "1.5", ".", "", "$ billion"),
    ("58.5.", "58.5", ".", "", ""),
]


@pytest.mark.parametrize(("text", "value", "decimal", "group", "unit"), READ)
def test_a_number_is_read_with_its_signs_and_its_unit(
    text: str, value: str, decimal: str, group: str, unit: str
) -> None:
    assert read_number(text) == Number(Decimal(value), decimal, group, None, unit)


@pytest.mark.parametrize("text", ["", "huit", "5 00", "12 34", "1..5", "58, 5", "1,2,3.4.5", "%", "²", "1.5,5.5"])
def test_what_is_no_number_in_either_language_is_not_guessed_at(text: str) -> None:
    assert read_number(text) is None


def test_a_lone_separator_before_three_digits_can_be_meant_either_way() -> None:
    number = read_number("25.125")
    assert number is not None
    assert (number.value, number.other) == (Decimal(25125), Decimal("25.125"))


@given(st.text())
def test_no_text_breaks_the_reading_of_numbers(text: str) -> None:
    read_number(text)
    magnitude(text)


@given(st.decimals(min_value=0, max_value=10**12, places=2))
def test_a_number_written_in_french_is_read_again_as_the_same(value: Decimal) -> None:
    number = read_number(write_number(value, "fr"))
    assert number is not None
    assert number.value == value or number.other == value


def test_a_number_is_written_as_each_language_writes_it() -> None:
    assert write_number(Decimal("25000.50"), "fr") == "25\u202f000,5"
    assert write_number(Decimal("25000.50"), "en") == "25,000.5"
    assert write_number(Decimal(8), "fr") == "8"


def test_a_french_billion_is_a_thousand_times_an_english_one() -> None:
    assert magnitude("milliards d’euros") == 9
    assert magnitude("billion euros", "en") == 9
    assert magnitude("billions d’euros", "fr") == 12
    assert magnitude("%") == 0
