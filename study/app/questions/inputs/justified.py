"""The input of an answer that has to be justified: first the answer, then the words of the text that prove it."""

from __future__ import annotations

from dataclasses import replace

from study.app.page.line import PASSAGE, StyledLine
from study.app.questions.inputs.base import QuestionInput
from study.app.questions.passage import SelectedPassage
from study.lesson.model import Language, Lesson
from study.locale import Translator
from study.practice.quotation import QuotedSpan, answer_in, justified, quotation_in
from study.practice.verdict import Given, Verdict
from study.text import Text


class JustifiedInput(QuestionInput):
    """Gives the keys to the input of the answer, and once that is complete to the selection in the text."""

    def __init__(self, answer_input: QuestionInput, lesson: Lesson) -> None:
        self._answer = answer_input
        self._passage = SelectedPassage(lesson, answer_input.question)
        self._in_passage = False
        self._is_missing = False
        """Whether Enter was pressed before anything was selected."""
        typing = answer_input.typing
        super().__init__(answer_input.question, answer_input.order)
        answer_input.typing = typing

    @property
    def answer_input(self) -> QuestionInput:
        return self._answer

    @property
    def passage(self) -> SelectedPassage | None:
        return self._passage if self._in_passage else None

    @property
    def quoted(self) -> QuotedSpan | None:
        return self._passage.span

    @property
    def typing(self) -> bool:
        """Whether letters are typed into a field of the answer."""
        return self._answer.typing and not self._in_passage

    @typing.setter
    def typing(self, typing: bool) -> None:
        self._answer.typing = typing

    @property
    def left(self) -> bool:
        """Whether the field of the answer was left."""
        return self._answer.left and not self._in_passage

    @left.setter
    def left(self, left: bool) -> None:
        self._answer.left = left

    # The answer and its quotation.

    @property
    def given(self) -> Given | None:
        answer = self._answer.given
        return None if answer is None else justified(answer, self._passage.quotation)

    def restore(self, given: Given) -> None:
        self._answer.restore(answer_in(given))
        self._passage.restore(quotation_in(given))

    @property
    def typed(self) -> str:
        return self._answer.typed

    def retype(self, text: str) -> None:
        self._answer.retype(text)

    def enter(self) -> bool:
        self._is_missing = self._in_passage and self._passage.span is None
        if self._in_passage:
            return not self._is_missing
        if self._answer.enter():
            self._in_passage = True
        return False

    def missing(self, tr: Translator) -> str:
        if not self._in_passage:
            return self._answer.missing(tr)
        return tr("Select the words of the text first.") if self._is_missing else ""

    # Keys and clicks.

    def key(self, key: str, character: str | None) -> bool:
        if not self._in_passage:
            return self._answer.key(key, character)
        return (key == "escape" and self.leave()) or self._passage.key(key)

    def click(self, name: str, argument: str, at: int) -> bool:
        if not self._in_passage:
            return self._answer.click(name, argument, at)
        if name == PASSAGE:
            self._passage.click(at)
            return True
        if name == "pick":  # the answer is chosen again
            self.leave()
            return self._answer.click(name, argument, at)
        return False

    def leave(self) -> bool:
        """Go back from the text to the answer; from there, leave its field."""
        if self._in_passage:
            self._in_passage = False
            return True
        return self._answer.leave()

    # Drawing.

    def lines(self, width: int, language: Language, tr: Translator, verdict: Verdict | None = None) -> list[StyledLine]:
        lines = self._answer.lines(width, language, tr, verdict and _of_answer(verdict))
        self.focus_line = self._answer.focus_line
        return lines

    def kept(self, width: int, language: Language, tr: Translator, verdict: Verdict) -> list[StyledLine]:
        return self._answer.kept(width, language, tr, _of_answer(verdict))

    def named(self, verdict: Verdict) -> tuple[tuple[str, Text], ...]:
        return self._answer.named(_of_answer(verdict))

    def how(self, tr: Translator) -> str:
        if not self._in_passage:
            return self._answer.how(tr)
        how = tr("Select a sentence (↑ ↓) or words (Space, ← →), then press Enter.")
        return how.replace("↑ ↓", "↑\u00a0↓").replace("← →", "←\u00a0→")

    def keys(self, tr: Translator) -> tuple[tuple[str, str, str], ...]:
        if not self._in_passage:
            return self._answer.keys(tr)
        return (("↑ ↓", tr("sentence"), ""), ("← →", tr("word"), ""), (tr("Space"), tr("from here"), ""))

    def answer_keys(self, tr: Translator) -> tuple[tuple[str, str, str], ...]:
        if not self._in_passage:
            return self._answer.answer_keys(tr)
        return (*self.keys(tr), (tr("Enter"), tr("quote"), "enter"))


def _of_answer(verdict: Verdict) -> Verdict:
    """Return the verdict on the answer alone, without its quotation."""
    return replace(verdict, grade=verdict.answer_grade, justification=None)
