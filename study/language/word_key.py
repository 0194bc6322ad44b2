"""Makes the key under which the progress file stores a word, the same in all lessons and for all its forms."""

from __future__ import annotations

from study.language.typography import plain
from study.lesson.keys import WordKey
from study.lesson.model import Language


def word_key(lemma: str, language: Language) -> str:
    """Return the key of a lemma as text: *Chiffre d’affaires* → `fr:chiffre d'affaires`."""
    return str(WordKey(language, plain(lemma).lower()))
