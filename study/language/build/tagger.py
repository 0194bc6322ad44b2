"""Compiles the part-of-speech model of `gruut-lang-fr` into tables of weights by word."""

from __future__ import annotations

import struct
from collections import defaultdict
from pathlib import Path

import pycrfsuite  # type: ignore[import-untyped]

from study.language.build.sqlite_file import new_sqlite_file

PLACES = ("", "-1:", "-2:", "+1:", "+2:")
"""Places of a word relative to the word that is tagged; the index of a weight is 18 × place + label."""
_SCHEMA = """
CREATE TABLE weight (key TEXT PRIMARY KEY, weights BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""


def compile_tagger(model: Path, target: Path) -> int:
    """Replace the file at `target` by the weights of a CRFsuite model; return the number of keys.

    A key is a feature without its place: `word:…` in base 64, `word[:2]:…`, `bias`, `BOS`. Its weights are the indexes,
    a byte each, followed by as many 16-bit floats. `transitions` holds 18 × 18 of these.
    """
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    info = tagger.info()
    labels = sorted(tagger.labels())
    rank = {label: i for i, label in enumerate(labels)}
    weights: defaultdict[str, dict[int, float]] = defaultdict(dict)
    for (attribute, label), value in info.state_features.items():
        place = next((p for p in PLACES[1:] if attribute.startswith(p)), "")
        weights[attribute.removeprefix(place)][18 * PLACES.index(place) + rank[label]] = value
    transitions = [info.transitions.get((one, other), 0.0) for one in labels for other in labels]
    with new_sqlite_file(target, _SCHEMA) as base:
        rows = [(key, _pack(found)) for key, found in sorted(weights.items())]
        rows.append(("transitions", struct.pack(f"<{len(transitions)}e", *transitions)))
        base.executemany("INSERT INTO weight VALUES (?, ?)", rows)
        base.execute("INSERT INTO about VALUES ('labels', ?)", (" ".join(labels),))
    return len(weights)


def _pack(weights: dict[int, float]) -> bytes:
    found = sorted(weights.items())
    return bytes(index for index, _ in found) + struct.pack(f"<{len(found)}e", *(value for _, value in found))
