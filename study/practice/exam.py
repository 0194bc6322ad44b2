"""The questions, time and result of an exam on a lesson."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from math import ceil
from typing import NamedTuple

from study.lesson.model import Kind, Lesson, Question
from study.practice.lesson_order import Ask, LessonOrder
from study.practice.marking import mark
from study.practice.summary import LessonResults, summarise
from study.practice.verdict import Given, Grade, Verdict

_WORDS_A_MINUTE = 100
"""The reading speed assumed for the time of an exam."""
_MINUTES = {
    Kind.TRANSLATION: 4.0,
    Kind.GAPS: 1.5,
    Kind.MATCH: 1.5,
    Kind.ORDER: 1.5,
    Kind.SHORT: 1.5,
    Kind.TRANSFORM: 1.5,
}
"""Minutes for a question, by kind; one minute for the other kinds."""
_WORDS_WRITTEN = 5
"""The number of words written in a minute: 250 in the 50 that are left of an hour, as in the DELF B2."""
_WORDS_OF_TEXT = 100
"""The number of words assumed for a text whose task gives none."""
_ROUND = 5

PASS = 0.5
"""The share of the marks that is needed to pass, as in the DELF."""


class MarkedQuestion(NamedTuple):
    """A question of the paper with its answer and verdict."""

    question: Question
    given: Given | None
    """None if it was not answered."""
    verdict: Verdict
    overruled: bool = False
    """Whether the learner counts the answer as right, against its verdict."""

    @property
    def grade(self) -> Grade:
        """The grade of the answer; wrong for no answer."""
        return Grade.RIGHT if self.overruled else self.verdict.grade

    @property
    def mark(self) -> float:
        """The mark, 0 to 1; 0 for no answer."""
        return 1.0 if self.overruled else self.verdict.mark


class Result(NamedTuple):
    """The result of an exam."""

    marked: tuple[MarkedQuestion, ...]
    """All questions in the order of the paper."""
    summary: LessonResults

    @property
    def passed(self) -> bool:
        """Whether the marks are enough to pass."""
        return self.summary.mark >= PASS

    @property
    def unanswered(self) -> int:
        """The number of questions without an answer."""
        return sum(each.given is None for each in self.marked)

    @property
    def wrong(self) -> int:
        """The number of wrong answers; a question without an answer is not one."""
        return self.summary.wrong - self.unanswered


def paper(lesson: Lesson) -> tuple[Question, ...]:
    """Return the questions of an exam in the order of their paragraphs."""
    steps = LessonOrder(lesson, asked="end").steps()
    return tuple(step.question for step in steps if isinstance(step, Ask) and _is_on_paper(step.question))


def _is_on_paper(question: Question) -> bool:
    """Return whether an exam asks a question; a dictation needs a voice, which not every computer has."""
    return question.kind is not Kind.DICTATION


def minutes_for(lesson: Lesson) -> int:
    """Return the default length of an exam in minutes, a multiple of five: reading the text, then each question."""
    words = sum(len(paragraph.text(lesson.studied).split()) for paragraph in lesson.paragraphs)
    minutes = words / _WORDS_A_MINUTE + sum(map(_minutes, filter(_is_on_paper, lesson.questions)))
    return max(ceil(minutes / _ROUND) * _ROUND, _ROUND)


def _minutes(question: Question) -> float:
    """Return the minutes for answering a question."""
    if question.is_written:
        return (question.brief.words or (0, _WORDS_OF_TEXT))[1] / _WORDS_WRITTEN
    return _MINUTES.get(question.kind, 1.0)


def marked(lesson: Lesson, answers: Mapping[str, Given], overruled: Collection[str] = ()) -> Result:
    """Return the result of the whole paper; questions that were not answered score 0.

    `overruled` has the ids of the questions whose answers the learner counts as right.
    """
    all_of_it = []
    for question in paper(lesson):
        given = answers.get(question.id)
        verdict = mark(lesson, question, () if given is None else given)
        if given is None:
            verdict = Verdict(Grade.WRONG, 0.0, parts=verdict.parts)
        all_of_it.append(MarkedQuestion(question, given, verdict, question.id in overruled))
    return Result(tuple(all_of_it), summarise(lesson, {each.question.id: each for each in all_of_it}))
