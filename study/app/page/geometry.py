"""Computes the layout of the page for the size of the screen."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

TINY = 60
"""The number of columns below which the page shows hardly more than the text."""
WIDE = 92
"""The number of columns from which the panel is beside the text."""
BROAD = 125
"""The number of columns from which the page is centred."""
MEASURE = 72
"""The length, in columns, of the longest comfortable line."""
BESIDE = 7
"""The columns between text and panel and after the panel: two, the rule, two, and two at the edge."""


class Geometry(NamedTuple):
    """Columns and rows of a page: margin, measure, panel."""

    width: int
    height: int
    indent: int
    """The columns before the margin, if the screen is wider than the page."""
    margin: int
    measure: int
    panel: int
    """The width of the panel's text."""
    beside: bool
    """Whether the panel is beside the text, not below it."""

    @property
    def tiny(self) -> bool:
        """Whether the page is too narrow for a panel of more than two or three lines."""
        return self.width < TINY

    @property
    def left(self) -> int:
        """The column where the text starts."""
        return self.indent + self.margin

    @property
    def span(self) -> int:
        """The columns from the start of the text to the right edge of the page."""
        return self.measure + BESIDE - 2 + self.panel if self.beside else self.panel

    @property
    def short(self) -> bool:
        """Whether the page is too low for empty lines."""
        return self.height < 22

    @property
    def low(self) -> bool:
        """Whether the page is too low for a heading, which is then in the title bar."""
        return self.height < 18 or self.tiny


@lru_cache(maxsize=64)
def geometry(width: int, height: int) -> Geometry:
    """Return the layout for a screen of this many cells."""
    if width < TINY:
        measure = max(width - 6, 8)
        return Geometry(width, height, 0, 4, measure, measure, False)
    if width < WIDE:
        measure = min(MEASURE, width - 12)
        return Geometry(width, height, 0, 5, measure, width - 8, False)
    inner = min(width, BROAD - 1)
    indent = (width - inner) // 2
    panel = min(max(round(26 + (inner - 100) * 14 / 24), 26), 40)
    measure = min(inner - 5 - BESIDE - panel, MEASURE)
    return Geometry(width, height, indent, 5, measure, panel, True)
