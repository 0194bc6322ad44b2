"""A lesson while it is being written: as it will look, beside its problems, following the file on the disk."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterable, Sequence

from textual.app import SuspendNotSupported

from study.app.commands import Command, bindings
from study.app.page.geometry import Geometry
from study.app.page.line import Line, Run
from study.app.page.paint import shown, wrapped
from study.app.preview.drawing import Drawn, drawn
from study.app.preview.external import editor_command
from study.app.preview.listing import SIGNS, chosen_alone, listing, summary
from study.app.preview.sentences import BUILT_IN, CHANGED, NO_EDITOR, NO_SUSPEND, NOTHING, not_opened
from study.app.preview.source import Source, corrected
from study.app.screens.preview_blocks import WholeBlocks
from study.app.screens.preview_commands import CORRECT, EDIT, FORM, HERE, LESSON, LINE
from study.app.widgets.sheet import Keep
from study.lesson.library import LibraryError, Place
from study.lesson.model import Bilingual
from study.lesson.problems import Problem
from study.reasons import reason

PULSE = 0.1
"""Seconds between two looks at the file."""
_ROOM = 6
"""Rows of the lesson to keep in sight around a problem."""


class PreviewScreen(WholeBlocks):
    """The file is looked at ten times a second; saving it in any editor draws it anew where it was."""

    NAME = "preview"
    COMMANDS_HERE = HERE
    BINDINGS = bindings(NAME, COMMANDS_HERE)
    PANEL = True

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.source = Source(place.path)
        self.chosen = 0
        self._seek = True
        self._page_drawn: tuple[object, int, Drawn] | None = None
        self.source.look()

    def on_mount(self) -> None:
        """From now on, follow the file."""
        self.set_interval(PULSE, self.look)

    # What stands on it.

    @property
    def problem(self) -> Problem | None:
        """The one that was gone to."""
        problems = self.source.problems
        return problems[min(self.chosen, len(problems) - 1)] if problems else None

    def safe(self) -> bool:
        """Whether the chosen problem has a correction."""
        return self.problem is not None and corrected(self.source.reading.document, self.problem) is not None

    def drawing(self, width: int) -> Drawn:
        """The lesson at a width; drawn once for each state of the file."""
        document = self.source.document
        if self._page_drawn is None or self._page_drawn[:2] != (id(document), width):
            self._page_drawn = (id(document), width, drawn(document, width))
        return self._page_drawn[2]

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
        problems = self.source.problems
        for problem in problems if not self.source.stale else ():
            self.mark(lines, view, problem, problem is self.problem)
        if not (self._seek and self.problem):
            return lines, ()
        at = view.row(self.problem.line)
        return lines, (at, *(max(min(at + step, len(lines) - 1), 0) for step in (3, -3, _ROOM, -_ROOM)))

    def mark(self, lines: list[Line], view: Drawn, problem: Problem, here: bool) -> None:
        """Put the sign of a problem in the margin of its line."""
        at = view.row(problem.line)
        if at >= len(lines) or (lines[at].label and not here):
            return
        sign, role = SIGNS[problem.level]
        label = (Run("▌", "focus"), Run(sign, role)) if here else (Run(sign, role),)
        number, *rest = lines[at].runs or (Run(""),)
        lines[at] = Line((number._replace(role="focus bold") if here else number, *rest), label, lines[at].right)

    def panel_height(self, page: Geometry) -> int:
        return 4 if page.tiny else 6 if page.height < 20 else 8

    def panel_lines(self, page: Geometry) -> Sequence[Line]:
        problems, language = self.source.problems, self.app.settings.language
        height = self._panel_rows(page)
        if page.beside:
            return listing(problems, self.chosen, self.safe(), page.panel, height, self.tr, language)
        if not self.problem:
            return [summary(problems, self.tr)]
        place = self.tr("{n} of {total}", n=min(self.chosen, len(problems) - 1) + 1, total=len(problems))
        return chosen_alone(self.problem, place, self.safe(), page.panel, height - 1, self.tr, language)

    def footer(self) -> Iterable[tuple[str, str, str]]:
        keys = [self.key(LINE, "" if self.problem else self.tr("scroll")), self.key(EDIT)]
        if self.safe():
            keys.append(self.key(CORRECT))
        return [*keys, self.key(FORM), self.key(LESSON)]

    def available(self) -> Iterable[Command]:
        return [command for command in super().available() if command is not CORRECT or self.safe()]

    # What changes it.

    def look(self) -> None:
        """Draw the file anew if it was saved, with the same words in sight and the same problem chosen."""
        body = self.sheet("body")
        before, was, problem = self.source.document, self.drawing(self.page.measure), self.problem
        if not self.source.look():
            return
        self.chosen = nearest(problem, self.source.problems, self.chosen)
        number = was.number(body.top)
        offset = body.top - was.row(number)
        self._seek = False
        if self.app.screen is self:
            self.draw()
            now = self.drawing(self.page.measure)
            body.scroll_lines(now.row(moved(number, before.lines, self.source.document.lines)) + offset - body.top)

    def action_line(self, step: int = 1) -> None:
        """The next or previous problem; without problems, scroll."""
        if not self.source.problems:
            self.sheet("body").scroll_lines(step)
            return
        self.chosen = min(max(self.chosen + step, 0), len(self.source.problems) - 1)
        self._seek = True
        self.draw()

    def action_leaf(self, step: int = 1) -> None:
        """A page down or up."""
        body = self.sheet("body")
        self._seek = False
        body.scroll_lines(step * max(body.size.height - 2, 1))

    def number(self) -> int:
        """The line of the file that is meant: that of the problem, or without one the first in sight."""
        if self.problem and self._seek:
            return self.problem.line
        return self.drawing(self.page.measure).number(self.sheet("body").top)

    def action_form(self) -> None:
        """Edit the part of the lesson that is meant, in fields."""
        self.open_form(self.number())

    def open_form(self, number: int) -> None:
        """Edit the part of the lesson that a line of the file belongs to."""
        if self.place.builtin:
            self.app.tell(BUILT_IN)
            return
        from study.app.screens.block import BlockScreen

        self.app.push_screen(BlockScreen(self.source, number))

    def action_edit(self) -> None:
        """Open the teacher's editor at the problem, or at the line in sight."""
        problem, number = self.problem, self.number()
        command = editor_command(os.environ, self.place.path, number, problem.column if problem else 1)
        if command is None:
            self.app.tell(NO_EDITOR)
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

    def action_correct(self) -> None:
        """Put the suggestion in the place of the mistake."""
        if self.problem is None:
            return
        text = corrected(self.source.reading.document, self.problem)
        if self.place.builtin:
            self.app.tell(BUILT_IN)
        elif text is not None:
            self.change(lambda: self.source.write(text), CHANGED)

    def action_undo(self) -> None:
        """Take the last correction back."""
        self.change(self.source.undo, NOTHING)

    def change(self, do: Callable[[], bool], refused: Bilingual) -> None:
        """Write the file; say so where it cannot be, or must not be, written."""
        problem = self.problem
        try:
            done = do()
        except LibraryError as error:
            self.app.tell(error.message)
            return
        self.chosen = nearest(problem, self.source.problems, self.chosen)
        if not done:
            self.app.tell(refused)
        self.draw()

    def action_lesson(self) -> None:
        """The lesson itself; nothing done in it is kept."""
        if self.source.lesson is not None:
            self.app.open_lesson(self.source.lesson)

    def action_back(self) -> None:
        """Back to where it was opened from; out of the program if that was the shell."""
        if len(self.app.screen_stack) > 1:
            self.app.pop_screen()
        else:
            self.app.exit()

    def action_quit(self) -> None:
        """Leave the program."""
        self.app.exit()

    def clicked(self, name: str, argument: str, at: int) -> bool:
        if self.seen():
            return True
        if name == "problem":
            self.chosen, self._seek = int(argument), True
            self.draw()
            return True
        if name == "form":
            self.open_form(int(argument))
            return True
        return not name


def nearest(problem: Problem | None, problems: Sequence[Problem], chosen: int) -> int:
    """Which problem to stay with: the same one wherever it is now, else the one that took its place."""
    if problem is not None:
        same = [n for n, each in enumerate(problems) if (each.code, each.found) == (problem.code, problem.found)]
        if same:
            return min(same, key=lambda n: abs(problems[n].line - problem.line))
    return min(chosen, max(len(problems) - 1, 0))


def moved(number: int, before: Sequence[str], after: Sequence[str]) -> int:
    """Where a line of a file is after one stretch of the file has changed."""
    same = next((n for n, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), None)
    if same is None or number <= same + 1:
        return number
    return max(number + len(after) - len(before), same + 1)
