"""Finds words and expressions in an analysed text, also inflected, elided, and with other words between."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from study.language.french.analysis import Analysis, Word
from study.language.french.capitals import spelling
from study.language.french.lexicon import known
from study.language.french.patterns import Element, Pattern
from study.language.typography import plain
from study.language.wordlist import words

_AFTER_VERB = 4
_GAP = 15
SIGNS = frozenset(",;:.!?()«»")
"""Punctuation that does not occur inside an expression."""
_FOCUS = frozenset(
    words(
        "aussi notamment surtout même encore seulement uniquement principalement particulièrement essentiellement "
        "également donc précisément justement bien"
    )
)
"""Adverbs that may be inserted into a preposition or a conjunction: *grâce aussi à*."""
_TRIES = 2000
"""Number of steps after which the search for a pattern at a place is given up."""


class ExpressionMatch(NamedTuple):
    """An occurrence of a pattern in a text."""

    name: str
    """The name that the caller gave the pattern."""
    words: tuple[int, ...]
    """The indexes, in `Analysis.words`, of the words of the pattern, without those between them."""
    start: int
    """The offset of its first word in the text, in code points."""
    end: int


class PatternIndex:
    """Patterns by their rarest word, so that one pass over a text finds them all."""

    def __init__(self, patterns: Mapping[str, Pattern]) -> None:
        self._pattern: Callable[[str], Pattern] = patterns.__getitem__
        self._by_anchor: dict[str, list[tuple[str, int]]] = {}
        for name, pattern in patterns.items():
            for key, at in anchors(pattern):
                self._by_anchor.setdefault(key, []).append((name, at))

    @classmethod
    def from_anchors(
        cls, by_anchor: dict[str, list[tuple[str, int]]], pattern: Callable[[str], Pattern]
    ) -> PatternIndex:
        """Make an index of patterns from their known anchors: for each anchor, names of patterns and places in them.

        `pattern` is asked for the pattern of a name when it is needed.
        """
        index = cls({})
        index._by_anchor, index._pattern = by_anchor, pattern
        return index

    def find(self, analysis: Analysis) -> tuple[ExpressionMatch, ...]:
        """Return all occurrences in the order of the text; one that lies inside another is left out."""
        there = analysis.words
        forms = [spelling(word.form, word.lemma) for word in there]
        found: list[ExpressionMatch] = []
        for i, word in enumerate(there):
            for key in (f"lemma:{word.lemma}", f"form:{forms[i]}"):
                for name, at in self._by_anchor.get(key, ()):
                    places = _match(there, forms, analysis.text, self._pattern(name), at, i)
                    if places:
                        found.append(ExpressionMatch(name, places, there[places[0]].start, there[places[-1]].end))
        return _longest(found)


def anchors(pattern: Pattern) -> list[tuple[str, int]]:
    """Return the keys by which the rarest element of a pattern is found, with its place; empty if it has none."""
    best, lowest = -1, 10_000
    for at, element in enumerate(pattern):
        if element.kind == "gap" or len(element.values) > (8 if element.kind == "inflected" else 4):
            continue
        weight = max((r.zipf for value in element.values for r in known(value.lower())), default=0)
        weight += 100 if element.kind == "lemma" else 0
        if weight < lowest:
            best, lowest = at, weight
    if best < 0:
        return []
    kind = "lemma" if pattern[best].kind == "lemma" else "form"
    return [(f"{kind}:{value}", best) for value in pattern[best].values]


def _match(
    words: Sequence[Word], forms: Sequence[str], text: str, pattern: Pattern, at: int, i: int
) -> tuple[int, ...]:
    """Return the indexes of the words of all elements if element `at` is word `i`; empty if they do not match."""
    if not _fits(pattern[at], words[i], forms[i]):
        return ()
    tries = [_TRIES]
    before = _side(words, forms, text, pattern, at, i, -1, tries)
    if before is None:
        return ()
    after = _side(words, forms, text, pattern, at, i, 1, tries)
    return () if after is None else (*reversed(before), i, *after)


def _side(
    words: Sequence[Word],
    forms: Sequence[str],
    text: str,
    pattern: Pattern,
    at: int,
    i: int,
    step: int,
    tries: list[int],
) -> list[int] | None:
    """Return the indexes of the elements on one side, nearest first; None if they do not match."""
    k = at + step
    if not 0 <= k < len(pattern):
        return []
    least, most, gap = 0, 0, False
    if pattern[k].kind == "gap":
        gap, least, most, k = True, 1, _GAP, k + step
        if not 0 <= k < len(pattern):
            return []
    first, second = (pattern[at], pattern[k]) if step > 0 else (pattern[k], pattern[at])
    if not gap:
        most = _AFTER_VERB if first.verb or second.verb else 1
    for between in range(least, most + 1):
        j = i + step * (between + 1)
        tries[0] -= 1
        if tries[0] < 0 or not 0 <= j < len(words) or words[j].sentence != words[i].sentence:
            return None
        if not _may_stand_between(words, text, i, j, first, second, gap):
            return None
        if _fits(pattern[k], words[j], forms[j]):
            rest = _side(words, forms, text, pattern, k, j, step, tries)
            if rest is not None:
                return [j, *rest]
    return None


def _fits(element: Element, word: Word, form: str) -> bool:
    if element.kind in ("form", "inflected"):
        return form.lstrip("-").removeprefix("t-") in element.values
    if word.lemma not in element.values:
        return False
    return not element.verb or word.pos in ("VERB", "AUX")


def _may_stand_between(
    words: Sequence[Word], text: str, i: int, j: int, first: Element, second: Element, gap: bool
) -> bool:
    """Return whether the words between `i` and `j` may separate two elements."""
    low, high = min(i, j), max(i, j)
    if not gap and not SIGNS.isdisjoint(text[words[low].end : words[high].start]):
        return False
    between = words[low + 1 : high]
    if gap or not between:
        return True
    if second.verb and not first.verb:
        return all(word.pos in ("AUX", "ADV", "PRON") for word in between)
    if first.verb:
        return all(word.pos not in ("VERB", "SCONJ", "CCONJ") for word in between)
    if all(plain(word.form).lower() in _FOCUS for word in between):
        return True
    return all(word.pos in ("ADJ", "ADV") for word in between) and first.kind in ("lemma", "inflected")


def _longest(found: Iterable[ExpressionMatch]) -> tuple[ExpressionMatch, ...]:
    """Return the occurrences without those whose words all belong to a longer one."""
    ordered = sorted(set(found), key=lambda one: (-len(one.words), one.words[-1] - one.words[0], one.words))
    kept: list[ExpressionMatch] = []
    owner: dict[int, set[int]] = {}
    for one in ordered:
        shared = set.intersection(*(owner.get(place, set()) for place in one.words)) if one.words else set()
        if any(len(kept[k].words) > len(one.words) or kept[k].words == one.words for k in shared):
            continue
        for place in one.words:
            owner.setdefault(place, set()).add(len(kept))
        kept.append(one)
    return tuple(sorted(kept, key=lambda one: (one.start, -one.end, one.name)))
