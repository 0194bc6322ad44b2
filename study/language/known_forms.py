"""Tests whether a word exists in French or in English, for marking what a learner typed."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from study.language.data.open import data_file
from study.language.english.lemmas import GRAMMAR, french_for, irregular, lemmas
from study.language.french.glosses import entries_for_english
from study.language.french.lexicon import WordReading, readings
from study.language.typography import strip_accents
from study.text import Language

_RARE_TENSE = "T"
"""The imperfect subjunctive: a learner who types *entreprisse* means *entreprise*."""
_LETTERS = "abcdefghijklmnopqrstuvwxyzéèêàçîôûïâ"
_CHUNK = 900
"""The most values of one query that every SQLite takes."""


def word_test(language: str) -> Callable[[str], bool]:
    """Return a function that tells whether a form exists in a language, `fr` or `en`."""
    return is_french if language == "fr" else is_english


def french_readings(form: str) -> tuple[WordReading, ...]:
    """Return the readings of a French form (lower case), with *oe* read as *œ* where needed."""
    found = readings(form)
    return found or (readings(form.replace("oe", "œ").replace("ae", "æ")) if "oe" in form or "ae" in form else ())


def is_french(form: str) -> bool:
    """Return whether the lexicon has a reading of a form (lower case), the imperfect subjunctive aside."""
    return any(
        not reading.moods or any(not mood.startswith(_RARE_TENSE) for mood in reading.moods)
        for reading in french_readings(form)
    )


def is_english(form: str) -> bool:
    """Return whether a form (lower case) is a grammar word or has a translation in the dictionary."""
    if form in GRAMMAR:
        return True
    return any(
        entries_for_english(base) and form in _forms(base) and (form != f"{base}ly" or _is_adjective(base))
        for base in lemmas(form)
    ) or (form in _irregular_forms(form) and bool(french_for(form)))


def _is_adjective(word: str) -> bool:
    """Return whether an English word can be an adjective; only then *-ly* makes an adverb of it."""
    return any(entry.word_class == "adjective" for entry in french_for(word))


def _irregular_forms(form: str) -> frozenset[str]:
    """Return a form if it is an irregular form of another word."""
    return irregular(form) if len(irregular(form)) > 1 else frozenset()


@lru_cache(maxsize=5_000)
def _forms(base: str) -> frozenset[str]:
    """Return the regular forms of an English word: *cost*, *costs*, *costed*, *costing* …"""
    short = base[:-1] if base.endswith("e") else base
    found = {base, base + "'s", short + "ed", short + "ing", short + "er", short + "est", short + "ers", base + "ly"}
    found.add(base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s"))
    if base.endswith("o"):
        found.add(base + "s")
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        found |= {base[:-1] + ending for ending in ("ies", "ied", "ier", "iest", "ily")}
        found.discard(base + "s")
    if len(base) > 2 and base[-1] not in "aeiouwxy" and base[-2] in "aeiou":
        doubling = {ending: base + base[-1] + ending for ending in ("ed", "ing", "er", "est", "ers")}
        if sum(letter in "aeiouy" for letter in base.replace("qu", "q")) == 1:
            found -= {base + ending for ending in doubling}
        found |= set(doubling.values())
    return frozenset(found)


def exists(form: str, language: Language) -> bool:
    """Return whether a word exists in a language."""
    return is_french(form) if language == "fr" else is_english(form)


@lru_cache(maxsize=500)
def neighbours(form: str, language: Language) -> frozenset[str]:
    """Return the words of a language that are one letter away from a form (lower case), without accents."""
    bare = strip_accents(form)
    cuts = [(bare[:place], bare[place:]) for place in range(len(bare) + 1)]
    letters = _LETTERS if language == "fr" else _LETTERS[:26]
    near = {one + other[1:] for one, other in cuts if other}
    near |= {one + other[1] + other[0] + other[2:] for one, other in cuts if len(other) > 1}
    near |= {one + letter + other[1:] for one, other in cuts if other for letter in letters}
    near |= {one + letter + other for one, other in cuts for letter in letters}
    if language == "fr":
        query, file = "SELECT DISTINCT form FROM form WHERE form IN ({})", data_file("lexicon.sqlite")
    else:
        query, file = "SELECT DISTINCT key FROM english WHERE key IN ({})", data_file("dictionary.sqlite")
    asked = sorted(near - {form})
    found: set[str] = set()
    for start in range(0, len(asked), _CHUNK):
        chunk = asked[start : start + _CHUNK]
        found.update(row[0] for row in file.rows(query.format(", ".join("?" * len(chunk))), chunk))
    return frozenset(found)
