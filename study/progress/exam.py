"""An exam being sat: every answer is in the log at once, so that it goes on after any end of the program.

The log has an event `exam` for its beginning, for each answer and for its end, all under the moment it began; when it
is handed in, its last answers are added as answers like others, with that moment.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from study.lesson.model import Lesson, Question
from study.practice.exam import Result, marked, paper
from study.practice.position import Position
from study.practice.verdict import Given
from study.progress import cells
from study.progress.store import Store

_EVENTS = "SELECT subject, data FROM events WHERE what = 'exam' AND lesson = ? ORDER BY id"


class Exam:
    """One exam. Methods that write raise StoreError when nothing was kept."""

    def __init__(self, lesson: Lesson, store: Store, name: str, minutes: int) -> None:
        self.lesson = lesson
        self.name = name
        """When it began, in milliseconds since 1970."""
        self.minutes = minutes
        self.answers: dict[str, Given] = {}
        """The last answer to each question, by its id."""
        self.questions = paper(lesson)
        self.result: Result | None = None
        """Once it is handed in."""
        self._store = store

    @classmethod
    def begin(cls, lesson: Lesson, store: Store, minutes: int) -> Exam:
        """A new one: its time runs from now."""
        name = str(cells.milliseconds(store.clock()))
        if store.position(lesson.key) is None:
            store.keep_position(lesson.key, Position(lesson.paragraphs[0].number))
        store.log(("exam", lesson.key, name, {"minutes": minutes}))
        return cls(lesson, store, name, minutes)

    @classmethod
    def unfinished(cls, lesson: Lesson, store: Store) -> Exam | None:
        """The last that was begun and not handed in, with its answers. Its time may have run out."""
        exam: Exam | None = None
        for name, data in store.rows(_row, _EVENTS, lesson.key):
            if type(data.get("minutes")) is int and name.isdecimal():
                exam = cls(lesson, store, name, data["minutes"])
            elif exam is None or exam.name != name:
                continue
            elif "question" in data:
                exam.answers[str(data["question"])] = cells.frozen(data.get("given"))
            else:
                exam = None
        return exam

    @property
    def number(self) -> int:
        """Which paper this is: options stand in its order."""
        return int(self.name) // 1000 % 997

    @property
    def ends(self) -> datetime:
        """When its time is over, UTC."""
        return datetime.fromtimestamp(int(self.name) / 1000, UTC) + timedelta(minutes=self.minutes)

    @property
    def left(self) -> timedelta:
        """The time that is left; none once it is over."""
        return max(self.ends - self._store.clock(), timedelta(0))

    @property
    def over(self) -> bool:
        """The time is over."""
        return not self.left

    @property
    def open(self) -> tuple[Question, ...]:
        """The questions without an answer."""
        return tuple(question for question in self.questions if question.id not in self.answers)

    def keep(self, question: Question, given: Given) -> None:
        """Keep an answer; a later one to the same question takes its place."""
        if self.answers.get(question.id) != given:
            self._store.log(("exam", self.lesson.key, self.name, {"question": question.id, "given": given}))
            self.answers[question.id] = given

    def hand_in(self) -> Result:
        """The end: everything is marked, and its answers are kept like others."""
        result = marked(self.lesson, self.answers)
        given = [self._answer(each.question) for each in result.marked if each.given is not None]
        self._store.log(*given, ("exam", self.lesson.key, self.name, {"mark": result.summary.mark}))
        self.result = result
        return result

    def tick(self, question: Question, given: Given) -> Result:
        """After the end: what the learner says of their own translation, held against its models."""
        self.answers[question.id] = given
        self._store.log(self._answer(question))
        self.result = marked(self.lesson, self.answers)
        return self.result

    def _answer(self, question: Question) -> tuple[str, str, str, dict[str, object]]:
        """An answer as the log has it of any question, with the name of the exam."""
        from study.practice.marking import mark

        given = self.answers[question.id]
        verdict = mark(self.lesson, question, given)
        data: dict[str, object] = {
            "kind": question.kind,
            "skill": question.skill,
            "grade": verdict.grade,
            "mark": verdict.mark,
            "given": given,
            "exam": self.name,
        }
        return "answer", self.lesson.key, question.id, data


def _row(row: Any) -> tuple[str, dict[str, Any]]:
    """An event of an exam; an empty one for what nobody wrote."""
    try:
        data = json.loads(row[1])
    except (TypeError, ValueError, RecursionError):
        data = None
    return str(row[0]), data if isinstance(data, dict) else {"question": ""}
