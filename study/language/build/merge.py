"""Merges the sources into one list of readings, with a frequency for each and a rank for each lemma."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from study.language.build.rows import SourceRow

_COMMON = 6000
"""Lemmas up to this rank get their forms of everyday tenses even if no corpus has them."""
_EVERYDAY = frozenset({"W", "G", "K", *(t + p for t in "PIFCQ" for p in ("3s", "3p")), "P1p", "F1p"})
_UNSEEN = 0.02
"""The share of a form’s occurrences given to a reading that only hunspell-fr has."""


class LexiconRow(NamedTuple):
    """A row of the lexicon, without the numbers of its tables."""

    form: str
    lemma: str
    pos: str
    gender: str
    number: str
    moods: tuple[str, ...]
    frequency: float
    """Per million words."""
    ipa: str
    source: str


def merge(
    lexique: Iterable[SourceRow], hunspell: Iterable[SourceRow], closed: Iterable[SourceRow], seen: dict[str, float]
) -> list[LexiconRow]:
    """Return all readings, sorted by form.

    Lexique comes first; hunspell-fr adds lemmas, forms and genders that it lacks; the closed classes replace those of
    both. `seen` has occurrences per million by form.
    """
    spelled = list(hunspell)
    known = {row.form for row in spelled}
    base = [_ligature(row, known, seen) for row in lexique]
    rows = _with_genders([row for row in base if row.pos], spelled)
    rows += _additions(rows, spelled, seen)
    rows += _closed_weights(list(closed), base)
    return _shared_out(rows, base, seen)


def ranks(readings: Iterable[LexiconRow]) -> dict[tuple[str, str], int]:
    """Return the rank of each (lemma, part of speech) by the sum of its frequencies, from 1; names have none."""
    total: defaultdict[tuple[str, str], float] = defaultdict(float)
    for reading in readings:
        if reading.pos != "PROPN":
            total[reading.lemma, reading.pos] += reading.frequency
    ordered = sorted(total, key=lambda key: (-total[key], key))
    return {key: place for place, key in enumerate(ordered, 1)}


def _ligature(row: SourceRow, known: set[str], seen: dict[str, float]) -> SourceRow:
    """Return a row with œ where Lexique has oe."""

    def spell(word: str) -> str:
        if "oe" not in word:
            return word
        joined = word.replace("oe", "œ")
        return joined if joined in known or seen.get(joined, 0) > seen.get(word, 0) else word

    return row._replace(form=spell(row.form), lemma=spell(row.lemma))


def _with_genders(rows: list[SourceRow], spelled: list[SourceRow]) -> list[SourceRow]:
    """Return the rows with genders from hunspell-fr for nouns without one."""
    genders: defaultdict[str, set[str]] = defaultdict(set)
    for row in spelled:
        if row.pos == "NOUN":
            genders[row.form].add(row.gender)

    def settle(row: SourceRow) -> SourceRow:
        if row.pos != "NOUN" or row.gender or len(found := genders.get(row.form, set())) != 1:
            return row
        return row._replace(gender=next(iter(found)))

    return [settle(row) for row in rows]


def _additions(rows: list[SourceRow], spelled: list[SourceRow], seen: dict[str, float]) -> list[SourceRow]:
    """Return the rows of hunspell-fr that Lexique lacks and that are in use."""
    lemmas = {(row.lemma, row.pos) for row in rows}
    forms = {(row.form, row.pos) for row in rows}
    participles = {row.form for row in spelled if "K" in row.moods}
    weight: defaultdict[tuple[str, str], float] = defaultdict(float)
    for row in rows:
        weight[row.lemma, row.pos] += row.weight
    common = set(sorted(weight, key=lambda key: -weight[key])[:_COMMON])
    added = []
    for row in spelled:
        key, form = (row.lemma, row.pos), row.form.lower()
        if (form, row.pos) in forms or (row.pos in ("ADV", "INTJ") and key not in lemmas and form not in seen):
            continue
        if key not in lemmas and row.pos in ("NOUN", "ADJ") and row.lemma in participles:
            continue
        everyday = key in common and (row.pos != "VERB" or not _EVERYDAY.isdisjoint(row.moods))
        if form in seen or everyday:
            added.append(row._replace(form=form))
    return added


def _closed_weights(closed: list[SourceRow], base: list[SourceRow]) -> list[SourceRow]:
    """Return the closed classes with phonemes from Lexique."""
    sounds: dict[str, str] = {}
    for row in base:
        if row.ipa and (not row.pos or row.form not in sounds):
            sounds[row.form] = row.ipa
    return [row._replace(ipa=sounds.get(row.form) or sounds.get(row.form.rstrip("'"), "")) for row in closed]


def _shared_out(rows: list[SourceRow], base: list[SourceRow], seen: dict[str, float]) -> list[LexiconRow]:
    unsorted: defaultdict[tuple[str, str], float] = defaultdict(float)
    for row in base:
        unsorted[row.form, row.pos or row.source] += row.weight
    closed_pos = {(row.form, row.pos) for row in rows if row.source == "C"}
    by_form: defaultdict[str, dict[tuple[str, ...], SourceRow]] = defaultdict(dict)
    for row in rows:
        if row.source != "C" and (row.form, row.pos) in closed_pos:
            continue
        key = (row.lemma, row.pos, row.gender, row.number, " ".join(row.moods))
        old = by_form[row.form].get(key)
        if old is None or old.weight < row.weight:
            by_form[row.form][key] = row
    readings = []
    for form, found in by_form.items():
        weights = _weights(form, list(found.values()), unsorted)
        total = seen.get(form.rstrip("'")) or sum(row.weight for row in found.values())
        for row, share in zip(found.values(), weights, strict=True):
            readings.append(
                LexiconRow(
                    form, row.lemma, row.pos, row.gender, row.number, row.moods, total * share, row.ipa, row.source
                )
            )
    return sorted(_with_plural_sounds(readings))


def _weights(form: str, rows: list[SourceRow], unsorted: dict[tuple[str, str], float]) -> list[float]:
    """Return the share of each reading in a form’s occurrences; the shares add up to 1."""
    counts = [row.weight for row in rows]
    for kind in {row.pos for row in rows if row.source == "C"}:
        group = "CONJ" if kind in ("CCONJ", "SCONJ") else kind
        places = [i for i, row in enumerate(rows) if row.source == "C" and row.pos == kind]
        weight = unsorted.get((form, group), 0.0) or unsorted.get((form.rstrip("'"), group), 0.0) or 1.0
        for place in places:
            counts[place] = weight / len(places)
    total = math.fsum(counts)
    floor = total * _UNSEEN if total else 1.0
    counts = [max(count, floor if row.source != "L" else 0.001) for count, row in zip(counts, rows, strict=True)]
    total = math.fsum(counts)
    return [count / total for count in counts]


def _with_plural_sounds(readings: list[LexiconRow]) -> list[LexiconRow]:
    """Return the readings with the pronunciation of the singular for plurals in -s or -x that have none."""
    sounds = {(r.form, r.lemma, r.pos): r.ipa for r in readings if r.ipa}

    def sound(reading: LexiconRow) -> LexiconRow:
        if reading.ipa or reading.number != "p" or reading.form[-1:] not in ("s", "x"):
            return reading
        return reading._replace(ipa=sounds.get((reading.form[:-1], reading.lemma, reading.pos), ""))

    return [sound(reading) for reading in readings]
