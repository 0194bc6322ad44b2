"""Marks a dictation word by word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from study.language.english.lemmas import lemmas
from study.language.french.lexicon import readings
from study.language.french.pronunciation import ipa
from study.language.typography import plain, strip_accents
from study.lesson.model import Language
from study.practice.marking.lookalikes import LOOKALIKES
from study.practice.verdict import Grade, Part, Verdict, total
from study.text import Message

_WORD = re.compile(r"\d+(?:[.,\s]\d+)*|[^\W\d_]+'?|%")
_HALF = 0.5
"""The mark for a word of which only the accents are wrong."""
_GAP = 1.0
"""The cost of leaving a word out, or of adding one, when texts are aligned; that of two equal words is 0."""
_LIKE = 0.6
"""The least share of common letters, in order, of two spellings of one word."""
_PERCENT = {"fr": "pour cent", "en": "per cent"}


class WordSlip(StrEnum):
    """How a typed word differs from the word that was dictated."""

    NONE = "right"
    ACCENT = "accent"
    """Only its accents differ, and it is not another word."""
    AGREEMENT = "agreement"
    """It is another form of the same word."""
    HOMOPHONE = "homophone"
    """It is another word that sounds the same."""
    SPELLING = "spelling"
    MISSING = "missing"
    EXTRA = "extra"


class DictatedWord(NamedTuple):
    """A word of a dictation beside what was typed for it."""

    wanted: str
    """The word as it is in the text; empty for an extra word."""
    given: str
    """The word as it was typed; empty for a missing word."""
    slip: WordSlip


_NAMES = {
    WordSlip.ACCENT: Message("Accents: {words}."),
    WordSlip.AGREEMENT: Message("Agreement or ending: {words}."),
    WordSlip.HOMOPHONE: Message("Sounds the same, but is another word: {words}."),
    WordSlip.SPELLING: Message("Spelling: {words}."),
    WordSlip.MISSING: Message("Missing: {words}."),
    WordSlip.EXTRA: Message("Not dictated: {words}."),
}


def mark_dictation(text: str, given: str, is_word: Callable[[str], bool], language: Language) -> Verdict:
    """Mark a dictation by the share of its words that are right; words that were not dictated count as wrong.

    A word of which only the accents are wrong counts half. Capitals, punctuation and hyphens are not marked. There is
    a part for each word, and a remark for each sort of mistake.
    """
    compared = compare_dictation(text, given, is_word, language)
    parts = tuple(Part(word.given, word.wanted, _GRADES.get(word.slip, Grade.WRONG)) for word in compared)
    points = sum(_HALF if word.slip is WordSlip.ACCENT else word.slip is WordSlip.NONE for word in compared)
    verdict = total(parts, points / len(compared) if compared and given.strip() else 0.0)
    return Verdict(verdict.grade, verdict.mark, remarks=tuple(_remarks(compared)) if given.strip() else (), parts=parts)


_GRADES = {WordSlip.NONE: Grade.RIGHT, WordSlip.ACCENT: Grade.NEARLY}


def compare_dictation(
    text: str, given: str, is_word: Callable[[str], bool], language: Language
) -> tuple[DictatedWord, ...]:
    """Return the words of a text in their order, each beside the word typed for it, with extra words in between."""
    wanted, typed = _words(text, language), _words(given, language)
    found = []
    for mine, theirs in _aligned(wanted, typed):
        if mine and theirs:
            found.append(DictatedWord(mine, theirs, _slip(mine, theirs, is_word, language)))
        else:
            found.append(DictatedWord(mine, theirs, WordSlip.MISSING if mine else WordSlip.EXTRA))
    return tuple(found)


def _remarks(compared: Sequence[DictatedWord]) -> Iterator[Message]:
    """Yield a remark for each sort of mistake, with the words: “Accents: marche → marché.”"""
    for slip, message in _NAMES.items():
        pairs = [" → ".join(filter(None, (word.given, word.wanted))) for word in compared if word.slip is slip]
        if pairs:
            yield message.filled(words=", ".join(dict.fromkeys(pairs)))


def _words(text: str, language: Language) -> list[str]:
    """Return the words of a text as typed, with straight apostrophes; a percent sign is read as two words."""
    return _WORD.findall(plain(text).replace("%", f" {_PERCENT[language]} "))


def _aligned(wanted: Sequence[str], typed: Sequence[str]) -> list[tuple[str, str]]:
    """Align two texts with as little difference as possible (Needleman and Wunsch 1970); an empty string is a gap."""
    costs = [[_GAP * (i + j) for j in range(len(typed) + 1)] for i in range(len(wanted) + 1)]
    for i, mine in enumerate(wanted, 1):
        for j, theirs in enumerate(typed, 1):
            costs[i][j] = min(
                costs[i - 1][j - 1] + _distance(_bare(mine), _bare(theirs)),
                costs[i - 1][j] + _GAP,
                costs[i][j - 1] + _GAP,
            )
    pairs, i, j = [], len(wanted), len(typed)
    while i or j:
        if i and j and costs[i][j] == costs[i - 1][j - 1] + _distance(_bare(wanted[i - 1]), _bare(typed[j - 1])):
            i, j = i - 1, j - 1
            pairs.append((wanted[i], typed[j]))
        elif i and costs[i][j] == costs[i - 1][j] + _GAP:
            i -= 1
            pairs.append((wanted[i], ""))
        else:
            j -= 1
            pairs.append(("", typed[j]))
    return pairs[::-1]


def _bare(word: str) -> str:
    return strip_accents(word.casefold())


@lru_cache(maxsize=10_000)
def _distance(one: str, other: str) -> float:
    """Return how different two words are: 0 if they are equal, above two gaps if they have little in common."""
    if one == other:
        return 0.0
    shared = _common(one, other) / max(len(one), len(other))
    if shared < _LIKE and not (len(one) < 4 and len(other) < 4 and one[0] == other[0]):
        return 2 * _GAP + 1.0
    return (1 - shared) * _GAP + 0.1


def _common(one: str, other: str) -> int:
    """Return the number of letters that two words share in the same order."""
    row = [0] * (len(other) + 1)
    for letter in one:
        before = row
        row = [0]
        for n, each in enumerate(other):
            row.append(before[n] + 1 if each == letter else max(before[n + 1], row[n]))
    return row[-1]


def _slip(wanted: str, given: str, is_word: Callable[[str], bool], language: Language) -> WordSlip:
    """Return how two words that were aligned differ."""
    mine, theirs = wanted.casefold(), given.casefold()
    if mine == theirs:
        return WordSlip.NONE
    exists = theirs in LOOKALIKES or is_word(theirs)
    if exists and _same_lemma(mine, theirs, language):
        return WordSlip.AGREEMENT
    if exists and language == "fr" and _sound(mine) == _sound(theirs):
        return WordSlip.HOMOPHONE
    if strip_accents(mine) == strip_accents(theirs):
        return WordSlip.SPELLING if exists else WordSlip.ACCENT
    if not exists and _is_ending(mine, theirs):
        return WordSlip.AGREEMENT
    return WordSlip.SPELLING


def _is_ending(one: str, other: str) -> bool:
    """Return whether two words differ only by a mark of agreement at their end: s, x, e, es, nt, ent."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) :] in ("s", "x", "e", "es", "nt", "ent")


def _same_lemma(one: str, other: str, language: Language) -> bool:
    if language == "en":
        return bool(set(lemmas(one)) & set(lemmas(other)))
    return bool({each.lemma for each in readings(one)} & {each.lemma for each in readings(other)})


def _sound(word: str) -> str:
    return ipa(word)
