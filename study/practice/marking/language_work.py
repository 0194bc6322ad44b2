"""Marks the typed answers of language work: transformations and dictations."""

from __future__ import annotations

from study.language.known_forms import word_test
from study.lesson.model import Kind, Language, Question
from study.practice.marking.dictation import mark_dictation
from study.practice.marking.rules import rules_for
from study.practice.marking.transform import mark_transform
from study.practice.verdict import Verdict, total


def mark_language_work(question: Question, given: str, language: Language, source: str = "") -> Verdict:
    """Mark the answer to a dictation, or to a transformation by the rules for short answers.

    `source` is the text that the question is about.
    """
    if question.kind is Kind.DICTATION:
        return mark_dictation(question.passage, given, word_test(language), language)
    return total((mark_transform(question, given, rules_for(question, language, source)),))
