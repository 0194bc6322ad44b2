"""The values that the store returns."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, NamedTuple, get_args

from study.practice.grade import Given, Grade
from study.practice.position import Position

Status = Literal["new", "learning", "known", "ignored"]
"""How well a learner knows a word, by their own account."""

STATUSES: tuple[Status, ...] = get_args(Status)
_NAMED: dict[str, Status] = {status: status for status in STATUSES}


def status_named(text: str) -> Status:
    """Convert a text to a status; a text unknown to this version becomes `new`."""
    return _NAMED.get(text, "new")


class LastAnswer(NamedTuple):
    """An answer to a question."""

    question: str
    """The question's id."""
    given: Given
    grade: Grade
    mark: float
    """0 to 1."""
    at: datetime
    """When, in UTC."""
    attempts: int
    """The number of answers to the question, this one included."""
    overruled: bool = False
    """Whether it counts as right because the learner says so, against the marking."""


class LessonProgress(NamedTuple):
    """How far a learner is in a lesson."""

    position: Position
    """The place where the learner stopped."""
    furthest: int
    """The last paragraph that was ever in sight."""
    opened: datetime
    """When the lesson was last worked on, in UTC."""
    answered: int
    """The number of its questions that have an answer."""
    right: int
    """The number of those whose last answer was right."""
    mark: float
    """The mean mark of the last answers, 0 to 1."""
