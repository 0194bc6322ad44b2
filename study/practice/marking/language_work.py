"""Marks the typed answers of language work: transformations and dictations."""

from __future__ import annotations

from collections.abc import Callable

from study.lesson.model import Kind, Language, Question
from study.practice.marking.dictation import mark_dictation
from study.practice.marking.text import Rules
from study.practice.marking.transform import mark_transform
from study.practice.verdict import Verdict, total


def mark_language_work(question: Question, given: str, is_word: Callable[[str], bool], language: Language) -> Verdict:
    """Mark the answer to a dictation, or to a transformation by the rules for short answers."""
    if question.kind is Kind.DICTATION:
        return mark_dictation(question.passage, given, is_word, language)
    rules = Rules(is_word, question.articles_free, question.accents_strict, language=language)
    return total((mark_transform(question, given, rules),))
