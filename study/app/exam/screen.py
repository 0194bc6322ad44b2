"""The exam screen: one question on a page, until the answers are handed in or the time is over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual import events

from study.app.commands import Command, bindings
from study.app.draft_keeper import TYPED_BEFORE
from study.app.exam.paper_input import empty_input, given_in, put_in
from study.app.exam.view import end_lines, paragraph_numbers, start_lines
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Run, StyledLine
from study.app.page.paint import wrapped
from study.app.questions.passage import SelectedPassage
from study.app.questions.view import QuestionView
from study.app.screens.base import PageScreen
from study.app.widgets.line_view import Keep
from study.drafts import Place
from study.lesson.model import Lesson, Question
from study.locale import N_
from study.locale.time_left import said_left
from study.practice.exam import minutes_for
from study.progress.errors import StoreError
from study.progress.exam_session import ExamSession

EXAM = N_("Exam")
ENTER = Command("enter", ("enter",), "Enter", N_("keep"), N_("save the answer and go to the next question"), EXAM)
STEP = Command(
    "step", ("pagedown", "right"), "PgUp PgDn", N_("question"), N_("next, previous question"), EXAM, ("pageup", "left")
)
TEXT = Command("text", ("f2", "tab"), "F2", N_("text"), N_("the whole article"), EXAM)
HAND_IN = Command("hand_in", ("f10",), "F10", N_("hand in"), N_("hand in and see the result"), EXAM)

_MINUTES_STEP = 5
"""Minutes that an arrow key adds or removes before the exam begins."""
_CLOCK_INTERVAL = 5
"""Seconds between two updates of the time that is left."""


class ExamScreen(PageScreen):
    """An exam on a lesson: no help, no feedback before the end, and a time limit."""

    NAME = "exam"
    OFFERS_DIRECTION = False
    COMMANDS_HERE = (ENTER, STEP, TEXT, HAND_IN)
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self, lesson: Lesson, minutes: int | None = None) -> None:
        super().__init__()
        self.lesson = lesson
        """The lesson in its language to study."""
        self.minutes = minutes or minutes_for(lesson)
        """How long the exam lasts."""
        self.exam: ExamSession | None = None
        """None before the exam begins."""
        self.view: QuestionView | None = None
        """The question on the page; None before the exam begins, and past the last question."""
        self.notice = ""
        """A message, until the next key."""
        self._leaves = False
        """Whether Esc was pressed once, which asks to press it again to leave."""

    def on_mount(self) -> None:
        """Continue an exam that was left, and update the time regularly."""
        self.exam = ExamSession.unfinished(self.lesson, self.app.store)
        self.set_interval(_CLOCK_INTERVAL, self._update_time)
        if self.exam:
            begun = next((question for question in self.exam.questions if self._draft(question)), None)
            if begun:
                self.exam.go_to(begun)
            self._show_question(self.exam)
            self._update_time()

    # Drawing.

    def title_line(self, page: Geometry) -> StyledLine:
        """Return the title of the lesson, the number of the question and the time that is left."""
        right: tuple[Run, ...] = ()
        if self.exam:
            of = len(self.exam.questions)
            position = self.tr("{n} of {of}", n=min(self.exam.at + 1, of), of=of)
            right = (Run(f"{position}   {said_left(self.exam.time_left, self.tr)}", "ink-3"),)
        return self.title_of(self.lesson.title.get(self.lesson.studied), right, page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[StyledLine], Keep]:
        """Return the start page, the question, or the page past the last question, under the messages."""
        told = [*(self.tr(each) for each in self.app.notices), self.notice]
        lines = [each for text in told if text for each in (*wrapped(text, page.measure, "wrong"), BLANK)]
        if self.exam is None:
            return [*lines, *start_lines(self.lesson, self.minutes, page, self.tr)], ()
        if self.view is None:
            return [*lines, *end_lines(len(self.exam.unanswered), HAND_IN.tip, page, self.tr)], ()
        settings = self.app.settings
        asked, head = settings.question_language(self.lesson.studied), paragraph_numbers(self.view.question)
        drawn, keep = self.view.lines(page, self.tr, asked, settings.explains, head)
        keep = tuple(at + len(lines) for at in keep)
        return [*lines, *drawn], (0, *keep) if lines else keep

    def footer(self) -> Iterable[tuple[str, str, str]]:
        """Return the keys for the present content of the page."""
        back = (self.tr("Esc"), self.tr("leave"), "back")
        if self.exam is None and not self.lesson.questions:
            return [back]
        if self.exam is None:
            return [self.key(ENTER, self.tr("start")), ("← →", self.tr("minutes"), ""), back]
        if self.view is None:
            return [self.key(ENTER, self.tr("hand in")), self.key(STEP), self.key(TEXT), back]
        keys = [key for key in self.view.input.keys(self.tr) if key[2] != "back"]
        typing = [("F1", self.tr("help"), "help")] if self.view.input.typing else []
        enter = [] if self.view.input.begins_lines else [self.key(ENTER)]
        return [*keys, *enter, self.key(STEP), self.key(TEXT), self.key(HAND_IN), *typing]

    @property
    def passage(self) -> SelectedPassage | None:
        return self.view.input.passage if self.view else None

    @property
    def in_field(self) -> bool:
        return self.view is not None and self.view.input.typing

    def can_run(self, command: Command) -> bool:
        return {TEXT: self.exam is not None, HAND_IN: self.view is not None}.get(command, True)

    # The question on the page, and its answer.

    def _show_question(self, exam: ExamSession) -> None:
        """Put the question in sight on the page, with the answer it has or the draft of one."""
        self.view = None
        if question := exam.question:
            answer_input = empty_input(exam, question, self.app.settings.typing_help)
            put_in(answer_input, exam.answers.get(question.id))
            if draft := self._draft(question):
                answer_input.retype(draft)
                self.notice = self.tr(TYPED_BEFORE)
            self.view = QuestionView(self.lesson, question, answer_input)
        self.draw()

    def _keep_answer(self) -> bool:
        """Store the answer on the page if it is complete; otherwise keep it as a draft and return False."""
        if not self.exam or not self.view:
            return True
        given = given_in(self.view.input)
        if given is not None:
            try:
                self.exam.keep(self.view.question, given)
            except StoreError as error:
                self.app.show_notice(error.message)
        self.app.draft_keeper.keep(self)
        return given is not None

    def in_progress(self) -> Iterable[tuple[Place, str]]:
        if self.exam and self.view and self.app.store.kept:
            answer_input, question = self.view.input, self.view.question
            given = given_in(answer_input)
            is_kept = given is not None and given == self.exam.answers.get(question.id)
            yield self._draft_place(question), "" if is_kept else answer_input.typed

    def _draft_place(self, question: Question) -> Place:
        """Return where the draft of an answer is kept."""
        return "exam", self.lesson.key, self.exam.name if self.exam else "", question.id

    def _draft(self, question: Question) -> str:
        """Return the draft of an answer from an earlier run of the program; empty if there is none."""
        return self.app.draft_keeper.find(self._draft_place(question)) if self.app.store.kept else ""

    def action_back(self) -> None:
        """Leave; during the exam, only if Esc is pressed twice."""
        if self.exam and self.exam.result is None and not self._leaves:
            self._keep_answer()
            self._leaves = True
            left = said_left(self.exam.time_left, self.tr)
            self.notice = self.tr("The exam continues without you: {left}. Press Esc again to leave it.", left=left)
            self.draw()
            return
        super().action_back()

    def on_unmount(self) -> None:
        """Show on the other screens whether the exam is still open."""
        self.app.find_open_exam()

    def leave(self) -> bool:
        """Store the answer on the page or keep it as a draft; an exam can always be left."""
        self._keep_answer()
        return True

    def _update_time(self) -> None:
        """Hand the answers in if the time is over; otherwise show the time that is left."""
        if self.exam and self.exam.time_is_over and self.exam.result is None:
            self._hand_in(self.exam)
        elif self.is_current:
            self.draw()

    def _hand_in(self, exam: ExamSession) -> None:
        """Hand the answers in, with the one on the page, and show the result."""
        self._keep_answer()
        try:
            exam.hand_in()
        except StoreError as error:
            self.app.show_notice(error.message)
            return
        for question in exam.questions:
            self.app.draft_keeper.drop(self._draft_place(question))
        while self.app.screen is not self:
            self.app.pop_screen()
        self.app.replace_with("exam_result", exam)

    # Keys and clicks.

    async def on_key(self, event: events.Key) -> None:
        """Give the key to the input; what it does not use is a command."""
        self.notice = ""
        self._leaves = self._leaves and event.key == "escape"
        self.app.notices.clear()
        if self.view and event.key != "enter" and self.view.input.key(event.key, event.character):
            event.stop()
            event.prevent_default()
            self.draw()

    def clicked(self, name: str, argument: str, at: int) -> bool:
        if self.view and self.view.input.click(name, argument, at):
            self.draw()
            return True
        return not name

    def action_enter(self) -> None:
        """Begin the exam; store an answer and continue; past the last question, hand in."""
        if self.exam is None:
            self._begin()
        elif self.view is None:
            self._hand_in(self.exam)
        elif self.view.input.answer_input is not self.view.input and not self.view.input.enter():
            self.notice = self.view.input.missing(self.tr)
            self.draw()
        elif self._keep_answer():
            self.exam.step()
            self._show_question(self.exam)
        else:
            self.view.input.enter()
            self.notice = self.view.input.missing(self.tr)
            self.draw()

    def _begin(self) -> None:
        """Begin the exam, unless the lesson has no questions."""
        if not self.lesson.questions:
            return
        try:
            self.exam = ExamSession.begin(self.lesson, self.app.store, self.minutes)
        except StoreError as error:
            self.notice = self.tr(error.message)
            self.draw()
        else:
            self.app.find_open_exam()
            self._show_question(self.exam)

    def action_step(self, step: int = 1) -> None:
        """Go to the next or previous question; before the exam begins, give it more or fewer minutes."""
        if self.exam is None:
            self.minutes = max(self.minutes + step * _MINUTES_STEP, _MINUTES_STEP)
            self.draw()
            return
        self._keep_answer()
        self.exam.step(step)
        self._show_question(self.exam)

    def action_text(self) -> None:
        """Show the article."""
        if self.exam:
            self.app.open("exam_text", self.lesson)

    def action_hand_in(self) -> None:
        """Go past the last question, where the number of unanswered ones is shown before handing in."""
        if self.exam:
            self._keep_answer()
            self.exam.go_to_end()
            self._show_question(self.exam)
