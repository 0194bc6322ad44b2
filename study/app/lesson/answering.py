"""The question that is open in a lesson, and the form in which it is answered."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from study.app.draft_keeper import TYPED_BEFORE, DraftKeeper
from study.app.lesson.reading import TextCursor
from study.drafts import Place
from study.lesson.kinds import SELF_MARKED
from study.lesson.model import Question
from study.locale import Translator
from study.progress.walk import Walk
from study.settings import Settings

if TYPE_CHECKING:
    from study.app.lesson.asked_question import AskedQuestion
    from study.app.questions.inputs.base import QuestionInput
    from study.drafts import Place


class Answering:
    """Gives each question that the walk opens its input.

    An unfinished input is kept here until its question is asked again; its text is also kept as a draft.
    """

    def __init__(self, walk: Walk, reading: TextCursor, draft_keeper: DraftKeeper, is_kept: bool) -> None:
        """`is_kept` is False if answers are not stored, as in a preview; there are no drafts then either."""
        self.walk = walk
        self.view: AskedQuestion | None = None
        """The open question as it is drawn; None while reading."""
        self.notice = ""
        """A message in the panel, until the next key."""
        self._reading = reading
        self._draft_keeper = draft_keeper
        self._is_kept = is_kept
        self._begun: dict[str, QuestionInput] = {}

    @property
    def in_text(self) -> bool:
        """Return whether the cursor is in the text."""
        return self.view is None or self.view.in_text

    @property
    def is_answered(self) -> bool:
        """Return whether a question is open and its verdict is shown."""
        return self.view is not None and self.view.verdict is not None

    @property
    def input(self) -> QuestionInput | None:
        """The input that keys go to; None if no question is open, in the text and after the answer."""
        return self.view.input if self.view and not self.view.in_text and not self.view.verdict else None

    def follow(self, settings: Settings, tr: Translator) -> None:
        """Show the question that the walk has open now; none if it has none."""
        opened = self.walk.open
        if self.view and self.view.opened is opened:
            return
        self._close()
        if opened is None:
            return
        from study.app.lesson.asked_question import AskedQuestion

        question = opened.question
        answer_input = self._begun.pop(question.id, None) or self._new_input(question, opened.order, settings, tr)
        if opened.verdict and answer_input.typed:  # begun again after the answer
            self.walk.retry(reshuffle=True)
            opened = self.walk.open or opened
        elif opened.verdict and opened.given is not None:
            answer_input.restore(opened.given)
            answer_input.typing = False
        self.view = AskedQuestion(opened, answer_input, self._reading, settings.asked)

    def leave(self) -> None:
        """Close the question; what was typed is kept for the next time it is asked."""
        self._close()
        self.walk.leave_question()

    def answer(self) -> None:
        """Mark the answer in the input and store it. Raises StoreError if it could not be stored."""
        assert self.view
        given = self.view.input.given
        assert given is not None
        self.view.input.typing = False
        try:
            self.walk.answer(given)
        finally:
            self.view.verdict = self.view.opened.verdict
        self._draft_keeper.drop(self._place_of(self.view.question))

    def in_progress(self) -> Iterable[tuple[Place, str]]:
        """Yield the place of the draft and the text of an answer that is being typed."""
        if self.view and self.view.verdict is None and self._is_kept:
            yield self._place_of(self.view.question), self.view.input.typed

    def _close(self) -> None:
        """Close the view; an input without a verdict waits for its question."""
        for place, text in self.in_progress():
            self._draft_keeper.put(place, text)
        if self.view and self.view.verdict is None:
            self._begun[self.view.question.id] = self.view.input
        self.view = None

    def _new_input(
        self, question: Question, order: tuple[int, ...], settings: Settings, tr: Translator
    ) -> QuestionInput:
        """Return an empty input, or one with what was typed before the program ended."""
        from study.app.questions.inputs.make import input_in

        french = self.walk.lesson.studied == "fr" or question.kind in SELF_MARKED
        answer_input = input_in(self.walk.lesson, question, order, settings.typing_help and french)
        typed = self._draft_keeper.find(self._place_of(question)) if self._is_kept else ""
        if typed:
            answer_input.retype(typed)
            self.notice = tr(TYPED_BEFORE)
        return answer_input

    def _place_of(self, question: Question) -> Place:
        """Return where the draft of an answer is kept."""
        return "answer", self.walk.lesson.key, question.id
