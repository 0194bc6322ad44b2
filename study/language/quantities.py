"""Finds the numbers in a French or English text and compares them with those of its translation."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from typing import NamedTuple

from study.language.numbers import magnitude, read_number
from study.language.tokens import tokenize
from study.language.typography import plain
from study.language.wordlist import words
from study.lesson.model import Language


class Quantity(NamedTuple):
    """A number in a text, with the word that multiplies it: “1.5 billion” has the value 1500000000."""

    start: int
    """The offset of its first digit, in code points."""
    end: int
    """The offset after its digits, or after the word that multiplies them."""
    value: Decimal


_WORDS: dict[Language, dict[str, int]] = {
    "fr": {
        **{word: i for i, word in enumerate(words("zéro un deux trois quatre cinq six sept huit neuf dix onze douze"))},
        "une": 1,
        "vingt": 20,
        "cent": 100,
        "mille": 1000,
        "premier": 1,
        "première": 1,
        "deuxième": 2,
        "troisième": 3,
        "dizaine": 10,
        "douzaine": 12,
        "centaine": 100,
        "millier": 1000,
        "milliers": 1000,
    },
    "en": {
        **{
            word: i
            for i, word in enumerate(words("zero one two three four five six seven eight nine ten eleven twelve"))
        },
        "twenty": 20,
        "hundred": 100,
        "thousand": 1000,
        "first": 1,
        "second": 2,
        "third": 3,
        "dozen": 12,
        "once": 1,
        "twice": 2,
    },
}
_DIGIT = re.compile(r"\d")
_MULTIPLIER = re.compile(
    r"\s?-?(?P<word>thousand|mille|milliers?|millions?|milliards?|billions?|trillions?|md|mds|bn|m|k)(?![^\W_])", re.I
)
_ORDINAL = re.compile(r"(\d+)(?:ers?|res?|e|es|è?mes?|nde?s?|st|nd|rd|th)", re.I)


def quantities(text: str, language: Language) -> tuple[Quantity, ...]:
    """Return the numbers that are written in digits, in order; dates and ordinals are read as plain numbers."""
    level = plain(text)
    found = []
    digit = _DIGIT.search(level)
    if digit is None:
        return ()
    for start, end, _ in tokenize(level, level.rfind(" ", 0, digit.start()) + 1):
        digits = level[start:end]
        ordinal = _ORDINAL.fullmatch(digits)
        number = read_number(ordinal[1] if ordinal else digits) if digits[:1].isdigit() else None
        if number is None or number.unit:
            continue
        value = number.value
        foreign = number.decimal == "." if language == "fr" else number.decimal == ","
        if number.other is not None and (number.group == ",") == (language == "fr"):
            value = number.other
        elif foreign and number.group:
            continue
        after = _MULTIPLIER.match(level, end)
        power = magnitude(after["word"], language) if after else 0
        found.append(Quantity(start, after.end() if after and power else end, value * 10**power))
    return tuple(found)


def unmatched(french: str, english: str) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]]:
    """Return the numbers of each text that the other lacks, both in digits and as a small number word."""
    here, there = quantities(french, "fr"), quantities(english, "en")
    return _without(here, there, _spelled(english, "en")), _without(there, here, _spelled(french, "fr"))


def _without(mine: tuple[Quantity, ...], theirs: tuple[Quantity, ...], spelled: set[Decimal]) -> tuple[Quantity, ...]:
    left = Counter(quantity.value for quantity in theirs)
    missing = []
    for quantity in mine:
        if left[quantity.value] > 0:
            left[quantity.value] -= 1
        elif quantity.value not in spelled:
            missing.append(quantity)
    return tuple(missing)


def _spelled(text: str, language: Language) -> set[Decimal]:
    table = _WORDS[language]
    return {Decimal(table[word]) for word in re.findall(r"[^\W\d_]+", text.lower()) if word in table}
