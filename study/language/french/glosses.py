"""Gives the English for French words and the French for English words, from the compiled dictionary."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from study.language.data.open import data_file
from study.language.dictionary.entry import POS, DictionaryEntry
from study.language.typography import plain

if TYPE_CHECKING:
    pass

_COLUMNS = "lemma, class, gender, senses, cue, trap_fr, trap_en, ipa"
_BY_NUMBER = f"SELECT {_COLUMNS} FROM entry WHERE id = ?"
_BY_HEADWORD = f"SELECT {_COLUMNS} FROM entry WHERE id IN (SELECT entry FROM headword WHERE key = ?) ORDER BY id"
_BY_ENGLISH = f"""
SELECT {_COLUMNS} FROM english JOIN entry ON entry.id = english.entry
WHERE english.key = ? ORDER BY english.place, english.rank, entry.id
"""


def _rows(query: str, *parameters: str) -> list[tuple[Any, ...]]:
    return data_file("dictionary.sqlite").rows(query, parameters)


@lru_cache(maxsize=20_000)
def entries(head: str) -> tuple[DictionaryEntry, ...]:
    """Return all entries of a headword in any capitals; with a verb’s entries, those of its pronominal form."""
    key = plain(head).lower()
    if "\0" in key or not key.isprintable():
        return ()
    return tuple(_entry(row) for row in _rows(_BY_HEADWORD, key))


def _entry(row: tuple[str, ...]) -> DictionaryEntry:
    lemma, kind, gender, senses, cue, trap_fr, trap_en, ipa = row
    return DictionaryEntry(lemma, kind, gender, tuple(senses.split("; ")), cue, trap_fr, trap_en, ipa)


@lru_cache(maxsize=5_000)
def entries_for_english(word: str) -> tuple[DictionaryEntry, ...]:
    """Return the entries with exactly this English sense, first those of which it is the first sense."""
    key = plain(word).lower()
    if "\0" in key or not key.isprintable():
        return ()
    return tuple(_entry(row) for row in _rows(_BY_ENGLISH, key))


@cache
def phrase_keys() -> frozenset[str]:
    """Return the English senses of several words, in lower case and without *to*."""
    return frozenset(key for (key,) in _rows("SELECT DISTINCT key FROM english WHERE key LIKE '% %'"))


@lru_cache(maxsize=20_000)
def gloss(lemma: str, pos: str, gender: str = "", form: str = "", reflexive: bool = False) -> DictionaryEntry | None:
    """Return the entry that fits a word best; None if the dictionary has none.

    `form` finds the entries of contracted and plural words (*du*, *frais*); `reflexive` prefers those of pronominal
    verbs.
    """
    best: tuple[float, DictionaryEntry] | None = None
    for weight, head in ((0.5, form), (0.0, lemma)):
        for entry in entries(head) if head else ():
            if entry.several or (head != lemma and not _stands_by_form(entry, pos)):
                continue
            score = weight if entry.word_class in ("determiner", "pronoun", "preposition") else -weight
            score += 4.0 if _same_class(pos, entry.word_class) else 0.0
            score += 1.0 if gender and entry.gender[:1] == gender else 0.0
            score += 0.5 if entry.gender == "mf" else 0.0
            score += 1.0 if entry.reflexive == reflexive else -1.0 if entry.reflexive else 0.0
            score += 0.7 if entry.lemma == head and head[:1].isupper() else 0.0
            if best is None or score > best[0]:
                best = score, entry
    return best[1] if best is not None else None


def _stands_by_form(entry: DictionaryEntry, pos: str) -> bool:
    """Return whether an entry for the form, not the lemma, can be meant: *du*, *frais*; not *voiture* as a verb."""
    return entry.word_class in ("determiner", "pronoun", "preposition") or _same_class(pos, entry.word_class)


def _same_class(pos: str, word_class: str) -> bool:
    return ("VERB" if pos == "AUX" else pos) in POS[word_class] or (pos == "NOUN" and word_class == "name")


@cache
def entry_numbered(number: str) -> DictionaryEntry:
    """Return the entry with a number in the compiled dictionary."""
    return _entry(_rows(_BY_NUMBER, number)[0])
