"""Finds English words and phrases in a sentence, whatever their form: *to set up* in “was set up”."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from study.language.dictionary.entry import without_brackets
from study.language.english.lemmas import lemmas
from study.language.english.variants import british
from study.language.typography import plain

_WORD = re.compile(r"[^\W_]+(?:'[^\W\d_]+)*")
_OPENING = frozenset({"to", "a", "an", "the", "be", "some"})
"""Words at the beginning of a sense that a sentence need not have."""
_GAP = 3
"""The most words that may be inserted into a phrase with a verb: *to set up* in “set the firm up”."""
_COMMON_START = 5
"""The least number of letters that two words of one family share: *reduction*, *reduced*."""


class EnglishWord(NamedTuple):
    """A word of an English sentence, `sentence[start:end]`."""

    form: str
    """In lower case, without the possessive *’s*."""
    start: int
    end: int
    lemmas: frozenset[str]
    """Every base form that the word can have, in British spelling too."""


class Occurrence(NamedTuple):
    """Where a sentence has a sense."""

    words: tuple[int, ...]
    """The indexes of its words in the sentence."""
    weight: float
    """1 for a word, more for a phrase, less for a word of the same family."""


@lru_cache(maxsize=500)
def english_words(sentence: str) -> tuple[EnglishWord, ...]:
    """Return the words of an English sentence; the parts of a word with a hyphen are words."""
    found = []
    for match in _WORD.finditer(plain(sentence)):
        form = match[0].lower().removesuffix("'s")
        start = match.start()
        found.append(EnglishWord(form, start, start + len(form), _base_forms(form)))
    return tuple(found)


@lru_cache(maxsize=5_000)
def _base_forms(form: str) -> frozenset[str]:
    return frozenset((*lemmas(form), british(form)))


@lru_cache(maxsize=5_000)
def synonyms(sense: str) -> tuple[str, ...]:
    """Return the synonyms of a sense, without brackets: `"to run, to manage (a firm)"` → to run, to manage."""
    return tuple(one for part in without_brackets(sense).split(",") if (one := part.strip()))


@lru_cache(maxsize=5_000)
def content(synonym: str) -> tuple[str, ...]:
    """Return the words of a synonym that a sentence must have: `"to set up"` → set, up."""
    words = [match[0].lower() for match in _WORD.finditer(plain(synonym))]
    while len(words) > 1 and words[0] in _OPENING:
        del words[0]
    return tuple(words)


def occurrences_of(synonym: str, sentence: tuple[EnglishWord, ...]) -> list[Occurrence]:
    """Return where a sentence has a synonym, in order; a single word is also found by another of its family."""
    wanted = content(synonym)
    if not wanted:
        return []
    most = _GAP if synonym.startswith("to ") else 0
    found = []
    for at, word in enumerate(sentence):
        if wanted[0] in word.lemmas:
            places = _rest(wanted, sentence, at, most)
            if places:
                exact = 0.05 if word.form == wanted[0] else 0.0
                found.append(Occurrence(places, 1.0 + 0.3 * (len(wanted) - 1) + exact))
        elif len(wanted) == 1 and _related(wanted[0], word.form):
            found.append(Occurrence((at,), 0.6))
    return found


def _rest(wanted: tuple[str, ...], sentence: tuple[EnglishWord, ...], at: int, most: int) -> tuple[int, ...]:
    """Return the places of all words of a phrase that begins at a place; empty if one is missing."""
    places = [at]
    for word in wanted[1:]:
        after = range(places[-1] + 1, min(places[-1] + 2 + most, len(sentence)))
        place = next((k for k in after if word in sentence[k].lemmas), -1)
        if place < 0:
            return ()
        places.append(place)
    return tuple(places)


def _related(one: str, other: str) -> bool:
    """Return whether two words are of one family, by their common beginning: *decide*, *decision*."""
    least = min(len(one), len(other))
    if least < _COMMON_START or one[:4] != other[:4]:
        return False
    common = next((k for k in range(least) if one[k] != other[k]), least)
    return common >= _COMMON_START and common >= least - 2 and abs(len(one) - len(other)) <= 4
