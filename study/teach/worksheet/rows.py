"""Breaks a paragraph into the lines that a sheet numbers, the same on every paper and every machine."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

MEASURE = 36.0
"""How long a line may be, in widths of the type size: some eighty letters, which A4 and Letter both hold."""

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
"""A space that may end a line: not one inside « » or before a sign, whatever kind of space the author typed."""


class TextRow(NamedTuple):
    """A line of the article."""

    text: str
    start: int
    """Where it begins in the text of its paragraph, in code points."""
    end: int


def rows(text: str, measure: float = MEASURE) -> tuple[TextRow, ...]:
    """The lines of a paragraph, each as full as it goes. A word longer than a line has one to itself."""
    found: list[TextRow] = []
    start = end = 0
    for piece in _pieces(text):
        if end > start and width(text[start : piece.end]) > measure:
            found.append(TextRow(text[start:end], start, end))
            start = piece.start
        end = piece.end
    return (*found, TextRow(text[start:end], start, end)) if end > start else tuple(found)


def width(text: str) -> float:
    """About how wide a text is in a book face, in widths of the type size."""
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
    """What may not be parted."""
    start = 0
    for space in _BREAK.finditer(text):
        yield TextRow(text[start : space.start()], start, space.start())
        start = space.end()
    if start < len(text):
        yield TextRow(text[start:], start, len(text))
