"""The base of the screens that are only read: arrows scroll; Enter, Esc or the key that opened them closes them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from typing import ClassVar

from study.app.commands import Command, bindings, shown_key
from study.app.page.geometry import Geometry
from study.app.page.line import StyledLine
from study.app.screens.base import PageScreen
from study.app.widgets.line_view import Keep
from study.locale import N_

SCROLL = Command("scroll", ("down", "j"), "↑ ↓", N_("scroll"), N_("scroll"), N_("Move"), ("up",))
LEAF = Command(
    "leaf", ("pagedown", "space"), "PgDn", N_("page"), N_("one page down, one page up"), N_("Move"), ("pageup",)
)
CLOSE = Command("back", ("enter", "o"), "Enter", N_("close"), N_("close"), N_("Continue"))


class ScrollScreen(PageScreen):
    """A screen that is one page to read."""

    COMMANDS_HERE: ClassVar[tuple[Command, ...]] = (SCROLL, LEAF, CLOSE)
    BINDINGS = bindings("scroll", (SCROLL, LEAF, CLOSE))

    @abstractmethod
    def lines(self, page: Geometry) -> list[StyledLine]:
        """Return the lines of the page, which may be longer than the screen."""

    def body_lines(self, page: Geometry) -> tuple[Sequence[StyledLine], Keep]:
        """Return the lines of the page."""
        return self.lines(page), ()

    def footer(self) -> Iterable[tuple[str, str, str]]:
        """Return the keys to close and, if the page is longer than the screen, to scroll."""
        keys = [(f"{shown_key(CLOSE, self.tr)}", self.tr("close"), "back"), ("s", self.tr("settings"), "settings")]
        body = self.line_view("body")
        if len(body.lines) > body.size.height > 0:
            keys.insert(1, self.key(SCROLL))
        return keys

    def action_scroll(self, step: int = 1) -> None:
        """Scroll a line down or up."""
        self.line_view("body").scroll_lines(step)

    def action_leaf(self, step: int = 1) -> None:
        """Scroll a page down or up."""
        body = self.line_view("body")
        body.scroll_lines(step * max(body.size.height - 2, 1))
