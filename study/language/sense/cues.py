"""Orders the senses of a word by the words around it, from a table of cues written by hand."""

from __future__ import annotations

from collections.abc import Sequence

from study.language.dictionary.entry import DictionaryEntry
from study.language.french.analysis import Word


def ranked_by_cues(
    entry: DictionaryEntry, place: int, words: Sequence[Word], around: Sequence[Word] = ()
) -> DictionaryEntry:
    """Return the entry of word number `place` with the sense first for which the words around it speak."""
    return entry
