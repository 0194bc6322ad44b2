"""Says what befell the learner's store, for commands that do not open it."""

from __future__ import annotations

from study.cli.console import Console


def tell_repairs(console: Console) -> None:
    """A line on the error stream for each repair that was not shown on a later run yet."""
    from study.progress.repairs import forget, remembered

    path = console.dirs.progress
    repairs = remembered(path)
    for repair in repairs:
        console.complain(console.said(repair.message))
    forget(path, repairs)
