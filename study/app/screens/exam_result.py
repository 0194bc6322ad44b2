"""The result of an exam: the whole, by skill, and every question with its answer and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from textual import events

from study.app.commands import bindings
from study.app.forms.form import SIGNS
from study.app.lesson.by_skill import skill_lines
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, Run, blank, column, fit, line, row
from study.app.page.paint import shown, wrapped
from study.app.screens.exam_commands import LINE, OF_RESULT, OPEN
from study.app.screens.exam_form import empty_form, given_in, put_in
from study.app.screens.page import PageScreen
from study.app.widgets.sheet import Keep
from study.lesson.model import Kind, Language
from study.practice.exam import Marked
from study.progress.errors import StoreError
from study.progress.exam import Exam

if TYPE_CHECKING:
    from study.app.lesson.posed import Posed


class ExamResultScreen(PageScreen):
    """A list of the questions; Enter opens one."""

    NAME = "exam_result"
    COMMANDS_HERE = OF_RESULT
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self, exam: Exam) -> None:
        super().__init__()
        self.exam = exam
        self.row = 0
        self.posed: Posed | None = None
        """The question that is looked at."""

    @property
    def marked(self) -> tuple[Marked, ...]:
        """The questions of the paper with their answers."""
        return self.exam.result.marked if self.exam.result else ()

    @property
    def _asked(self) -> Language:
        settings, studied = self.app.settings, self.exam.lesson.studied
        return settings.asked if settings.direction == studied else studied

    def title_line(self, page: Geometry) -> Line:
        right: tuple[Run, ...] = (Run(self.tr("exam"), "ink-3"),)
        if self.posed:
            right = (Run(self.tr("{n} of {of}", n=self.row + 1, of=len(self.marked)), "ink-3"),)
        return self.title_of(self.exam.lesson.title.get(self.exam.lesson.studied), right, page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[Line], Keep]:
        told = [each for said in self.app.notices for each in wrapped(said.get(self.tr.language), 72, "wrong")]
        if self.posed:
            return self._one(self.posed, page, told)
        lines = [*told, *self._whole(page)]
        keep: Keep = ()
        width = min(page.width - page.left - 2, 72)
        for n, each in enumerate(self.marked):
            here, action = n == self.row, f"open_row:{n}"
            if here:
                keep = (len(lines), 0) if n else (0, len(lines))
            grade = each.grade.value
            sign = Run(SIGNS[grade] if each.given is not None else "·", f"{grade} bold", action)
            number = f"¶\u00a0{max(each.question.about, default=len(self.exam.lesson.paragraphs))}"
            text = fit(shown(each.question.stem.get(self._asked)), width - 9)
            lead = (*column((sign,), 3), *column((Run(number, "ink-3", action),), 6))
            role = "ink bold" if here else "ink"
            lines.append(row(*lead, Run(text, role, action), label=(Run("▌", "focus"),) if here else ()))
        return lines, keep

    def _whole(self, page: Geometry) -> list[Line]:
        """The mark, whether it is a pass, and the skills."""
        assert self.exam.result
        tr, summary = self.tr, self.exam.result.summary
        passed = self.exam.result.passed
        said = tr("a pass: half is enough, as in the DELF") if passed else tr("half is needed, as in the DELF")
        counts = {"right": summary.right, "nearly": summary.nearly, "wrong": summary.wrong}
        lines = [row(Run(tr.percent(summary.mark), "ink bold"), Run(f"  {said}", "ink-2"))]
        lines.append(line(tr("{right} right, {nearly} nearly, {wrong} wrong", **counts), "ink-3"))
        lines += blank(1 if page.short else 2)
        width = min(page.width - page.left - 2, 72)
        lines += [row(Run(tr("By skill"), "ink bold")), BLANK, *skill_lines(summary, width, tr)]
        unticked = any(self._to_tick(each) for each in self.marked)
        if unticked:
            hint = tr("A translation is marked by you alone: open it, and tick what it gets right.")
            lines += [BLANK, *wrapped(hint, width, "ink-2")]
        return [*lines, *blank(1 if page.short else 2), row(Run(tr("The paper"), "ink bold")), BLANK]

    def _to_tick(self, each: Marked) -> bool:
        translation = each.question.kind is Kind.TRANSLATION and bool(each.question.criteria)
        return translation and each.given is not None and not each.mark

    def _one(self, posed: Posed, page: Geometry, told: list[Line]) -> tuple[Sequence[Line], Keep]:
        """A question with its answer, why, and what the text says."""
        each = self.marked[self.row]
        head = self.tr("Not answered.") if each.given is None else ""
        explained = self.app.settings.explains
        lines, keep = posed.lines(page, self.tr, self._asked, explained, head)
        if posed.verdict:
            evidence = posed.panel(page._replace(panel=page.measure), self.tr, explained)
            lines += [BLANK, *evidence] if evidence else []
        return [*told, *lines], tuple(at + len(told) for at in keep)

    def footer(self) -> Iterable[tuple[str, str, str]]:
        back = (self.tr("Esc"), self.tr("back"), "back")
        if self.posed is None:
            return [self.key(OPEN), self.key(LINE), back]
        if not self.posed.verdict:
            return [*self.posed.form.keys(self.tr), self.key(OPEN, self.tr("tick")), back]
        return [self.key(LINE), back]

    async def on_key(self, event: events.Key) -> None:
        """Letters tick what a translation gets right."""
        self.app.notices.clear()
        ticking = self.posed and not self.posed.verdict and event.key not in ("enter", "up", "down")
        if ticking and self.posed and self.posed.form.key(event.key, event.character):
            event.stop()
            event.prevent_default()
            self.draw()

    def clicked(self, name: str, argument: str, at: int) -> bool:
        if name == "open_row":
            self.row = int(argument)
            self.action_open()
            return True
        if self.posed and not self.posed.verdict and self.posed.form.click(name, argument, at):
            self.draw()
            return True
        return not name

    def action_line(self, step: int = 1) -> None:
        """The next question or the one before."""
        self.row = min(max(self.row + step, 0), len(self.marked) - 1)
        if self.posed:
            self._look()
        self.draw()

    def action_open(self) -> None:
        """Look at a question; of a translation, keep the ticks."""
        if self.posed and not self.posed.verdict:
            given = given_in(self.posed.form)
            try:
                if given is not None:
                    self.exam.tick(self.posed.question, given)
            except StoreError as error:
                self.app.tell(error.message)
            self.posed.verdict = self.marked[self.row].verdict
        elif self.posed is None:
            self._look()
        self.draw()

    def _look(self) -> None:
        from study.app.lesson.posed import Posed

        each = self.marked[self.row]
        form = empty_form(self.exam, each.question, False)
        put_in(form, each.given, told=True)
        form.typing = False
        self.posed = Posed(self.exam.lesson, each.question, form)
        self.posed.verdict = None if self._to_tick(each) else each.verdict

    def action_back(self) -> None:
        """From a question to the list, from the list to where one was."""
        if self.posed:
            self.posed = None
            self.draw()
        else:
            self.app.pop_screen()
