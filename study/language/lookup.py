"""Looks up one French or English word or expression."""

from __future__ import annotations

from types import ModuleType
from typing import Any

from study.language.dictionary.entry import DictionaryEntry
from study.language.english.lemmas import french_for
from study.language.french import glosses
from study.language.french.inflection import describe
from study.language.french.lexicon import WordReading, band, readings
from study.language.french.morphology import derived
from study.language.french.pronunciation import ipa
from study.language.near_words import near_words, phrases_with
from study.language.typography import levelled, plain

_LONGEST = 200
"""The number of characters after which a word is cut off."""
_COMMON = 4
"""The last frequency band of words that are taken for French although they are English words too: *table*."""


def lookup(word: str) -> dict[str, Any]:
    """Return everything that is known about a word or expression on its own, the most likely reading first.

    `{"word", "language", "readings": [{"lemma", "pos", "gender", "number", "form", "ipa", "band", "senses", "cue",
    "trap": {"fr", "en"}}], "expressions": […], "french": […], "phrases": [{"headword", "gloss"}], "near": […]}`

    `language` is `fr` or `en`, whichever the word is likelier to be; None if it is neither. `form` is a text to be
    translated; `form` and `trap` are None if there is nothing to say. `senses` is empty if the dictionary has no entry.
    `expressions` are the French expressions that the whole text is, in any form; `french` the entries of which it is a
    sense, if it is English. `phrases` are expressions that contain the word, `near` similar words if it is unknown.
    """
    word = " ".join(levelled(word)[0].split())[:_LONGEST]
    found = _readings(word)
    several = _has_parts(word)
    english = _more().english(word) if several else french_for(word)
    if english and not any(each["senses"] for each in found):
        found = [each for each in found if (each["band"] or 9) <= _COMMON]
    expressions = _more().expressions(word) if several else []
    others = [entry for entry in glosses.entries(word) if not entry.several and not found]
    known = bool(found or expressions or others)
    sure = known and (not english or any(each["senses"] and (each["band"] or 9) <= _COMMON for each in found))
    return {
        "word": word,
        "language": "fr" if sure or (known and not english) else "en" if english else None,
        "readings": found,
        "expressions": [_entry(entry) for entry in (*others, *expressions)],
        "french": [_entry(entry) for entry in english],
        "phrases": phrases_with(found[0]["lemma"]) if found and " " not in word else [],
        "near": near_words(word) if not known and not english else [],
    }


def _readings(word: str) -> list[dict[str, Any]]:
    """Return the readings of a form, or of the word behind its article: *l’eau*, *les prix*."""
    seen: dict[tuple[str, str, str, str], dict[str, Any]] = {}
    for form in _more().forms(word) if _has_parts(word) else (word,):
        key = plain(form).lower()
        for reading in readings(key) or (_more().supported(key) if key else ()):
            for gender in _genders(reading):
                one = reading._replace(gender=gender)
                said = _reading(form, one)
                if said["senses"] or one.pos not in ("INTJ", "X"):
                    seen.setdefault((one.lemma, one.pos, one.gender, one.number), said)
    return list(seen.values())


def _has_parts(word: str) -> bool:
    return any(sign in word for sign in " '’-")


def _more() -> ModuleType:
    """Return the module for what is not one known word; it loads the analysis."""
    from study.language import lookup_texts

    return lookup_texts


def _genders(reading: WordReading) -> list[str]:
    """Return the genders to be shown; two for a noun that has a meaning for each: *le livre*, *la livre*."""
    if reading.pos == "NOUN" and not reading.gender:
        genders = {entry.gender for entry in glosses.entries(reading.lemma) if entry.word_class == "noun"}
        if genders >= {"m", "f"}:
            return ["m", "f"]
    return [reading.gender]


def _reading(word: str, reading: WordReading) -> dict[str, Any]:
    entry = glosses.gloss(reading.lemma, reading.pos, reading.gender, word) or derived(reading.lemma, reading.pos)
    form = describe(word, reading.lemma, reading.pos, reading.gender, reading.number, reading.moods)
    return {
        "lemma": reading.lemma,
        "pos": reading.pos,
        "gender": reading.gender or None,
        "number": reading.number or None,
        "form": form or None,
        "ipa": reading.ipa or ipa(word, reading.pos) or None,
        "band": band(reading.rank),
        **_meaning(entry),
    }


def _entry(entry: DictionaryEntry) -> dict[str, Any]:
    return {
        "lemma": entry.lemma,
        "class": entry.word_class,
        "gender": entry.gender or None,
        "ipa": entry.ipa or ipa(entry.lemma) or None,
        **_meaning(entry),
    }


def _meaning(entry: DictionaryEntry | None) -> dict[str, Any]:
    if entry is None:
        return {"senses": [], "cue": None, "trap": None}
    trap = {"fr": entry.trap_fr, "en": entry.trap_en} if entry.trap_fr else None
    return {"senses": list(entry.senses), "cue": entry.cue or None, "trap": trap}
