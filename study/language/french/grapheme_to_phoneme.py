"""Works out how the letters of a French word sound, by the weights of a conditional random field.

The weights are those of `gruut-lang-fr`, compiled into `pronunciation.sqlite` by `study.language.build.pronunciation`,
which describes the format. Each letter gets one label: its sounds, or `_` if it is silent.
"""

from __future__ import annotations

import struct
from functools import cache
from math import inf
from operator import itemgetter
from typing import NamedTuple

from study.language.data.open import data_file

_LONGEST = 60
"""The maximum number of letters; further letters are left out."""
_REACH = 3
"""The number of letters on each side that the sound of a letter depends on."""


class _PronunciationModel(NamedTuple):
    """The weights, packed as they are in the file, and the bounds by which most labels of a letter can be left out."""

    labels: list[str]
    packed: dict[str, bytes]
    most_before: tuple[float, ...]
    """For each label, the largest weight of the step from any label to it."""
    most_after: tuple[float, ...]
    """For each label, the largest weight of the step from it to any label."""
    least_after: tuple[float, ...]
    """For each label, the smallest weight of the step from it to any label."""
    none: tuple[float, ...]
    """The bounds where there is no step: before the first letter and after the last."""


@cache
def _model() -> _PronunciationModel:
    file = data_file("pronunciation.sqlite")
    labels = file.rows("SELECT value FROM about WHERE key = 'labels'")[0][0].split()
    packed = dict(file.rows("SELECT key, weights FROM weight"))

    def bound(key: str) -> tuple[float, ...]:
        return struct.unpack(f"<{len(labels)}f", packed[key])

    none = (0.0,) * len(labels)
    return _PronunciationModel(labels, packed, bound("most before"), bound("most after"), bound("least after"), none)


@cache
def _steps(label: int) -> tuple[float, ...]:
    """Return, for each label, the weight of the step from `label` to it."""
    model = _model()
    count = len(model.labels)
    return struct.unpack_from(f"<{count}f", model.packed["transitions"], 4 * count * label)


@cache
def _weights(feature: str) -> tuple[tuple[int, float], ...]:
    """Return the labels that a feature bears on, each with its weight; none for a feature that is not in the model."""
    packed = _model().packed.get(feature, b"")
    count = len(packed) // 5
    return tuple(zip(packed, struct.unpack_from(f"<{count}f", packed, count), strict=False))


def sounds_of_letters(letters: str) -> str:
    """Return the sounds of a word in lower case in the IPA: `"greenwashing"` → `"ɡʁinwaʃɛ̃ɡ"`.

    Only the first 60 letters count; characters that the model does not know get the sound that suits their neighbours.
    """
    letters = letters[:_LONGEST]
    if not letters:
        return ""
    labels = _model().labels
    sounds = (labels[label] for label in _best_path([_scores(letters, at) for at in range(len(letters))]))
    return "".join(sound.replace("|", "") for sound in sounds if sound != "_").replace("g", "ɡ")


def _features(letters: str, at: int) -> list[str]:
    """Return the features of one letter: itself, its neighbours, and whether it is the first or the last."""
    found = ["bias", f"grapheme:{letters[at]}"]
    found += ["begin"] if at == 0 else []
    found += ["end"] if at == len(letters) - 1 else []
    found += [f"grapheme-{by}:{letters[at - by]}" for by in range(1, _REACH + 1) if at >= by]
    found += [f"grapheme+{by}:{letters[at + by]}" for by in range(1, _REACH + 1) if at + by < len(letters)]
    return found


def _scores(letters: str, at: int) -> list[float]:
    """Return, for each label, how well it suits one letter."""
    scores = [0.0] * len(_model().labels)
    for feature in _features(letters, at):
        for label, weight in _weights(feature):
            scores[label] += weight
    return scores


def _best_path(letters: list[list[float]]) -> list[int]:
    """Return the labels with the highest sum of scores and of the weights of the steps between them (Viterbi).

    `letters` has, for each letter, the score of each label. A label is left out if a path through it would be worse
    than the one through another label even with the largest weights before and after it and the smallest weight after
    the other. Few of the 184 labels are left for a letter, and the result is that of the full search.
    """
    model = _model()
    paths: list[tuple[int, float]] = []
    """The labels of the letter before that are left, each with the sum of the best path to it."""
    previous: list[dict[int, int]] = []
    """For each letter, the label before on the best path to a label."""
    for at, own in enumerate(letters):
        most_after, least_after = model.most_after, model.least_after
        if at == len(letters) - 1:
            most_after, least_after = model.none, model.none
        label, total = max(paths, key=itemgetter(1), default=(0, 0.0))
        most_before, steps = (model.most_before, _steps(label)) if paths else (model.none, model.none)
        sure = max(total + step + score + least for step, score, least in zip(steps, own, least_after, strict=True))
        bounds = zip(most_before, own, most_after, strict=True)
        left = [label for label, (most, score, after) in enumerate(bounds) if total + most + score + after >= sure]
        arrivals = {label: _best_step(paths, label) for label in left}
        previous.append({label: before for label, (before, _) in arrivals.items()})
        paths = [(label, total + own[label]) for label, (_, total) in arrivals.items()]
    label = max(paths, key=itemgetter(1))[0]
    found = [label]
    for before in reversed(previous[1:]):
        label = before[label]
        found.append(label)
    return found[::-1]


def _best_step(paths: list[tuple[int, float]], label: int) -> tuple[int, float]:
    """Return the label from which the best path comes to `label`, the first of equals, and the sum up to there.

    Without paths, that is at the first letter, label 0 and 0.0.
    """
    if not paths:
        return 0, 0.0
    came_from, best = 0, -inf
    for before, total in paths:
        reached = total + _steps(before)[label]
        if reached > best:
            came_from, best = before, reached
    return came_from, best
