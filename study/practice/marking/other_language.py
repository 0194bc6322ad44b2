"""Tells an answer that is in the other language."""

from __future__ import annotations

from study.language.english.lemmas import GRAMMAR
from study.language.known_forms import is_english, is_french
from study.practice.marking.typed_words import words_of
from study.text import Language

_FRENCH_ONLY = frozenset(
    [
        "le",
        "la",
        "l'",
        "les",
        "un",
        "une",
        "des",
        "du",
        "de",
        "d'",
        "au",
        "aux",
        "et",
        "est",
        "sont",
        "dans",
        "pour",
        "avec",
        "sur",
        "par",
        "ce",
        "cette",
        "ces",
        "son",
        "sa",
        "ses",
        "leur",
        "leurs",
        "qui",
        "que",
    ]
)


def in_other_language(form: str, language: Language) -> bool:
    """Return whether an answer can only be in the other language than the one that is asked for."""
    found = [word.form for word in words_of(form, language) if word.number is None and word.form[:1].isalpha()]
    if not found:
        return False
    other = 0
    for word in found:
        french = is_french(word) or word in _FRENCH_ONLY
        english = is_english(word)
        if language == "fr":
            other += english and not french
            if french and not english and word not in ("a", "on"):
                return False
        else:
            other += word in _FRENCH_ONLY or (french and not english)
            if english and not french and word not in ("a", "on"):
                return False
    return other > 0 and (len(found) > 1 or len(found[0]) > 3)


def has_grammar_words(form: str) -> bool:
    """Return whether an answer has English grammar words."""
    return any(word.form in GRAMMAR for word in words_of(form, "en"))
