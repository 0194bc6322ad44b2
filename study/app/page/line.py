"""A line of a page: runs of text with their roles, and a label in its margin."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, set_cell_size

if TYPE_CHECKING:
    from study.app.page.text_field import TextField

PASSAGE = "passage"
"""The action of a text in which a passage is selected to justify an answer."""


class Run(NamedTuple):
    """A stretch of text in one style."""

    text: str
    role: str = "ink"
    """The names of `palette` roles, applied one over the other from left to right."""
    action: str = ""
    """The action of a click on it, as `name` or `name:argument`."""
    at: int = -1
    """The offset of its first character in the text it was cut from; -1 if it was not cut from a text."""
    source: str = ""
    """The text it was cut from, which is copied instead of it; empty if the drawn text itself is copied."""
    field: TextField | None = None
    """The field that is edited here: a widget is placed over all its runs."""


class StyledLine(NamedTuple):
    """One row: the label in its margin, its content, and the text set flush right."""

    runs: tuple[Run, ...] = ()
    label: tuple[Run, ...] = ()
    right: tuple[Run, ...] = ()
    """The runs that are set flush right in the measure."""

    @property
    def text(self) -> str:
        """The visible text on the page, without margin."""
        return "".join(run.text for run in self.runs)

    @property
    def width(self) -> int:
        """The number of cells taken by the runs."""
        return sum(cell_len(run.text) for run in self.runs)

    def labelled(self, *label: Run) -> StyledLine:
        """Return a copy of the line with a label in its margin."""
        return self._replace(label=label)


BLANK = StyledLine()


def line(text: str, role: str = "ink", action: str = "") -> StyledLine:
    """Return a line of one run."""
    return StyledLine((Run(text, role, action),))


def row(*runs: Run, label: Iterable[Run] = (), right: Iterable[Run] = ()) -> StyledLine:
    """Return a line of several runs."""
    return StyledLine(runs, tuple(label), tuple(right))


def blank(count: int = 1) -> list[StyledLine]:
    """Return empty lines."""
    return [BLANK] * max(count, 0)


def fit(text: str, width: int) -> str:
    """Cut a text to a width in cells, with an ellipsis if it was too long."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, max(width - 1, 0)).rstrip() + "…" if width > 0 else ""


def column(runs: Iterable[Run], width: int) -> tuple[Run, ...]:
    """Pad runs to a width with spaces, to align the text after them."""
    runs = tuple(runs)
    missing = width - sum(cell_len(run.text) for run in runs)
    return (*runs, Run(" " * missing, "")) if missing > 0 else runs
