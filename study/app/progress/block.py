"""The parts of the blocks on the progress screen: a heading with its numbers, and rows of shares."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len

from study.app.page.line import Run, StyledLine, column, fit, row
from study.app.page.paint import shown
from study.app.progress.charts import bar
from study.locale import Translator
from study.progress.queries.today import SuccessRate

Block = list[StyledLine]
"""A heading and the lines of a chart below it."""
_COUNTED = 26
"""Columns from which there is room for the number of attempts."""


def head(title: str, said: Sequence[Run], width: int) -> StyledLine:
    """Return the heading of a block: its title, and flush right as many of the runs `said` as there is room for."""
    kept = list(said)
    while kept and cell_len(title) + 2 + sum(cell_len(run.text) for run in kept) > width:
        kept.pop()
    room = width - sum(cell_len(run.text) for run in kept)
    return row(*column((Run(fit(title, room), "ink bold"),), room), *kept)


def share_rows(
    shares: Iterable[tuple[str, SuccessRate]], width: int, tr: Translator, aim: float | None = None, action: str = ""
) -> Block:
    """Return a line for each share: name, bar with the `aim` across it, percentage (– for none yet) and number.

    With an `action`, a click on the name of line n asks for `action:n`.
    """
    named = list(shares)
    most = max((cell_len(name) for name, _ in named), default=0)
    numbers = max((len(tr.number(share.times)) for _, share in named), default=0) + 2 if width >= _COUNTED else 0
    names = min(most, max(width - 6 - numbers - 6, 6))
    size = width - names - 2 - 6 - numbers
    lines = []
    for n, (name, share) in enumerate(named):
        runs = column((Run(fit(shown(name), names), "ink-2", f"{action}:{n}" if action else ""),), names + 2)
        if size >= 4:
            runs += tuple(bar(share.share, size, aim))
        percent = tr.percent(share.share) if share.times > 0 else "–"
        runs += (Run(f"{percent:>6}", "ink"),)
        if numbers:
            runs += (Run(f"{tr.number(share.times):>{numbers}}", "ink-3"),)
        lines.append(row(*runs))
    return lines
