"""Reads numbers as French and English write them, and writes them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from study.language.typography import normalise, plain, strip_accents


@dataclass(frozen=True, slots=True)
class Number:
    """A number that was read, with its separators and its unit."""

    value: Decimal
    decimal: str = ""
    """The decimal sign that was used, `,` or `.`; empty for a whole number."""
    group: str = ""
    """The sign between thousands: a space, `,` or `.`; empty if there is none."""
    other: Decimal | None = None
    """The value if the only separator was meant the other way: 25.125 may be 25125 or 25 and an eighth. Otherwise None.
    """
    unit: str = ""
    """What is written around the number: `%`, `€`, `milliards d’euros`."""


_DIGITS = r"\d{1,3}(?: \d{3})+(?:[.,]\d+)?|\d[\d.,]*(?<=\d)"
_NUMBER = re.compile(
    rf"(?P<before>[€$£]?) ?(?P<sign>[+−–-]?) ?(?P<currency>[€$£]?) ?(?P<digits>{_DIGITS})(?P<after>.*)", re.DOTALL
)
_MORE_DIGITS = re.compile(r"[ .,]*\d")
_GROUPED = re.compile(r"\d{1,3}(?P<sign>[ .,])\d{3}(?:(?P=sign)\d{3})*")
_DECIMAL = re.compile(r"(?P<whole>.+)(?P<sign>[.,])(?P<part>\d+)")

_MAGNITUDES = {
    "thousand": 3,
    "mille": 3,
    "millier": 3,
    "k": 3,
    "million": 6,
    "mio": 6,
    "m": 6,
    "milliard": 9,
    "md": 9,
    "mrd": 9,
    "billion": 9,
    "bn": 9,
    "trillion": 12,
}
_FRENCH_LONG_SCALE = {"billion": 12, "trillion": 18}


def read_number(text: str) -> Number | None:
    """Return the number at the beginning of a text, with its unit; None if there is none or it is malformed.

    A single separator before exactly three digits is taken to group thousands (25.000, 25,000). `other` then holds the
    value if it is a decimal sign, unless that would be a whole number.
    """
    text = text.strip()
    match = _NUMBER.fullmatch(plain(text))
    if match is None or _MORE_DIGITS.match(match["after"]):
        return None
    after = text[match.start("after") :].strip().rstrip(" .;!")
    unit = " ".join(filter(None, (match["before"] or match["currency"], after)))
    minus = -1 if match["sign"] in ("−", "–", "-") else 1
    return _read(match["digits"], unit, minus)


def _read(digits: str, unit: str, minus: int) -> Number | None:
    grouped = _GROUPED.fullmatch(digits)
    if grouped and not (grouped["sign"] != " " and digits.startswith("0")):
        sign = grouped["sign"]
        once = sign != " " and digits.count(sign) == 1 and not digits.endswith("000")
        other = minus * Decimal(digits.replace(sign, ".")) if once else None
        return Number(minus * Decimal(digits.replace(sign, "")), "", sign, other, unit)
    split = _DECIMAL.fullmatch(digits)
    if split is None:
        return Number(minus * Decimal(digits), unit=unit) if digits.isdecimal() else None
    whole = split["whole"]
    inner = _GROUPED.fullmatch(whole)
    if not whole.isdecimal() and not (inner and inner["sign"] != split["sign"]):
        return None
    group = inner["sign"] if inner else ""
    value = minus * Decimal(f"{whole.replace(group, '') if group else whole}.{split['part']}")
    return Number(value, split["sign"], group, None, unit)


def magnitude(unit: str, language: str = "fr") -> int:
    """Return the power of ten with which a unit begins: 9 for `milliards d’euros`, 0 for `%`.

    A *billion* is 10⁹ in English and 10¹² in French.
    """
    words = strip_accents(normalise(unit)).lstrip("€$£ ").split()
    if not words:
        return 0
    word = words[0].rstrip("€$£").removesuffix("s")
    if language == "fr" and word in _FRENCH_LONG_SCALE:
        return _FRENCH_LONG_SCALE[word]
    return _MAGNITUDES.get(word, 0)


_FRENCH_SIGNS = str.maketrans({",": "\u202f", ".": ","})


def write_number(value: Decimal, language: Literal["fr", "en"]) -> str:
    """Return a number as a language prints it: 25 000,5 in French (narrow no-break space), 25,000.5 in English."""
    text = f"{value:,f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text if language == "en" else text.translate(_FRENCH_SIGNS)
