"""Compares the spelling of a typed text with the expected one, word by word."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from enum import Enum

from study.language.typography import strip_accents
from study.practice.marking.lookalikes import LOOKALIKES

_BETWEEN_WORDS = re.compile(r"[ '-]+")
_SHORTEST = 5
"""The fewest letters of a word in which one may be wrong."""


class Spelling(Enum):
    """The kinds of difference, from best to worst."""

    SAME = 0
    ACCENTS = 1
    """Only accents differ, and what was typed is not another word."""
    ANOTHER_WORD = 2
    """Only accents differ, and what was typed is another word."""
    JOINED = 3
    """Only spaces, hyphens or apostrophes differ."""
    ONE_LETTER = 4
    """One letter added, left out, changed or swapped with its neighbour."""
    DIFFERENT = 5


def compare_spelling(
    given: str, wanted: str, *, is_word: Callable[[str], bool], taken: Collection[str] = ()
) -> Spelling:
    """Compare two normalised texts; accents may differ as well as one letter.

    One wrong letter is forgiven only in a word of five letters or more, and only if it makes neither a word,
    nor one of the texts `taken` by another answer, nor another figure.
    """
    if given == wanted:
        return Spelling.SAME
    given_words, wanted_words = _BETWEEN_WORDS.split(given), _BETWEEN_WORDS.split(wanted)
    bare_given, bare_wanted = strip_accents(given), strip_accents(wanted)
    if bare_given == bare_wanted:
        differing = (mine for mine, theirs in zip(given_words, wanted_words, strict=False) if mine != theirs)
        return Spelling.ANOTHER_WORD if any(_exists(word, is_word) for word in differing) else Spelling.ACCENTS
    if given in taken:
        return Spelling.DIFFERENT
    if _BETWEEN_WORDS.sub("", bare_given) == _BETWEEN_WORDS.sub("", bare_wanted):
        return Spelling.JOINED if len(wanted) >= _SHORTEST else Spelling.DIFFERENT
    if len(given_words) != len(wanted_words):
        return Spelling.DIFFERENT
    off = [
        (mine, theirs)
        for mine, theirs in zip(given_words, wanted_words, strict=True)
        if strip_accents(mine) != strip_accents(theirs)
    ]
    if len(off) == 1 and is_slip(*off[0]) and not _exists(off[0][0], is_word):
        return Spelling.ONE_LETTER
    return Spelling.DIFFERENT


def is_slip(given: str, wanted: str) -> bool:
    """Return whether one word is the other with one wrong letter, accents aside; digits are never a typing error."""
    mine, theirs = strip_accents(given), strip_accents(wanted)
    if sum(letter.isalpha() for letter in theirs) < _SHORTEST or not one_edit(mine, theirs):
        return False
    return [c for c in mine if c.isdigit()] == [c for c in theirs if c.isdigit()]


def one_edit(one: str, other: str) -> bool:
    """Return whether one insertion, deletion, change or swap of neighbours makes one text of the other."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    start = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    if short[start + 1 :] == long[start + 1 :]:
        return True
    return short[start : start + 2] == long[start : start + 2][::-1] and short[start + 2 :] == long[start + 2 :]


def _exists(word: str, is_word: Callable[[str], bool]) -> bool:
    return word in LOOKALIKES or is_word(word)
