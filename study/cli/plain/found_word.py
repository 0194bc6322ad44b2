"""The entry of a word that was looked up in plain mode."""

from __future__ import annotations

from typing import NamedTuple

from study.language.dictionary.entry import DictionaryEntry
from study.language.typography import plain, strip_accents
from study.locale import Translator


class FoundWord(NamedTuple):
    """A word that was looked up."""

    keys: tuple[str, ...]
    """Its keys in the store: of a term, its own and that of its headword."""
    head: str
    facts: tuple[str, ...]
    """Part of speech and pronunciation: what can be shown before the meaning is guessed."""
    sense: tuple[str, ...]
    """Meaning, form, frequency and traps, a line each."""
    start: int = 0
    """Where it is in the text of its paragraph, in code points; -1 if it is not there."""
    form: str = ""
    gender: str = ""
    """Of a French noun: m or f."""
    entries: tuple[DictionaryEntry, ...] = ()
    """The entries of the dictionary that are shown; empty for a term."""


def folded(text: str) -> str:
    """Return a word in lower case without accents and punctuation around it: “Évité,” becomes “evite”."""
    return strip_accents(plain(text)).lower().strip(" .,;:!?…«»“”\"'()")


def labelled(title: str, text: str, tr: Translator) -> str:
    """Return `Title: text`; empty if the text is empty."""
    return f"{title}{tr(': ')}{text}" if text else ""
