"""Cards of questions that were answered wrong: they come back as another kind of question if there is one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple, Protocol

from study.lesson.kinds import SELF_MARKED
from study.lesson.model import Kind, Lesson, Question
from study.practice.question_variants import variants
from study.practice.remembered import Remembered
from study.practice.schedule import MATURE_DAYS, Memory
from study.practice.verdict import Given, Grade

_ONLY_IN_LESSON = frozenset({Kind.WRITING, Kind.DICTATION})
"""Kinds that are not reviewed: a text takes too long, and a dictation needs a voice."""
_ALONE = SELF_MARKED | {Kind.DICTATION}
"""Kinds that are not asked in the place of another question."""


class PreviousAnswer(Protocol):
    """The last answer to a question in its lesson, as a store keeps it."""

    @property
    def grade(self) -> Grade: ...
    @property
    def given(self) -> Given: ...


Answers = Mapping[str, Mapping[str, PreviousAnswer]]
"""The last answers, by the lesson's key and the question's id."""


class QuestionCard(NamedTuple):
    """A question that a review asks."""

    key: str
    """The key of the question: `?LESSON?QUESTION`."""
    lesson: Lesson
    question: Question
    """The question that was missed."""
    asked: Question
    """The question that is asked: another one on the same point, a variant, or else the missed question itself."""
    remembered: Remembered | None
    """None before its first review."""

    @property
    def same(self) -> bool:
        """Whether its kind is that of the last time, because it has no variants."""
        last = self.remembered.form.value if self.remembered else self.question.kind.value
        return self.asked.kind.value == last

    @property
    def names(self) -> frozenset[tuple[str, ...]]:
        """The names that siblings share: the question, the one asked in its place, and the evidence."""
        quotes = {evidence.text.fr or evidence.text.en for evidence in self.question.evidence}
        return frozenset(("?", self.lesson.id, each) for each in (self.question.id, self.asked.id, *quotes))


def quotes_its_answer(task: QuestionCard) -> bool:
    """Return whether the answer quotes the text, which then must not be shown beside the question."""
    return task.asked.kind is Kind.GAPS and task.question.kind is not Kind.GAPS and task.asked.id == task.question.id


def missed(lesson: Lesson, answers: Answers, remembered: Mapping[str, Remembered]) -> Iterator[QuestionCard]:
    """Yield cards of the questions whose last answer was not right, and of those already in review."""
    given = answers.get(lesson.key, {})
    for question in lesson.questions:
        if question.kind in _ONLY_IN_LESSON:
            continue
        key = lesson.question_key(question)
        before, answer = remembered.get(key), given.get(question.id)
        if before is None and (answer is None or answer.grade is Grade.RIGHT):
            continue
        if before is None or not learned(before.memory):
            yield QuestionCard(key, lesson, question, question, before)


def asked_otherwise(task: QuestionCard, answers: Answers) -> QuestionCard:
    """Return the card with the question to ask this time, not of the kind asked the last time if there is another.

    First come other questions of the lesson on the same evidence and of the same skill, then what the question can be
    turned into, then others on its evidence, or of its skill on its paragraphs; those that may come take turns.
    """
    question, lesson, before = task.question, task.lesson, task.remembered
    times = before.reviews if before else 0
    last = before.form.value if before else question.kind.value
    answer = answers.get(lesson.key, {}).get(question.id)
    quotes = {evidence.text for evidence in question.evidence}
    others = [each for each in lesson.questions if each.id != question.id and each.kind not in _ALONE]
    near = [each for each in others if quotes & {evidence.text for evidence in each.evidence}]
    twins = [each for each in near if each.skill is question.skill]
    alike = [each for each in others if each.skill is question.skill and each.about == question.about]
    made = variants(question, lesson, answer.given if answer else None, times)
    rest = [each for each in near or alike if each not in twins]
    pool = [*twins, *made, *rest, *([question] if before else [])]
    different = [each for each in pool if each.kind.value != last]
    return task._replace(asked=different[times % len(different)]) if different else task


def learned(memory: Memory) -> bool:
    """Return whether a question has been answered right for so long that it is no longer asked."""
    return memory.stability >= MATURE_DAYS and memory.step is None
