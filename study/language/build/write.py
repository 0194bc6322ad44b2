"""Writes the lexicon as a SQLite file."""

from __future__ import annotations

import math
from collections.abc import Iterable
from pathlib import Path

from study.language.build.merge import LexiconRow, ranks
from study.language.build.sqlite_file import new_sqlite_file

_SCHEMA = """
CREATE TABLE lemma (id INTEGER PRIMARY KEY, text TEXT NOT NULL, pos TEXT NOT NULL, rank INTEGER);
CREATE TABLE form (
  form TEXT NOT NULL, lemma INTEGER NOT NULL, gender TEXT NOT NULL, number TEXT NOT NULL, moods TEXT NOT NULL,
  zipf INTEGER NOT NULL, ipa TEXT NOT NULL, PRIMARY KEY (form, lemma, gender, number, moods)
) WITHOUT ROWID;
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""


def write(readings: Iterable[LexiconRow], path: Path, about: dict[str, str]) -> None:
    """Replace the file at `path`. The same readings give the same bytes.

    `zipf` is a hundred times the logarithm of the occurrences per thousand million words, at least 0.
    """
    listed = list(readings)
    rank = ranks(listed)
    keys = sorted({(r.lemma, r.pos) for r in listed})
    numbers = {key: number for number, key in enumerate(keys, 1)}
    with new_sqlite_file(path, _SCHEMA) as base:
        base.executemany("INSERT INTO lemma VALUES (?, ?, ?, ?)", [(numbers[k], *k, rank.get(k)) for k in keys])
        base.executemany(
            "INSERT INTO form VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (r.form, numbers[r.lemma, r.pos], r.gender, r.number, " ".join(r.moods), zipf(r.frequency), r.ipa)
                for r in listed
            ],
        )
        base.executemany("INSERT INTO about VALUES (?, ?)", sorted(about.items()))
        base.execute("CREATE INDEX lemma_text ON lemma (text)")


def zipf(per_million: float) -> int:
    """Return a frequency on van Heuven’s Zipf scale in hundredths: 600 is a thousand occurrences per million words."""
    return max(0, round(100 * (math.log10(per_million) + 3))) if per_million > 0 else 0
