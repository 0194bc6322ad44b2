"""A question that was missed, on the page of a review: its text, its form, its verdict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from study.app.forms.field import Field
from study.app.forms.form import Form
from study.app.keeping import TYPED_BEFORE
from study.app.page.geometry import Geometry
from study.app.page.line import Line
from study.app.screens.review_lines import ReviewLines
from study.app.widgets.sheet import Keep
from study.language.names import SKILLS
from study.lesson.model import Kind, Language
from study.practice.missed import Task, quotes_its_answer
from study.practice.review import proposed
from study.practice.schedule import Recall

if TYPE_CHECKING:
    from study.app.lesson.posed import Posed
    from study.drafts import Place


class ReviewQuestions(ReviewLines):
    """Missed questions."""

    def __init__(self) -> None:
        super().__init__()
        self.posed: Posed | None = None
        self.flipped = False
        """The question is shown in the other language."""

    @property
    def missed(self) -> Task | None:
        """The question that is asked."""
        item = self.sitting.item if self.sitting else None
        return item if isinstance(item, Task) else None

    @property
    def form(self) -> Form | None:
        """What is answered in, while it is open."""
        return self.posed.form if self.posed and not self.posed.verdict else None

    @property
    def offered(self) -> Recall:
        verdict = self.posed.verdict if self.posed else None
        return proposed(verdict.grade) if verdict else super().offered

    def take_form(self) -> None:
        """An empty form for the question that is asked, its options in another order than the last time."""
        self.posed, self.flipped = None, False
        if task := self.missed:
            from study.app.forms.make import form_for
            from study.app.lesson.posed import Posed
            from study.practice.shuffle import shown_order

            times = task.remembered.reviews if task.remembered else 1
            order = shown_order(task.asked, task.lesson.id, times)
            french = task.lesson.studied == "fr" or task.asked.kind is Kind.TRANSLATION
            form = form_for(task.asked, order, self.app.settings.typing_help and french)
            self.posed = Posed(task.lesson, task.asked, form, quotes_its_answer(task))

    def mark_form(self) -> bool:
        """Mark what was answered, keep it, and only then show it; False while something is missing."""
        task, form = self.missed, self.form
        if not task or not form or not self.posed:
            return False
        if not form.enter():
            self.notice = form.missing(self.tr)
            return False
        from study.practice.marking import mark

        given = form.given
        assert given is not None
        verdict = mark(task.lesson, task.asked, given)
        form.typing = False
        self.app.keeping.drop(self.place)
        self.propose(proposed(verdict.grade))
        self.posed.verdict = verdict
        return True

    # What is being typed.

    def in_progress(self) -> Iterable[tuple[Place, str]]:
        if self.app.store.kept and (self.form or self.typing):
            yield self.place, self.form.typed if self.form else self.field.text

    @property
    def place(self) -> Place:
        """Where drafts of the answer are kept."""
        item = self.card or self.missed
        return "review", item.key if item else ""

    def retype(self) -> None:
        """Put back what was typed as an answer before the program ended."""
        if [*self.in_progress()] and (typed := self.app.keeping.find(self.place)):
            if self.form:
                self.form.retype(typed)
            else:
                self.field = Field(typed, limit=120)
            self.said = self.tr(TYPED_BEFORE)

    def _language(self, usual: Language) -> Language:
        return usual if not self.flipped else "en" if usual == "fr" else "fr"

    def _asked_in(self, task: Task) -> Language:
        settings = self.app.settings
        return self._language(settings.asked if settings.direction == task.lesson.studied else task.lesson.studied)

    def task_lines(self, task: Task, page: Geometry) -> tuple[list[Line], Keep]:
        """The page, and the lines of it that must stay in sight."""
        assert self.posed
        note = ""
        if task.same and not self.open and not page.tiny:
            note = self.tr("The lesson has no other way to ask this: it is the same question.")
        explained = self._language(self.app.settings.explains)
        lines, keep = self.posed.lines(page, self.tr, self._asked_in(task), explained, self._from(task), note)
        if not self.posed.verdict:
            return lines, keep
        lines += self.choice_lines(task, page)
        return lines, (len(lines) - 1, *keep[1:])

    def task_panel(self, page: Geometry) -> Sequence[Line]:
        """How one answers; then the evidence."""
        assert self.posed
        return self.posed.panel(page, self.tr, self._language(self.app.settings.explains))

    def _from(self, task: Task) -> str:
        numbers = ", ".join(f"¶\u00a0{number}" for number in task.asked.about)
        skill = self.tr(SKILLS[task.asked.skill])
        return "   ".join(filter(None, (task.lesson.title.get(task.lesson.studied), numbers, skill)))
