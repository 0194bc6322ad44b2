"""Analyses the words of a French text in their sentences: lemma, part of speech, gender, number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import repeat
from math import log
from typing import NamedTuple

from study.language.french.capitals import restored
from study.language.french.disambiguation import disambiguate
from study.language.french.disambiguation.auxiliaries import is_auxiliary, is_reflexive
from study.language.french.lexicon import WordReading, readings
from study.language.french.tagger import Doubt, label_of, number_of, tag
from study.language.french.unknown_words import candidates, guess
from study.language.sentences import Sentence, split
from study.language.tokens import Token, tokenize
from study.language.typography import levelled, plain


class Word(NamedTuple):
    """A word or number of a text, `text[start:end]`, in code points."""

    form: str
    start: int
    end: int
    lemma: str
    pos: str
    """Universal Dependencies tag; AUX for *être* and *avoir* as auxiliaries."""
    gender: str
    """m, f or empty."""
    number: str
    """s, p or empty."""
    moods: tuple[str, ...]
    ipa: str
    """From the lexicon; empty if the lexicon has none."""
    rank: int
    """Rank of the lemma by frequency, from 1; 0 if unknown."""
    sentence: int
    """Number of its sentence, from 0."""
    reflexive: bool = False
    """Whether it is a verb with *se* or another reflexive pronoun."""


class Analysis(NamedTuple):
    """A text with its sentences and words."""

    text: str
    sentences: tuple[Sentence, ...]
    words: tuple[Word, ...]


# The labels of the tagger that a reading of a part of speech answers to.
_LABELS: dict[str, tuple[str, ...]] = {
    "NOUN": ("NOUN",),
    "VERB": ("VERB",),
    "ADJ": ("ADJ",),
    "ADV": ("ADV",),
    "ADP": ("ADP",),
    "DET": ("DET",),
    "NUM": ("NUM",),
    "PRON": ("PRON",),
    "SCONJ": ("SCONJ",),
    "CCONJ": ("CCONJ",),
    "PROPN": ("PROPN",),
    "INTJ": ("INTJ",),
}
_OPEN = ("NOUN", "PROPN", "ADJ", "VERB", "ADV", "X")
"""The parts of speech that an unknown word can have."""
_CLOSED = frozenset({"ADP", "DET", "PRON", "CCONJ", "SCONJ", "NUM"})
"""Parts of speech between which the tagger alone decides: there are no good counts of how often each occurs."""
_FREQUENCY = 0.5
"""The weight of a tenfold frequency relative to a tenfold probability."""
_NAME_BONUS = 1.0
"""Added for a known name with a capital inside a sentence, as a power of ten."""


def analyse(text: str) -> Analysis:
    """Return the sentences and words of a text; punctuation is left out. The time is proportional to its length.

    Decomposed accents, soft hyphens and the like inside words make no difference; offsets are those of the text as
    given.
    """
    level, offsets = levelled(text)
    sentences = split(level)
    flat = plain(level)
    tokens = tokenize(level)
    words: list[Word] = []
    at = 0
    for number, sentence in enumerate(sentences):
        first = at
        while at < len(tokens) and tokens[at].start < sentence.end:
            at += 1
        words += _sentence(level, flat, tokens[first:at], number)
    if offsets is not None:
        words = [_as_given(word, text, offsets) for word in words]
        sentences = [Sentence(offsets[start], _end(offsets, end)) for start, end in sentences]
    return Analysis(text, tuple(sentences), tuple(words))


def analyse_by_sentence(text: str) -> Iterator[Analysis]:
    """Yield the analysis of each sentence of a text in turn, for texts too long to be held in memory with all words.

    Offsets are those of the whole text, and `Word.sentence` is the number of the sentence in it.
    """
    level, offsets = levelled(text)
    flat = plain(level)
    for number, sentence in enumerate(split(level)):
        words = _sentence(level, flat, tokenize(level, sentence.start, sentence.end), number)
        if offsets is not None:
            words = [_as_given(word, text, offsets) for word in words]
            sentence = Sentence(offsets[sentence.start], _end(offsets, sentence.end))
        yield Analysis(text, (sentence,), tuple(words))


def _as_given(word: Word, text: str, offsets: Sequence[int]) -> Word:
    start, end = offsets[word.start], _end(offsets, word.end)
    return word._replace(form=text[start:end], start=start, end=end)


def _end(offsets: Sequence[int], end: int) -> int:
    """Return the offset of an end in the text as given, behind the marks of its last letter."""
    return offsets[end] if end else 0


def _sentence(text: str, level: str, tokens: Sequence[Token], number: int) -> list[Word]:
    forms = restored([level[start:end] for start, end, _ in tokens])
    ways: list[_Choice] = []
    first = True
    for (_, _, kind), form in zip(tokens, forms, strict=True):
        ways.append(_sign() if kind == "punct" else _number(form) if kind == "number" else _choice(form, first))
        first = first and kind == "punct"
    labels = tag(forms, [way.doubt for way in ways])
    chosen = [_reading(way, label, form) for way, label, form in zip(ways, labels, forms, strict=True)]
    options = [way.options for way in ways]
    disambiguate(forms, options, chosen)
    auxiliary = number_of("AUX")
    words = []
    for i, (token, label, reading) in enumerate(zip(tokens, labels, chosen, strict=True)):
        if reading is None:
            continue
        start, end, _ = token
        lemma, pos, gender, plural, codes, _, ipa, rank = reading
        reflexive = False
        if pos == "VERB":
            pos = _part_of_speech(reading, chosen, i, label == auxiliary)
            reflexive = is_reflexive(forms, chosen, i)
        words.append((text[start:end], start, end, lemma, pos, gender, plural, codes, ipa, rank, number, reflexive))
    return list(map(tuple.__new__, repeat(Word), words))


def _part_of_speech(reading: WordReading, chosen: list[WordReading | None], i: int, auxiliary: bool) -> str:
    if reading.pos == "VERB" and reading.lemma in ("être", "avoir"):
        return "AUX" if auxiliary or is_auxiliary(chosen, i) else "VERB"
    return reading.pos


class _Choice(NamedTuple):
    """The readings and labels that are possible for a token."""

    options: tuple[WordReading, ...]
    """All readings in the lexicon."""
    doubt: Doubt
    readings: tuple[WordReading | None, ...]
    """The reading for each label of the doubt; None if the form is unknown, or a punctuation mark."""


@cache
def _sign() -> _Choice:
    labels = (number_of("PUNCT"), number_of("SYM"))
    return _Choice((), Doubt(labels, (0.0, 0.0)), (None, None))


def _number(form: str) -> _Choice:
    return _Choice((), Doubt((number_of("NUM"),), (0.0,)), (WordReading(form, "NUM", "", "", (), 0, "", 0),))


@lru_cache(maxsize=20_000)
def _choice(form: str, first: bool) -> _Choice:
    """Return the most likely reading of a form for each label. `first`: it is the first word of its sentence."""
    key = form.lower()
    if key[:1] == "-":
        key = key.removeprefix("-t-").lstrip("-")
    found = readings(key) or candidates(key)
    if len(form) > 1 and form.isupper() and (initials := tuple(r for r in found if r.lemma == form)):
        found = initials
    capital = form[:1].isupper() and not form.isupper()
    best: dict[str, tuple[float, WordReading | None]] = {}
    closed = max((r.zipf for r in found if r.pos in _CLOSED), default=0)
    for reading in found:
        zipf = (closed if reading.pos in _CLOSED else reading.zipf) / 100
        if reading.pos == "PROPN" and not reading.lemma.isupper():
            if not capital:
                continue
            zipf += 0.0 if first else _NAME_BONUS / _FREQUENCY
        for label in _labels(reading, key):
            if label not in best or best[label][0] < zipf:
                best[label] = zipf, reading
    if capital and "PROPN" not in best and not (first and found):
        best["PROPN"] = max((zipf for zipf, _ in best.values()), default=0.0), None
    if not best:
        names = form.isupper() and len(form) > 1
        best = dict.fromkeys(("PROPN",) if names else _OPEN, (0.0, None))
    most = max(zipf for zipf, _ in best.values())
    return _Choice(
        found,
        Doubt(
            tuple(number_of(label) for label in best),
            tuple(_FREQUENCY * (zipf - most) * log(10) for zipf, _ in best.values()),
        ),
        tuple(reading for _, reading in best.values()),
    )


def _labels(reading: WordReading, key: str) -> tuple[str, ...]:
    if reading.pos == "VERB" and reading.lemma in ("être", "avoir"):
        return ("VERB", "AUX")
    if reading.pos == "ADP" and key in ("au", "aux", "du", "des"):
        return ("_",)
    return _LABELS.get(reading.pos, (reading.pos,))


def _reading(way: _Choice, label: int, form: str) -> WordReading | None:
    """Return the reading for a label that was chosen; a guess for unknown words; None for punctuation."""
    labels = way.doubt.labels
    known = way.readings[labels.index(label) if len(labels) > 1 else 0]
    if known is not None or way.readings == (None, None):
        return known
    name = label_of(label)
    if name == "PROPN":
        return WordReading(form, "PROPN", "", "", (), 0, "", 0)
    found = guess(form.lower().lstrip("-"), name)
    return next((r for r in found if r.pos == name), found[0])
