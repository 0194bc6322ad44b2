"""Gives what the dictionary has on a word of an analysed text."""

from __future__ import annotations

import re

from study.language.dictionary.entry import DictionaryEntry
from study.language.french import analysis, glosses
from study.language.french.morphology import derived
from study.language.french.pronunciation import ipa
from study.language.typography import levelled

_ORDINAL = re.compile(r"(\d+)(?:e|er|ère|ères|ers|es|ème|èmes|nd|nde|nds|ndes|re|res)")


def entry_of(word: analysis.Word) -> DictionaryEntry | None:
    """Return the dictionary entry for a word of an analysed text; None if there is none.

    It may be derived from the entry of a related word. Its senses are in the order of the dictionary;
    `sense.context.explain` puts them in that of a sentence.
    """
    if word.form[:1].isdigit() and (word.pos == "NUM" or (ordinal := _ordinal(word.lemma))):
        return None if word.pos == "NUM" else ordinal
    found = glosses.gloss(word.lemma, word.pos, word.gender, levelled(word.form)[0], word.reflexive)
    return found or derived(word.lemma, word.pos)


def _ordinal(lemma: str) -> DictionaryEntry | None:
    """Return an entry for an ordinal in figures: `"2e"` → 2nd; None for another word."""
    match = _ORDINAL.fullmatch(levelled(lemma)[0])
    if match is None:
        return None
    number = match[1]
    ending = "th" if number[-2:] in ("11", "12", "13") else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")
    return DictionaryEntry(lemma, "adjective", "", (f"{number}{ending}",))


def sound_of(word: analysis.Word) -> str:
    """Return the pronunciation of a word of an analysed text in the IPA; empty for digits."""
    return word.ipa or ipa(levelled(word.form)[0], "VERB" if word.pos == "AUX" else word.pos)
