"""What a French form can be: the compiled lexicon, opened at the first question and never written."""

from __future__ import annotations

import sqlite3
import threading
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

BANDS = (1000, 2000, 3000, 5000, 10000)
"""Upper ranks of the frequency bands 1 to 5; what is rarer is band 6."""


class Reading(NamedTuple):
    """One thing that a form can be."""

    lemma: str
    """Typographic apostrophe, capitals only where the word always has them."""
    pos: str
    """Universal Dependencies tag; verbs are all VERB, the closed classes are told apart."""
    gender: str
    """m, f, or empty where the form serves both or has none."""
    number: str
    """s, p, or empty where the form serves both or has none."""
    moods: tuple[str, ...]
    """Of a verb: what the form is, in the codes of `inflection`."""
    zipf: int
    """Frequency of this reading of this form: hundredths of the Zipf scale, 0 to 800."""
    ipa: str
    """Empty where no source has it; `pronunciation` then works it out."""
    rank: int
    """Of the lemma among all lemmas, from 1; 0 for names."""


_QUERY = """
SELECT lemma.text, lemma.pos, form.gender, form.number, form.moods, form.zipf, form.ipa, lemma.rank
FROM form JOIN lemma ON lemma.id = form.lemma WHERE form.form = ? ORDER BY form.zipf DESC, lemma.id
"""
_LOCK = threading.Lock()


_NEW = "SELECT lemma, pos, gender, number, ipa FROM new.form WHERE form = ?"
_NEW_ZIPF = 300


@cache
def _base() -> sqlite3.Connection:
    """The lexicon, with the dictionary beside it for the words that only the dictionary has."""
    folder = Path(__file__).parent.parent / "data"
    base = sqlite3.connect(_address(folder / "lexicon.sqlite"), uri=True, check_same_thread=False)
    if (folder / "dictionary.sqlite").exists():
        base.execute("ATTACH ? AS new", (_address(folder / "dictionary.sqlite"),))
    else:
        base.execute("ATTACH ':memory:' AS new")
        base.execute("CREATE TABLE new.form (form, lemma, pos, gender, number, ipa)")
    return base


def _address(path: Path) -> str:
    return f"{path.as_uri()}?mode=ro&immutable=1"


@lru_cache(maxsize=50_000)
def readings(form: str) -> tuple[Reading, ...]:
    """The readings of exactly this form (lower case, straight apostrophe), the most frequent first."""
    old = known(form)
    if "\0" in form or not form.isprintable():
        return ()
    with _LOCK:
        new = _base().execute(_NEW, (form,)).fetchall()
    return _with_new(old, new) if new else old


@lru_cache(maxsize=50_000)
def known(form: str) -> tuple[Reading, ...]:
    """The same without the words that only the dictionary has."""
    if "\0" in form or not form.isprintable():
        return ()
    with _LOCK:
        found = _base().execute(_QUERY, (form,)).fetchall()
    return tuple(
        Reading(lemma.replace("'", "’"), pos, gender, number, tuple(moods.split()), zipf, ipa, rank or 0)
        for lemma, pos, gender, number, moods, zipf, ipa, rank in found
    )


def _with_new(old: tuple[Reading, ...], rows: list[tuple[str, str, str, str, str]]) -> tuple[Reading, ...]:
    """The dictionary’s own words take the place of readings of the same part of speech, and their frequency."""
    kept = [r for r in old if r.pos not in {pos for _, pos, *_ in rows}]
    for lemma, pos, gender, number, ipa in rows:
        like = next((r for r in old if r.pos == pos), None)
        zipf, rank = (like.zipf, like.rank) if like else (_NEW_ZIPF, 0)
        kept.append(Reading(lemma, pos, gender, number, (), zipf, ipa, rank))
    return tuple(sorted(kept, key=lambda r: -r.zipf))


_FORMS = """
SELECT form.form, form.gender, form.number, form.moods FROM form JOIN lemma ON lemma.id = form.lemma
WHERE form.form >= ? AND form.form < ? AND lemma.text = ? AND lemma.pos = ? ORDER BY form.zipf DESC, form.form
"""
_STEM = 3


@lru_cache(maxsize=5_000)
def forms_of(lemma: str, pos: str) -> tuple[tuple[str, str, str, tuple[str, ...]], ...]:
    """Form, gender, number and moods of the forms of a lemma, the commonest first.

    Those that begin with the first three letters of the lemma: all of them but for a few very irregular verbs.
    """
    stem = lemma.lower().replace("’", "'")[:_STEM]
    if not stem or "\0" in lemma or not lemma.isprintable():
        return ()
    with _LOCK:
        rows = _base().execute(_FORMS, (stem, stem + "\U0010ffff", lemma.replace("’", "'"), pos)).fetchall()
    return tuple((form, gender, number, tuple(moods.split())) for form, gender, number, moods in rows)


def has_lemma(lemma: str, pos: str, gender: str = "") -> bool:
    """The lexicon knows the lemma in this part of speech, and in this gender where one is asked for."""
    form = lemma.lower().replace("’", "'")
    return any(r.lemma == lemma and r.pos == pos and (not gender or r.gender in ("", gender)) for r in readings(form))


def band(rank: int) -> int | None:
    """The frequency band of a rank: 1 for the thousand commonest lemmas, 6 for the rare; None for rank 0."""
    if rank < 1:
        return None
    return next((number for number, limit in enumerate(BANDS, 1) if rank <= limit), len(BANDS) + 1)
