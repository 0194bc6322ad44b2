"""The screen of an exam's result: the list of its questions, and each of them with its answer and feedback."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual import events

from study.app.commands import Command, bindings
from study.app.exam.paper_input import empty_input, given_in, put_in
from study.app.exam.result_view import WIDTH, list_lines, mark_lines
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Run, StyledLine
from study.app.page.paint import wrapped
from study.app.questions.view import QuestionView
from study.app.screens.base import PageScreen
from study.app.widgets.line_view import Keep
from study.locale import N_
from study.practice.exam import MarkedQuestion
from study.progress.errors import StoreError
from study.progress.exam_session import ExamSession

LINE = Command("line", ("down",), "↑ ↓", N_("question"), N_("next, previous question"), N_("Exam"), ("up",))
OVERRULE = Command(
    "overrule", ("y",), "y", N_("mine is right"), N_("count your typed answer as right, or undo that"), N_("Exam")
)
OPEN = Command("open", ("enter",), "Enter", N_("open"), N_("your answer, and why"), N_("Exam"))


class ExamResultScreen(PageScreen):
    """Shows the result of an exam that was handed in; Enter opens a question."""

    NAME = "exam_result"
    COMMANDS_HERE = (OPEN, LINE, OVERRULE)
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self, exam: ExamSession) -> None:
        super().__init__()
        self.exam = exam
        self.row = 0
        """The index of the chosen question."""
        self.view: QuestionView | None = None
        """The question that is open; None while the list is shown."""

    @property
    def marked(self) -> tuple[MarkedQuestion, ...]:
        """Return the questions with their answers, in the order of the exam."""
        return self.exam.result.marked if self.exam.result else ()

    # Drawing.

    def title_line(self, page: Geometry) -> StyledLine:
        """Return the title of the lesson and, if a question is open, its number."""
        right: tuple[Run, ...] = (Run(self.tr("exam"), "ink-3"),)
        if self.view:
            right = (Run(self.tr("{n} of {of}", n=self.row + 1, of=len(self.marked)), "ink-3"),)
        return self.title_of(self.exam.lesson.title.get(self.exam.lesson.studied), right, page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[StyledLine], Keep]:
        told = [each for said in self.app.notices for each in wrapped(self.tr(said), WIDTH, "wrong")]
        if self.view:
            lines, keep = self._question_lines(self.view, page)
            return [*told, *lines], tuple(at + len(told) for at in keep)
        assert self.exam.result
        lesson = self.exam.lesson
        above = [*told, *mark_lines(self.exam.result, bool(self.exam.to_tick), page, self.tr)]
        asked, at = self.app.settings.question_language(lesson.studied), len(above) + self.row
        listed = list_lines(self.marked, self.row, len(lesson.paragraphs), asked, page, self.tr)
        return [*above, *listed], (at, 0) if self.row else (0, at)

    def _question_lines(self, view: QuestionView, page: Geometry) -> tuple[list[StyledLine], Keep]:
        """Draw a question with its answer, the reason, and what the text says."""
        settings, lesson = self.app.settings, self.exam.lesson
        here = self.marked[self.row]
        view.counts_as = "right" if here.overruled else "unanswered" if here.given is None else "marked"
        asked = settings.question_language(lesson.studied)
        lines, keep = view.lines(page, self.tr, asked, settings.explains)
        if view.verdict:
            evidence = view.panel(page._replace(panel=page.measure), self.tr, settings.explains)
            lines += [BLANK, *evidence] if evidence else []
        return lines, keep

    def footer(self) -> Iterable[tuple[str, str, str]]:
        """Return the keys for the list, or for the question that is open."""
        back = (self.tr("Esc"), self.tr("back"), "back")
        if self.view is None:
            return [self.key(OPEN), self.key(LINE), back]
        if not self.view.verdict:
            return [*self.view.input.keys(self.tr), self.key(OPEN, self.tr("tick")), back]
        mine = (
            [self.key(OVERRULE, self.tr("undo") if self.marked[self.row].overruled else "")]
            if self._can_overrule
            else []
        )
        return [self.key(LINE), *mine, back]

    @property
    def _can_overrule(self) -> bool:
        """Return whether the answer that is open can be counted as right, or that be undone."""
        return bool(self.view and self.view.verdict) and self.exam.can_overrule(self.marked[self.row].question)

    def can_run(self, command: Command) -> bool:
        return self._can_overrule if command == OVERRULE else True

    # Keys and clicks.

    async def on_key(self, event: events.Key) -> None:
        """Give the key to the input of a translation that is being ticked."""
        self.app.notices.clear()
        ticking = self.view and not self.view.verdict and event.key not in ("enter", "up", "down")
        if ticking and self.view and self.view.input.key(event.key, event.character):
            event.stop()
            event.prevent_default()
            self.draw()

    def clicked(self, name: str, argument: str, at: int) -> bool:
        """Open the question that was clicked, or tick what was clicked in a translation."""
        if name == "open_row":
            self.row = int(argument)
            self.action_open()
            return True
        if self.view and not self.view.verdict and self.view.input.click(name, argument, at):
            self.draw()
            return True
        return not name

    def action_line(self, step: int = 1) -> None:
        """Go to the next or previous question."""
        self.row = min(max(self.row + step, 0), len(self.marked) - 1)
        if self.view:
            self._open_question()
        self.draw()

    def action_open(self) -> None:
        """Open the chosen question; if it is a translation being ticked, store the ticks."""
        if self.view and not self.view.verdict:
            given = given_in(self.view.input)
            try:
                if given is not None:
                    self.exam.tick(self.view.question, given)
            except StoreError as error:
                self.app.show_notice(error.message)
            self.view.verdict = self.marked[self.row].verdict
        elif self.view is None:
            self._open_question()
        self.draw()

    def action_overrule(self) -> None:
        """Count the typed answer as right; if it already counts so, as it was marked."""
        if self._can_overrule:
            try:
                self.exam.overrule(self.marked[self.row].question)
            except StoreError as error:
                self.app.show_notice(error.message)
            self.draw()

    def _open_question(self) -> None:
        each = self.marked[self.row]
        answer_input = empty_input(self.exam, each.question, False)
        put_in(answer_input, each.given, with_models=True)
        answer_input.typing = False
        self.view = QuestionView(self.exam.lesson, each.question, answer_input)
        to_tick = [question for question, _ in self.exam.to_tick]
        self.view.verdict = None if each.question in to_tick else each.verdict

    def action_back(self) -> None:
        """Go from a question back to the list, from the list back to where the exam was begun."""
        if self.view:
            self.view = None
            self.draw()
        else:
            self.app.pop_screen()
