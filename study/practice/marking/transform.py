"""Marks a sentence or word that the learner has transformed, with or without the start that was given."""

from __future__ import annotations

from dataclasses import replace

from study.language.typography import normalise
from study.lesson.model import Answer, Question
from study.practice.grade import MARKS
from study.practice.marking.rules import Rules
from study.practice.marking.text import mark_text
from study.practice.verdict import Part

_JOINING = ("'", "’", "-")


def mark_transform(question: Question, given: str, rules: Rules) -> Part:
    """Mark a typed text by the accepted answers; the start of the question can be typed or left out."""
    accepted, near = ([_whole(question.start, each) for each in some] for some in (question.accepted, question.near))
    if not given.strip():
        return mark_text("", accepted, near, rules)
    texts = dict.fromkeys((given.strip(), with_start(question.start, given)))
    parts = [mark_text(text, accepted, near, rules) for text in texts]
    best = max(parts, key=lambda part: (MARKS[part.grade], bool(part.feedback), len(part.remarks)))
    return replace(best, given=given.strip())


def with_start(start: str, text: str) -> str:
    """Return a text with its start in front, unless it already begins with it.

    >>> with_start("Bien que", "le marché progresse")
    'Bien que le marché progresse'
    """
    text = text.strip()
    if not start or f"{normalise(text)} ".startswith(_edge(normalise(start))):
        return text
    return f"{start}{text}" if start.endswith(_JOINING) else f"{start} {text}"


def _edge(start: str) -> str:
    """Return a normalised start with the space that follows it; an apostrophe or a hyphen has none."""
    return start if start.endswith(_JOINING) else f"{start} "


def _whole(start: str, answer: Answer) -> Answer:
    return replace(answer, text=with_start(start, answer.text))
