"""A missed question on the page of a review: its input, its verdict, and the language it is shown in."""

from __future__ import annotations

from collections.abc import Sequence

from study.app.page.geometry import Geometry
from study.app.page.line import StyledLine
from study.app.questions.inputs.base import QuestionInput
from study.app.questions.inputs.make import input_in
from study.app.questions.view import QuestionView
from study.app.review.view import session_grades
from study.app.widgets.line_view import Keep
from study.drafts import Place
from study.language.labels import SKILLS
from study.lesson.kinds import SELF_MARKED
from study.lesson.model import Language
from study.locale import Translator
from study.practice.missed_questions import QuestionCard, quotes_its_answer
from study.practice.schedule import Rating
from study.progress.review_session import ReviewSession
from study.settings import Settings


class QuestionPage:
    """The current question of a session, from asking to grading it.

    `typing_help` shows accented letters under the field, for an answer in French.
    """

    def __init__(self, session: ReviewSession, task: QuestionCard, typing_help: bool) -> None:
        self.session = session
        self.task = task
        self._flipped = False
        french = task.lesson.studied == "fr" or task.asked.kind in SELF_MARKED
        answer_input = input_in(task.lesson, task.asked, session.option_order, typing_help and french)
        self._view = QuestionView(task.lesson, task.asked, answer_input, quotes_its_answer(task))

    # The answer.

    @property
    def input(self) -> QuestionInput | None:
        """The input that is being filled in; None once the question is answered."""
        return None if self._view.verdict else self._view.input

    @property
    def draft_place(self) -> Place:
        """Return where the draft of an answer is kept."""
        return "review", self.task.key

    @property
    def is_typing(self) -> bool:
        """Whether letters are typed into a field, and are no commands."""
        return bool(self.input and self.input.typing)

    @property
    def draft(self) -> str | None:
        """Return the text in the input; None once the question is answered."""
        return self.input.typed if self.input else None

    def restore_draft(self, text: str) -> None:
        """Put back into the input what was typed before the program ended."""
        self._view.input.retype(text)

    def answer(self, tr: Translator) -> str:
        """Mark the answer in the input; return a sentence about its missing parts, or nothing if it is complete.

        Raises StoreError if the marked answer could not be stored.
        """
        answer_input = self._view.input
        if not answer_input.enter():
            return answer_input.missing(tr)
        given = answer_input.given
        assert given is not None
        answer_input.typing = False
        try:
            self.session.mark_question(given)
        finally:
            self._view.verdict = self.session.verdict
        return ""

    def key(self, key: str, character: str | None) -> bool:
        """Take a key that belongs to the input; False for any other."""
        return bool(self.input and self.input.key(key, character))

    def click(self, name: str, argument: str, at: int) -> bool:
        """Take a click on the input; False for any other."""
        return bool(self.input and self.input.click(name, argument, at))

    def flip(self) -> None:
        """Show question and explanation in the other language, or in the usual one again."""
        self._flipped = not self._flipped

    # Drawing.

    @property
    def offered(self) -> Rating:
        """Return the grade that Enter gives."""
        return self.session.offered or Rating.GOOD

    def lines(self, page: Geometry, tr: Translator, settings: Settings) -> tuple[list[StyledLine], Keep]:
        """Return the lines of the page, and the indices of those to keep in sight, the most important first."""
        self._view.counts_as = "right" if self.session.overruled else "marked"
        task, note = self.task, ""
        if task.same and not self._view.verdict and not page.tiny:
            note = tr("The lesson has no other form of this question, so it is asked again unchanged.")
        asked = self._language(settings.question_language(task.lesson.studied))
        explained = self._language(settings.explains)
        lines, keep = self._view.lines(page, tr, asked, explained, self._source(tr), note)
        if not self._view.verdict:
            return lines, keep
        lines += session_grades(self.session, self.offered, page, tr)
        return lines, (len(lines) - 1, *keep[1:])

    def panel(self, page: Geometry, tr: Translator, settings: Settings) -> Sequence[StyledLine]:
        """Draw how the question is answered; afterwards, the evidence in the text."""
        return self._view.panel(page, tr, self._language(settings.explains))

    def _language(self, usual: Language) -> Language:
        """Return a language of the question, or the other one while it is flipped."""
        return usual if not self._flipped else "en" if usual == "fr" else "fr"

    def _source(self, tr: Translator) -> str:
        """Return the lesson, the paragraphs and the skill of the question."""
        numbers = ", ".join(f"¶\u00a0{number}" for number in self.task.asked.about)
        title = self.task.lesson.title.get(self.task.lesson.studied)
        return "   ".join(filter(None, (title, numbers, tr(SKILLS[self.task.asked.skill]))))
