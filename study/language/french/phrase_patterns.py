"""Reads and matches the patterns of the table of phrases: fixed phrases with gaps, inflection, and conditions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from study.language.french.analysis import Analysis, Word
from study.language.french.capitals import spelling
from study.language.french.expressions import SIGNS, ExpressionMatch
from study.language.tokens import tokenize
from study.language.typography import plain
from study.language.wordlist import words

PHRASE = "phrase:"
"""The beginning of a pattern of the table in the compiled dictionary."""
_GAP = 5
"""The most words in a gap without a number."""
_SLACK = 3
"""The most adverbs and pronouns that may follow a verb without being written in the pattern."""
_LOOSE = frozenset({"ADV", "PRON"})
_NOT_LOOSE = frozenset(words("que qu' qui où dont quoi ce cela ça rien personne"))
_VARIANTS = {
    "de": "de d'",
    "de*": "de d' du des",
    "à*": "à au aux",
    "le": "le l'",
    "la": "la l'",
    "le*": "le la l' les",
    "que": "que qu'",
    "ne": "ne n'",
    "je": "je j'",
    "se": "se s' me m' te t' nous vous",
    "lui": "lui leur me m' te t' nous vous",
    "son": "son sa ses mon ma mes ton ta tes notre nos votre vos leur leurs",
    "un*": "un une des de d' le la l' les du ce cet cette ces aucun aucune quelques plusieurs son sa ses leur leurs "
    "mon ma mes ton ta tes notre nos votre vos",
}


class PatternItem(NamedTuple):
    """One element of a pattern."""

    kind: str
    """`form`, `lemma`, `verb` (a lemma as a verb), `class` or `gap`."""
    values: frozenset[str]
    """Forms in lower case with straight apostrophes, lemmas, or parts of speech."""
    optional: bool = False
    tested: bool = False
    """Whether the word must be there but does not belong to the phrase."""
    least: int = 0
    most: int = 0


class PhrasePattern(NamedTuple):
    """A pattern with its conditions."""

    items: tuple[PatternItem, ...]
    before: tuple[tuple[bool, frozenset[str]], ...]
    """What must (True) or must not (False) be directly before the phrase: forms or parts of speech."""
    after: tuple[tuple[bool, frozenset[str]], ...]
    not_inside: frozenset[str]
    """Words that must not be in a gap."""


def read_patterns(text: str) -> list[PhrasePattern]:
    """Return the alternative patterns of a phrase; `dictionary/FORMAT.md` explains the signs. Raises ValueError."""
    found = []
    for part in text.split(" / "):
        pattern = _read(part)
        found.append(pattern)
        while pattern.items and pattern.items[0].optional:
            pattern = pattern._replace(items=pattern.items[1:])
            found.append(pattern)
        if not pattern.items or pattern.items[0].kind in ("gap", "class"):
            raise ValueError(f"“{part}”: a pattern begins with a word")
    return found


def _read(text: str) -> PhrasePattern:
    items: list[PatternItem] = []
    before: list[tuple[bool, frozenset[str]]] = []
    after: list[tuple[bool, frozenset[str]]] = []
    inside: frozenset[str] = frozenset()
    for part in plain(text).split():
        if part[0] in "<>":
            wanted = not part.startswith("!", 1)
            (before if part[0] == "<" else after).append((wanted, _alternatives(part[1:].lstrip("!"))))
        elif part[0] == "-" and len(part) > 1:
            inside |= _alternatives(part[1:])
        else:
            items += _items(part)
    return PhrasePattern(tuple(items), tuple(before), tuple(after), inside)


def _items(part: str) -> list[PatternItem]:
    if part.startswith(".."):
        least, _, most = part[2:].partition("-")
        if not least:
            return [PatternItem("gap", frozenset(), most=_GAP)]
        return [PatternItem("gap", frozenset(), least=int(least) if most else 0, most=int(most or least))]
    optional, part = part[0] == "?", part.removeprefix("?")
    tested, part = part[0] == "~", part.removeprefix("~")
    if part[0] == "[":
        return [PatternItem("verb", frozenset(part.strip("[]").replace("'", "’").split("|")), optional, tested)]
    if part[0] == "{":
        return [PatternItem("lemma", frozenset(part.strip("{}").replace("'", "’").split("|")), optional, tested)]
    if part.split("|")[0].isupper():
        return [PatternItem("class", frozenset(part.split("|")), optional, tested)]
    if "|" in part or part in _VARIANTS:
        return [PatternItem("form", _alternatives(part), optional, tested)]
    forms = [part[start:end] for start, end, _ in tokenize(part)]
    return [PatternItem("form", _alternatives(form), optional, tested) for form in forms]


def _alternatives(part: str) -> frozenset[str]:
    found: list[str] = []
    for each in part.split("|"):
        found += _VARIANTS.get(each, each).split()
    return frozenset(found)


class PhraseIndex:
    """Patterns by their first words, so that one pass over a text finds them all."""

    def __init__(self, patterns: Iterable[tuple[str, PhrasePattern]]) -> None:
        self._by_pair: dict[tuple[str, str], list[tuple[str, PhrasePattern]]] = {}
        self._by_first: dict[str, list[tuple[str, PhrasePattern]]] = {}
        for name, pattern in patterns:
            first = pattern.items[0]
            second = pattern.items[1] if len(pattern.items) > 1 else None
            kind = "form" if first.kind == "form" else "lemma"
            for value in first.values:
                if first.kind == "form" and second is not None and second.kind == "form" and not second.optional:
                    for other in second.values:
                        self._by_pair.setdefault((value, other), []).append((name, pattern))
                else:
                    self._by_first.setdefault(f"{kind}:{value}", []).append((name, pattern))

    def find(self, analysis: Analysis) -> list[ExpressionMatch]:
        """Return all occurrences in the order of the text."""
        found = _words(analysis)
        forms = found.forms
        matches = []
        for i, word in enumerate(analysis.words):
            tried = self._by_first.get(f"form:{forms[i]}", [])
            if i + 1 < len(forms):
                tried = tried + self._by_pair.get((forms[i], forms[i + 1]), [])
            tried = tried + self._by_first.get(f"lemma:{word.lemma}", [])
            for name, pattern in tried:
                places = found.match(pattern, i)
                if places:
                    start, end = analysis.words[places[0]].start, analysis.words[places[-1]].end
                    matches.append(ExpressionMatch(name, places, start, end))
        return matches


class _Words:
    """The words of a text, and what is between them."""

    def __init__(self, text: str, found: Sequence[Word], forms: list[str]) -> None:
        self._text = text
        self._words = found
        self.forms = forms

    def match(self, pattern: PhrasePattern, i: int) -> tuple[int, ...]:
        """Return the words of a pattern that begins at word `i`; empty if it does not match there."""
        if not all(self._is(i, i - 1, wanted, values) for wanted, values in pattern.before):
            return ()
        return tuple(self._rest(pattern, 0, i, i, False) or ())

    def _rest(self, pattern: PhrasePattern, k: int, i: int, last: int, loose: bool) -> list[int] | None:
        """Return the words of the items from `k` on, the first at `i`; `loose`: adverbs may come before it."""
        if k == len(pattern.items):
            fits = all(self._is(i - 1, i, wanted, values) for wanted, values in pattern.after)
            return [] if fits else None
        item = pattern.items[k]
        if item.kind == "gap":
            return self._gap(pattern, k, i, last)
        for skipped in range(_SLACK + 1 if loose else 1):
            j = i + skipped
            if skipped and not self._is_loose(pattern, j - 1):
                break
            if not self._joined(last, j):
                break
            if self._fits(item, j):
                rest = self._rest(pattern, k + 1, j + 1, j, item.kind == "verb")
                if rest is not None:
                    return rest if item.tested else [j, *rest]
        return self._rest(pattern, k + 1, i, last, loose) if item.optional else None

    def _gap(self, pattern: PhrasePattern, k: int, i: int, last: int) -> list[int] | None:
        item = pattern.items[k]
        for size in range(item.most + 1):
            j = i + size
            if size and (not self._joined(last, j - 1) or self.forms[j - 1] in pattern.not_inside):
                return None
            if size >= item.least:
                rest = self._rest(pattern, k + 1, j, j - 1, False)
                if rest is not None:
                    return rest
        return None

    def _joined(self, i: int, j: int) -> bool:
        """Return whether word `j` is in the sentence of word `i`, without a punctuation mark before it."""
        if j >= len(self._words) or self._words[j].sentence != self._words[i].sentence:
            return False
        return j <= i or SIGNS.isdisjoint(self._text[self._words[j - 1].end : self._words[j].start])

    def _is_loose(self, pattern: PhrasePattern, i: int) -> bool:
        word = self._words[i]
        return word.pos in _LOOSE and self.forms[i] not in _NOT_LOOSE and self.forms[i] not in pattern.not_inside

    def _fits(self, item: PatternItem, i: int) -> bool:
        word = self._words[i]
        if item.kind == "form":
            return self.forms[i] in item.values
        if item.kind == "class":
            return bool(item.values & _classes(word))
        return word.lemma in item.values and (item.kind == "lemma" or word.pos in ("VERB", "AUX"))

    def _is(self, here: int, i: int, wanted: bool, values: frozenset[str]) -> bool:
        """Return whether the neighbour `i` of word `here` is, or is not, one of the forms or parts of speech."""
        if not 0 <= i < len(self._words):
            return not wanted
        low, high = min(here, i), max(here, i)
        there = self._words[i].sentence == self._words[here].sentence and SIGNS.isdisjoint(
            self._text[self._words[low].end : self._words[high].start]
        )
        found = there and (self.forms[i] in values or bool(values & _classes(self._words[i])))
        return found == wanted


def _words(analysis: Analysis) -> _Words:
    forms = [spelling(word.form, word.lemma).lstrip("-").removeprefix("t-") for word in analysis.words]
    return _Words(analysis.text, analysis.words, forms)


def _classes(word: Word) -> frozenset[str]:
    """Return the part of speech of a word, and for verbs INF (infinitive), PART (participle) or FIN (finite)."""
    if word.pos not in ("VERB", "AUX"):
        return frozenset((word.pos,))
    moods = word.moods
    kind = "INF" if "W" in moods else "PART" if "K" in moods else "GER" if "G" in moods else "FIN"
    return frozenset((word.pos, "VERB", kind))
