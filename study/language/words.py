"""Returns the words of a text, with what is known about each, as plain data for programs."""

from __future__ import annotations

from typing import Any

from study.language.dictionary.entry import DictionaryEntry
from study.language.french import analysis, glosses
from study.language.french.lexicon import band
from study.language.french.morphology import derived
from study.language.french.pronunciation import ipa


def analyse(text: str) -> dict[str, list[dict[str, Any]]]:
    """Return `{"sentences": [{"start", "end"}], "words": [{"form", "start", "end", "lemma", …}]}` for a French text.

    Offsets are in code points. `pos` is a Universal Dependencies tag, `gender` m or f, `number` s or p, `band` the
    frequency from 1 (most common) to 6. `gender`, `number`, `ipa`, `band` and `gloss` are None where there is none.
    Punctuation is left out.
    """
    found = analysis.analyse(text)
    return {
        "sentences": [{"start": sentence.start, "end": sentence.end} for sentence in found.sentences],
        "words": [_word(word) for word in found.words],
    }


def entry_of(word: analysis.Word) -> DictionaryEntry | None:
    """Return the dictionary entry for a word of an analysed text; None if there is none.

    It may be derived from the entry of a related word.
    """
    if word.pos == "NUM" and word.form[:1].isdigit():
        return None
    found = glosses.gloss(word.lemma, word.pos, word.gender, word.form, word.reflexive)
    return found or derived(word.lemma, word.pos)


def sound_of(word: analysis.Word) -> str:
    """Return the pronunciation of a word of an analysed text in the IPA; empty for digits."""
    return word.ipa or ipa(word.form, "VERB" if word.pos == "AUX" else word.pos)


def _word(word: analysis.Word) -> dict[str, Any]:
    entry = entry_of(word)
    return {
        "form": word.form,
        "start": word.start,
        "end": word.end,
        "lemma": word.lemma,
        "pos": word.pos,
        "gender": word.gender or None,
        "number": word.number or None,
        "ipa": sound_of(word) or None,
        "band": band(word.rank),
        "gloss": "; ".join(entry.senses) if entry else None,
    }
