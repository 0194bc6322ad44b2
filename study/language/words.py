"""Gives what the dictionary has on a word of an analysed text."""

from __future__ import annotations

from study.language.dictionary.entry import DictionaryEntry
from study.language.french import analysis, glosses
from study.language.french.morphology import derived
from study.language.french.pronunciation import ipa
from study.language.typography import levelled


def entry_of(word: analysis.Word) -> DictionaryEntry | None:
    """Return the dictionary entry for a word of an analysed text; None if there is none.

    It may be derived from the entry of a related word. Its senses are in the order of the dictionary;
    `sense.context.explain` puts them in that of a sentence.
    """
    if word.pos == "NUM" and word.form[:1].isdigit():
        return None
    found = glosses.gloss(word.lemma, word.pos, word.gender, levelled(word.form)[0], word.reflexive)
    return found or derived(word.lemma, word.pos)


def sound_of(word: analysis.Word) -> str:
    """Return the pronunciation of a word of an analysed text in the IPA; empty for digits."""
    return word.ipa or ipa(levelled(word.form)[0], "VERB" if word.pos == "AUX" else word.pos)
