"""Draws columns, bars and sparklines with block characters, which every terminal font has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from study.app.page.line import Run

_EIGHTHS = " ▁▂▃▄▅▆▇█"


def columns(values: Sequence[float], height: int, width: int = 1, gap: int = 1, most: float = 0) -> list[list[Run]]:
    """Return a column for each value, `width` cells wide, as `height` rows from the top down; `most` fills a column.

    A value above 0 is visible, however small.
    """
    most = max(most, *values, 1) if values else 1
    eighths = [max(round(value / most * height * 8), 1) if value > 0 else 0 for value in values]
    rows = []
    for row in reversed(range(height)):
        cells = (_EIGHTHS[min(max(each - row * 8, 0), 8)] * width for each in eighths)
        rows.append([Run((" " * gap).join(cells), "chart")])
    return rows


def ceiling(most: float) -> int:
    """Return the top of an axis: the first of 2, 4, 10, 20, 40, 100, 200, 400 … that is not below `most`."""
    top = 2
    steps = (2, 2.5, 2)
    n = 0
    while top < most:
        top = int(top * steps[n % 3])
        n += 1
    return top


def bar(share: float, width: int, aim: float | None = None) -> list[Run]:
    """Return a horizontal bar, filled up to a share from 0 to 1, with a mark across it at `aim`."""
    full = round(min(max(share, 0.0), 1.0) * width)
    cells = [("━", "chart")] * full + [("─", "rule")] * (width - full)
    if aim is not None:
        cells[min(round(aim * width), width - 1)] = ("┃", "ink")
    return _runs(cells)


def sparks(values: Iterable[float | None], low: float = 0.0) -> list[Run]:
    """Return a block for each value, the lowest at `low`, the highest at 1; a dot for None."""
    cells = []
    for value in values:
        if value is None:
            cells.append(("·", "rule"))
        else:
            height = round((value - low) / (1 - low) * 7)
            cells.append((_EIGHTHS[min(max(height, 0), 7) + 1], "chart"))
    return _runs(cells)


def _runs(cells: Iterable[tuple[str, str]]) -> list[Run]:
    """Join neighbouring cells of the same role into runs."""
    runs: list[Run] = []
    for text, role in cells:
        if runs and runs[-1].role == role:
            runs[-1] = Run(runs[-1].text + text, role)
        else:
            runs.append(Run(text, role))
    return runs
