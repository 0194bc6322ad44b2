"""A line of a page: runs of text in roles, and a label hanging in its margin."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, set_cell_size

if TYPE_CHECKING:
    from study.app.page.text_field import TextField


class Run(NamedTuple):
    """A stretch of text drawn alike."""

    text: str
    role: str = "ink"
    """Names of `palette` roles, laid over each other from left to right."""
    action: str = ""
    """What a click on it asks for, as `name` or `name:argument`."""
    at: int = -1
    """Offset of its first character in the text it was cut from; -1 where that means nothing."""
    source: str = ""
    """The text it was cut from, which is copied in its place; empty where what is drawn is the text itself."""
    field: TextField | None = None
    """The field that is typed into here: a widget lies over all runs of it."""


class Line(NamedTuple):
    """One row: what hangs in the margin, what stands on the page, what is set flush right."""

    runs: tuple[Run, ...] = ()
    label: tuple[Run, ...] = ()
    right: tuple[Run, ...] = ()
    """Ends at the measure."""

    @property
    def text(self) -> str:
        """What a reader sees on the page, without margin."""
        return "".join(run.text for run in self.runs)

    @property
    def width(self) -> int:
        """Cells taken by the runs."""
        return sum(cell_len(run.text) for run in self.runs)

    def labelled(self, *label: Run) -> Line:
        """The same line with something in its margin."""
        return self._replace(label=label)


BLANK = Line()


def line(text: str, role: str = "ink", action: str = "") -> Line:
    """A line of one run."""
    return Line((Run(text, role, action),))


def row(*runs: Run, label: Iterable[Run] = (), right: Iterable[Run] = ()) -> Line:
    """A line of several runs."""
    return Line(runs, tuple(label), tuple(right))


def blank(count: int = 1) -> list[Line]:
    """Empty rows."""
    return [BLANK] * max(count, 0)


def fit(text: str, width: int) -> str:
    """The text cut to a width in cells, with an ellipsis where something is missing."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, max(width - 1, 0)).rstrip() + "…" if width > 0 else ""


def column(runs: Iterable[Run], width: int) -> tuple[Run, ...]:
    """Runs padded to a width with spaces, so that what follows lines up."""
    runs = tuple(runs)
    missing = width - sum(cell_len(run.text) for run in runs)
    return (*runs, Run(" " * missing, "")) if missing > 0 else runs
