"""What every word of a French text is, in its sentence: lemma, part of speech, gender, number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import log10
from typing import NamedTuple

from study.language import agreement, context, moods
from study.language.guess import guess
from study.language.lexicon import Reading, readings
from study.language.sentences import Sentence, split
from study.language.tagger import tag
from study.language.tokens import Token, tokenize
from study.language.typography import plain


class Word(NamedTuple):
    """A word or number of the text, `text[start:end]`, in code points."""

    form: str
    start: int
    end: int
    lemma: str
    pos: str
    """Universal Dependencies tag; AUX for *être* and *avoir* where they help another verb."""
    gender: str
    """m, f or empty."""
    number: str
    """s, p or empty."""
    moods: tuple[str, ...]
    ipa: str
    """As the lexicon has it; empty where it has nothing."""
    rank: int
    """Of the lemma by frequency, from 1; 0 unknown."""
    sentence: int
    """Which sentence it stands in, from 0."""
    reflexive: bool = False
    """A verb with *se* or its like before it."""


class Analysis(NamedTuple):
    """A text with its sentences and words."""

    text: str
    sentences: tuple[Sentence, ...]
    words: tuple[Word, ...]


# How much of a label’s probability counts for a reading of a part of speech.
_FIT: dict[str, dict[str, float]] = {
    "NOUN": {"NOUN": 1, "PROPN": 0.5, "X": 0.5, "INTJ": 0.2},
    "VERB": {"VERB": 1, "AUX": 1},
    "K": {"VERB": 1, "AUX": 1, "ADJ": 0.5},
    "ADJ": {"ADJ": 1, "DET": 0.1},
    "ADV": {"ADV": 1, "PART": 1, "ADP": 0.3, "SCONJ": 0.3, "CCONJ": 0.3},
    "ADP": {"ADP": 1, "_": 1, "ADV": 0.2, "DET": 0.1},
    "DET": {"DET": 1, "_": 0.1, "NUM": 0.3},
    "NUM": {"NUM": 1, "DET": 0.3},
    "PRON": {"PRON": 1, "SCONJ": 0.1},
    "SCONJ": {"SCONJ": 1, "CCONJ": 0.5, "ADP": 0.2, "ADV": 0.3, "PRON": 0.1},
    "CCONJ": {"CCONJ": 1, "SCONJ": 0.5, "ADV": 0.5},
    "PROPN": {"PROPN": 1, "X": 0.5, "NOUN": 0.1},
    "INTJ": {"INTJ": 1},
}
_CLOSED = frozenset({"ADP", "DET", "PRON", "CCONJ", "SCONJ", "NUM"})
"""Among these the sentence decides alone: how often each occurs was never counted well."""
_FLOOR = 0.003
_FREQUENCY = 0.5
"""What a tenfold frequency weighs beside a tenfold probability."""


def analyse(text: str) -> Analysis:
    """The words of a text, whatever it holds; signs are no words. Linear in the length of the text."""
    sentences = split(text)
    level = plain(text)
    tokens = tokenize(text)
    words: list[Word] = []
    at = 0
    for number, sentence in enumerate(sentences):
        first = at
        while at < len(tokens) and tokens[at].start < sentence.end:
            at += 1
        words += _sentence(text, level, tokens[first:at], number)
    return Analysis(text, tuple(sentences), tuple(words))


def _sentence(text: str, level: str, tokens: Sequence[Token], number: int) -> list[Word]:
    forms = [level[token.start : token.end] for token in tokens]
    options = [() if token.kind == "punct" else _options(form) for token, form in zip(tokens, forms, strict=True)]
    tags = tag(forms, [_plan(found).labels if found else () for found in options])
    chosen: list[Reading | None] = []
    first = True
    for token, form, found, (label, odds) in zip(tokens, forms, options, tags, strict=True):
        if token.kind == "punct":
            chosen.append(None)
            continue
        chosen.append(_number(form) if token.kind == "number" else _choose(form, found, label, odds, first))
        first = False
    context.correct(forms, options, chosen)
    moods.narrow(forms, chosen)
    agreement.settle(forms, chosen)
    return [
        Word(
            text[token.start : token.end],
            token.start,
            token.end,
            reading.lemma,
            _part_of_speech(reading, label, chosen, i),
            reading.gender,
            reading.number,
            reading.moods,
            reading.ipa,
            reading.rank,
            number,
            reading.pos == "VERB" and context.reflexive(forms, chosen, i),
        )
        for i, (token, (label, _), reading) in enumerate(zip(tokens, tags, chosen, strict=True))
        if reading is not None
    ]


def _part_of_speech(reading: Reading, label: str, chosen: list[Reading | None], i: int) -> str:
    if reading.pos == "VERB" and reading.lemma in ("être", "avoir"):
        return "AUX" if label == "AUX" or context.helps(chosen, i) else "VERB"
    return reading.pos


def _options(form: str) -> tuple[Reading, ...]:
    key = form.lower()
    if key[:1] == "-":
        key = key.removeprefix("-t-").lstrip("-")
    return readings(key)


class _Plan(NamedTuple):
    """How to choose among the readings of a form."""

    labels: tuple[str, ...]
    """Those whose odds decide; none where all readings are one part of speech."""
    choices: tuple[tuple[Reading, tuple[tuple[str, float], ...], float], ...]
    """Each reading with the labels that count for it and with what its frequency is worth."""


@lru_cache(maxsize=50_000)
def _plan(found: tuple[Reading, ...]) -> _Plan:
    closed = max((reading.zipf for reading in found if reading.pos in _CLOSED), default=0)
    choices = tuple(
        (r, tuple(_FIT[_kind(r)].items()), _FREQUENCY * (closed if r.pos in _CLOSED else r.zipf) / 100) for r in found
    )
    several = len({_kind(reading) for reading in found}) > 1
    return _Plan(tuple({name: 0 for _, fit, _ in choices for name, _ in fit}) if several else (), choices)


def _kind(reading: Reading) -> str:
    return "K" if reading.moods == ("K",) else reading.pos


def _number(form: str) -> Reading:
    return Reading(form, "NUM", "", "", (), 0, "", 0)


def _choose(form: str, found: tuple[Reading, ...], label: str, odds: dict[str, float], first: bool) -> Reading:
    """The likeliest reading of a form; `first` in its sentence."""
    capital = form[:1].isupper() and not form.isupper()
    if label == "PROPN" and capital and not first:
        names = [r for r in found if r.pos == "PROPN"]
        return names[0] if names else Reading(form, "PROPN", "", "", (), 0, "", 0)
    if not found:
        if label == "PROPN" or (form.isupper() and len(form) > 1 and label != "NUM"):
            return Reading(form, "PROPN", "", "", (), 0, "", 0)
        found = guess(form.lower().lstrip("-"), label)
    if len(found) == 1:
        return found[0]
    odds = odds or {label: 1.0}
    best, most = found[0], -100.0
    for reading, fit, points in _plan(found).choices:
        odd = _FLOOR
        for name, share in fit:
            if name in odds:
                odd += share * odds[name]
        points += log10(odd)
        if reading.pos == "PROPN" and not reading.lemma.isupper():
            points += -3.0 if not capital else 0.0 if first else 1.0
        if points > most:
            best, most = reading, points
    return best
