"""Tells the questions that ask for a form from those that ask what the text says."""

from __future__ import annotations

from study.lesson.model import Kind, Question, Skill

_SKILLS = frozenset({"grammar", Skill.VOCABULARY.value, Skill.TRANSLATION.value})
_KINDS = frozenset({"transform", "dictation", Kind.GAPS.value})


def is_form_question(question: Question) -> bool:
    """Return whether a question asks for a form: gaps, vocabulary, translation. Its faults of form then cost more."""
    return question.kind.value in _KINDS or question.skill.value in _SKILLS
