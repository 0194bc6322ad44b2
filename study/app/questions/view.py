"""A question on a page: the text it is about, its input, and once it is answered the verdict and the reason."""

from __future__ import annotations

from collections.abc import Sequence

from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Run, StyledLine, blank, row
from study.app.page.paint import Layer, paint, wrapped
from study.app.page.stops import Span
from study.app.questions.inputs.base import QuestionInput
from study.app.questions.passage import JUSTIFY
from study.app.questions.verdict import (
    CountsAs,
    evidence_below,
    evidence_panel,
    evidence_spans,
    quoted_spans,
    verdict_lines,
)
from study.app.widgets.line_view import Keep
from study.lesson.model import Language, Lesson, Paragraph, Question
from study.locale import Translator
from study.practice.verdict import Grade, Verdict


class QuestionView:
    """Draws one question, from asking it to its verdict."""

    def __init__(
        self, lesson: Lesson, question: Question, answer_input: QuestionInput, hides_text: bool = False
    ) -> None:
        """`hides_text` shows the paragraphs only after the answer, because their words are the answer."""
        self.lesson = lesson
        self.question = question
        self.input = answer_input
        self.verdict: Verdict | None = None
        """None until the question is answered."""
        self.counts_as: CountsAs = "marked"
        self._hides_text = hides_text

    def lines(
        self, page: Geometry, tr: Translator, asked: Language, explained: Language, head: str = "", note: str = ""
    ) -> tuple[list[StyledLine], Keep]:
        """Draw the page, and return which lines must stay in sight, the most important one first.

        `head` is a quiet line above everything, `note` one below the stem; both may be empty.
        """
        lines, passage_at = (
            self._passage_lines(page, tr, head) if self._in_passage else (self.text_lines(page, head), ())
        )
        stem_at = len(lines)
        if not self.is_compact(page):
            lines += wrapped(self.question.stem.get(asked), page.measure, "ink bold")
            lines += wrapped(note, page.measure, "ink-3")
            lines += blank(0 if page.height < 12 else 1)
        input_at = len(lines)
        lines += self._input_lines(page, tr, asked)
        if self._in_passage:
            task = [] if page.tiny or self.says_task_in_panel(page) else wrapped(tr(JUSTIFY), page.measure, "ink bold")
            lines += [BLANK, *task] if task else []
            return lines, (*passage_at, len(lines) - 1, stem_at)
        if not self.verdict:
            focus, end = input_at + self.input.focus_line, len(lines) - 1
            return lines, (focus, end, stem_at) if self.input.keeps_end else (focus, stem_at, end)
        lines += blank(0 if page.height < 12 else 1)
        said_at = len(lines)
        named = self.input.named(self.verdict)
        lines += verdict_lines(self.question, self.verdict, page.measure, explained, tr, named, self.counts_as)
        return lines, (len(lines) - 1, said_at, input_at, stem_at)

    def panel(self, page: Geometry, tr: Translator, explained: Language, notice: str = "") -> Sequence[StyledLine]:
        """Draw how to answer the question, and the missing parts of the answer; after the answer, draw the evidence."""
        if self.verdict:
            if page.beside:
                return self.evidence(page.panel, explained, tr)
            return evidence_below(self.question, page, explained, tr, self.lesson.studied)
        how = wrapped(self.input.how(tr), page.panel, "ink-2")
        return how if page.beside else how[:1]

    def evidence(self, width: int, explained: Language, tr: Translator) -> list[StyledLine]:
        """Draw all the evidence, in one column."""
        return evidence_panel(self.question, width, explained, tr, self.lesson.studied)

    # The parts of the page.

    @property
    def _in_passage(self) -> bool:
        """Whether words of the text are selected on the page, to justify the answer."""
        return self.input.passage is not None and self.verdict is None

    def _passage_lines(self, page: Geometry, tr: Translator, head: str) -> tuple[list[StyledLine], Keep]:
        """Draw the text with the passage that is being selected, and return which lines must stay in sight."""
        assert self.input.passage
        passage, keep = self.input.passage.lines(page.measure)
        if page.tiny:
            task = wrapped(tr(JUSTIFY), page.measure, "ink bold")
            return [*task, *passage, BLANK], (*(len(task) + at for at in keep), 0)
        lines = self._head_lines(page, head)
        for paragraph in self._paragraphs_in_sight(page):
            if paragraph.number != self.input.passage.number:
                lines += [*self._paragraph(paragraph, page), BLANK]
                continue
            keep = tuple(len(lines) + at for at in keep)
            lines += [*passage, BLANK]
        return lines, keep

    def says_task_in_panel(self, page: Geometry) -> bool:
        """Return whether the panel asks for the passage, and not the page."""
        return False

    def is_compact(self, page: Geometry) -> bool:
        """Return whether the stem and the options without interest give way to the verdict."""
        return False

    def text_lines(self, page: Geometry, head: str) -> list[StyledLine]:
        """Draw the page above the stem: the head, then the paragraphs, with the evidence highlighted after the
        answer."""
        hidden = self._hides_text and not self.verdict
        about = [] if hidden or page.height < 12 else self._paragraphs_in_sight(page)
        texts = (each for paragraph in about for each in (*self._paragraph(paragraph, page), BLANK))
        return [*self._head_lines(page, head), *texts]

    def _head_lines(self, page: Geometry, head: str) -> list[StyledLine]:
        return [row(Run(head, "ink-3")), *([] if page.low else [BLANK])] if head else []

    def _paragraphs_in_sight(self, page: Geometry) -> list[Paragraph]:
        """Return the paragraphs that are shown above the question: all that it is about."""
        return [each for each in self.lesson.paragraphs if each.number in self.question.about]

    def _paragraph(self, paragraph: Paragraph, page: Geometry) -> list[StyledLine]:
        studied = self.lesson.studied
        text = paragraph.text(studied)
        spans = evidence_spans(self.question, paragraph.number, text, studied) if self.verdict else []
        layers = [Layer(start, end, "evidence") for start, end in spans]
        layers += [Layer(start, end, "unproven") for start, end in self.unproven_spans(paragraph.number)]
        return paint(text, page.measure, "ink", layers)

    def unproven_spans(self, number: int) -> list[Span]:
        """Return where words were quoted from a paragraph that do not prove the answer."""
        justification = self.verdict.justification if self.verdict else None
        if justification is None or justification.part.grade is Grade.RIGHT:
            return []
        return quoted_spans(self.input.quoted, number)

    def _input_lines(self, page: Geometry, tr: Translator, asked: Language) -> list[StyledLine]:
        if self.is_compact(page) and self.verdict:
            return self.input.kept(page.measure, asked, tr, self.verdict)
        return self.input.lines(page.measure, asked, tr, self.verdict)
