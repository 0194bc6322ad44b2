"""Finds the expressions of the dictionary in an analysed text: *mettre en place* in “ils mettent vite en place”."""

from __future__ import annotations

from functools import cache

from study.language.data.open import data_file
from study.language.dictionary.entry import DictionaryEntry
from study.language.french.analysis import Analysis
from study.language.french.expressions import ExpressionMatch, PatternIndex
from study.language.french.glosses import entry_numbered
from study.language.french.patterns import Element, Pattern
from study.language.french.phrase_patterns import PHRASE, PhraseIndex, read_patterns


def expressions_in(analysis: Analysis) -> list[tuple[DictionaryEntry, ExpressionMatch]]:
    """Return the entries of several words that a text has, with their places, in the order of the text."""
    found = [(match, 1) for match in _index().find(analysis)] + [(match, 0) for match in _phrases().find(analysis)]
    return [(entry_numbered(match.name), match) for match in _apart(found)]


def _apart(found: list[tuple[ExpressionMatch, int]]) -> list[ExpressionMatch]:
    """Return the occurrences of which no two share a word: the longer ones and, of equal ones, the first.

    The second value is 0 for a phrase of the table, which is preferred to another one of its length.
    """
    kept: list[ExpressionMatch] = []
    taken: set[int] = set()
    for match, _ in sorted(found, key=lambda one: (-len(one[0].words), one[1], one[0].start, one[0].words)):
        if taken.isdisjoint(match.words):
            taken.update(match.words)
            kept.append(match)
    return sorted(kept, key=lambda one: (one.start, -one.end, one.name))


@cache
def _phrases() -> PhraseIndex:
    """Return the index of the phrases of the table; the name of a pattern is the number of its entry."""
    rows = data_file("dictionary.sqlite").rows(
        "SELECT id, pattern FROM entry WHERE pattern >= ? AND pattern < ?", (PHRASE, PHRASE + "\U0010ffff")
    )
    return PhraseIndex(
        (str(number), pattern) for number, text in rows for pattern in read_patterns(text.removeprefix(PHRASE))
    )


@cache
def _index() -> PatternIndex:
    """Return the index of all entries of several words; the name of a pattern is the number of its entry."""
    by_anchor: dict[str, list[tuple[str, int]]] = {}
    rows = data_file("dictionary.sqlite").rows("SELECT key, entry, place FROM anchor ORDER BY key, entry")
    for key, number, place in rows:
        by_anchor.setdefault(key, []).append((str(number), place))
    return PatternIndex.from_anchors(by_anchor, _pattern_of)


@cache
def _pattern_of(number: str) -> Pattern:
    return _pattern(data_file("dictionary.sqlite").rows("SELECT pattern FROM entry WHERE id = ?", (number,))[0][0])


def _pattern(text: str) -> Pattern:
    """Return the pattern that was written as the `str` of its elements, one a line."""
    found = []
    for part in text.split("\n"):
        kind, _, values = part.partition(":")
        found.append(Element(kind.rstrip("!"), tuple(values.split(",")) if values else (), kind.endswith("!")))
    return tuple(found)
