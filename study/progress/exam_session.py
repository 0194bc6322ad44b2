"""An exam in progress: its paper, the question in sight, its answers and its time.

Every answer is in the log at once, so that the exam goes on after any end of the program. The log has an event `exam`
for its beginning, for each answer and for its end, all under the moment it began; when it is handed in, its last
answers are added as answers like others, with that moment.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from study.lesson.model import Kind, Lesson, Question
from study.practice.exam import Result, marked, paper
from study.practice.marking import mark
from study.practice.position import Position
from study.practice.shuffle import shown_order
from study.practice.verdict import Given
from study.progress import decoding
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
        """When it began, in milliseconds since 1970."""
        self.minutes = minutes
        self.answers: dict[str, Given] = {}
        """The last answer to each question, by its id."""
        self.questions = paper(lesson)
        """The questions of the paper, in its order."""
        self.at = 0
        """The index of the question in sight; one past the last at the end of the paper."""
        self.result: Result | None = None
        """None until the exam is handed in."""
        self._store = store

    @classmethod
    def begin(cls, lesson: Lesson, store: Store, minutes: int) -> ExamSession:
        """Begin a new exam, whose time runs from now, at its first question."""
        name = str(decoding.milliseconds(store.clock()))
        if store.position(lesson.key) is None:
            store.keep_position(lesson.key, Position(lesson.paragraphs[0].number))
        store.log(("exam", lesson.key, name, {"minutes": minutes}))
        return cls(lesson, store, name, minutes)

    @classmethod
    def unfinished(cls, lesson: Lesson, store: Store) -> ExamSession | None:
        """Return the last exam begun and not handed in, at its first unanswered question; None if there is none.

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
        """The number that decides in which order the options of this paper are shown."""
        return int(self.name) // 1000 % 997

    def option_order(self, question: Question) -> tuple[int, ...]:
        """Return the order of a question's options, pairs or steps on this paper; empty if it has none."""
        return shown_order(question, self.lesson.id, self.paper_seed)

    @property
    def question(self) -> Question | None:
        """The question in sight; None past the last."""
        return self.questions[self.at] if self.at < len(self.questions) else None

    @property
    def unanswered(self) -> tuple[Question, ...]:
        """The questions without an answer."""
        return tuple(question for question in self.questions if question.id not in self.answers)

    def step(self, step: int = 1) -> None:
        """Go that many questions on, or back if negative; on from the end of the paper, to the first unanswered."""
        if self.question is None and step > 0:
            self.go_to_unanswered()
        else:
            self.at = min(max(self.at + step, 0), len(self.questions))

    def go_to(self, question: Question) -> None:
        """Bring a question of the paper into sight."""
        self.at = self.questions.index(question)

    def go_to_unanswered(self) -> None:
        """Go to the first question without an answer; to the end of the paper if all have one."""
        self.at = self.questions.index(self.unanswered[0]) if self.unanswered else len(self.questions)

    def go_to_end(self) -> None:
        """Go past the last question, where the paper can be handed in."""
        self.at = len(self.questions)

    # The time.

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

    # The answers.

    def keep(self, question: Question, given: Given) -> None:
        """Store an answer; a later one to the same question replaces it."""
        if self.answers.get(question.id) != given:
            self._store.log(("exam", self.lesson.key, self.name, {"question": question.id, "given": given}))
            self.answers[question.id] = given

    def hand_in(self) -> Result:
        """Mark the whole paper and store its answers like others; the exam is over."""
        result = marked(self.lesson, self.answers)
        given = [self._answer(each.question, each.given) for each in result.marked if each.given is not None]
        self._store.log(*given, ("exam", self.lesson.key, self.name, {"mark": result.summary.mark}))
        self.result = result
        return result

    @property
    def to_tick(self) -> tuple[tuple[Question, str], ...]:
        """The translations without a mark, with their text: the learner alone marks them, once the paper is handed in.

        A translation gets its mark by ticks, for what it gets right of the models.
        """
        found = []
        for question, given, verdict in self.result.marked if self.result else ():
            if question.kind is Kind.TRANSLATION and question.criteria and not verdict.mark:
                match given:
                    case (str(text), *_) if text:
                        found.append((question, text))
        return tuple(found)

    def tick(self, question: Question, given: Given) -> Result:
        """Store which criteria of a translation the learner ticks after the end, and mark the paper again."""
        self._store.log(self._answer(question, given))
        self.answers[question.id] = given
        self.result = marked(self.lesson, self.answers)
        return self.result

    def _answer(self, question: Question, given: Given) -> tuple[str, str, str, dict[str, object]]:
        """Return an answer as the log stores the answer to any question, with the name of the exam."""
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
    """Decode an event of an exam; without data if they cannot be read."""
    try:
        data = json.loads(row[1])
    except (TypeError, ValueError, RecursionError):
        data = None
    return str(row[0]), data if isinstance(data, dict) else {"question": ""}
