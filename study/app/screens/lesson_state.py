"""What a lesson's screen knows: the text, the question, the answers so far, and how it keeps them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from study.app.keeping import TYPED_BEFORE
from study.app.lesson.reading import Reading
from study.app.screens.page import PageScreen
from study.language.facing import facing
from study.lesson.model import Language, Lesson, Question
from study.practice.session import Position, Session
from study.progress.errors import StoreError
from study.progress.records import Answered, Status

if TYPE_CHECKING:
    from study.app.forms.form import Form
    from study.app.lesson.asking import Asking
    from study.drafts import Place


class LessonState(PageScreen):
    """A lesson being studied."""

    def __init__(self, lesson: Lesson, studied: Language = "fr") -> None:
        super().__init__()
        self.whole = lesson
        """The lesson as its file has it, for both directions."""
        self.lesson = facing(lesson, studied)
        self.reading = Reading(self.lesson, 1)
        self.asking: Asking | None = None
        self.notice = ""
        """Something to say in the panel until the next key."""
        self.revealed: str | None = None
        """The term whose meaning was uncovered."""
        self._answers: dict[str, Answered] = {}
        self._statuses: dict[str, Status] = {}
        self._again: list[Question] = []
        """Questions still to be asked in a round that the learner asked for."""
        self._from_results = False
        """The question was called from the results."""
        self._came_from = (1, 0)
        """Paragraph and offset where the reader was when the questions began."""
        self._drafts: dict[str, Form] = {}
        """Answers begun and left, by question."""
        self._kept: Position | None = None

    @property
    def known_share(self) -> float | None:
        """How much of the text the learner knows, where that can be told."""
        return None

    @property
    def _session(self) -> Session:
        return Session(self.lesson, frozenset(self._answers), self.app.settings.questions)

    @property
    def _in_text(self) -> bool:
        return self.asking is None or self.asking.in_text

    def _leave_question(self) -> None:
        """Close the question; what was typed waits for its return."""
        self.app.keeping.keep(self)
        if self.asking and self.asking.verdict is None:
            self._drafts[self.asking.question.id] = self.asking.form
        self.asking = None
        self._again, self._from_results = [], False

    def _return(self) -> None:
        """Close the question and go back to where it was called from."""
        if self.asking:
            self._leave_question()
            self.reading.go(*self._came_from)

    # Keeping what is typed.

    def in_progress(self) -> Iterable[tuple[Place, str]]:
        if self.asking and self.asking.verdict is None and self.app.store.kept:
            yield self._place_of(self.asking.question), self.asking.form.typed

    def _place_of(self, question: Question) -> Place:
        """Where drafts of an answer are kept."""
        return "answer", self.lesson.key, question.id

    def _retype(self, question: Question, form: Form) -> None:
        """Put back what was typed as an answer before the program ended."""
        typed = self.app.keeping.find(self._place_of(question)) if self.app.store.kept else ""
        if typed:
            form.retype(typed)
            self.notice = self.tr(TYPED_BEFORE)

    # Keeping the place.

    def _keep_soon(self) -> None:
        """Write the place down when the cursor has rested for a moment."""
        self.app.later("place", 0.25, self._keep)

    def _keep(self) -> None:
        question = self.asking.question.id if self.asking else ""
        position = Position(self.reading.paragraph.number, question, self.reading.offset)
        if position != self._kept:
            self._kept = position
            self._try(lambda: self.app.store.keep_position(self.lesson.key, position))

    def _try(self, write: Callable[[], object]) -> None:
        """Write to the store; what it cannot keep is said, and the lesson goes on."""
        try:
            write()
        except StoreError as error:
            self.app.tell(error.message)
