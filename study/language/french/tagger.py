"""Tags parts of speech in context with the conditional random field of `gruut-lang-fr`.

The lexicon says what a word can be; the weights of the model, compiled by `study.language.build`, decide between these.
Words that can be only one thing are not computed, but count as context.
"""

from __future__ import annotations

import string
import struct
from array import array
from base64 import b64encode
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from study.language.data.open import DataFile, data_file

_PLACES = 5
"""A word counts for itself and for the two words before and after it; an index is labels × place + label."""
_CONTRACTED = {"au": ("à", "le"), "aux": ("à", "les"), "du": ("de", "le")}
"""Contractions, which are followed by their two words in the texts that the model was trained on."""
_PUNCTUATION = frozenset(string.punctuation)


class Doubt(NamedTuple):
    """The labels that are possible for a token, and their prior probabilities."""

    labels: tuple[int, ...]
    """Numbers of labels, see `number_of`."""
    priors: tuple[float, ...]
    """Natural logarithms."""


class _TaggerModel(NamedTuple):
    labels: tuple[str, ...]
    transitions: tuple[tuple[float, ...], ...]
    """By the following label, then by the previous one."""
    file: DataFile
    bias: array[float]
    length: array[float]
    digit: array[float]
    sign: array[float]
    start: array[float]
    end: array[float]
    """The weights used in place of a word after the end of the sentence."""


@cache
def _model() -> _TaggerModel:
    file = data_file("tagger.sqlite")
    labels = tuple(file.rows("SELECT value FROM about WHERE key = 'labels'")[0][0].split())
    n = len(labels)
    packed = file.rows("SELECT weights FROM weight WHERE key = 'transitions'")[0][0]
    numbers = struct.unpack(f"<{n * n}e", packed)
    start, end = array("f", bytes(4 * n * _PLACES)), array("f", bytes(4 * n * _PLACES))
    start[n : 2 * n] = _constant(file, "BOS", n)[:n]
    end[3 * n : 4 * n] = _constant(file, "EOS", n)[:n]
    return _TaggerModel(
        labels,
        tuple(numbers[i::n] for i in range(n)),
        file,
        _constant(file, "bias", n),
        _constant(file, "len(word)", n),
        _constant(file, "word.isdigit()", n),
        _constant(file, "word.ispunctuation", n),
        start,
        end,
    )


def _constant(file: DataFile, key: str, n: int) -> array[float]:
    found = array("f", bytes(4 * n * _PLACES))
    _add(found, file.rows("SELECT weights FROM weight WHERE key = ?", (key,))[0][0])
    return found


def _add(total: array[float], packed: bytes) -> None:
    size = len(packed) // 3
    for index, value in zip(packed[:size], struct.unpack_from(f"<{size}e", packed, size), strict=True):
        total[index] += value


def number_of(label: str) -> int:
    """Return the number of a label: a Universal Dependencies tag, or `_` for *au*, *aux*, *du*."""
    return _numbers()[label]


@cache
def _numbers() -> dict[str, int]:
    return {label: number for number, label in enumerate(_model().labels)}


def label_of(number: int) -> str:
    """Return the label with a number."""
    return _model().labels[number]


@lru_cache(maxsize=30_000)
def _weights(word: str) -> array[float]:
    """Return the weights of a word for each label of itself and of its neighbours."""
    model = _model()
    total = model.bias[:]
    length = len(word)
    for index, value in enumerate(model.length):
        total[index] += value * length
    for holds, extra in ((word.isdigit(), model.digit), (word in _PUNCTUATION, model.sign)):
        if holds:
            for index, value in enumerate(extra):
                total[index] += value
    code = b64encode(word.encode("utf-8", "surrogatepass")).decode().rstrip("=")
    keys = [f"word:{code}"]
    if word.isprintable():
        keys += [f"word[:2]:{word[:2]}", f"word[:3]:{word[:3]}", f"word[-2:]:{word[-2:]}", f"word[-3:]:{word[-3:]}"]
    marks = ",".join("?" * len(keys))
    for (packed,) in model.file.rows(f"SELECT weights FROM weight WHERE key IN ({marks})", keys):
        _add(total, packed)
    return total


def tag(words: Sequence[str], doubts: Sequence[Doubt]) -> list[int]:
    """Return the label of each token of a sentence (straight apostrophes) on the most likely path."""
    if not words:
        return []
    model = _model()
    ways: list[Doubt] = []
    places: list[int] = []
    parts: list[str] = []
    for word, doubt in zip(words, doubts, strict=True):
        places.append(len(parts))
        parts.append(word)
        ways.append(doubt)
        for part in _CONTRACTED.get(word.lower(), ()):
            parts.append(part)
            ways.append(_contraction(len(parts) - places[-1]))
    labels = _decode(model, parts, ways)
    return [labels[place] for place in places]


@cache
def _contraction(place: int) -> Doubt:
    return Doubt((number_of("ADP" if place == 2 else "DET"),), (0.0,))


_ALONE = (0,)


def _decode(model: _TaggerModel, words: list[str], doubts: list[Doubt]) -> list[int]:
    """Return the most likely labels (Viterbi). A word with one possible label divides the sentence in two."""
    n = len(model.labels)
    two, three, four = 2 * n, 3 * n, 4 * n
    into = model.transitions
    said = [model.start, model.start, *map(_weights, words), model.end, model.end]
    before = doubts[0].labels[:1]
    scores = [0.0]
    backs: list[Sequence[int]] = []
    first = True
    for i, (labels, priors) in enumerate(doubts):
        if len(labels) == 1:
            backs.append(_ALONE if len(before) == 1 else (_likeliest(scores, before, into[labels[0]])[1],))
            scores, before, first = [0.0], labels, False
            continue
        further_left, left, own, right, further_right = said[i : i + 5]
        fresh, back = [], []
        for label, prior in zip(labels, priors, strict=True):
            state = (
                own[label]
                + left[n + label]
                + further_left[two + label]
                + right[three + label]
                + further_right[four + label]
                + prior
            )
            if len(before) == 1:
                fresh.append(state if first else state + scores[0] + into[label][before[0]])
                back.append(0)
            else:
                best, way = _likeliest(scores, before, into[label])
                fresh.append(state + best)
                back.append(way)
        backs.append(back)
        scores, before, first = fresh, labels, False
    way = scores.index(max(scores))
    found = []
    for i in range(len(words) - 1, -1, -1):
        found.append(doubts[i].labels[way])
        way = backs[i][way]
    return found[::-1]


def _likeliest(scores: list[float], before: tuple[int, ...], row: tuple[float, ...]) -> tuple[float, int]:
    """Return the best score before a label, and the index of the label before with which it is reached."""
    best, way = scores[0] + row[before[0]], 0
    for place in range(1, len(before)):
        score = scores[place] + row[before[place]]
        if score > best:
            best, way = score, place
    return best, way
