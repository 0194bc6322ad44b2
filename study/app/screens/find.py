"""Lists that one types into: what fits stays, and Enter takes what stands under the bar."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from study.app.commands import Command
from study.app.page.field_lines import field_runs
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, Run, row
from study.app.page.text_field import TextField
from study.app.screens.page import PageScreen
from study.app.widgets.sheet import Keep
from study.language.typography import normalise, strip_accents
from study.locale import N_

T = TypeVar("T")


class FindScreen(PageScreen, Generic[T]):
    """A list and a field above it. Its commands are those of `choosing`."""

    NOTHING: str
    """What is said when nothing fits (to be translated)."""

    def __init__(self) -> None:
        super().__init__()
        self.search = TextField(limit=60, accents=False)
        self.row = 0
        self._sought = ""
        """The text that `row` was chosen for."""

    @property
    @abstractmethod
    def found(self) -> Sequence[T]:
        """What fits that which is typed, the likeliest first."""

    @abstractmethod
    def drawn(self, found: Sequence[T], width: int) -> Iterable[Line]:
        """One line for each of them, `row` being the one under the bar; a click asks for `go_row:` and its number."""

    @abstractmethod
    def take(self, one: T) -> None:
        """Enter, or a click."""

    def body_lines(self, page: Geometry) -> tuple[Sequence[Line], Keep]:
        width = page.width - page.left - 2
        search = field_runs(self.search, min(30, width - 8))
        lines: list[Line] = [row(Run(self.tr("Find") + "  ", "ink-3"), *search), BLANK]
        found = self.found
        if not found:
            return [*lines, row(Run(self.tr(self.NOTHING), "ink-2"))], ()
        return [*lines, *self.drawn(found, width)], (self.row + 2, 0)

    def footer(self) -> Iterable[tuple[str, str, str]]:
        go, line = self.COMMANDS_HERE[:2]
        return [
            self.key(go),
            self.key(line),
            (self.tr("Esc"), self.tr("back"), "back"),
            ("F1", self.tr("help"), "help"),
        ]

    @property
    def in_field(self) -> bool:
        return True

    def paste(self, text: str) -> None:
        super().paste(text.strip())

    def typed(self) -> None:
        """Draw what is found; another text begins with the likeliest one."""
        if self.search.text != self._sought:
            self.row, self._sought = 0, self.search.text
        self.draw()

    def clicked(self, name: str, argument: str, at: int) -> bool:
        if name != "go_row":
            return not name
        if int(argument) < len(self.found):  # unless the list has become shorter since it was drawn
            self.row = int(argument)
            self.action_go()
        return True

    def action_line(self, step: int = 1) -> None:
        """The next or the one before."""
        self.row = min(max(self.row + step, 0), max(len(self.found) - 1, 0))
        self.draw()

    def action_leaf(self, step: int = 1) -> None:
        """A page down or up."""
        self.action_line(step * max(self.sheet("body").size.height - 3, 1))

    def action_go(self) -> None:
        """Take what stands under the bar."""
        if found := self.found:
            self.take(found[self.row])


def choosing(group: str, go: tuple[str, str], line: tuple[str, str]) -> tuple[Command, Command, Command]:
    """Take, move and leaf through; what each is called in a word and in a line of help."""
    return (
        Command("go", ("enter",), "Enter", *go, group),
        Command("line", ("down",), "↑ ↓", *line, group, ("up",)),
        Command("leaf", ("pagedown",), "PgDn", N_("page"), N_("a page down, a page up"), group, ("pageup",)),
    )


def plain(text: str) -> str:
    """What is compared: accents and capitals need not be typed."""
    return strip_accents(normalise(text))
