"""The order of the steps through a lesson."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from typing import Literal

from study.lesson.model import Lesson, Question
from study.practice.position import Position

__all__ = ["Ask", "Done", "LessonOrder", "Position", "Read", "Step"]


@dataclass(frozen=True)
class Read:
    """Read a paragraph."""

    paragraph: int
    """The number of the paragraph."""


@dataclass(frozen=True)
class Ask:
    """Answer a question."""

    question: Question
    index: int
    """Its place among the questions asked together, from 1."""
    of: int
    """How many questions are asked together: after a paragraph, or at the end."""


@dataclass(frozen=True)
class Done:
    """See the results."""


Step = Read | Ask | Done


@dataclass(frozen=True)
class LessonOrder:
    """The order of the steps through a lesson; made again whenever an answer or the setting changes.

    The learner may move anywhere at any time. The next step skips answered questions: a resumed lesson continues with
    the remaining ones. The previous step skips nothing.
    """

    lesson: Lesson
    answered: Set[str] = frozenset()
    """The ids of the questions answered so far."""
    asked: Literal["after", "end"] = "after"
    """Whether a question is asked after the last paragraph it is about, or after the whole article."""

    def questions(self, paragraph: int) -> tuple[Question, ...]:
        """Return the questions asked together after a paragraph; those about no paragraph come after the last."""
        lesson = self.lesson
        if self.asked == "end":
            if paragraph != _last(lesson):
                return ()
            return tuple(sorted(lesson.questions, key=lambda question: _goes_after(question, lesson)))
        return tuple(question for question in lesson.questions if _goes_after(question, lesson) == paragraph)

    def after_reading(self, paragraph: int) -> Step:
        """Return the step after a paragraph: its first open question, the next paragraph, or the results."""
        group = self.questions(paragraph)
        return self._first_open(group, 0) or self._beyond(paragraph)

    def after_question(self, question: Question, paragraph: int = 0) -> Step:
        """Return the step after a question; `paragraph` is used if the lesson does not have the question."""
        home = self._home(question) or paragraph
        group = self.questions(home)
        place = group.index(question) + 1 if question in group else 0
        return self._first_open(group, place) or self._beyond(home)

    def before(self, step: Step) -> Step:
        """Return the step before another, answered or not; for the first step, itself."""
        steps = self.steps()
        if step in steps:
            return steps[max(steps.index(step) - 1, 0)]
        return steps[0]

    def steps(self) -> tuple[Step, ...]:
        """Return all steps, answered or not."""
        steps: list[Step] = []
        for paragraph in self.lesson.paragraphs:
            steps.append(Read(paragraph.number))
            group = self.questions(paragraph.number)
            steps += [Ask(question, index, len(group)) for index, question in enumerate(group, 1)]
        return (*steps, Done())

    def resume(self, position: Position) -> Step:
        """Return the step at a stored position, or the nearest one if the lesson has changed since."""
        for question in self.lesson.questions if self.lesson.paragraphs else ():
            if question.id == position.question:
                group = self.questions(self._home(question))
                return Ask(question, group.index(question) + 1, len(group))
        numbers = [paragraph.number for paragraph in self.lesson.paragraphs]
        if not numbers or position.paragraph > numbers[-1]:
            return Done()
        return Read(max((number for number in numbers if number <= position.paragraph), default=numbers[0]))

    def _home(self, question: Question) -> int:
        if question not in self.lesson.questions:
            return 0
        return _last(self.lesson) if self.asked == "end" else _goes_after(question, self.lesson)

    def _first_open(self, group: tuple[Question, ...], start: int) -> Ask | None:
        for index, question in enumerate(group[start:], start + 1):
            if question.id not in self.answered:
                return Ask(question, index, len(group))
        return None

    def _beyond(self, paragraph: int) -> Step:
        later = min((number for number in self.lesson.numbers if number > paragraph), default=0)
        return Read(later) if later else Done()


def _goes_after(question: Question, lesson: Lesson) -> int:
    """Return the number of the last paragraph that a question is about; without one, of the lesson's last."""
    return max((n for n in question.about if n in lesson.numbers), default=0) or _last(lesson)


def _last(lesson: Lesson) -> int:
    """Return the number of the last paragraph; 0 if there is none."""
    return max(lesson.numbers, default=0)
