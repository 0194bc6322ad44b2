"""An exam on a lesson: its questions, its time, and what it comes to."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil
from typing import NamedTuple

from study.lesson.model import Kind, Lesson, Question
from study.practice.lesson_order import Ask, LessonOrder
from study.practice.marking import mark
from study.practice.summary import LessonResults, summarise
from study.practice.verdict import Given, Grade, Verdict

_WORDS_A_MINUTE = 100
"""Read with care, as one reads what one will be asked about."""
_MINUTES = {Kind.TRANSLATION: 4.0, Kind.GAPS: 1.5, Kind.MATCH: 1.5, Kind.ORDER: 1.5, Kind.SHORT: 1.5}
"""For a question of a kind; one for the others."""
_ROUND = 5

PASS = 0.5
"""The share of the marks that passes, as in the DELF."""


class MarkedQuestion(NamedTuple):
    """A question of the paper with what was answered."""

    question: Question
    given: Given | None
    """None where nothing was."""
    verdict: Verdict

    @property
    def grade(self) -> Grade:
        """How good the answer is."""
        return self.verdict.grade

    @property
    def mark(self) -> float:
        """0 to 1; 0 for no answer."""
        return self.verdict.mark


class Result(NamedTuple):
    """What an exam came to."""

    marked: tuple[MarkedQuestion, ...]
    """All questions in the order of the paper."""
    summary: LessonResults

    @property
    def passed(self) -> bool:
        """Enough for a pass."""
        return self.summary.mark >= PASS


def paper(lesson: Lesson) -> tuple[Question, ...]:
    """The questions in the order in which they are asked: that of the paragraphs."""
    steps = LessonOrder(lesson, asked="end").steps()
    return tuple(step.question for step in steps if isinstance(step, Ask))


def minutes_for(lesson: Lesson) -> int:
    """How long an exam on a lesson lasts where nobody says: reading the text, then each question, in fives."""
    words = sum(len(paragraph.text(lesson.studied).split()) for paragraph in lesson.paragraphs)
    minutes = words / _WORDS_A_MINUTE + sum(_MINUTES.get(question.kind, 1.0) for question in lesson.questions)
    return max(ceil(minutes / _ROUND) * _ROUND, _ROUND)


def marked(lesson: Lesson, answers: Mapping[str, Given]) -> Result:
    """Mark the whole paper; what was not answered is worth nothing."""
    all_of_it = []
    for question in paper(lesson):
        given = answers.get(question.id)
        verdict = mark(lesson, question, () if given is None else given)
        if given is None:
            verdict = Verdict(Grade.WRONG, 0.0, parts=verdict.parts)
        all_of_it.append(MarkedQuestion(question, given, verdict))
    return Result(tuple(all_of_it), summarise(lesson, {each.question.id: each for each in all_of_it}))
