"""Looks up one French or English word or expression."""

from __future__ import annotations

from typing import Any

from study.language.dictionary.entry import DictionaryEntry
from study.language.english.lemmas import french_for
from study.language.french import glosses
from study.language.french.inflection import describe
from study.language.french.lexicon import WordReading, band, readings
from study.language.french.morphology import derived
from study.language.french.pronunciation import ipa
from study.language.typography import plain

_LONGEST = 200
"""The number of characters after which a word is cut off."""


def lookup(word: str) -> dict[str, Any]:
    """Return everything that is known about a word or expression on its own, the most likely reading first.

    `{"word", "readings": [{"lemma", "pos", "gender", "number", "form", "ipa", "band", "senses", "cue", "trap": {"fr",
    "en"}}], "expressions": […], "french": […]}`

    `form` is a text to be translated; `form` and `trap` are None if there is nothing to say. `senses` is empty if the
    dictionary has no entry. `expressions` are the entries whose headword is the whole text that was looked up; `french`
    those of which it is a sense, if it is English.
    """
    word = " ".join(word.split())[:_LONGEST]
    key = plain(word).lower()
    found = readings(key) or _guessed(key)
    seen: dict[tuple[str, str, str, str], dict[str, Any]] = {}
    for reading in found:
        for gender in _genders(reading):
            one = reading._replace(gender=gender)
            seen.setdefault((one.lemma, one.pos, one.gender, one.number), _reading(word, one))
    others = [entry for entry in glosses.entries(word) if entry.several or not found]
    return {
        "word": word,
        "readings": list(seen.values()),
        "expressions": [_entry(entry) for entry in others],
        "french": [_entry(entry) for entry in french_for(word)],
    }


def _guessed(key: str) -> tuple[WordReading, ...]:
    if not key or " " in key:
        return ()
    from study.language.french.unknown_words import guess  # few words are unknown

    return guess(key, "NOUN")


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
