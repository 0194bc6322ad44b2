"""The preview screen: a lesson file as it will look, beside the findings of the check."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

from textual import events

from study.app.commands import Command, bindings
from study.app.editor.part_drafts import parts_with_drafts
from study.app.page.geometry import Geometry
from study.app.page.line import StyledLine
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
from study.app.preview.drawing import VisiblePart
from study.app.preview.external_editor import edit_outside, editor_command
from study.app.preview.messages import NO_PARAGRAPH, waiting
from study.app.preview.notices import dismiss_notices, notice_lines
from study.app.preview.part_edits import PartEdits
from study.app.preview.rule_page import explanation
from study.app.preview.trial import LessonTrial
from study.app.preview.view import PreviewView
from study.app.screens.base import PageScreen
from study.app.widgets.line_view import Keep
from study.lesson.library import LessonRef
from study.lesson.model import Kind
from study.lesson.reader import Reading
from study.teach.check.finding import Finding

PULSE = 0.05
"""The seconds between two checks for changes of the file."""


class PreviewScreen(PageScreen):
    """Draws the file again each time it is saved in any editor, at the position where the teacher was."""

    NAME = "preview"
    COMMANDS_HERE = HERE
    BINDINGS = bindings(NAME, COMMANDS_HERE)
    PANEL = True

    def __init__(self, place: LessonRef) -> None:
        super().__init__()
        self.preview = PreviewController(
            place,
            Checker(self, self.checked),
            visible=lambda: self.visible_part,
            show_notice=lambda message: self.app.show_notice(message),
            draw=self.draw,
            offer_copy=lambda: self.app.open("copy_builtin", self.preview.place, self.preview.switch_to),
        )
        self.corrections = Corrections(self.preview)
        self.parts = PartEdits(self.preview)
        self.view = PreviewView(self.preview, self.corrections)
        self.trial = LessonTrial()

    def on_mount(self) -> None:
        """Watch the file from now on, and name the parts of which there are drafts."""
        self.set_interval(PULSE, self.look)
        self.preview.check()
        for part in parts_with_drafts(self.app.draft_keeper.drafts, self.preview.place.path):
            self.app.show_notice(waiting(part))

    def on_unmount(self) -> None:
        """Give the program its own store back."""
        self.trial.end(self.app)

    def on_screen_resume(self) -> None:
        """Start a check, if the screen above has written the file."""
        if not self.preview.source.checked:
            self.preview.check()

    async def on_key(self, event: events.Key) -> None:
        """Remove the notices with any key."""
        if dismiss_notices(self):
            event.stop()
            event.prevent_default()

    # Drawing.

    def title_line(self, page: Geometry) -> StyledLine:
        """Return the names of the file and of the lesson, and whether the file is shown as it is now."""
        right = (self.view.state(self.tr),) if page.width >= 70 else ()
        return self.title_of(self.view.name, right, page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[StyledLine], Keep]:
        """Return the lesson as it will look; while there are notices, those alone."""
        if notices := notice_lines(self.app.notices, page.measure, self.tr):
            return notices, ()
        return self.view.page(page.measure, self.tr)

    def panel_height(self, page: Geometry) -> int:
        """Return the rows of the panel below the lesson."""
        return 4 if page.tiny else 6 if page.height < 20 else 8

    def panel_lines(self, page: Geometry) -> Sequence[StyledLine]:
        """Return the findings of the check."""
        return self.view.panel(page, self._panel_rows(page), self.tr)

    def footer(self) -> Iterable[tuple[str, str, str]]:
        """Return the keys for the findings and for editing."""
        line = self.key(LINE, "" if self.preview.finding else self.tr("scroll"))
        if self.page.tiny:
            return [line, self.key(FORM), self.key(ASK), self.key(NEW)]
        keys = [line, self.key(EDIT)]
        if self.corrections.correctable:
            keys.append(self.key(CORRECT))
        return [*keys, self.key(FORM), self.key(ASK), self.key(NEW), self.key(LESSON)]

    def can_run(self, command: Command) -> bool:
        """Return whether a command does something now: corrections need a finding that has one."""
        part = self.parts.at(self.preview.current_line) is not None
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
    def visible_part(self) -> VisiblePart:
        """Return the part of the file that is visible."""
        body = self.line_view("body")
        return VisiblePart(self.view.drawn(self.page.measure), body.top, body.size.height)

    def go_to(self, number: int | None) -> None:
        """Go to a line of the file, and scroll to it if it is not visible; nothing happens for None."""
        if number is None:
            return
        self.preview.go_to(number)
        self.draw()
        visible = self.visible_part
        if not visible.shows(self.preview.line):
            self.line_view("body").scroll_lines(visible.drawn.row(self.preview.line) - visible.top - 2)

    def look(self) -> None:
        """Redraw the file if it was saved, with the visible lines unchanged.

        Nothing happens below another screen: the editor of a part watches the file itself.
        """
        if not self.is_active:
            return
        before = self.visible_part
        now_at = self.preview.reload()
        if now_at is None:
            return
        self.draw()
        after = self.visible_part
        offset = before.top - before.drawn.row(before.first)
        self.line_view("body").scroll_lines(after.drawn.row(now_at(before.first)) + offset - after.top)

    def checked(self, reading: Reading, findings: tuple[Finding, ...]) -> None:
        """Draw what the check has found."""
        if self.preview.set_findings(reading, findings) and self.is_mounted and self.is_active:
            self.draw()

    def action_line(self, step: int = 1) -> None:
        """Go to the next or previous finding; if there is none, scroll."""
        if not self.preview.finding:
            self.line_view("body").scroll_lines(step)
            return
        self.preview.step(step)
        self.draw()

    def action_leaf(self, step: int = 1) -> None:
        """Scroll a page down or up."""
        body = self.line_view("body")
        self.preview.scroll_freely()
        self.draw()
        body.scroll_lines(step * max(body.size.height - 2, 1))

    # Commands for a finding.

    def action_why(self) -> None:
        """Show the rule of the finding, with its reason."""
        if finding := self.preview.finding:
            title = self.tr("Line {n}", n=finding.line)
            self.app.open("entry", title, lambda width: explanation(finding, width, self.tr))

    def action_correct(self) -> None:
        """Correct the finding."""
        self.corrections.correct()

    def action_correct_all(self) -> None:
        """Make every correction that can be made without asking."""
        self.corrections.correct_all()

    def action_silence(self) -> None:
        """Ask why the rule is to be suppressed here, and write that into the file."""
        if self.preview.may_change() and self.corrections.suppressible:
            self.app.open("suppress_rule", self.preview.finding, self.preview.source.path, self.corrections.suppress)

    def action_history(self, name: str) -> None:
        """`undo` the last change or `redo` it, and go where it was."""
        self.go_to(self.preview.undo() if name == UNDO.action else self.preview.redo())

    # Commands for a part of the lesson.

    def open_form(self, number: int | None) -> None:
        """Edit the part on a line of the file in fields; nothing happens for None."""
        if number is not None and self.preview.may_change():
            self.app.open("editor", self.preview.source, number, self.go_to)

    def action_part(self, name: str, step: int = 1) -> None:
        """Duplicate, move or delete the current part (`copy`, `move`, `remove`)."""
        number = self.preview.current_line
        match name:
            case COPY.action:
                self.go_to(self.parts.duplicate(number))
            case MOVE.action:
                self.go_to(self.parts.move(number, step))
            case REMOVE.action:
                self.parts.delete(number)

    def action_new(self) -> None:
        """Ask for the kind of a new part, add it, and open its fields."""
        if self.preview.may_change():
            offered = ("paragraph", "heading", "term", *Kind)
            title = self.tr("What do you want to add?")
            self.app.open(
                "new_part",
                title,
                offered,
                Kind.CHOICE,
                lambda new: self.open_form(self.parts.add(new, self.preview.current_line)),
            )

    def action_ask(self) -> None:
        """Have words of the article selected, add a question or a term on them, and open its fields."""
        lesson = self.preview.source.reading.lesson
        if not self.preview.may_change():
            return
        if lesson is None or not any(paragraph.fr for paragraph in lesson.paragraphs):
            self.app.show_notice(NO_PARAGRAPH)
            return
        near = self.parts.paragraph(self.preview.current_line)
        self.app.open("select_text", lesson, near, lambda passage, new: self.open_form(self.parts.add_on(passage, new)))

    # Ways out of the preview.

    def action_edit(self, name: str) -> None:
        """Edit the current part: in fields (`form`), or in the teacher's own editor if one is set (`edit`)."""
        preview, number = self.preview, self.preview.current_line
        column = preview.finding.span.column if preview.finding and preview.follows else 1
        command = editor_command(os.environ, preview.place.path, number, column) if name == EDIT.action else None
        if command is None:
            self.open_form(number)
            return
        if failure := edit_outside(self.app, command):
            self.app.show_notice(failure)
        self.look()

    def action_lesson(self) -> None:
        """Open the lesson as a learner sees it; nothing done in it is stored."""
        if self.preview.source.lesson is not None:
            self.trial.start(self.app, self.preview.source.lesson)

    def action_back(self) -> None:
        """Go back to where the preview was opened; if that was the shell, leave the program."""
        self.trial.end(self.app)
        if len(self.app.screen_stack) > 1:
            self.app.pop_screen()
        else:
            self.app.leave()

    def action_quit(self) -> None:
        """Leave the program."""
        self.app.leave()

    def clicked(self, name: str, argument: str, at: int) -> bool:
        """Remove the notices, choose the finding, or open the fields of the part that was clicked."""
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
