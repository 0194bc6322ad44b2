"""A glossary entry, or the evidence of an answer, on a page of its own."""

from __future__ import annotations

from collections.abc import Callable

from study.app.page.geometry import Geometry
from study.app.page.line import Line
from study.app.screens.scroll import ScrollScreen

_WIDTH = 60


class EntryScreen(ScrollScreen):
    """What the panel had no room for. `drawn` gives its lines for a width."""

    NAME = "entry"

    def __init__(self, title: str, drawn: Callable[[int], list[Line]]) -> None:
        super().__init__()
        self.entry_title = title
        self.drawn = drawn

    def title_line(self, page: Geometry) -> Line:
        return self.title_of(self.entry_title, (), page)

    def lines(self, page: Geometry) -> list[Line]:
        return self.drawn(min(page.width - page.left - 2, _WIDTH))
