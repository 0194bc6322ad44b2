"""The question that is open in a lesson, and the form in which it is answered."""

from __future__ import annotations

from collections.abc import Iterable

from study.app.draft_keeper import TYPED_BEFORE, DraftKeeper
from study.app.forms.form import Form
from study.app.forms.make import form_for
from study.app.lesson.reading import TextCursor
from study.app.questions.view import QuestionView
from study.drafts import Place
from study.lesson.model import Kind, Question
from study.locale import Translator
from study.progress.walk import Walk
from study.settings import Settings


class Answering:
    """Makes a form for each question that the walk opens.

    A form that was filled in partly is kept until its question is asked again, and the text in it also as a draft.
    """

    def __init__(self, walk: Walk, reading: TextCursor, draft_keeper: DraftKeeper, is_kept: bool) -> None:
        """`is_kept` is False if answers are not stored, as in a preview; there are no drafts then either."""
        self.walk = walk
        self.view: QuestionView | None = None
        """Draws the question that is open; None while reading."""
        self.notice = ""
        """A message in the panel, until the next key."""
        self._reading = reading
        self._draft_keeper = draft_keeper
        self._is_kept = is_kept
        self._begun: dict[str, Form] = {}

    @property
    def in_text(self) -> bool:
        """Return whether the cursor is in the text."""
        return self.view is None or self.view.in_text

    @property
    def is_answered(self) -> bool:
        """Return whether a question is open and its verdict is shown."""
        return self.view is not None and self.view.verdict is not None

    @property
    def form(self) -> Form | None:
        """Return the form that keys go to; None if the cursor is in the text, or if the question is answered."""
        return self.view.form if self.view and not self.view.in_text and not self.view.verdict else None

    def follow(self, settings: Settings, tr: Translator) -> None:
        """Show the question that the walk has open now; none if it has none."""
        opened = self.walk.open
        if self.view and self.view.opened is opened:
            return
        self._close()
        if opened is None:
            return
        question = opened.question
        form = self._begun.pop(question.id, None) or self._new_form(question, opened.order, settings, tr)
        if opened.verdict and form.typed:  # a second attempt was begun
            self.walk.retry(reshuffle=True)
            opened = self.walk.open or opened
        elif opened.verdict and opened.given is not None:
            form.restore(opened.given)
            form.typing = False
        self.view = QuestionView(opened, form, self._reading, settings.asked)

    def leave(self) -> None:
        """Close the question; what was typed is kept for the next time it is asked."""
        self._close()
        self.walk.leave_question()

    def answer(self) -> None:
        """Mark the answer in the form and store it. Raises StoreError if it could not be stored."""
        assert self.view
        given = self.view.form.given
        assert given is not None
        self.view.form.typing = False
        self.walk.answer(given)
        self._draft_keeper.drop(self._place_of(self.view.question))

    def in_progress(self) -> Iterable[tuple[Place, str]]:
        """Yield the place of the draft and the text of an answer that is being typed."""
        if self.view and self.view.verdict is None and self._is_kept:
            yield self._place_of(self.view.question), self.view.form.typed

    def _close(self) -> None:
        """Close the question, and keep its form if it has no verdict yet."""
        for place, text in self.in_progress():
            self._draft_keeper.put(place, text)
        if self.view and self.view.verdict is None:
            self._begun[self.view.question.id] = self.view.form
        self.view = None

    def _new_form(self, question: Question, order: tuple[int, ...], settings: Settings, tr: Translator) -> Form:
        """Return an empty form, or one with the draft that was kept when the program ended."""
        french = self.walk.lesson.studied == "fr" or question.kind is Kind.TRANSLATION
        form = form_for(question, order, settings.typing_help and french)
        typed = self._draft_keeper.find(self._place_of(question)) if self._is_kept else ""
        if typed:
            form.retype(typed)
            self.notice = tr(TYPED_BEFORE)
        return form

    def _place_of(self, question: Question) -> Place:
        """Return where the draft of an answer is kept."""
        return "answer", self.walk.lesson.key, question.id
