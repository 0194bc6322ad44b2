"""Computes the results of a lesson so far."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Protocol

from study.lesson.model import Kind, Lesson, Question, Skill, Term
from study.practice.verdict import Grade


class GradedAnswer(Protocol):
    """The last answer to a question, as a store keeps it."""

    @property
    def grade(self) -> Grade: ...
    @property
    def mark(self) -> float: ...
    @property
    def overruled(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class SkillMark:
    """The mean mark of the questions of one skill."""

    skill: Skill
    asked: int
    mark: float
    """The mean, 0 to 1."""


@dataclass(frozen=True, slots=True)
class KindMark:
    """The mean mark of the questions of one kind."""

    kind: Kind
    asked: int
    mark: float
    """The mean, 0 to 1."""


@dataclass(frozen=True, slots=True)
class LessonResults:
    """The results of a lesson, finished or not. Only answered questions count."""

    asked: int
    mark: float
    """The mean, 0 to 1; 0 while nothing is answered."""
    right: int
    nearly: int
    wrong: int
    skills: tuple[SkillMark, ...]
    """In the model's order; skills not asked for are left out."""
    kinds: tuple[KindMark, ...]
    missed: tuple[Question, ...]
    """Questions that were answered but not right, in the lesson's order."""
    open: tuple[Question, ...]
    """Questions not answered yet."""
    overruled: tuple[Question, ...]
    """Questions whose answers the learner counts as right against the marking, in the lesson's order."""
    terms: tuple[Term, ...]
    """The terms that occur in the paragraphs read."""

    @property
    def finished(self) -> bool:
        """Whether every question is answered."""
        return not self.open

    @property
    def weakest(self) -> SkillMark | None:
        """The skill with the lowest mark, of several the one asked most; None if all was right."""
        below = [skill for skill in self.skills if skill.mark < 1]
        return min(below, key=lambda skill: (skill.mark, -skill.asked), default=None)


def summarise(lesson: Lesson, answers: Mapping[str, GradedAnswer], furthest: int | None = None) -> LessonResults:
    """Return the results, given the last answer to each question.

    `furthest` is the last paragraph read; None: all were read. Answers to questions that the lesson no longer
    has are left out.
    """
    answered = [(question, answers[question.id]) for question in lesson.questions if question.id in answers]
    grades = [answer.grade for _, answer in answered]
    return LessonResults(
        asked=len(answered),
        mark=_mean(answer.mark for _, answer in answered),
        right=grades.count(Grade.RIGHT),
        nearly=grades.count(Grade.NEARLY),
        wrong=grades.count(Grade.WRONG),
        skills=tuple(
            SkillMark(skill, len(marks), _mean(marks))
            for skill in Skill
            if (marks := [answer.mark for question, answer in answered if question.skill is skill])
        ),
        kinds=tuple(
            KindMark(kind, len(marks), _mean(marks))
            for kind in Kind
            if (marks := [answer.mark for question, answer in answered if question.kind is kind])
        ),
        missed=tuple(question for question, answer in answered if answer.grade is not Grade.RIGHT),
        open=tuple(question for question in lesson.questions if question.id not in answers),
        overruled=tuple(question for question, answer in answered if answer.overruled),
        terms=tuple(
            term
            for term in lesson.terms
            if furthest is None or any(paragraph <= furthest for paragraph in term.paragraphs)
        ),
    )


def minutes(moments: Iterable[datetime], pause: float = 5.0) -> float:
    """Return the minutes of study, given the times of actions; a pause of more than `pause` minutes is not counted."""
    times = sorted(moments)
    gaps = ((later - earlier).total_seconds() / 60 for earlier, later in pairwise(times))
    return sum(gap for gap in gaps if gap <= pause)


def _mean(marks: Iterable[float]) -> float:
    values = list(marks)
    return sum(values) / len(values) if values else 0.0
