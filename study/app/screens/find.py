"""Lists that one types into: what fits stays, and Enter takes what stands under the bar."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from textual import events

from study.app.commands import Command
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, Run, row
from study.app.questions.inputs.field import Field, field_runs
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
        self.search = Field(limit=60)
        self.row = 0

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
        search = field_runs(self.search, min(30, width - 8), True)
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

    async def on_key(self, event: events.Key) -> None:
        """Letters are searched for. Enter and Esc are taken here, not by their bindings, and a key that comes when
        the list has closed is nobody’s: those of a slow line do nothing to what lies beneath."""
        before = self.search.text
        if not self.is_current:
            pass
        elif event.key == "enter":
            self.action_go()
        elif event.key == "escape":
            self.action_back()
        elif event.key == "up" or not self.search.key(event.key, event.character):
            return
        else:
            self.row = self.row if self.search.text == before else 0
            self.draw()
        event.stop()
        event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """What is pasted is searched for."""
        event.stop()
        self.search.insert(event.text.strip())
        self.row = 0
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
