"""The screen of something the panel has no room for: an entry, the evidence of an answer, a rule of the check."""

from __future__ import annotations

from collections.abc import Callable

from study.app.page.geometry import Geometry
from study.app.page.line import StyledLine
from study.app.screens.scroll import ScrollScreen

_WIDTH = 60
"""The most columns of the page."""


class EntryScreen(ScrollScreen):
    """One page of text under a title. `drawn` returns its lines for a width."""

    NAME = "entry"

    def __init__(self, title: str, drawn: Callable[[int], list[StyledLine]]) -> None:
        super().__init__()
        self.entry_title = title
        self.drawn = drawn

    def title_line(self, page: Geometry) -> StyledLine:
        """Return the title that was given."""
        return self.title_of(self.entry_title, (), page)

    def lines(self, page: Geometry) -> list[StyledLine]:
        """Return the lines that were given, for the width of the page."""
        return self.drawn(min(page.width - page.left - 2, _WIDTH))
