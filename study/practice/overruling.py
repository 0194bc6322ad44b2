"""Decides which answers a learner may count as right against the marking, and what is kept of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from study.lesson.kinds import Kind
from study.lesson.model import Question
from study.practice.grade import Given, Grade

if TYPE_CHECKING:
    from study.practice.verdict import Part, Verdict

_TYPED = frozenset({Kind.GAPS, Kind.SHORT, Kind.NUMBER, Kind.TRANSFORM, Kind.DICTATION})
"""The kinds of question whose answer is typed and marked by rules, which cannot foresee every right answer."""


class Overruled(NamedTuple):
    """The marking that a learner has overruled."""

    grade: Grade
    mark: float
    """0 to 1."""
    expected: str
    """The answer that was shown as the right one."""

    def as_data(self) -> dict[str, object]:
        """Return it as the log stores it."""
        return {"grade": self.grade.value, "mark": self.mark, "expected": self.expected}


def can_overrule(question: Question, given: Given | None, verdict: Verdict | None) -> bool:
    """Return whether the learner may count an answer as right: it was typed, and is not marked as right already."""
    if verdict is None or verdict.grade is Grade.RIGHT or question.kind not in _TYPED:
        return False
    return bool(typed_text(given))


def can_overrule_part(part: Part | None) -> bool:
    """Return the same of a word typed in a review."""
    return part is not None and part.grade is not Grade.RIGHT and bool(part.given.strip())


def counted_right(verdict: Verdict) -> Verdict:
    """Return a verdict whose answer counts as right; the marking of its parts stays."""
    return replace(verdict, grade=Grade.RIGHT, mark=1.0)


def overruled(verdict: Verdict) -> Overruled:
    """Return what to keep of a verdict that is overruled."""
    missed = [part for part in verdict.parts if part.grade is not Grade.RIGHT]
    return Overruled(verdict.grade, verdict.mark, " · ".join(part.wanted for part in missed if part.wanted))


def typed_text(given: Given | None) -> str:
    """Return the texts of a typed answer in one line; empty if nothing was typed."""
    texts = [given] if isinstance(given, str) else given if isinstance(given, (list, tuple)) else []
    return " · ".join(text for text in texts if isinstance(text, str) and text.strip())
