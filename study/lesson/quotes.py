"""Compares quotations with their paragraphs and finds the differences."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from study.text import Message

_LIKE = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "\u2011": "-"})
_NAMES = {
    "": Message("no space"),
    " ": Message("an ordinary space"),
    "\u00a0": Message("a no-break space (U+00A0)"),
    "\u202f": Message("a narrow no-break space (U+202F)"),
    "'": Message("a straight apostrophe “'”"),
    "’": Message("a curly apostrophe “’”"),
}
_TOO_LONG = 4_000_000


class Difference(NamedTuple):
    """A difference between a quotation and its paragraph in apostrophes, spaces or capitals only."""

    code: str
    offset: int
    """The place in the quotation, in code points."""
    right: str
    """The quotation as the paragraph writes it."""
    has: Message
    """The spelling in the paragraph."""
    instead: Message
    """The spelling in the quotation."""


def difference(quote: str, text: str) -> Difference | None:
    """Return how a quotation differs from a text; None if more differs than apostrophes, spaces and capitals."""
    for code, lower in (("", False), ("quote-case", True)):
        squeezed, _ = _squeeze(quote, lower)
        inside, places = _squeeze(text, lower)
        start = inside.find(squeezed)
        if not squeezed or start < 0:
            continue
        right = text[places[start] : places[start + len(squeezed) - 1] + 1]
        at = next(
            (i for i, (a, b) in enumerate(zip(quote, right, strict=False)) if a != b), min(map(len, (quote, right)))
        )
        a, b = right[at : at + 1], quote[at : at + 1]
        if a.isspace() or b.isspace():
            return Difference("quote-space", at, right, _space(a), _space(b))
        return Difference(code or "quote-apostrophe", at, right, _name(a), _name(b))
    return None


def departure(quote: str, text: str) -> int:
    """Return the offset of the first word at which a quotation departs from a text."""
    start = 0
    for word in re.finditer(r"\S+", quote):
        start = word.start()
        if quote[: word.end()] not in text:
            break
    return start


def longest_piece(quote: str, text: str) -> str:
    """Return the longest piece of a quotation that is in a text, in whole words if possible; empty if too short."""
    if len(quote) * len(text) > _TOO_LONG:
        return ""
    match = SequenceMatcher(None, quote, text, autojunk=False).find_longest_match()
    start, end = match.a, match.a + match.size
    whole = [word for word in re.finditer(r"\S+", quote) if start <= word.start() and word.end() <= end]
    if whole:
        start, end = whole[0].start(), whole[-1].end()
    return quote[start:end].strip() if end - start >= 3 else ""


@lru_cache(maxsize=32)
def _squeeze(text: str, lower: bool) -> tuple[str, list[int]]:
    """Return a text without white space and with plain apostrophes, quotes and hyphens.

    Also the offset of each of its characters in the original.
    """
    places = [i for i, character in enumerate(text) if not character.isspace()]
    kept = "".join(text[i] for i in places).translate(_LIKE)
    lowered = kept.lower()
    return (lowered if lower and len(lowered) == len(kept) else kept), places


def _space(character: str) -> Message:
    return _name(character) if character.isspace() else _NAMES[""]


def _name(character: str) -> Message:
    known = _NAMES.get(character)
    return known or Message("“{character}” ({code})", character=character, code=f"U+{ord(character):04X}")
