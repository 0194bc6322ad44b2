"""Tells whether an answer has the words that a question needs, in any of their forms."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from study.language.closed_words import CHOICES
from study.language.english.lemmas import lemmas
from study.language.known_forms import french_readings
from study.language.opposites import NEGATIONS
from study.language.typography import strip_accents
from study.practice.marking.rules import Rules
from study.practice.marking.typed_words import AnswerWord, words_of
from study.text import Language

_MOST_WORDS = 40
"""The most words of an answer that is judged by the words that it has."""


def fulfils(text: str, rules: Rules) -> bool:
    """Return whether an answer has a word or phrase of every needed group and none that is excluded.

    An answer that denies something, or leaves a choice open, is not judged by its words.
    """
    found = words_of(text, rules.language)
    if not found or len(found) > _MOST_WORDS:
        return False
    language = rules.language
    allowed = {word.form for group in rules.needs for phrase in group for word in words_of(phrase, language)}
    doubtful = (NEGATIONS[language] | CHOICES[language]) - allowed
    if any(word.form in doubtful for word in found):
        return False
    if any(has_phrase(found, phrase, language) for phrase in rules.excluded):
        return False
    return all(any(has_phrase(found, phrase, language) for phrase in group) for group in rules.needs)


def has_needed_forms(text: str, rules: Rules) -> bool:
    """Return whether an answer has a word or phrase of every needed group in the very form that is listed."""
    found = [word.form for word in words_of(text, rules.language)]
    return all(any(_has_forms(found, phrase, rules.language) for phrase in group) for group in rules.needs)


def _has_forms(found: Sequence[str], phrase: str, language: Language) -> bool:
    asked = [word.form for word in words_of(phrase, language)]
    return any(found[start : start + len(asked)] == asked for start in range(len(found) - len(asked) + 1))


def has_phrase(found: Sequence[AnswerWord], phrase: str, language: Language) -> bool:
    """Return whether the words of a phrase follow each other in an answer, in any form."""
    asked = words_of(phrase, language)
    if not asked:
        return False
    for start in range(len(found) - len(asked) + 1):
        if all(_alike(found[start + at], word, language) for at, word in enumerate(asked)):
            return True
    return False


def _alike(given: AnswerWord, asked: AnswerWord, language: Language) -> bool:
    if given.number is not None and asked.number is not None:
        return given.number == asked.number
    return bool(lemmas_of(given.form, language) & lemmas_of(asked.form, language))


@lru_cache(maxsize=5_000)
def lemmas_of(form: str, language: Language) -> frozenset[str]:
    """Return what a form can be a form of, without accents; the form itself included."""
    if language == "fr":
        found = {reading.lemma.lower() for reading in french_readings(form)}
    else:
        found = {base for base in lemmas(form) if not form.endswith(("er", "est", "ly")) or base == form}
    return frozenset(map(strip_accents, {*found, form}))
