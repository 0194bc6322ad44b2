"""Gives the words and expressions of a text the sense in which they are used.

This is the one place where senses are put in order; everything that shows a French word or its translation asks it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from study.language.dictionary.entry import DictionaryEntry
from study.language.french.analysis import Analysis, Word
from study.language.french.dictionary_expressions import expressions_in
from study.language.french.expressions import ExpressionMatch
from study.language.sense.alignment import AlignedUnit, Link, align
from study.language.sense.cues import ranked_by_cues
from study.language.words import entry_of


class ExplainedSentence(NamedTuple):
    """The words of one French sentence with their entries, and the expressions in it."""

    words: tuple[Word, ...]
    entries: tuple[DictionaryEntry | None, ...]
    """The entry of each word, the sense that is meant first."""
    expressions: tuple[tuple[DictionaryEntry, ExpressionMatch], ...]
    """`ExpressionMatch.words` are indexes in `words`."""
    by_english: dict[int, DictionaryEntry]
    """The entry that translates a word of the facing sentence, by the index of that word."""

    def entry(self, word: Word) -> DictionaryEntry | None:
        """Return the entry of a word of the sentence; None if there is none."""
        return self.entries[self.words.index(word)] if word in self.words else entry_of(word)

    def expression(self, place: int) -> tuple[DictionaryEntry, ExpressionMatch] | None:
        """Return the longest expression that word number `place` belongs to; None if there is none."""
        there = [each for each in self.expressions if place in each[1].words]
        return max(there, key=lambda each: len(each[1].words), default=None)


def explain(analysis: Analysis, facing: str | None = None, around: Sequence[Word] = ()) -> ExplainedSentence:
    """Return the words of an analysed sentence with the sense of each that is meant in it first.

    `facing` is the translation of the sentence: a sense that it has comes first. Otherwise, the words of the sentence
    and of `around` (the words of the sentences near it) decide, if the cues have the word; else the order is the
    dictionary's.
    """
    words = analysis.words
    expressions = tuple(expressions_in(analysis))
    entries = [entry_of(word) for word in words]
    if not facing:
        return ExplainedSentence(words, tuple(_by_cues(words, entries, around, {})), expressions, {})
    units, owners = _units(words, entries, expressions)
    links = align(units, facing)
    linked = {owners[number]: _first(units[number].entry, link) for number, link in links.items()}
    shown = tuple((linked.get(("expression", n), entry), match) for n, (entry, match) in enumerate(expressions))
    known = {n: entry for (kind, n), entry in linked.items() if kind == "word"}
    by_english: dict[int, DictionaryEntry] = {}
    for number, link in sorted(links.items(), key=lambda one: len(units[one[0]].words)):
        if len(link.english) == 1 or units[number].entry.word_class not in ("noun", "name"):
            by_english.update(dict.fromkeys(link.english, linked[owners[number]]))
    return ExplainedSentence(words, tuple(_by_cues(words, entries, around, known)), shown, by_english)


def _units(
    words: Sequence[Word],
    entries: Sequence[DictionaryEntry | None],
    expressions: Sequence[tuple[DictionaryEntry, ExpressionMatch]],
) -> tuple[list[AlignedUnit], list[tuple[str, int]]]:
    """Return what is aligned, and of each whether it is an expression or a word, with its number."""
    units: list[AlignedUnit] = []
    owners: list[tuple[str, int]] = []
    size = max(len(words), 1)
    for n, (entry, match) in enumerate(expressions):
        units.append(AlignedUnit(entry, match.words[0] / size, match.words))
        owners.append(("expression", n))
    for n, each in enumerate(entries):
        if each is not None:
            units.append(AlignedUnit(each, n / size, (n,)))
            owners.append(("word", n))
    return units, owners


def _by_cues(
    words: Sequence[Word],
    entries: Sequence[DictionaryEntry | None],
    around: Sequence[Word],
    known: dict[int, DictionaryEntry],
) -> list[DictionaryEntry | None]:
    return [
        known[n] if n in known else ranked_by_cues(entry, n, words, around) if entry is not None else None
        for n, entry in enumerate(entries)
    ]


@lru_cache(maxsize=2_000)
def _first(entry: DictionaryEntry, link: Link) -> DictionaryEntry:
    """Return an entry with the sense of a link first, and in it the synonym that the translation has."""
    sense = entry.senses[link.sense]
    if "(" not in sense and "," in sense:
        parts = [part.strip() for part in sense.split(",")]
        if link.synonym in parts:
            sense = ", ".join(dict.fromkeys([link.synonym, *parts]))
    return entry._replace(senses=(sense, *(each for n, each in enumerate(entry.senses) if n != link.sense)))
