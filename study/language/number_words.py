"""Reads numbers that are written in words, in French and in English: *deux cent cinquante*, *two and a half*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from study.language.numbers import Number, read_number
from study.language.typography import normalise
from study.language.wordlist import words
from study.text import Language


def _counted(text: str, start: int = 0) -> dict[str, int]:
    return {word: value for value, word in enumerate(words(text), start)}


_FRENCH = {
    **_counted("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"),
    "une": 1,
    "zero": 0,
    "vingt": 20,
    "vingts": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "septante": 70,
    "huitante": 80,
    "octante": 80,
    "nonante": 90,
}
_ENGLISH = {
    **_counted("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"),
    **_counted("seventeen eighteen nineteen", 17),
    "a": 1,
    "an": 1,
    "no": 0,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_VALUES: dict[Language, dict[str, int]] = {"fr": _FRENCH, "en": _ENGLISH}
_COLLECTIVE: dict[Language, dict[str, int]] = {
    "fr": {
        "dizaine": 10,
        "douzaine": 12,
        "quinzaine": 15,
        "vingtaine": 20,
        "trentaine": 30,
        "quarantaine": 40,
        "cinquantaine": 50,
        "soixantaine": 60,
        "centaine": 100,
    },
    "en": {"dozen": 12},
}
"""Nouns that multiply: *une douzaine*, *two dozen*."""
_HUNDRED = frozenset(words("cent cents hundred hundreds"))
_SCALES: dict[Language, dict[str, int]] = {
    "fr": {"mille": 3, "millier": 3, "million": 6, "milliard": 9, "billion": 12},
    "en": {"thousand": 3, "million": 6, "billion": 9, "trillion": 12},
}
_POINT = frozenset(("virgule", "point"))
_AND = frozenset(("et", "and"))
_ONE = frozenset(("un", "une", "a", "an", "one", "no"))
_ARTICLES = frozenset(("a", "an", "no"))
_HALF = {
    "fr": re.compile(r"(?P<before>.*\S) et demie?\b(?P<after>.*)"),
    "en": re.compile(r"(?P<before>.*\S) and a half\b(?P<after>.*)"),
}
_HALF_OF = re.compile(r"(?:un demi|half an?|half)[ -](?P<after>(?:millions?|milliards?|billions?|trillions?)\b.*)")
_SIGN = re.compile(r"(?:moins|minus) (?=\S)")


def read_quantity(text: str, language: Language) -> Number | None:
    """Return the number at the beginning of a text, in figures or in words, with its unit; None if there is none.

    Words such as *millions* belong to the unit unless further number words follow them.
    """
    found = read_number(text)
    form = normalise(text)
    half = _HALF[language].fullmatch(form)
    if half and (base := read_quantity(half["before"] + half["after"], language)) and base.value >= 1:
        return replace(base, value=base.value + Decimal("0.5"), decimal="")
    if found is not None:
        return found
    if of := _HALF_OF.fullmatch(form):
        return Number(Decimal("0.5"), unit=of["after"])
    minus = _SIGN.match(form)
    if minus:
        rest = read_quantity(form[minus.end() :], language)
        return replace(rest, value=-rest.value) if rest and rest.value > 0 else None
    parts = form.replace("-", " ").split()
    read = read_cardinal(parts, language)
    if read is None:
        return None
    value, used = read
    return Number(value, unit=" ".join(parts[used:]))


def read_cardinal(parts: Sequence[str], language: Language) -> tuple[Decimal, int] | None:
    """Return the value of the number words at the beginning, and how many words they are; None if there are none.

    A final *million*, *milliard*, *billion* is not among them; *mille* and *thousand* are. Words are in lower case and
    without hyphens.
    """
    values, scales = _VALUES[language], _SCALES[language]
    total = group = 0
    used = 0
    seen = fresh = False
    smallest = 100
    """Within a group, what comes next must be smaller than what is there: *vingt-deux*, not *deux vingt*."""
    place = 0
    while place < len(parts):
        word = parts[place]
        single = word.removesuffix("s")
        if word in values and values[word] < smallest and not (word in _ARTICLES and seen):
            value = values[word]
            group += value
            smallest = 10 if value in (20, 30, 40, 50) or (value >= 60 and language == "en") else 1
            smallest = 20 if value in (60, 80) and language == "fr" else smallest
            smallest = 100 if value == 0 else smallest
            if language == "fr" and value == 10:
                smallest = 10 if group >= 10 else 1
            seen = fresh = True
        elif language == "fr" and word in ("vingt", "vingts") and group % 100 == 4 and fresh:
            group += 76
            smallest = 20
        elif word in _HUNDRED and group < 100 and (fresh or language == "fr"):
            group = (group or 1) * 100
            smallest, seen, fresh = 100, True, False
        elif single in _COLLECTIVE[language] and fresh:
            group *= _COLLECTIVE[language][single]
            smallest, fresh = 0, False
        elif single in scales and scales[single] == 3 and (group or word == "mille") and total % 1_000_000 == 0:
            total += (group or 1) * 1000
            group, smallest, seen, fresh = 0, 100, True, False
        elif single in scales and group and (after := read_cardinal(parts[place + 1 :], language)):
            rest, more = after
            return (total + group) * Decimal(10) ** scales[single] + rest, place + 1 + more
        elif word in _AND and seen and place + 1 < len(parts) and _goes_on(parts[place + 1], smallest, language):
            place += 1
            continue
        else:
            break
        place += 1
        used = place
    if not seen:
        return None
    whole = Decimal(total + group)
    if place < len(parts) and parts[place] in _POINT and used == place:
        return _with_decimals(whole, parts, place, language)
    return whole, used


def _goes_on(word: str, smallest: int, language: Language) -> bool:
    """Return whether a number continues after *et* or *and*: *vingt et un*, *two hundred and five*, not *8 et 12*."""
    value = _VALUES[language].get(word)
    if value is None or word in _ARTICLES:
        return False
    return value < smallest and (value in (1, 11) if language == "fr" else smallest == 100)


def _with_decimals(whole: Decimal, parts: Sequence[str], place: int, language: Language) -> tuple[Decimal, int]:
    """Return a number whose decimals are spelled: digit by digit, or, in French only, as one number.

    So *deux virgule quarante-cinq* is 2.45, but *two point forty-five* is not a number.
    """
    digits, used = "", place
    while used + 1 < len(parts):
        word = parts[used + 1]
        value = _VALUES[language].get(word)
        if value is None or value > 9 or word in _ARTICLES:
            break
        digits += str(value)
        used += 1
    one_number = language == "fr" and not digits.strip("0")
    tail = read_cardinal(parts[used + 1 :], language) if one_number else None
    if tail:
        digits += str(tail[0])
        used += tail[1]
    return (whole + Decimal(f"0.{digits}"), used + 1) if digits else (whole, place)


def mentions_number(text: str) -> bool:
    """Return whether a text has a number, in figures or in French or English words; *un* and *one* count too."""
    parts = normalise(text).replace("-", " ").replace("'", " ").split()
    return any(map(str.isdigit, text)) or any(
        part not in _ARTICLES and read_cardinal([part], language) is not None for part in parts for language in _VALUES
    )


def has_number(text: str, language: Language) -> bool:
    """Return whether a text has a digit or a number word; *un*, *one* and *a* are none."""
    if any(map(str.isdigit, text)):
        return True
    values = _VALUES[language]
    return any(word in values and word not in _ONE for word in normalise(text).replace("-", " ").split())
