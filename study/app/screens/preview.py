"""A lesson while it is being written: as it will look, beside its problems, following the file on the disk."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from study.app.commands import Command, bindings
from study.app.leaving import leave
from study.app.page.geometry import Geometry
from study.app.page.line import Line, Run
from study.app.page.paint import shown, wrapped
from study.app.preview.drawing import Drawn
from study.app.preview.external import editor_command
from study.app.preview.listing import SIGNS, chosen_alone, listing, summary
from study.app.preview.sentences import NO_SUSPEND, not_opened, waiting
from study.app.screens.block_drafts import parts_with_drafts
from study.app.screens.preview_commands import (
    ASK,
    COPY,
    CORRECT,
    CORRECT_ALL,
    EDIT,
    FORM,
    HERE,
    LESSON,
    LINE,
    NEW,
    REMOVE,
    SILENCE,
    WHY,
)
from study.app.screens.preview_findings import FindingsScreen
from study.app.widgets.sheet import Keep
from study.lesson.library import Place
from study.reasons import reason
from study.teach.check.finding import Finding

if TYPE_CHECKING:
    from study.progress.store import Store

PULSE = 0.05
"""Seconds between two looks at the file."""
_ROOM = 6
"""Rows of the lesson to keep in sight around a problem."""


class PreviewScreen(FindingsScreen):
    """The file is looked at twenty times a second; saving it in any editor draws it anew where it was."""

    NAME = "preview"
    COMMANDS_HERE = HERE
    BINDINGS = bindings(NAME, COMMANDS_HERE)
    PANEL = True

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self._kept: Store | None = None
        """The learner's own store, while the lesson is tried on one that is thrown away."""

    def on_mount(self) -> None:
        """From now on, follow the file."""
        self.set_interval(PULSE, self.look)
        self.check_soon()
        for part in parts_with_drafts(self.app.keeping.drafts, self.place.path):
            self.app.tell(waiting(part))

    def on_screen_resume(self) -> None:
        """Check what was written on the screen that lay over this one."""
        if not self.source.checked:
            self.check_soon()
        super().on_screen_resume()

    # What stands on it.

    def title_line(self, page: Geometry) -> Line:
        title = self.source.lesson.title.get("fr") if self.source.lesson else ""
        name = shown(f"{self.place.path.name}   {title}".rstrip())
        if not self.source.there:
            right = Run(self.tr("the file is gone"), "wrong")
        elif self.source.stale and self.source.lesson:
            right = Run(self.tr("as it was before the mistake"), "nearly")
        else:
            right = Run(self.tr("follows the file as you save it"), "ink-3")
        return self.title_of(name, (right,) if page.width >= 70 else (), page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[Line], Keep]:
        if told := self.told_lines(page):
            return told, ()
        if self.source.lesson is None:
            return wrapped(self.tr("Nothing here can be shown as a lesson yet."), page.measure, "ink-2"), ()
        view = self.drawing(page.measure)
        lines = list(view.lines)
        for finding in self.source.findings if not self.source.stale else ():
            self.mark(lines, view, finding, finding is self.finding and not self._line)
        if self._line and (at := view.row(self._line)) < len(lines):
            lines[at] = lines[at].labelled(Run("▌", "focus"), *lines[at].label)
        if not (self._seek and self.finding):
            return lines, ()
        at = view.row(self.finding.line)
        return lines, (at, *(max(min(at + step, len(lines) - 1), 0) for step in (3, -3, _ROOM, -_ROOM)))

    def mark(self, lines: list[Line], view: Drawn, finding: Finding, here: bool) -> None:
        """Put the sign of a finding in the margin of its line."""
        at = view.row(finding.line)
        if at >= len(lines) or (lines[at].label and not here):
            return
        sign, role = SIGNS[finding.level]
        label = (Run("▌", "focus"), Run(sign, role)) if here else (Run(sign, role),)
        number, *rest = lines[at].runs or (Run(""),)
        lines[at] = Line((number._replace(role="focus bold") if here else number, *rest), label, lines[at].right)

    def panel_height(self, page: Geometry) -> int:
        return 4 if page.tiny else 6 if page.height < 20 else 8

    def panel_lines(self, page: Geometry) -> Sequence[Line]:
        found, language = self.source.findings, self.app.settings.language
        height = self._panel_rows(page)
        keys, change = self.doable()
        if page.beside:
            return listing(found, self.chosen, keys, change, (page.panel, height), self.tr, language)
        if not self.finding:
            return summary(found, page.panel, self.tr)
        place = self.tr("{n} of {total}", n=min(self.chosen, len(found) - 1) + 1, total=len(found))
        return chosen_alone(self.finding, place, keys, change, (page.panel, height - 1), language)

    def footer(self) -> Iterable[tuple[str, str, str]]:
        line = self.key(LINE, "" if self.finding else self.tr("scroll"))
        if self.page.tiny:
            return [line, self.key(FORM), self.key(ASK), self.key(NEW)]
        keys = [line, self.key(EDIT)]
        if self.correctable():
            keys.append(self.key(CORRECT))
        return [*keys, self.key(FORM), self.key(ASK), self.key(NEW), self.key(LESSON)]

    def can(self, command: Command) -> bool:
        now = {
            CORRECT: self.correctable(),
            CORRECT_ALL: any(finding.fixes for finding in self.source.findings),
            SILENCE: self.silenceable(),
            WHY: self.finding is not None,
            COPY: self.meant() is not None,
            REMOVE: self.meant() is not None,
        }
        return now.get(command, True)

    # What changes it.

    def action_leaf(self, step: int = 1) -> None:
        """A page down or up."""
        body = self.sheet("body")
        self._seek, self._line = False, 0
        self.draw()
        body.scroll_lines(step * max(body.size.height - 2, 1))

    def action_form(self) -> None:
        """Edit the part of the lesson that is meant, in fields."""
        self.open_form(self.number())

    def action_edit(self) -> None:
        """Open the teacher's editor at the problem, or at the line in sight; where none is set, its fields."""
        column = self.finding.span.column if self.finding and self._seek else 1
        command = editor_command(os.environ, self.place.path, self.number(), column)
        if command is None:
            self.action_form()
            return
        failed: OSError | None = None
        try:
            with self.app.suspend():
                try:
                    subprocess.run(command, check=False)
                except OSError as error:  # caught here: the screen must come back
                    failed = error
        except SuspendNotSupported:
            self.app.tell(NO_SUSPEND)
        if failed is not None:
            self.app.tell(not_opened(command[0], reason(failed)))
        self.look()

    def action_lesson(self) -> None:
        """The lesson itself; nothing done in it is kept."""
        if self.source.lesson is not None:
            from study.app.start import now
            from study.progress.store import Store

            if self._kept is None:
                self._kept, self.app.store = self.app.store, Store.in_memory(now)
            self.app.open_lesson(self.source.lesson)

    def on_unmount(self) -> None:
        """What the learner has done elsewhere is kept again."""
        if self._kept is not None:
            self.app.store, self._kept = self._kept, None

    def action_back(self) -> None:
        """Back to where it was opened from; out of the program if that was the shell."""
        self.on_unmount()
        if len(self.app.screen_stack) > 1:
            self.app.pop_screen()
        else:
            leave(self.app)

    def action_quit(self) -> None:
        """Leave the program."""
        leave(self.app)

    def clicked(self, name: str, argument: str, at: int) -> bool:
        if self.seen():
            return True
        if name == "problem":
            self.chosen, self._seek, self._line = int(argument), True, 0
            self.draw()
            return True
        if name == "form":
            self.open_form(int(argument))
            return True
        return not name
