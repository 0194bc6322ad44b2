"""Splits a paragraph into the numbered lines of a worksheet, identically for every paper size and every computer."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

MEASURE = 36.0
"""Maximum width of a line, in units of the type size: about eighty letters, which fit on both A4 and Letter."""

_WIDTHS = {
    0.22: "',.|’‘ :;ijl·\u00a0\u202f",
    0.32: '!()/IJ\\ft{}"*-[]r°\u2011',
    0.42: "`sz“”#$0123456789?ace~€",
    0.5: "FS^_bdgkopqvxy",
    0.55: "+<=>ELPYhnu«»–",
    0.62: "BRTZ%CKUVX",
    0.7: "&ADGNOQ",
    0.78: "Hwmœ—…",
    0.9: "MÆŒæ@W",
}
_WIDTH = {character: width for width, characters in _WIDTHS.items() for character in characters}
_OTHER = 0.55
_WIDE = 1.0
_BREAK = re.compile(r"(?<!«) (?![:;!?%»€])")
"""A space at which a line may end: not inside « » or before a sign, even if the author typed an ordinary space."""


class TextRow(NamedTuple):
    """A line of the article."""

    text: str
    start: int
    """Position of its beginning in the text of its paragraph, in code points."""
    end: int


def rows(text: str, measure: float = MEASURE) -> tuple[TextRow, ...]:
    """Return the lines of a paragraph, each as full as possible. A word longer than a line has its own line."""
    found: list[TextRow] = []
    start = end = 0
    for piece in _pieces(text):
        if end > start and width(text[start : piece.end]) > measure:
            found.append(TextRow(text[start:end], start, end))
            start = piece.start
        end = piece.end
    return (*found, TextRow(text[start:end], start, end)) if end > start else tuple(found)


def width(text: str) -> float:
    """Return the approximate width of a text in a book typeface, in units of the type size."""
    return sum(_width(character) for character in text)


def _width(character: str) -> float:
    known = _WIDTH.get(character)
    if known is not None:
        return known
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return _WIDE
    bare = unicodedata.normalize("NFD", character)[0]
    return _WIDTH.get(bare, _OTHER)


def _pieces(text: str) -> Iterator[TextRow]:
    """Yield the pieces of a text that must not be split."""
    start = 0
    for space in _BREAK.finditer(text):
        yield TextRow(text[start : space.start()], start, space.start())
        start = space.end()
    if start < len(text):
        yield TextRow(text[start:], start, len(text))
