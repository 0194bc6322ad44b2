"""An exam on a lesson: no help, nothing told before the end, against the clock."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from textual import events

from study.app.commands import Command, bindings
from study.app.keeping import TYPED_BEFORE
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, Run, blank, row
from study.app.page.paint import wrapped
from study.app.screens.exam_commands import ENTER, HAND_IN, HERE, STEP, TEXT
from study.app.screens.exam_form import empty_form, given_in, put_in
from study.app.screens.page import PageScreen
from study.app.widgets.sheet import Keep
from study.lesson.model import Language, Lesson, Question
from study.locale.time_left import said_left
from study.practice.exam import minutes_for
from study.progress.errors import StoreError
from study.progress.exam import Exam

if TYPE_CHECKING:
    from study.app.lesson.posed import Posed
    from study.drafts import Place

_STEP = 5
"""Minutes that an arrow adds before it begins."""


class ExamScreen(PageScreen):
    """The questions of the paper, one on a page, until they are handed in or the time is over."""

    NAME = "exam"
    TURNS = False
    COMMANDS_HERE = HERE
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self, lesson: Lesson, minutes: int | None = None) -> None:
        super().__init__()
        self.lesson = lesson
        """Turned to the text that is studied."""
        self.minutes = minutes or minutes_for(lesson)
        self.exam: Exam | None = None
        """None before it begins."""
        self.at = 0
        """The question on the page; one past the last to hand in."""
        self.posed: Posed | None = None
        self.notice = ""

    def on_mount(self) -> None:
        """Go on with an exam that was left; the clock is looked at now and then."""
        self.exam = Exam.unfinished(self.lesson, self.app.store)
        self.set_interval(5, self._look_at_the_clock)
        if self.exam:
            begun = [question for question in self.exam.questions if self._typed(question)]
            first = next(iter((*begun, *self.exam.open)), None)
            self.at = self.exam.questions.index(first) if first else len(self.exam.questions)
            self._pose()
            self._look_at_the_clock()

    # Drawing.

    def title_line(self, page: Geometry) -> Line:
        right: tuple[Run, ...] = ()
        if self.exam:
            at, of = min(self.at + 1, len(self.exam.questions)), len(self.exam.questions)
            place = self.tr("{n} of {of}", n=at, of=of)
            right = (Run(f"{place}   {said_left(self.exam.left, self.tr)}", "ink-3"),)
        return self.title_of(self.lesson.title.get(self.lesson.studied), right, page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[Line], Keep]:
        told = [*(each.get(self.tr.language) for each in self.app.notices), self.notice]
        lines = [each for text in told if text for each in (*wrapped(text, page.measure, "wrong"), BLANK)]
        if self.exam is None:
            return [*lines, *self._before(page)], ()
        if self.posed is None:
            return [*lines, *self._end(page)], ()
        asked, explained = self._asked, self.app.settings.explains
        drawn, keep = self.posed.lines(page, self.tr, asked, explained, self._numbers)
        return [*lines, *drawn], tuple(at + len(lines) for at in keep)

    @property
    def _asked(self) -> Language:
        settings = self.app.settings
        return settings.asked if settings.direction == self.lesson.studied else self.lesson.studied

    @property
    def _numbers(self) -> str:
        assert self.posed
        return "  ".join(f"¶\u00a0{number}" for number in self.posed.question.about)

    def _before(self, page: Geometry) -> list[Line]:
        """What an exam is, and how long."""
        tr, width = self.tr, page.measure
        if not self.lesson.questions:
            return wrapped(tr("This lesson has no questions, so that there is nothing to examine."), width, "ink-2")
        questions = tr.plural("{n} question", "{n} questions", len(self.lesson.questions))
        minutes = tr.plural("{n} minute", "{n} minutes", self.minutes)
        said = tr("An exam: {questions} in {minutes}.", questions=questions, minutes=minutes)
        rules = tr(
            "No word is explained, and nothing is told before the end. A question left unanswered scores nothing."
        )
        left = tr("You can go back to any question, and leave: your answers are kept, and the clock goes on.")
        lines = [*wrapped(said, width, "ink bold"), BLANK, *wrapped(rules, width, "ink-2"), BLANK]
        lines += [*wrapped(left, width, "ink-2"), *blank(1 if page.short else 2)]
        return [*lines, row(Run(tr("Enter"), "ink-2 bold", "enter"), Run(f"  {tr('begin')}", "ink-3", "enter"))]

    def _end(self, page: Geometry) -> list[Line]:
        """Past the last question."""
        assert self.exam
        tr, count = self.tr, len(self.exam.open)
        said = tr.plural("{n} question is unanswered.", "{n} questions are unanswered.", count)
        lines = wrapped(said if count else tr("Every question is answered."), page.measure, "ink bold")
        lines += [BLANK, row(Run(tr("Enter"), "ink-2 bold", "enter"), Run(f"  {tr(HAND_IN.tip)}", "ink-3", "enter"))]
        if count:
            lines.append(row(Run("PgDn ", "ink-2 bold", "step"), Run(f"  {tr('the first unanswered one')}", "ink-3")))
        return lines

    def footer(self) -> Iterable[tuple[str, str, str]]:
        back = (self.tr("Esc"), self.tr("leave"), "back")
        if self.exam is None and not self.lesson.questions:
            return [back]
        if self.exam is None:
            return [self.key(ENTER, self.tr("begin")), ("← →", self.tr("minutes"), ""), back]
        if self.posed is None:
            return [self.key(ENTER, self.tr("hand in")), self.key(STEP), self.key(TEXT), back]
        keys = [key for key in self.posed.form.keys(self.tr) if key[2] != "back"]
        typing = [("F1", self.tr("help"), "help")] if self.posed.form.typing else []
        return [*keys, self.key(ENTER), self.key(STEP), self.key(TEXT), self.key(HAND_IN), *typing]

    @property
    def in_field(self) -> bool:
        return self.posed is not None and self.posed.form.typing

    def can(self, command: Command) -> bool:
        return {TEXT: self.exam is not None, HAND_IN: self.posed is not None}.get(command, True)

    # The paper.

    def _pose(self) -> None:
        """Put the question on the page, with the answer it has."""
        assert self.exam
        self.posed = None
        if self.at < len(self.exam.questions):
            from study.app.lesson.posed import Posed

            question = self.exam.questions[self.at]
            form = empty_form(self.exam, question, self.app.settings.typing_help)
            put_in(form, self.exam.answers.get(question.id))
            if typed := self._typed(question):
                form.retype(typed)
                self.notice = self.tr(TYPED_BEFORE)
            self.posed = Posed(self.lesson, question, form)
        self.draw()

    def _keep_answer(self) -> bool:
        """Keep what is on the page, if it is whole; False if it is not: what was typed is a draft then."""
        if not self.exam or not self.posed:
            return True
        given = given_in(self.posed.form)
        if given is not None:
            try:
                self.exam.keep(self.posed.question, given)
            except StoreError as error:
                self.app.tell(error.message)
        self.app.keeping.keep(self)
        return given is not None

    def in_progress(self) -> Iterable[tuple[Place, str]]:
        if self.exam and self.posed and self.app.store.kept:
            form, question = self.posed.form, self.posed.question
            given = given_in(form)
            is_kept = given is not None and given == self.exam.answers.get(question.id)
            yield self._place_of(question), "" if is_kept else form.typed

    def _place_of(self, question: Question) -> Place:
        """Where drafts of an answer are kept."""
        return "exam", self.lesson.key, self.exam.name if self.exam else "", question.id

    def _typed(self, question: Question) -> str:
        """What was typed as an answer and not kept as one before the program ended."""
        return self.app.keeping.find(self._place_of(question)) if self.app.store.kept else ""

    def leave(self) -> bool:
        self._keep_answer()
        return True

    def _look_at_the_clock(self) -> None:
        if self.exam and self.exam.over and self.exam.result is None:
            self._hand_in()
        elif self.is_current:
            self.draw()

    def _hand_in(self) -> None:
        """Everything on the paper counts, what stands on this page too."""
        assert self.exam
        self._keep_answer()
        try:
            self.exam.hand_in()
        except StoreError as error:
            self.app.tell(error.message)
            return
        for question in self.exam.questions:
            self.app.keeping.drop(self._place_of(question))
        while self.app.screen is not self:
            self.app.pop_screen()
        self.app.replace_with("exam_result", self.exam)

    # Keys.

    async def on_key(self, event: events.Key) -> None:
        """The form gets its keys first."""
        self.notice = ""
        self.app.notices.clear()
        if self.posed and event.key != "enter" and self.posed.form.key(event.key, event.character):
            event.stop()
            event.prevent_default()
            self.draw()

    def on_paste(self, event: events.Paste) -> None:
        """Pasted text goes into the field."""
        if self.posed and self.posed.form.paste(event.text):
            event.stop()
            self.draw()

    def clicked(self, name: str, argument: str, at: int) -> bool:
        if self.posed and self.posed.form.click(name, argument, at):
            self.draw()
            return True
        return not name

    def action_enter(self) -> None:
        """Begin; keep an answer and go on; at the end, hand in."""
        if self.exam is None:
            if not self.lesson.questions:
                return
            try:
                self.exam = Exam.begin(self.lesson, self.app.store, self.minutes)
            except StoreError as error:
                self.notice = error.message.get(self.tr.language)
                self.draw()
                return
            self._pose()
        elif self.posed is None:
            self._hand_in()
        elif self._keep_answer():
            self.at += 1
            self._pose()
        else:
            self.posed.form.enter()
            self.notice = self.posed.form.missing(self.tr)
            self.draw()

    def action_step(self, step: int = 1) -> None:
        """The next question or the one before; before it begins, more minutes or fewer."""
        if self.exam is None:
            self.minutes = max(self.minutes + step * _STEP, _STEP)
            self.draw()
            return
        self._keep_answer()
        if self.posed is None and step > 0:
            self.at = self.exam.questions.index(self.exam.open[0]) if self.exam.open else self.at
        else:
            self.at = min(max(self.at + step, 0), len(self.exam.questions))
        self._pose()

    def action_text(self) -> None:
        """The article."""
        if self.exam:
            self.app.open("exam_text", self.lesson)

    def action_hand_in(self) -> None:
        """Past the last question, where what is open is told."""
        if self.exam:
            self._keep_answer()
            self.at = len(self.exam.questions)
            self._pose()

    def action_back(self) -> None:
        """Leave; the clock goes on."""
        if self.leave():
            self.app.pop_screen()
