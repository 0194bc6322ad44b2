"""The screen of the preview: a lesson while it is being written, as it will look, beside what was found in it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

from textual import events

from study.app.commands import Command, bindings
from study.app.editor.drafts import parts_with_drafts
from study.app.leaving import leave
from study.app.page.geometry import Geometry
from study.app.page.line import Line
from study.app.preview.checker import Checker
from study.app.preview.commands import (
    ASK,
    COPY,
    CORRECT,
    CORRECT_ALL,
    EDIT,
    FORM,
    HERE,
    LESSON,
    LINE,
    MOVE,
    NEW,
    REMOVE,
    SILENCE,
    UNDO,
    WHY,
)
from study.app.preview.controller import PreviewController
from study.app.preview.corrections import Corrections
from study.app.preview.drawing import Sight
from study.app.preview.explained import explanation
from study.app.preview.external import edit_outside, editor_command
from study.app.preview.notices import dismiss_notices, notice_lines
from study.app.preview.part_edits import PartEdits
from study.app.preview.sentences import NO_PARAGRAPH, waiting
from study.app.preview.trial import LessonTrial
from study.app.preview.view import PreviewView
from study.app.screens.page import PageScreen
from study.app.widgets.sheet import Keep
from study.lesson.library import LessonRef
from study.lesson.model import Kind
from study.lesson.reader import Reading
from study.teach.check.finding import Finding

PULSE = 0.05
"""Seconds between two looks at the file."""


class PreviewScreen(PageScreen):
    """Follows the file on the disk: when it is saved in any editor, it is drawn again where the teacher was."""

    NAME = "preview"
    COMMANDS_HERE = HERE
    BINDINGS = bindings(NAME, COMMANDS_HERE)
    PANEL = True

    def __init__(self, place: LessonRef) -> None:
        super().__init__()
        self.preview = PreviewController(
            place,
            Checker(self, self.checked),
            sight=lambda: self.sight,
            tell=lambda message: self.app.tell(message),
            draw=self.draw,
            offer_copy=lambda: self.app.open("copy_builtin", self.preview.place, self.preview.switch_to),
        )
        self.corrections = Corrections(self.preview)
        self.parts = PartEdits(self.preview)
        self.view = PreviewView(self.preview, self.corrections)
        self.trial = LessonTrial()

    def on_mount(self) -> None:
        """Follow the file from now on, and name the parts of which there are drafts."""
        self.set_interval(PULSE, self.look)
        self.preview.check()
        for part in parts_with_drafts(self.app.keeping.drafts, self.preview.place.path):
            self.app.tell(waiting(part))

    def on_unmount(self) -> None:
        """Give the program its own store back."""
        self.trial.end(self.app)

    def on_screen_resume(self) -> None:
        """Check what was written on the screen that lay over this one."""
        if not self.preview.source.checked:
            self.preview.check()

    async def on_key(self, event: events.Key) -> None:
        """Any key removes the notices."""
        if dismiss_notices(self):
            event.stop()
            event.prevent_default()

    # What is drawn.

    def title_line(self, page: Geometry) -> Line:
        right = (self.view.state(self.tr),) if page.width >= 70 else ()
        return self.title_of(self.view.name, right, page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[Line], Keep]:
        if notices := notice_lines(self.app.notices, page.measure, self.tr):
            return notices, ()
        return self.view.page(page.measure, self.tr)

    def panel_height(self, page: Geometry) -> int:
        return 4 if page.tiny else 6 if page.height < 20 else 8

    def panel_lines(self, page: Geometry) -> Sequence[Line]:
        return self.view.panel(page, self._panel_rows(page), self.tr)

    def footer(self) -> Iterable[tuple[str, str, str]]:
        line = self.key(LINE, "" if self.preview.finding else self.tr("scroll"))
        if self.page.tiny:
            return [line, self.key(FORM), self.key(ASK), self.key(NEW)]
        keys = [line, self.key(EDIT)]
        if self.corrections.correctable:
            keys.append(self.key(CORRECT))
        return [*keys, self.key(FORM), self.key(ASK), self.key(NEW), self.key(LESSON)]

    def can(self, command: Command) -> bool:
        part = self.parts.at(self.preview.line_meant) is not None
        now = {
            CORRECT: self.corrections.correctable,
            CORRECT_ALL: self.corrections.any_safe,
            SILENCE: self.corrections.suppressible,
            WHY: self.preview.finding is not None,
            COPY: part,
            REMOVE: part,
        }
        return now.get(command, True)

    # Where the teacher is.

    @property
    def sight(self) -> Sight:
        """The part of the file in sight."""
        body = self.sheet("body")
        return Sight(self.view.drawn(self.page.measure), body.top, body.size.height)

    def go_to(self, number: int | None) -> None:
        """Go to a line of the file, and scroll to it if it is out of sight; nothing for None."""
        if number is None:
            return
        self.preview.go_to(number)
        self.draw()
        sight = self.sight
        if not sight.shows(self.preview.line):
            self.sheet("body").scroll_lines(sight.drawn.row(self.preview.line) - sight.top - 2)

    def look(self) -> None:
        """Draw the file again if it was saved, with the same words in sight.

        Under another screen this waits: the editor of a part looks at the file itself.
        """
        if not self.is_active:
            return
        before = self.sight
        now_at = self.preview.reload()
        if now_at is None:
            return
        self.draw()
        after = self.sight
        offset = before.top - before.drawn.row(before.first)
        self.sheet("body").scroll_lines(after.drawn.row(now_at(before.first)) + offset - after.top)

    def checked(self, reading: Reading, findings: tuple[Finding, ...]) -> None:
        """Draw what the check has found."""
        if self.preview.take(reading, findings) and self.is_mounted and self.is_active:
            self.draw()

    def action_line(self, step: int = 1) -> None:
        """Go to the next or previous finding; scroll where there is none."""
        if not self.preview.finding:
            self.sheet("body").scroll_lines(step)
            return
        self.preview.step(step)
        self.draw()

    def action_leaf(self, step: int = 1) -> None:
        """Scroll a page down or up."""
        body = self.sheet("body")
        self.preview.scroll_freely()
        self.draw()
        body.scroll_lines(step * max(body.size.height - 2, 1))

    # What is done about a finding.

    def action_why(self) -> None:
        """Show the rule that was broken, with its reason."""
        if finding := self.preview.finding:
            title = self.tr("Line {n}", n=finding.line)
            self.app.open("entry", title, lambda width: explanation(finding, width, self.tr))

    def action_correct(self) -> None:
        """Put the suggestion in the place of the mistake."""
        self.corrections.correct()

    def action_correct_all(self) -> None:
        """Make every correction that can be made without asking."""
        self.corrections.correct_all()

    def action_silence(self) -> None:
        """Ask why the finding is to be set aside, and write that into the file."""
        if self.preview.may_change() and self.corrections.suppressible:
            self.app.open("suppress_rule", self.preview.finding, self.preview.source.path, self.corrections.suppress)

    def action_history(self, name: str) -> None:
        """Take the last change back, or make it again (`undo`, `redo`), and go where it was."""
        self.go_to(self.preview.undo() if name == UNDO.action else self.preview.redo())

    # What is done with a part of the lesson.

    def open_form(self, number: int | None) -> None:
        """Edit the part of the lesson on a line of the file in fields; nothing for None."""
        if number is not None and self.preview.may_change():
            self.app.open("editor", self.preview.source, number, self.go_to)

    def action_part(self, name: str, step: int = 1) -> None:
        """Duplicate, move or delete the part that is meant (`copy`, `move`, `remove`)."""
        number = self.preview.line_meant
        match name:
            case COPY.action:
                self.go_to(self.parts.duplicate(number))
            case MOVE.action:
                self.go_to(self.parts.move(number, step))
            case REMOVE.action:
                self.parts.delete(number)

    def action_new(self) -> None:
        """Ask which new part the lesson is to have, and open its fields."""
        if self.preview.may_change():
            offered = ("paragraph", "heading", "term", *Kind)
            title = self.tr("What is to be new?")
            self.app.open(
                "new_part",
                title,
                offered,
                Kind.CHOICE,
                lambda new: self.open_form(self.parts.add(new, self.preview.line_meant)),
            )

    def action_ask(self) -> None:
        """Let words of the article be selected, and open the fields of a question or a term on them."""
        lesson = self.preview.source.reading.lesson
        if not self.preview.may_change():
            return
        if lesson is None or not any(paragraph.fr for paragraph in lesson.paragraphs):
            self.app.tell(NO_PARAGRAPH)
            return
        near = self.parts.paragraph(self.preview.line_meant)
        self.app.open("select_text", lesson, near, lambda passage, new: self.open_form(self.parts.add_on(passage, new)))

    # What leaves the preview.

    def action_edit(self, name: str) -> None:
        """Edit the part that is meant: in fields (`form`), or in the teacher's own editor if one is set (`edit`)."""
        preview, number = self.preview, self.preview.line_meant
        column = preview.finding.span.column if preview.finding and preview.follows else 1
        command = editor_command(os.environ, preview.place.path, number, column) if name == EDIT.action else None
        if command is None:
            self.open_form(number)
            return
        if failure := edit_outside(self.app, command):
            self.app.tell(failure)
        self.look()

    def action_lesson(self) -> None:
        """Try the lesson as a learner; nothing done in it is kept."""
        if self.preview.source.lesson is not None:
            self.trial.start(self.app, self.preview.source.lesson)

    def action_back(self) -> None:
        """Go back to where the preview was opened from; leave the program if that was the shell."""
        self.trial.end(self.app)
        if len(self.app.screen_stack) > 1:
            self.app.pop_screen()
        else:
            leave(self.app)

    def action_quit(self) -> None:
        """Leave the program."""
        leave(self.app)

    def clicked(self, name: str, argument: str, at: int) -> bool:
        if dismiss_notices(self):
            return True
        if name == "problem":
            self.preview.choose(int(argument))
            self.draw()
            return True
        if name == "form":
            self.open_form(int(argument))
            return True
        return not name
