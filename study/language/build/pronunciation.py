"""Compiles the pronunciation model of `gruut-lang-fr` into `pronunciation.sqlite`, which the program reads itself."""

from __future__ import annotations

import struct
from base64 import b64decode
from collections import defaultdict
from itertools import chain
from pathlib import Path

import pycrfsuite  # type: ignore[import-untyped]

from study.language.build.sqlite_file import new_sqlite_file

_SCHEMA = """
CREATE TABLE weight (key TEXT PRIMARY KEY, weights BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""


def compile_pronunciation(model: Path, target: Path) -> int:
    """Replace the file at `target` by the weights of a CRFsuite model; return the number of its features.

    `about.labels` holds the labels, separated by spaces: the sounds of one letter, `_` for none, `k|s` for two. A
    label’s number is its place in this list. `weight` holds, for each feature of a letter (`bias`, `begin`, `end`,
    `grapheme:é`, `grapheme-1:é` for the letter before …), the numbers of the labels that it bears on, a byte each,
    then as many 32-bit floats. The key `transitions` holds a 32-bit float for each pair of labels:
    the weight of label `i` followed by label `j` is at place `labels × i + j`. `most before`, `most after` and
    `least after` hold, for each label, the largest weight of a transition to it, and the largest and the smallest of
    one from it.
    """
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    info = tagger.info()
    labels = sorted(info.labels, key=lambda label: int(info.labels[label]))
    number = {label: i for i, label in enumerate(labels)}
    weights: defaultdict[str, dict[int, float]] = defaultdict(dict)
    for (attribute, label), value in info.state_features.items():
        kind, colon, letter = attribute.partition(":")
        weights[kind + colon + b64decode(letter).decode()][number[label]] = value
    steps = [[info.transitions.get((before, after), 0.0) for after in labels] for before in labels]
    numbers = {
        "transitions": list(chain.from_iterable(steps)),
        "most before": list(map(max, zip(*steps, strict=True))),
        "most after": list(map(max, steps)),
        "least after": list(map(min, steps)),
    }
    packed = {key: _pack(found) for key, found in weights.items()}
    packed |= {key: struct.pack(f"<{len(found)}f", *found) for key, found in numbers.items()}
    with new_sqlite_file(target, _SCHEMA) as base:
        base.executemany("INSERT INTO weight VALUES (?, ?)", sorted(packed.items()))
        base.execute(
            "INSERT INTO about VALUES ('labels', ?)", (" ".join(b64decode(label).decode() for label in labels),)
        )
    return len(weights)


def _pack(weights: dict[int, float]) -> bytes:
    found = sorted(weights.items())
    return bytes(label for label, _ in found) + struct.pack(f"<{len(found)}f", *(value for _, value in found))
