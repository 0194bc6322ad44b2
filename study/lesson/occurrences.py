"""Finds the occurrences of a term in a text."""

from __future__ import annotations

import re
from functools import lru_cache

from study.lesson.model import Term

Span = tuple[int, int]
"""Start and end, in code points of the text."""

_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2011": "-"})
_STOP = re.compile(r"[.!?…](?=[\s»”\")]|$)")
_INVERTED = re.compile(r"-(?:t-)?(?:je|tu|ils?|elles?|on|nous|vous|ce|moi|toi|lui|leur|l[ea]s?|y|en|ci|là)(?!\w)")
_ELIDED = re.compile(r"(?<!\w)(?:aujourd|quelqu|presqu|prud)'$")


def occurrences(term: Term, text: str) -> tuple[tuple[Span, ...], ...]:
    """Return the occurrences of a term in a text, in order; each is the spans of its words.

    The headword and the forms are searched for, longest first, so that no occurrence is counted twice.
    Case does not matter, nor do the sort of apostrophe and of space. A form with `…` gives several
    spans, within one sentence. Words are whole: *euros* is found in *d’euros* and *dit* in *dit-il*,
    but not *est* in *Sud-Est*.
    """
    folded = _fold(text)
    found: list[tuple[Span, ...]] = []
    for parts in _needles(term.head, term.forms):
        for spans in _search(parts, folded):
            if not any(_overlap(spans, other) for other in found):
                found.append(spans)
    return tuple(sorted(found))


@lru_cache(maxsize=64)
def _fold(text: str) -> str:
    """Return a text with unified case, apostrophes and spaces, of unchanged length."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lower.translate(_PLAIN)


@lru_cache(maxsize=4096)
def _needles(head: str, forms: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Return what to search for, longest first: the parts of each form between its `…`."""
    texts = sorted({_fold(text.replace("...", "…")) for text in (head, *forms)}, key=lambda text: (-len(text), text))
    needles = (tuple(part for piece in text.split("…") if (part := " ".join(piece.split()))) for text in texts)
    return tuple(parts for parts in needles if parts)


def _search(parts: tuple[str, ...], text: str) -> list[tuple[Span, ...]]:
    found: list[tuple[Span, ...]] = []
    start = 0
    while (first := _find(parts[0], text, start, len(text))) is not None:
        spans = _rest(parts[1:], text, first)
        if spans:
            found.append(spans)
        start = first[1]
    return found


def _rest(parts: tuple[str, ...], text: str, first: Span) -> tuple[Span, ...]:
    """Return the spans of all parts, given that of the first; empty if the sentence ends before the last."""
    spans = [first]
    if parts:
        stop = _STOP.search(text, first[1])
        end = stop.start() + 1 if stop else len(text)
        for part in parts:
            span = _find(part, text, spans[-1][1], end)
            if span is None:
                return ()
            spans.append(span)
    return tuple(spans)


def _find(part: str, text: str, start: int, end: int) -> Span | None:
    """Return the span of the next occurrence of whole words between two offsets; None if there is none."""
    while (place := text.find(part, start, end)) >= 0:
        if _whole(text, place, place + len(part)):
            return place, place + len(part)
        start = place + 1
    return None


def _whole(text: str, start: int, end: int) -> bool:
    """Return whether a span cuts no word at either end."""
    if _is_word(text[start]) and start:
        before = text[start - 1]
        if _is_word(before) or (before == "-" and start > 1 and _is_word(text[start - 2])):
            return False
        if before == "'" and _ELIDED.search(text, max(0, start - 10), start):
            return False
    if _is_word(text[end - 1]) and end < len(text):
        after = text[end]
        if _is_word(after):
            return False
        if after == "-" and end + 1 < len(text) and _is_word(text[end + 1]):
            return _INVERTED.match(text, end) is not None
    return True


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _overlap(a: tuple[Span, ...], b: tuple[Span, ...]) -> bool:
    return any(x < v and u < y for x, y in a for u, v in b)
