"""A question as it comes from another program, before it belongs to a lesson."""

from __future__ import annotations

from typing import NamedTuple

from study.lesson.model import Bilingual


class Answer(NamedTuple):
    """What may be answered; `fraction` of the mark, 1.0 is full. A pair is written `left -> right`."""

    text: str
    fraction: float
    feedback: str


class Question(NamedTuple):
    """`kind` is one of ours, or `essay` and `description`, which ask nothing that can be marked."""

    kind: str
    title: str
    stem: str
    answers: list[Answer]
    feedback: str


class Warned(NamedTuple):
    """What the author should look at, by line of the file (from 1)."""

    line: int
    message: Bilingual


class Found(NamedTuple):
    """All that a file holds."""

    questions: list[Question]
    warnings: list[Warned]
