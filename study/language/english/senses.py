"""Finds the sense of a gloss in an English sentence, in any form."""

from __future__ import annotations

import re

from study.language.sense.english_sentence import content, english_words, occurrences_of
from study.language.tokens import tokenize
from study.language.typography import plain

_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]")
_SENSES = re.compile(r"\s*[,;]\s+(?![^(]*\))")
_FIRST = frozenset({"to", "a", "an", "the", "be"})
_LAST = frozenset({"sb", "sth", "somebody", "something", "someone"})
"""Words at the beginning or the end of a gloss that a sentence need not have."""
_ENDINGS = ("ing", "ied", "ies", "ed", "es", "'s", "s")


def senses(gloss: str) -> tuple[str, ...]:
    """Return the senses of a gloss: `"revenue, takings (of a shop)"` → `("revenue", "takings (of a shop)")`."""
    return tuple(sense for part in _SENSES.split(gloss) if (sense := part.strip()))


def bare(sense: str) -> str:
    """Return a sense without its remarks in brackets."""
    return _BRACKETS.sub("", sense).strip() or sense


def stem(word: str) -> str:
    """Return the part that the forms of a regular English word share: *investing* → invest, *carried* → car."""
    word = plain(word).casefold()
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word.removesuffix(ending)
            break
    if len(word) > 3:
        word = word.rstrip("ey")
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeious" else word


def english_spans(gloss: str, sentence: str) -> tuple[tuple[int, int], ...]:
    """Return where (start, end) a sentence has the first sense of a gloss that occurs in it; empty if none does."""
    words = [(token.start, token.end) for token in tokenize(sentence) if token.kind != "punct"]
    stems = [stem(sentence[start:end]) for start, end in words]
    for sense in senses(gloss):
        wanted = _wanted(bare(sense))
        if not wanted:
            continue
        size = len(wanted)
        starts = [at for at in range(len(stems) - size + 1) if stems[at : at + size] == wanted]
        if starts:
            return _apart([(words[at][0], words[at + size - 1][1]) for at in starts])
    for sense in senses(gloss):
        if spans := _by_base_forms(sense, sentence):
            return spans
    return ()


def _by_base_forms(sense: str, sentence: str) -> tuple[tuple[int, int], ...]:
    """Return where a sentence has a sense in an irregular form or another spelling: *rose*, *theater*."""
    words = english_words(sentence)
    found = (one.words for one in occurrences_of(" ".join(content(bare(sense))), words) if one.weight >= 1)
    return _apart([(words[places[0]].start, words[places[-1]].end) for places in found])


def _wanted(sense: str) -> list[str]:
    texts = [sense[token.start : token.end] for token in tokenize(sense) if token.kind != "punct"]
    while len(texts) > 1 and plain(texts[0]).casefold() in _FIRST:
        del texts[0]
    while texts and plain(texts[-1]).casefold() in _LAST:
        del texts[-1]
    return [stem(text) for text in texts]


def _apart(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return tuple(kept)
