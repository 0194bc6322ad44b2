"""Tests whether a word exists in French or in English, for marking what a learner typed."""

from __future__ import annotations

from collections.abc import Callable

from study.language.english.lemmas import french_for
from study.language.french.lexicon import readings


def word_test(language: str) -> Callable[[str], bool]:
    """Return a function that tells whether a form exists in a language, `fr` or `en`.

    A French form exists if the lexicon has a reading of it, an English one if the dictionary has a translation.
    """
    if language == "fr":
        return lambda word: bool(readings(word))
    return lambda word: bool(french_for(word))
