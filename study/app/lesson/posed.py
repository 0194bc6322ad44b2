"""A question on a page of its own: the paragraphs it is about, its input, and once it is answered why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, Run, blank, row
from study.app.page.paint import Layer, paint, wrapped
from study.app.questions.inputs.base import QuestionInput
from study.app.questions.verdict import evidence_below, evidence_panel, evidence_spans, verdict_lines
from study.app.widgets.sheet import Keep
from study.lesson.model import Language, Lesson, Paragraph, Question
from study.locale import Translator

if TYPE_CHECKING:
    from study.practice.verdict import Verdict

_SHORT = 2
"""Paragraphs that stand over their question; of more, the question is asked alone."""


class Posed:
    """One question of a lesson. `hidden` keeps the text away until it is answered: its words are the answer."""

    def __init__(self, lesson: Lesson, question: Question, answer_input: QuestionInput, hidden: bool = False) -> None:
        self.lesson = lesson
        self.question = question
        self.input = answer_input
        self.verdict: Verdict | None = None
        self._hidden = hidden

    def lines(
        self, page: Geometry, tr: Translator, asked: Language, explained: Language, head: str, note: str = ""
    ) -> tuple[list[Line], Keep]:
        """The page under a quiet head, and the lines of it that must stay in sight; `note` stands under the stem."""
        lines = [row(Run(head, "ink-3")), *([] if page.low else [BLANK])] if head else []
        lines += self._text(page)
        stem_at = len(lines)
        lines += wrapped(self.question.stem.get(asked), page.measure, "ink bold")
        lines += wrapped(note, page.measure, "ink-3")
        lines += blank(0 if page.height < 12 else 1)
        input_at = len(lines)
        lines += self.input.lines(page.measure, asked, tr, self.verdict)
        if not self.verdict:
            return lines, (input_at + self.input.focus_line, stem_at, len(lines) - 1)
        lines += blank(0 if page.height < 12 else 1)
        said_at = len(lines)
        named = self.input.named(self.verdict)
        lines += verdict_lines(self.question, self.verdict, page.measure, explained, tr, named)
        return lines, (len(lines) - 1, said_at, input_at, stem_at)

    def panel(self, page: Geometry, tr: Translator, explained: Language) -> Sequence[Line]:
        """How one answers; then the evidence."""
        if self.verdict:
            if page.beside:
                return evidence_panel(self.question, page.panel, explained, tr, self.lesson.studied)
            return evidence_below(self.question, page, explained, tr, self.lesson.studied)
        how = wrapped(self.input.how(tr), page.panel, "ink-2")
        return how if page.beside else how[:1]

    def _text(self, page: Geometry) -> list[Line]:
        """The paragraphs it is about; afterwards with the evidence lit."""
        about = [each for each in self.lesson.paragraphs if each.number in self.question.about]
        if (self._hidden and not self.verdict) or len(about) > _SHORT or page.height < 12:
            return []
        return [each for paragraph in about for each in (*self._paragraph(paragraph, page), BLANK)]

    def _paragraph(self, paragraph: Paragraph, page: Geometry) -> list[Line]:
        studied = self.lesson.studied
        text = paragraph.text(studied)
        spans = evidence_spans(self.question, paragraph.number, text, studied) if self.verdict else []
        return paint(text, page.measure, "ink", [Layer(start, end, "evidence") for start, end in spans])
