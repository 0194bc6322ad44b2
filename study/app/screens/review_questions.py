"""A question that was missed, on the page of a review: its text, its form, its verdict."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from study.app.forms.form import Form
from study.app.lesson.verdict import evidence_below, evidence_panel, evidence_spans, verdict_lines
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, Run, blank, row
from study.app.page.paint import Layer, paint, wrapped
from study.app.screens.review_lines import ReviewLines
from study.app.widgets.sheet import Keep
from study.language.names import SKILLS
from study.lesson.model import Kind, Language, Paragraph
from study.practice.missed import Task, quotes_its_answer
from study.practice.review import proposed
from study.practice.schedule import Recall

if TYPE_CHECKING:
    from study.practice.verdict import Verdict

_SHORT = 2
"""Paragraphs that stand over their question; of more, the question is asked alone."""


class ReviewQuestions(ReviewLines):
    """Missed questions."""

    def __init__(self) -> None:
        super().__init__()
        self.form: Form | None = None
        self.verdict: Verdict | None = None
        self.flipped = False
        """The question is shown in the other language."""

    @property
    def missed(self) -> Task | None:
        """The question that is asked."""
        item = self.sitting.item if self.sitting else None
        return item if isinstance(item, Task) else None

    @property
    def offered(self) -> Recall:
        return proposed(self.verdict.grade) if self.verdict else super().offered

    def take_form(self) -> None:
        """An empty form for the question that is asked, its options in another order than the last time."""
        self.form, self.verdict, self.flipped = None, None, False
        if task := self.missed:
            from study.app.forms.make import form_for
            from study.practice.shuffle import shown_order

            times = task.remembered.reviews if task.remembered else 1
            order = shown_order(task.asked, task.lesson.id, times)
            french = task.lesson.studied == "fr" or task.asked.kind is Kind.TRANSLATION
            self.form = form_for(task.asked, order, self.app.settings.typing_help and french)

    def mark_form(self) -> bool:
        """Mark what was answered, keep it, and only then show it; False while something is missing."""
        task, form = self.missed, self.form
        if not task or not form:
            return False
        if not form.enter():
            self.notice = form.missing(self.tr)
            return False
        from study.language.lexicon import is_word
        from study.practice.marking import mark

        given = form.given
        assert given is not None
        studied = task.lesson.studied
        self.verdict = mark(task.asked, given, is_word=is_word(studied), language=studied)
        form.typing = False
        self.propose(proposed(self.verdict.grade))
        return True

    def _language(self, usual: Language) -> Language:
        return usual if not self.flipped else "en" if usual == "fr" else "fr"

    def _asked_in(self, task: Task) -> Language:
        settings = self.app.settings
        return self._language(settings.asked if settings.direction == task.lesson.studied else task.lesson.studied)

    def task_lines(self, task: Task, page: Geometry) -> tuple[list[Line], Keep]:
        """The page, and the lines of it that must stay in sight."""
        assert self.form
        lines = [row(Run(self._from(task), "ink-3")), *([] if page.low else [BLANK])]
        lines += self._text(task, page)
        stem_at = len(lines)
        lines += wrapped(task.asked.stem.get(self._asked_in(task)), page.measure, "ink bold")
        if task.same and not self.open and not page.tiny:
            said = self.tr("The lesson has no other way to ask this: it is the same question.")
            lines += wrapped(said, page.measure, "ink-3")
        lines += blank(0 if page.height < 12 else 1)
        form_at = len(lines)
        lines += self.form.lines(page.measure, self._asked_in(task), self.tr, self.verdict)
        if not self.verdict:
            return lines, (form_at + self.form.focus_line, stem_at, len(lines) - 1)
        lines += blank(0 if page.height < 12 else 1)
        said_at = len(lines)
        explained = self._language(self.app.settings.explains)
        named = self.form.named(self.verdict)
        lines += verdict_lines(task.asked, self.verdict, page.measure, explained, self.tr, named)
        lines += self.choice_lines(task, page)
        return lines, (len(lines) - 1, said_at, form_at, stem_at)

    def task_panel(self, task: Task, page: Geometry) -> Sequence[Line]:
        """How one answers; then the evidence."""
        explained = self._language(self.app.settings.explains)
        if self.verdict:
            if page.beside:
                return evidence_panel(task.asked, page.panel, explained, self.tr, task.lesson.studied)
            return evidence_below(task.asked, page, explained, self.tr, task.lesson.studied)
        assert self.form
        how = wrapped(self.form.how(self.tr), page.panel, "ink-2")
        return how if page.beside else how[:1]

    def _from(self, task: Task) -> str:
        numbers = ", ".join(f"¶\u00a0{number}" for number in task.asked.about)
        skill = self.tr(SKILLS[task.asked.skill])
        return "   ".join(filter(None, (task.lesson.title.get(task.lesson.studied), numbers, skill)))

    def _text(self, task: Task, page: Geometry) -> list[Line]:
        """The paragraphs it is about, unless their words are its answer; afterwards with the evidence lit."""
        about = [each for each in task.lesson.paragraphs if each.number in task.asked.about]
        hidden = quotes_its_answer(task) and not self.verdict
        if hidden or len(about) > _SHORT or page.height < 12:
            return []
        return [each for paragraph in about for each in (*self._paragraph(task, paragraph, page), BLANK)]

    def _paragraph(self, task: Task, paragraph: Paragraph, page: Geometry) -> list[Line]:
        studied = task.lesson.studied
        text = paragraph.text(studied)
        spans = evidence_spans(task.asked, paragraph.number, text, studied) if self.verdict else []
        return paint(text, page.measure, "ink", [Layer(start, end, "evidence") for start, end in spans])
