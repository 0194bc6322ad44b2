"""The base of the screens with a list that is filtered by typing."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from study.app.commands import Command
from study.app.page.field_lines import field_runs
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Run, StyledLine, row
from study.app.page.text_field import TextField
from study.app.screens.base import PageScreen
from study.app.widgets.line_view import Keep
from study.language.typography import normalise, strip_accents
from study.locale import N_

T = TypeVar("T")


class FilterListScreen(PageScreen, Generic[T]):
    """A field, and the list of what matches the text in it. Its commands are those of `list_commands`."""

    NOTHING: str
    """The text shown if nothing matches (to be translated)."""

    def __init__(self) -> None:
        super().__init__()
        self.search = TextField(limit=60, accents=False)
        self.row = 0
        self._sought = ""
        """The text that `row` was chosen for."""

    @property
    @abstractmethod
    def found(self) -> Sequence[T]:
        """Return the entries that match the typed text, the best match first."""

    @abstractmethod
    def drawn(self, found: Sequence[T], width: int) -> Iterable[StyledLine]:
        """Return a line for each entry. `self.row` is the selected one; a click on one runs `go_row:` and its index."""

    @abstractmethod
    def take(self, one: T) -> None:
        """Use the entry that was chosen by Enter or a click."""

    def body_lines(self, page: Geometry) -> tuple[Sequence[StyledLine], Keep]:
        """Return the field and the entries that match its text."""
        width = page.width - page.left - 2
        search = field_runs(self.search, min(30, width - 8))
        lines: list[StyledLine] = [row(Run(self.tr("Find") + "  ", "ink-3"), *search), BLANK]
        found = self.found
        if not found:
            return [*lines, row(Run(self.tr(self.NOTHING), "ink-2"))], ()
        return [*lines, *self.drawn(found, width)], (self.row + 2, 0)

    def footer(self) -> Iterable[tuple[str, str, str]]:
        """Return the keys for the list."""
        go, line = self.COMMANDS_HERE[:2]
        return [
            self.key(go),
            self.key(line),
            (self.tr("Esc"), self.tr("back"), "back"),
            ("F1", self.tr("help"), "help"),
        ]

    @property
    def in_field(self) -> bool:
        """Return True: letters are always typed into the field here."""
        return True

    def paste(self, text: str) -> None:
        super().paste(text.strip())

    def typed(self) -> None:
        """Draw the matching entries; after a change of the text, the best match is selected."""
        if self.search.text != self._sought:
            self.row, self._sought = 0, self.search.text
        self.draw()

    def clicked(self, name: str, argument: str, at: int) -> bool:
        """Take the entry that was clicked."""
        if name != "go_row":
            return not name
        if int(argument) < len(self.found):  # unless the list has become shorter since it was drawn
            self.row = int(argument)
            self.action_go()
        return True

    def action_line(self, step: int = 1) -> None:
        """Select the next or previous entry."""
        self.row = min(max(self.row + step, 0), max(len(self.found) - 1, 0))
        self.draw()

    def action_leaf(self, step: int = 1) -> None:
        """Select the entry a page further down or up."""
        self.action_line(step * max(self.line_view("body").size.height - 3, 1))

    def action_go(self) -> None:
        """Use the selected entry."""
        if found := self.found:
            self.take(found[self.row])


def list_commands(group: str, go: tuple[str, str], line: tuple[str, str]) -> tuple[Command, Command, Command]:
    """Return the commands to take an entry, to move and to move by pages; `go` and `line` are word and help text."""
    return (
        Command("go", ("enter",), "Enter", *go, group),
        Command("line", ("down",), "↑ ↓", *line, group, ("up",)),
        Command("leaf", ("pagedown",), "PgDn", N_("page"), N_("one page down, one page up"), group, ("pageup",)),
    )


def plain(text: str) -> str:
    """Return a text without accents and in small letters, as it is compared: `Équité` → `equite`."""
    return strip_accents(normalise(text))
