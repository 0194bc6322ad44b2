"""Where things stand on a screen of a given size."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

TINY = 60
"""Columns below which everything but the text gives way."""
WIDE = 92
"""Columns from which the panel stands beside the text."""
BROAD = 125
"""Columns from which the whole is centred."""
MEASURE = 72
"""The longest line that reads comfortably."""
BESIDE = 7
"""Columns between text and panel and after the panel: two, the rule, two, and two at the edge."""


class Geometry(NamedTuple):
    """Columns and rows of a page: margin, measure, panel."""

    width: int
    height: int
    indent: int
    """Columns before the margin, where the screen is broader than the page."""
    margin: int
    measure: int
    panel: int
    """Width of the panel's text."""
    beside: bool
    """The panel stands beside the text, not below it."""

    @property
    def tiny(self) -> bool:
        """So narrow that the panel is two or three lines."""
        return self.width < TINY

    @property
    def left(self) -> int:
        """The column where prose starts."""
        return self.indent + self.margin

    @property
    def span(self) -> int:
        """Columns from the start of the prose to the page's right edge."""
        return self.measure + BESIDE - 2 + self.panel if self.beside else self.panel

    @property
    def short(self) -> bool:
        """So low that air goes first."""
        return self.height < 22

    @property
    def low(self) -> bool:
        """So low that the heading goes into the title bar."""
        return self.height < 18 or self.tiny


@lru_cache(maxsize=64)
def geometry(width: int, height: int) -> Geometry:
    """The page for a screen of this many cells."""
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
