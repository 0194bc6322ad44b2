"""An exam in progress: its paper, the current question, the answers and the remaining time.

Every answer is logged at once, and an exam can be continued however the program ended. The log has an event `exam` for
the beginning, for each answer and for the end, each with the moment at which the exam began. When the exam is handed
in, the final answers are also logged as ordinary answers, with that moment.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from study.lesson.kinds import SELF_MARKED
from study.lesson.model import Lesson, Question
from study.practice.exam import Result, marked, paper
from study.practice.marking import mark
from study.practice.marking.writing import checklist
from study.practice.overruling import can_overrule
from study.practice.position import Position
from study.practice.shuffle import shown_order
from study.practice.verdict import Given, Verdict
from study.progress import decoding
from study.progress.answer_data import answer_data
from study.progress.store import Store

_EVENTS = "SELECT subject_key, data FROM events WHERE kind = 'exam' AND lesson = ? ORDER BY id"


class ExamSession:
    """One exam of one learner.

    Both fronts, the full screen and the line-by-line mode, drive an exam session; it shows nothing itself, and its
    only clock is that of the store. Methods that store something raise StoreError if it could not be stored.
    """

    def __init__(self, lesson: Lesson, store: Store, name: str, minutes: int) -> None:
        self.lesson = lesson
        self.name = name
        """The moment at which the exam began, in milliseconds since 1970."""
        self.minutes = minutes
        self.answers: dict[str, Given] = {}
        """The latest answer to each question, by the question's id."""
        self.questions = paper(lesson)
        """The questions in the order of the paper."""
        self.at = 0
        """The index of the current question; the number of questions at the end of the paper."""
        self.result: Result | None = None
        """None until the exam is handed in."""
        self.overruled: set[str] = set()
        """The ids of the questions whose answers the learner counts as right, against their verdict."""
        self._store = store

    @classmethod
    def begin(cls, lesson: Lesson, store: Store, minutes: int) -> ExamSession:
        """Begin a new exam at its first question; its time starts now."""
        name = str(decoding.milliseconds(store.clock()))
        if store.position(lesson.key) is None:
            store.keep_position(lesson.key, Position(lesson.paragraphs[0].number))
        store.log(("exam", lesson.key, name, {"minutes": minutes}))
        return cls(lesson, store, name, minutes)

    @classmethod
    def unfinished(cls, lesson: Lesson, store: Store) -> ExamSession | None:
        """Return the last exam that was begun and not handed in, at its first unanswered question; None if there is
        none.

        Its time may have run out.
        """
        exam: ExamSession | None = None
        for name, data in store.rows(_row, _EVENTS, lesson.key):
            if type(data.get("minutes")) is int and name.isdecimal():
                exam = cls(lesson, store, name, data["minutes"])
            elif exam is None or exam.name != name:
                continue
            elif "question" in data:
                exam.answers[str(data["question"])] = decoding.frozen(data.get("given"))
            else:
                exam = None
        if exam:
            exam.go_to_unanswered()
        return exam

    # The paper.

    @property
    def paper_seed(self) -> int:
        """Return the number that determines the order in which the paper shows the options."""
        return int(self.name) // 1000 % 997

    def option_order(self, question: Question) -> tuple[int, ...]:
        """Return the order of a question's options, pairs or steps on this paper; empty if it has none."""
        return shown_order(question, self.lesson.id, self.paper_seed)

    @property
    def question(self) -> Question | None:
        """The current question; None at the end of the paper."""
        return self.questions[self.at] if self.at < len(self.questions) else None

    @property
    def unanswered(self) -> tuple[Question, ...]:
        """The questions without an answer."""
        return tuple(question for question in self.questions if question.id not in self.answers)

    def step(self, step: int = 1) -> None:
        """Move forward by this number of questions, or back if it is negative. Forward from the end of the paper leads
        to the first unanswered question."""
        if self.question is None and step > 0:
            self.go_to_unanswered()
        else:
            self.at = min(max(self.at + step, 0), len(self.questions))

    def go_to(self, question: Question) -> None:
        """Move to a question of the paper."""
        self.at = self.questions.index(question)

    def go_to_unanswered(self) -> None:
        """Move to the first unanswered question, or to the end of the paper if all are answered."""
        self.at = self.questions.index(self.unanswered[0]) if self.unanswered else len(self.questions)

    def go_to_end(self) -> None:
        """Move past the last question, to where the paper can be handed in."""
        self.at = len(self.questions)

    # The time.

    @property
    def ends(self) -> datetime:
        """The end of the exam, UTC."""
        return datetime.fromtimestamp(int(self.name) / 1000, UTC) + timedelta(minutes=self.minutes)

    @property
    def time_left(self) -> timedelta:
        """The remaining time; zero once the exam is over."""
        return max(self.ends - self._store.clock(), timedelta(0))

    @property
    def time_is_over(self) -> bool:
        """Whether the time is over."""
        return not self.time_left

    # The answers.

    def keep(self, question: Question, given: Given) -> None:
        """Store an answer; it replaces an earlier one to this question."""
        if self.answers.get(question.id) != given:
            self._store.log(("exam", self.lesson.key, self.name, {"question": question.id, "given": given}))
            self.answers[question.id] = given

    def hand_in(self) -> Result:
        """Mark the whole paper, store its answers as ordinary answers, and end the exam."""
        result = marked(self.lesson, self.answers)
        given = [self._answer(each.question, each.given) for each in result.marked if each.given is not None]
        self._store.log(*given, ("exam", self.lesson.key, self.name, {"mark": result.summary.mark}))
        self.result = result
        return result

    @property
    def to_tick(self) -> tuple[tuple[Question, str], ...]:
        """Return the translations and texts that have no mark yet. The learner marks them after the exam is
        handed in.

        Each gets its mark by ticks, for what it gets right of the models.
        """
        found = []
        for question, given, verdict, _ in self.result.marked if self.result else ():
            if question.kind in SELF_MARKED and checklist(question) and not verdict.mark:
                match given:
                    case (str(text), *_) if text:
                        found.append((question, text))
        return tuple(found)

    def tick(self, question: Question, given: Given) -> Result:
        """Store which criteria of a translation or text the learner ticks after the end, and mark the paper again."""
        self._store.log(self._answer(question, given))
        self.answers[question.id] = given
        self.result = marked(self.lesson, self.answers, self.overruled)
        return self.result

    def can_overrule(self, question: Question) -> bool:
        """Return whether the learner may count an answer of the exam that was handed in as right, or undo that."""
        given = self.answers.get(question.id)
        return self.result is not None and can_overrule(question, given, self._verdict(question))

    def overrule(self, question: Question) -> Result:
        """Count an answer as right; if it already counts so, as it was marked. Mark the paper again.

        Raises ValueError if that is not possible.
        """
        if not self.can_overrule(question):
            raise ValueError(question.id)
        right, verdict = question.id not in self.overruled, self._verdict(question)
        self._store.overrule(self.lesson.key, question, self.answers[question.id], verdict, right)
        self.overruled ^= {question.id}
        self.result = marked(self.lesson, self.answers, self.overruled)
        return self.result

    def _verdict(self, question: Question) -> Verdict:
        """Return the marking of the answer to a question of the paper that was handed in."""
        assert self.result
        return next(each.verdict for each in self.result.marked if each.question == question)

    def _answer(self, question: Question, given: Given) -> tuple[str, str, str, dict[str, object]]:
        """Return an answer as the log stores the answer to any question, with the name of the exam."""
        data = answer_data(question, given, mark(self.lesson, question, given))
        return "answer", self.lesson.key, question.id, {**data, "exam": self.name}


def _row(row: Any) -> tuple[str, dict[str, Any]]:
    """Decode an event of an exam; its data are empty if they cannot be read."""
    try:
        data = json.loads(row[1])
    except (TypeError, ValueError, RecursionError):
        data = None
    return str(row[0]), data if isinstance(data, dict) else {"question": ""}
