"""Aligns the words of a French sentence with those of its translation, by the senses of the dictionary."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from study.language.dictionary.entry import DictionaryEntry
from study.language.french.glosses import entries_for_english
from study.language.sense.english_sentence import content, english_words, occurrences_of, synonyms

_DISTANCE = 0.6
"""What is taken off the weight of a match at the other end of the sentence."""
_ORDER = 0.05
"""What is taken off for each sense before it in the entry."""
_SYNONYM = 0.45
"""The weight of a match by a word that another entry gives as a synonym."""
_ALIGNED = frozenset(
    {"noun", "verb", "adjective", "adverb", "name", "expression", "idiom", "connector", "preposition", "conjunction"}
)


class AlignedUnit(NamedTuple):
    """A word or an expression of a French sentence with its entry."""

    entry: DictionaryEntry
    place: float
    """Its place in the sentence, 0 (beginning) to 1."""
    words: tuple[int, ...]
    """The indexes of its words in the sentence."""


class Link(NamedTuple):
    """A unit, and the words of the translation that translate it."""

    unit: int
    sense: int
    """Index of the sense in the entry."""
    synonym: str
    """The translation within the sense: `to manage`."""
    english: tuple[int, ...]
    """The indexes of the words of the translation."""


def align(units: Sequence[AlignedUnit], sentence: str) -> dict[int, Link]:
    """Return the links of the units that the translation has, by the number of the unit.

    A word of the translation belongs to one unit only, to the nearest of several; units that share a word (an
    expression and its words) may share it.
    """
    english = english_words(sentence)
    found: list[tuple[float, Link]] = []
    for number, unit in enumerate(units):
        if unit.entry.word_class in _ALIGNED:
            found += _matches(number, unit, sentence)
    links: dict[int, Link] = {}
    owners: dict[int, set[int]] = {}
    _settle(found, units, links, owners)
    found = []
    for number, unit in enumerate(units):
        if number not in links and len(unit.entry.senses) > 1 and unit.entry.word_class in _ALIGNED:
            found += _synonym_matches(number, unit, sentence)
    _settle(found, units, links, owners)
    return {number: link for number, link in links.items() if link.english[-1] < len(english)}


def _settle(
    found: list[tuple[float, Link]], units: Sequence[AlignedUnit], links: dict[int, Link], owners: dict[int, set[int]]
) -> None:
    """Accept the best matches whose words of the translation are free, in place."""
    for _, link in sorted(found, key=lambda one: -one[0]):
        if link.unit in links:
            continue
        own = set(units[link.unit].words)
        if all(own & owners[k] for k in link.english if k in owners):
            links[link.unit] = link
            for k in link.english:
                owners.setdefault(k, set()).update(own)


def _matches(number: int, unit: AlignedUnit, sentence: str) -> list[tuple[float, Link]]:
    english = english_words(sentence)
    found = []
    for place, sense in enumerate(unit.entry.senses):
        for synonym in synonyms(sense):
            for one in occurrences_of(synonym, english):
                away = abs(one.words[0] / len(english) - unit.place)
                score = one.weight - _DISTANCE * away - _ORDER * place
                found.append((score, Link(number, place, synonym, one.words)))
    return found


def _synonym_matches(number: int, unit: AlignedUnit, sentence: str) -> list[tuple[float, Link]]:
    """Return matches by synonyms of other entries, if they support one sense only."""
    english = english_words(sentence)
    found: list[tuple[float, Link]] = []
    for place, sense in enumerate(unit.entry.senses):
        for synonym in synonyms(sense):
            for other in _other_synonyms(synonym, unit.entry.word_class):
                for one in occurrences_of(other, english):
                    away = abs(one.words[0] / len(english) - unit.place)
                    if one.weight >= 1 and away < 0.4:
                        found.append((_SYNONYM - _DISTANCE * away, Link(number, place, synonym, one.words)))
    return found if len({link.sense for _, link in found}) == 1 else []


@lru_cache(maxsize=5_000)
def _other_synonyms(synonym: str, word_class: str) -> tuple[str, ...]:
    """Return the words that entries of a class give beside a synonym, in the same sense: *to manage* → to run."""
    key = " ".join(content(synonym))
    found: dict[str, None] = {}
    for entry in entries_for_english(key):
        if entry.word_class == word_class:
            for sense in entry.senses:
                group = synonyms(sense)
                if synonym in group:
                    found.update(dict.fromkeys(each for each in group if each != synonym))
    return tuple(found)
