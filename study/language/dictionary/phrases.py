"""Reads the table of phrases: fixed phrases with a pattern, conditions, and a sentence for and against each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from study.language.dictionary.entry import DictionaryEntry

PHRASES = Path(__file__).parent / "phrases" / "french.tsv"


class TablePhrase(NamedTuple):
    """A line of the table."""

    entry: DictionaryEntry
    pattern: str
    sentence: str
    """Has the phrase."""
    without: str
    """Has the words, but not the phrase."""
    line: int


def read_phrases(lines: Iterable[str]) -> list[TablePhrase]:
    """Return the phrases of the lines of the table. Raises ValueError for a line without its six fields."""
    found = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != 6 or not all(fields):
            raise ValueError(f"line {number}: {len(fields)} fields, expected 6: {line}")
        head, word_class, pattern, senses, sentence, without = fields
        gender, _, name = word_class.rpartition(" ")
        entry = DictionaryEntry(head, name, gender, tuple(senses.split("; ")))
        found.append(TablePhrase(entry, pattern, sentence, without, number))
    return found


def without_phrases(entries: Iterable[DictionaryEntry], phrases: Sequence[TablePhrase]) -> list[DictionaryEntry]:
    """Return the entries of several words that the table does not have: those of the table replace them."""
    heads = {phrase.entry.lemma for phrase in phrases}
    return [entry for entry in entries if not (entry.several and entry.lemma in heads)]
