"""Finds English phrasal verbs and other fixed phrases in a sentence, with their French.

`phrases.tsv` has a line for each: headword, pattern, French, a sentence with the phrase, and one with its words but
without the phrase. `[turn]` is any form of a verb, `a|b` one of two words, `..3` up to three words without a
punctuation mark, `?x` a word that may be missing, `~x` one that is not part of the phrase; `<!x` and `>!x` are words
that must not be before and behind it; ` / ` parts alternatives.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from study.language.english.lemmas import GRAMMAR, lemmas
from study.language.french.glosses import entries_for_english, phrase_keys
from study.language.typography import plain
from study.language.wordlist import words

_WORD = re.compile(r"[^\W_]+(?:'[^\W\d_]+)*")
_NOT_BETWEEN = frozenset(words("and or but that to than if when while because so then as for"))
"""Words that are not between a verb and its particle."""
_LONGEST = 4
"""The most words of a phrase that is the English of an entry."""
_NUMBERS = frozenset(words("one two three four five six seven eight nine ten twenty fifty hundred thousand"))


class EnglishPhrase(NamedTuple):
    """A phrase in an English sentence."""

    headword: str
    french: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    """Start and end of each of its words."""

    @property
    def start(self) -> int:
        """The offset of its first word in the sentence."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """The offset of the end of its last word."""
        return self.spans[-1][1]


class PhraseLine(NamedTuple):
    """A line of the table."""

    headword: str
    pattern: str
    french: tuple[str, ...]
    sentence: str
    """Has the phrase."""
    without: str
    """Has its words, but not the phrase."""


class _PatternPart(NamedTuple):
    kind: str
    """`form`, `verb` or `gap`."""
    values: frozenset[str]
    optional: bool = False
    tested: bool = False
    most: int = 0


class _Pattern(NamedTuple):
    line: PhraseLine
    parts: tuple[_PatternPart, ...]
    before: frozenset[str]
    after: frozenset[str]


class _Token(NamedTuple):
    form: str
    start: int
    end: int
    lemmas: frozenset[str]
    joined: bool
    """Whether there is no punctuation mark between it and the word before it."""


def read_table(lines: Iterable[str]) -> list[PhraseLine]:
    """Return the phrases of the lines of the table. Raises ValueError for a line without its five fields."""
    found = []
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            fields = line.rstrip("\n").split("\t")
            if len(fields) != 5 or not all(fields):
                raise ValueError(f"line {number}: {len(fields)} fields, expected 5: {line}")
            head, pattern, french, sentence, without = fields
            found.append(PhraseLine(head, pattern, tuple(french.split("; ")), sentence, without))
    return found


@cache
def phrase_table() -> tuple[PhraseLine, ...]:
    """Return the table of phrases."""
    path = files("study.language.english") / "phrases.tsv"
    return tuple(read_table(path.read_text(encoding="utf-8").splitlines()))


def phrases_in(sentence: str) -> tuple[EnglishPhrase, ...]:
    """Return the phrases of a sentence in their order; of two that share a word, one of the table or the longer one."""
    tokens = _tokens(sentence)
    found = []
    for i, token in enumerate(tokens):
        keys = {f"verb:{each}" for each in token.lemmas} | {f"form:{token.form}"}
        for key in sorted(keys):
            for pattern in _index().get(key, ()):
                places = _match(pattern, tokens, i)
                if places:
                    found.append((places, pattern.line))
    named = [(places, line.headword, line.french) for places, line in found]
    kept: list[tuple[list[int], str, tuple[str, ...]]] = []
    taken: set[int] = set()
    for places, head, french in [
        *sorted(named, key=_longest_first),
        *sorted(_of_dictionary(tokens), key=_longest_first),
    ]:
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append((places, head, french))
    return tuple(
        EnglishPhrase(head, french, tuple((tokens[k].start, tokens[k].end) for k in places))
        for places, head, french in sorted(kept, key=lambda one: one[0])
    )


@cache
def _dictionary_keys() -> frozenset[str]:
    """Return the phrases that only the dictionary has."""
    return phrase_keys() - _heads()


def _longest_first(one: tuple[list[int], str, tuple[str, ...]]) -> tuple[int, list[int]]:
    return -len(one[0]), one[0]


def _of_dictionary(tokens: Sequence[_Token]) -> list[tuple[list[int], str, tuple[str, ...]]]:
    """Return the phrases that are the English of an entry, in their own order: *market shares*, *carried out*."""
    keys = _dictionary_keys()
    found = []
    for i, first in enumerate(tokens):
        for size in range(2, _LONGEST + 1):
            part = tokens[i : i + size]
            if len(part) < size or not part[-1].joined:
                break
            between = [each.form for each in part[1:-1]]
            texts = (
                " ".join([a, *between, b])
                for a in (first.form, *first.lemmas)
                for b in (part[-1].form, *part[-1].lemmas)
            )
            key = next((text for text in texts if text in keys), None)
            if key is not None and not GRAMMAR.issuperset(key.split()):
                french = tuple(dict.fromkeys(entry.lemma for entry in entries_for_english(key)))
                found.append((list(range(i, i + size)), key, french))
    return found


def phrase_named(text: str) -> EnglishPhrase | None:
    """Return the phrase that a text is, in any form: *turned down*; None if it is none."""
    tokens = _tokens(text)
    whole = [each for each in phrases_in(text) if tokens and each.spans[0][0] == tokens[0].start]
    return next((each for each in whole if each.end == tokens[-1].end), None)


@cache
def _heads() -> frozenset[str]:
    """Return the headwords of the table, which says when they are meant."""
    return frozenset(plain(line.headword) for line in phrase_table())


@cache
def _index() -> dict[str, list[_Pattern]]:
    """Return the patterns by the words with which they can begin."""
    found: dict[str, list[_Pattern]] = {}
    for line in phrase_table():
        for text in line.pattern.split(" / "):
            pattern = _read(line, text)
            for at, part in enumerate(pattern.parts):
                for value in part.values:
                    one = pattern._replace(parts=pattern.parts[at:])
                    found.setdefault(f"{part.kind}:{value}", []).append(one)
                if not part.optional:
                    break
    return found


def _read(line: PhraseLine, text: str) -> _Pattern:
    parts: list[_PatternPart] = []
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    for word in plain(text).replace("-", " ").split():
        if word.startswith("<!"):
            before = frozenset(word[2:].split("|"))
        elif word.startswith(">!"):
            after |= frozenset(word[2:].split("|"))
        elif word.startswith(".."):
            parts.append(_PatternPart("gap", frozenset(), most=int(word[2:])))
        else:
            optional, tested = word.startswith("?"), "~" in word[:2]
            rest = word.lstrip("?~")
            kind = "verb" if rest.startswith("[") else "form"
            values = frozenset(rest.strip("[]").split("|"))
            parts.append(_PatternPart(kind, values | _NUMBERS if "NUM" in values else values, optional, tested))
    return _Pattern(line, tuple(parts), before, after)


def _tokens(sentence: str) -> list[_Token]:
    text = plain(sentence)
    found: list[_Token] = []
    end = 0
    for match in _WORD.finditer(text):
        joined = not found or not re.search(r"[^\s\-\"“”‘'’]", text[end : match.start()])
        form = match[0].lower()
        found.append(_Token(form, match.start(), match.end(), frozenset(lemmas(form)), joined))
        end = match.end()
    return found


def _match(pattern: _Pattern, tokens: Sequence[_Token], i: int) -> list[int]:
    """Return the places of the words of a pattern that begins at a place; empty if it does not."""
    if i and tokens[i].joined and _is_one(tokens[i - 1], pattern.before):
        return []
    return _rest(pattern, tokens, 0, i, i) or []


def _rest(pattern: _Pattern, tokens: Sequence[_Token], k: int, i: int, first: int) -> list[int] | None:
    if k == len(pattern.parts):
        behind = i < len(tokens) and tokens[i].joined and _is_one(tokens[i], pattern.after)
        return None if behind else []
    part = pattern.parts[k]
    if part.kind == "gap":
        for size in range(part.most + 1):
            if size and (i + size > len(tokens) or not _may_be_inserted(tokens[i + size - 1])):
                return None
            rest = _rest(pattern, tokens, k + 1, i + size, first)
            if rest is not None:
                return rest
        return None
    if i < len(tokens) and (i == first or tokens[i].joined) and _fits(part, tokens[i]):
        rest = _rest(pattern, tokens, k + 1, i + 1, first)
        if rest is not None:
            return rest if part.tested else [i, *rest]
    return _rest(pattern, tokens, k + 1, i, first) if part.optional else None


def _may_be_inserted(token: _Token) -> bool:
    return token.joined and token.form not in _NOT_BETWEEN


def _fits(part: _PatternPart, token: _Token) -> bool:
    if part.kind == "verb":
        return not part.values.isdisjoint(token.lemmas)
    return _is_one(token, part.values)


def _is_one(token: _Token, values: frozenset[str]) -> bool:
    if token.form in values or ("NUM" in values and (token.form[0].isdigit() or token.form in _NUMBERS)):
        return True
    return "'" in token.form and any(each[0] == "'" and token.form.endswith(each) for each in values)
