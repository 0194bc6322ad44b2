"""Columns, bars and rows of blocks, drawn with the eighths that every terminal font has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from study.app.page.line import Run

_EIGHTHS = " ▁▂▃▄▅▆▇█"


def columns(values: Sequence[float], height: int, width: int = 1, gap: int = 1, most: float = 0) -> list[list[Run]]:
    """A column for each value, `width` cells wide, in `height` rows from the top down; `most` fills a column.

    What is more than nothing shows, however little.
    """
    most = max(most, *values, 1) if values else 1
    eighths = [max(round(value / most * height * 8), 1) if value > 0 else 0 for value in values]
    rows = []
    for row in reversed(range(height)):
        cells = (_EIGHTHS[min(max(each - row * 8, 0), 8)] * width for each in eighths)
        rows.append([Run((" " * gap).join(cells), "chart")])
    return rows


def ceiling(most: float) -> int:
    """A round number at the top of an axis, with its half: 2, 4, 10, 20, 40, 100, 200, 400 …"""
    top = 2
    steps = (2, 2.5, 2)
    n = 0
    while top < most:
        top = int(top * steps[n % 3])
        n += 1
    return top


def bar(share: float, width: int, aim: float | None = None) -> list[Run]:
    """A line filled as far as a share of 1; an aim stands across it."""
    full = round(min(max(share, 0.0), 1.0) * width)
    cells = [("━", "chart")] * full + [("─", "rule")] * (width - full)
    if aim is not None:
        cells[min(round(aim * width), width - 1)] = ("┃", "ink")
    return _runs(cells)


def sparks(values: Iterable[float | None], low: float = 0.0) -> list[Run]:
    """A row of blocks, one a value from `low` to 1; a dot where there is none."""
    cells = []
    for value in values:
        if value is None:
            cells.append(("·", "rule"))
        else:
            height = round((value - low) / (1 - low) * 7)
            cells.append((_EIGHTHS[min(max(height, 0), 7) + 1], "chart"))
    return _runs(cells)


def _runs(cells: Iterable[tuple[str, str]]) -> list[Run]:
    """Cells of the same role side by side as one run."""
    runs: list[Run] = []
    for text, role in cells:
        if runs and runs[-1].role == role:
            runs[-1] = Run(runs[-1].text + text, role)
        else:
            runs.append(Run(text, role))
    return runs
