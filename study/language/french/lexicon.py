"""Gives the readings of French forms from the compiled lexicon."""

# Annotations are not postponed: NamedTuple would compile each from its text, which takes longer than the rest.

from functools import lru_cache
from typing import Any, NamedTuple

from study.language.data.open import data_file

BANDS = (1000, 2000, 3000, 5000, 10000)
"""The last ranks of the frequency bands 1 to 5; band 6 has the rest."""


class WordReading(NamedTuple):
    """A possible reading of a form: its lemma, part of speech and inflection."""

    lemma: str
    """With typographic apostrophe; with capitals only if it is always written so."""
    pos: str
    """Universal Dependencies tag; auxiliaries are VERB."""
    gender: str
    """m or f; empty if the form is of both or has none."""
    number: str
    """s or p; empty if the form is of both or has none."""
    moods: tuple[str, ...]
    """For a verb, the tenses and persons of the form, in the codes of `inflection`."""
    zipf: int
    """Frequency of this reading of the form: hundredths of the Zipf scale, 0 to 800."""
    ipa: str
    """Empty if no source has it; then `pronunciation` works it out."""
    rank: int
    """Rank of the lemma among all lemmas by frequency, from 1; 0 for names."""


_QUERY = """
SELECT lemma.text, lemma.pos, form.gender, form.number, form.moods, form.zipf, form.ipa, lemma.rank
FROM form JOIN lemma ON lemma.id = form.lemma WHERE form.form = ? ORDER BY form.zipf DESC, lemma.id
"""
_LACKING = {
    "fondent": (WordReading("fondre", "VERB", "", "", ("P3p", "Q3p"), 300, "fɔ̃d", 2345),),
    "fonde": (WordReading("fondre", "VERB", "", "", ("Q1s", "Q3s"), 100, "fɔ̃d", 2345),),
    "plu": (WordReading("plaire", "VERB", "m", "s", ("K",), 380, "ply", 900),),
}
"""Readings that the sources of the lexicon lack."""
_ONE_FORM = frozenset(("fois", "cours", "avis", "bas", "vers", "haras", "rébus", "hollandais", "chips"))
_NEW = "SELECT lemma, pos, gender, number, ipa FROM form WHERE form = ?"
_NEW_ZIPF = 300
"""Frequency of a word that only the dictionary has, in hundredths of the Zipf scale."""
_BELOW = 40
"""How much less frequent such a noun is than the adjective of its form, in the same unit: *un portable*."""


@lru_cache(maxsize=20_000)
def readings(form: str) -> tuple[WordReading, ...]:
    """Return the readings of exactly this form (lower case, straight apostrophe), the most frequent first.

    They come from the lexicon and, for words that it lacks, from the dictionary.
    """
    if not _may_exist(form):
        return ()
    old, new = known(form), data_file("dictionary.sqlite").rows(_NEW, (form,))
    return _with_new(old, new) if new else old


@lru_cache(maxsize=20_000)
def known(form: str) -> tuple[WordReading, ...]:
    """Return the readings of a form as `readings` does, from the lexicon alone."""
    if not _may_exist(form):
        return ()
    return _LACKING.get(form, ()) + tuple(
        WordReading(
            lemma.replace("'", "’"),
            pos,
            gender,
            _number(lemma, pos, number),
            tuple(moods.split()),
            zipf,
            ipa,
            rank or 0,
        )
        for lemma, pos, gender, number, moods, zipf, ipa, rank in data_file("lexicon.sqlite").rows(_QUERY, (form,))
    )


def _number(lemma: str, pos: str, number: str) -> str:
    """Return the number of a form; empty for nouns of one form, which the sources take for plural: *fois*, *cours*."""
    return "" if number == "p" and pos == "NOUN" and lemma in _ONE_FORM else number


def _may_exist(form: str) -> bool:
    """Return whether a form can be a word; SQLite cannot be asked for surrogates, for example."""
    return form.isprintable() and "\0" not in form


def _with_new(old: tuple[WordReading, ...], rows: list[tuple[Any, ...]]) -> tuple[WordReading, ...]:
    """Return the readings with those of the dictionary, which replace others of the same part of speech."""
    kept = [r for r in old if r.pos not in {pos for _, pos, *_ in rows}]
    for lemma, pos, gender, number, ipa in rows:
        like = next((r for r in old if r.pos == pos), None)
        zipf, rank = (like.zipf, like.rank) if like else (_NEW_ZIPF, 0)
        if not like and pos == "NOUN":
            zipf = max((r.zipf - _BELOW for r in old if r.pos == "ADJ"), default=zipf)
        kept.append(WordReading(lemma, pos, gender, number, (), zipf, ipa, rank))
    return tuple(sorted(kept, key=lambda r: -r.zipf))


_FORMS = """
SELECT form.form, form.gender, form.number, form.moods FROM form JOIN lemma ON lemma.id = form.lemma
WHERE form.form >= ? AND form.form < ? AND lemma.text = ? AND lemma.pos = ? ORDER BY form.zipf DESC, form.form
"""
_STEM = 3


@lru_cache(maxsize=5_000)
def forms_of(lemma: str, pos: str) -> tuple[tuple[str, str, str, tuple[str, ...]], ...]:
    """Return form, gender, number and moods of the forms of a lemma, the most common first.

    Only forms that begin with the first three letters of the lemma are found: all but those of a few very irregular
    verbs.
    """
    stem = lemma.lower().replace("’", "'")[:_STEM]
    if not stem or not _may_exist(lemma):
        return ()
    parameters = (stem, stem + "\U0010ffff", lemma.replace("’", "'"), pos)
    rows = data_file("lexicon.sqlite").rows(_FORMS, parameters)
    return tuple((form, gender, number, tuple(moods.split())) for form, gender, number, moods in rows)


def has_lemma(lemma: str, pos: str, gender: str = "") -> bool:
    """Return whether the lexicon has a lemma as this part of speech and, if `gender` is given, of this gender."""
    form = lemma.lower().replace("’", "'")
    return any(r.lemma == lemma and r.pos == pos and (not gender or r.gender in ("", gender)) for r in readings(form))


def band(rank: int) -> int | None:
    """Return the frequency band of a rank, 1 for the thousand most common lemmas, 6 for the rarest; None for rank 0."""
    if rank < 1:
        return None
    return next((number for number, limit in enumerate(BANDS, 1) if rank <= limit), len(BANDS) + 1)
