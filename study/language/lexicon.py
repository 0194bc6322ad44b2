"""What a French form can be: the compiled lexicon, opened at the first question and never written."""

from __future__ import annotations

import sqlite3
import threading
from functools import cache, lru_cache
from importlib.resources import as_file, files
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


@cache
def _base() -> sqlite3.Connection:
    with as_file(files("study.language.data").joinpath("lexicon.sqlite")) as path:
        return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)


@lru_cache(maxsize=50_000)
def readings(form: str) -> tuple[Reading, ...]:
    """The readings of exactly this form (lower case, straight apostrophe), the most frequent first."""
    if "\0" in form or not form.isprintable():
        return ()
    with _LOCK:
        found = _base().execute(_QUERY, (form,)).fetchall()
    return tuple(
        Reading(lemma.replace("'", "’"), pos, gender, number, tuple(moods.split()), zipf, ipa, rank or 0)
        for lemma, pos, gender, number, moods, zipf, ipa, rank in found
    )


def has_lemma(lemma: str, pos: str, gender: str = "") -> bool:
    """The lexicon knows the lemma in this part of speech, and in this gender where one is asked for."""
    form = lemma.lower().replace("’", "'")
    return any(r.lemma == lemma and r.pos == pos and (not gender or r.gender in ("", gender)) for r in readings(form))


def band(rank: int) -> int | None:
    """The frequency band of a rank: 1 for the thousand commonest lemmas, 6 for the rare; None for rank 0."""
    if rank < 1:
        return None
    return next((number for number, limit in enumerate(BANDS, 1) if rank <= limit), len(BANDS) + 1)
