"""Distinguishes questions that ask for a form from those that ask what the text says."""

from __future__ import annotations

from study.lesson.kinds import Kind, Skill
from study.lesson.model import Question

_SKILLS = frozenset({Skill.GRAMMAR, Skill.VOCABULARY, Skill.TRANSLATION})
_KINDS = frozenset({Kind.GAPS, Kind.TRANSFORM, Kind.DICTATION})


def is_form_question(question: Question) -> bool:
    """Return whether a question asks for a form: gaps, vocabulary, translation. Its faults of form then cost more."""
    return question.kind in _KINDS or question.skill in _SKILLS
