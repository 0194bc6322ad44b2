"""The screen that exports the questions of a lesson to another program."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from study.app.commands import Command, bindings
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Run, StyledLine, column, fit, row
from study.app.page.paint import wrapped
from study.app.screens.base import PageScreen
from study.app.screens.export_anki import file_name, working_folder
from study.app.widgets.line_view import Keep
from study.file_errors import FileError
from study.files import save_file
from study.lesson.model import Lesson
from study.locale import N_
from study.teach.exchange.convert.from_lesson import Wording
from study.teach.exchange.exporting import ENDINGS, Export, Target, export
from study.text import Message, Text

TAKE = Command("take", ("enter",), "Enter", N_("write"), N_("write the file"), N_("Continue"))
LINE = Command(
    "line", ("down", "tab"), "↑ ↓", N_("program"), N_("next, previous program"), N_("Continue"), ("up", "shift+tab")
)
OFFERED: tuple[tuple[Target, str, str], ...] = (
    ("moodle", "Moodle", N_("XML, all types of question, with feedback")),
    ("gift", "GIFT", N_("text format of Moodle and others")),
    ("xlsx", "Excel", N_("Excel workbook; can be imported again")),
    ("csv", "CSV", N_("CSV table; can be imported again")),
    ("tsv", "TSV", N_("plain cards for Anki’s text import")),
    ("quizlet", "Quizlet", N_("the glossary, to paste into a study set")),
)
_NAME = 10
"""Columns of the program’s name."""


class ExportQuestionsScreen(PageScreen):
    """A list of formats; Enter writes a new file into the working folder, and never replaces one."""

    NAME = "export_questions"
    COMMANDS_HERE = (TAKE, LINE)
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self, lesson: Lesson) -> None:
        super().__init__()
        self.lesson = lesson
        self.row = 0
        """The index of the selected format."""
        self.written: tuple[Path, Export] | None = None
        """The file, and what it holds; None before it is written."""
        self.failed: Text = ""
        """Why nothing could be written."""

    def title_line(self, page: Geometry) -> StyledLine:
        """Return the title of the lesson and the name of the screen."""
        title = self.lesson.title.get(self.app.settings.direction)
        return self.title_of(title, (Run(self.tr("For other programs"), "ink-3"),), page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[StyledLine], Keep]:
        """Return the list of formats, what was written, or why it failed."""
        width = min(page.width - page.left - 2, 72)
        if self.failed:
            return wrapped(self.tr(self.failed), width, "wrong"), ()
        if self.written:
            return self._said(width), ()
        lines: list[StyledLine] = []
        for n, (_, name, said) in enumerate(OFFERED):
            chosen = n == self.row
            label = (Run("▌", "focus"),) if chosen else ()
            first = column((Run(name, "ink bold" if chosen else "ink-2", f"take_row:{n}"),), _NAME)
            text = Run(fit(self.tr(said), width - _NAME), "ink-2" if chosen else "ink-3", f"take_row:{n}")
            lines.append(row(*first, text, label=label))
        return lines, (self.row, 0)

    def _said(self, width: int) -> list[StyledLine]:
        """Return which file was written, and what its format cannot hold."""
        assert self.written
        path, done = self.written
        lines = wrapped(self.tr("Saved: {path}", path=path), width, "ink bold")
        lines[0] = lines[0].labelled(Run("✓", "right bold"))
        for loss in done.losses:
            many = f" ({len(loss.questions)})" if loss.questions else ""
            lines += [BLANK, *wrapped(self.tr(loss.message) + many, width, "ink-2")]
        return lines

    def footer(self) -> Iterable[tuple[str, str, str]]:
        """Return the keys for the list, or for what was written."""
        back = (self.tr("Esc"), self.tr("back"), "back")
        if self.failed:
            return [back]
        if self.written:
            body = self.line_view("body")
            return [back, *([self.key(LINE, self.tr("scroll"))] if len(body.lines) > body.size.height > 0 else [])]
        return [self.key(TAKE), self.key(LINE), back]

    def action_line(self, step: int = 1) -> None:
        """Go to the next or previous program; scroll once the file is written."""
        if self.written:
            self.line_view("body").scroll_lines(step)
            return
        self.row = (self.row + step) % len(OFFERED)
        self.draw()

    def action_take(self) -> None:
        """Write the file; once that is done or has failed, go back."""
        if self.written or self.failed:
            self.action_back()
            return
        target = OFFERED[self.row][0]
        language = self.tr.language
        studied = self.app.settings.direction
        try:
            done = export(self.lesson, target, Wording(language, language), studied=studied, interface=language)
            path = free(working_folder() / f"{file_name(self.lesson.id)}{ENDINGS[target]}")
            save_file(path, done.data, new=True)
        except FileError as error:
            self.failed = error.message
        except ImportError:
            self.failed = Message(
                "Excel files need the extra alinea[xlsx]: install it with pip. CSV files do not need it."
            )
        else:
            self.written = path, done
        self.draw()

    def clicked(self, name: str, argument: str, at: int) -> bool:
        """Write the format that was clicked."""
        if name == "take_row":
            self.row = int(argument)
            self.action_take()
            return True
        return not name


def free(path: Path) -> Path:
    """Return the path if no file is there, otherwise one with a number: `name-2.xml`."""
    number, found = 1, path
    while found.exists():
        number += 1
        found = path.with_stem(f"{path.stem}-{number}")
    return found
