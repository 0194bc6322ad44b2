"""A learner's walk through one lesson: the next step, the answers, and the place where the learner stopped.

Both fronts, the full screen and the line-by-line mode, drive a `Walk`; it shows nothing itself, and its only clock is
that of the store.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from study.lesson.model import Lesson, Question
from study.practice.grade import Given, Grade
from study.practice.lesson_order import Ask, Done, LessonOrder, Read, Step
from study.practice.overruling import can_overrule, counted_right
from study.practice.position import Position
from study.practice.shuffle import shown_order
from study.progress.records import LastAnswer
from study.progress.store import Store

if TYPE_CHECKING:
    from study.practice.verdict import Verdict


@dataclass
class OpenQuestion:
    """The question that is open, from asking it to its verdict."""

    question: Question
    index: int
    """Its number among the questions asked together, from 1."""
    of: int
    """The number of questions asked together."""
    order: tuple[int, ...]
    """The order in which its options, pairs or steps are shown; empty if it has nothing to shuffle."""
    given: Given | None = None
    verdict: Verdict | None = None
    """None until it is answered."""
    overruled: bool = False
    """Whether the answer counts as right because the learner says so, against its verdict."""


class Walk:
    """The progress of one learner through one lesson, in one language to study.

    `when` says whether questions come after their paragraph or at the end; `end` is the moment (UTC) at which the
    session is over, None without a limit. A front that lets the learner move in the text sets `paragraph` and `offset`.
    """

    def __init__(
        self, lesson: Lesson, store: Store, when: Literal["after", "end"] = "after", end: datetime | None = None
    ) -> None:
        self.lesson = lesson
        self.when = when
        self.end = end
        self.paragraph = lesson.paragraphs[0].number if lesson.paragraphs else 1
        """The number of the paragraph in sight."""
        self.offset = 0
        """Where the cursor is in its text, in code points."""
        self.open: OpenQuestion | None = None
        self.from_results = False
        """Whether the open question was opened from the results, which are shown again after it."""
        self.answers = store.answers(lesson.key)
        """The last answer to each question, by the question's id."""
        self.stopped = store.position(lesson.key)
        """Where the learner stopped last time; None in a lesson that was never opened."""
        self.answered = 0
        """The number of questions answered on this walk."""
        self._store = store
        self._round: tuple[Question, ...] = ()
        self._came_from = (self.paragraph, self.offset)
        self._kept: Position | None = None

    # Where the learner is.

    @property
    def order(self) -> LessonOrder:
        """The order of paragraphs and questions, as far as it depends on what was answered."""
        return LessonOrder(self.lesson, frozenset(self.answers), self.when)

    @property
    def time_over(self) -> bool:
        """Whether the minutes of the session are over."""
        return self.end is not None and self._store.clock() >= self.end

    @property
    def to_ask(self) -> tuple[Question, ...]:
        """The questions asked together after the paragraph in sight, answered or not."""
        return self.order.questions(self.paragraph)

    @property
    def missed(self) -> tuple[Question, ...]:
        """The questions that are open, or whose last answer was not right."""
        answers = self.answers
        return tuple(
            each
            for each in self.lesson.questions
            if each.id not in answers or answers[each.id].grade is not Grade.RIGHT
        )

    def keep(self) -> None:
        """Store the current place if it has changed. Raises StoreError."""
        question = self.open.question.id if self.open else ""
        position = Position(self.paragraph, question, self.offset)
        if position != self._kept:
            self._kept = position
            self._store.keep_position(self.lesson.key, position)

    # Steps.

    def resume(self) -> Step:
        """Go to where the learner stopped, with the verdict on a question that was answered there."""
        if self.stopped is None:
            return Read(self.paragraph)
        last = max(self.lesson.numbers, default=1)
        self.paragraph, self.offset = min(max(self.stopped.paragraph, 1), last), self.stopped.offset
        step = self.order.resume(self.stopped)
        if isinstance(step, Ask):
            self.go(step)
            self._restore()
        return step

    def next(self) -> Step:
        """Return the step that follows the paragraph in sight or the open question."""
        if self.open is None:
            return self.order.after_reading(self.paragraph)
        if self.from_results:
            return Done()
        return self.next_in_round or self.order.after_question(self.open.question, self.paragraph)

    @property
    def next_in_round(self) -> Ask | None:
        """The next question of the round that `ask_all` began; None at its end."""
        return Ask(self._round[0], self.open.index + 1, self.open.of) if self.open and self._round else None

    def go(self, step: Step) -> None:
        """Take a step: open a question, turn to a paragraph, or go back to the text for the results."""
        match step:
            case Ask(question=question, index=index, of=of):
                self._round = self._round[1:] if self._round[:1] == (question,) else ()
                self._ask(question, index, of)
            case Read(paragraph=number):
                self.leave_question()
                self.paragraph, self.offset = number, 0
            case Done():
                self.back_to_text()

    def leave_question(self) -> None:
        """Close the open question, answered or not, and end the round it belongs to."""
        self.open, self._round, self.from_results = None, (), False

    def back_to_text(self) -> None:
        """Close the open question and return to the place it was called from."""
        if self.open:
            self.leave_question()
            self.paragraph, self.offset = self._came_from

    # Questions.

    def ask_all(self) -> bool:
        """Ask the questions on the paragraph in sight once more, all of them; False if there are none."""
        questions = self.to_ask
        if self.open or not questions:
            return False
        self._ask(questions[0], 1, len(questions))
        self._round = questions[1:]
        return True

    def ask_again(self, question: Question) -> None:
        """Ask one question again, called from the results."""
        group = self.order.questions(max(question.about, default=len(self.lesson.paragraphs)))
        index = group.index(question) + 1 if question in group else 1
        self._ask(question, index, max(len(group), 1))
        self._round, self.from_results = (), True

    def retry(self, *, reshuffle: bool) -> None:
        """Ask the open question again, with its options in the same order or reshuffled."""
        assert self.open
        before = self.open
        self._ask(before.question, before.index, before.of)
        if not reshuffle:
            self.open.order = before.order

    def answer(self, given: Given) -> Verdict:
        """Mark an answer to the open question and store it.

        Raises StoreError if it could not be stored; the question is answered all the same.
        """
        assert self.open
        question = self.open.question
        verdict = _mark(self.lesson, question, given)
        self.answered += self.open.verdict is None
        self.open.given, self.open.verdict, self.open.overruled = given, verdict, False
        before = self.answers.get(question.id)
        attempts = before.attempts + 1 if before else 1
        answered = LastAnswer(question.id, given, verdict.grade, verdict.mark, self._store.clock(), attempts)
        self.answers = {**self.answers, question.id: answered}
        self._store.record(self.lesson.key, question, given, verdict)
        return verdict

    @property
    def can_overrule(self) -> bool:
        """Whether the learner may count the answer to the open question as right against its verdict, or undo that."""
        opened = self.open
        return opened is not None and can_overrule(opened.question, opened.given, opened.verdict)

    def overrule(self) -> None:
        """Count the answer to the open question as right; if it already counts so, as it was marked.

        Does nothing if that is not possible. Raises StoreError if it could not be stored, and nothing changes then.
        """
        opened = self.open
        if opened is None or not self.can_overrule:
            return
        assert opened.verdict
        assert opened.given is not None
        question, verdict, right = opened.question, opened.verdict, not opened.overruled
        self._store.overrule(self.lesson.key, question, opened.given, verdict, right)
        opened.overruled = right
        counts = counted_right(verdict) if right else verdict
        last = self.answers[question.id]._replace(grade=counts.grade, mark=counts.mark, overruled=right)
        self.answers = {**self.answers, question.id: last}

    def _ask(self, question: Question, index: int, of: int) -> None:
        """Open a question and show the last of the paragraphs it refers to."""
        if self.open is None:
            self._came_from = self.paragraph, self.offset
        if question.about and self.paragraph not in question.about:
            self.paragraph, self.offset = max(question.about), 0
        before = self.answers.get(question.id)
        order = shown_order(question, self.lesson.id, before.attempts if before else 0)
        self.open = OpenQuestion(question, index, of, order)

    def _restore(self) -> None:
        """Show the answer that the open question was given before the program was left."""
        assert self.open
        question = self.open.question
        before = self.answers.get(question.id)
        if before:
            self.open.order = shown_order(question, self.lesson.id, max(before.attempts - 1, 0))
            self.open.given, self.open.verdict = before.given, _mark(self.lesson, question, before.given)
            self.open.overruled = before.overruled and self.can_overrule


def _mark(lesson: Lesson, question: Question, given: Given) -> Verdict:
    """Mark an answer. The rules of marking are imported with the first one: the first page is shown without them."""
    from study.practice.marking import mark

    return mark(lesson, question, given)
