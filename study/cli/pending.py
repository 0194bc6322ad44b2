"""Reports repairs of the learner's store, for commands that do not open it."""

from __future__ import annotations

from study.cli.console import Console
from study.progress.repairs import forget, remembered


def tell_repairs(console: Console) -> None:
    """Print a line on the error stream for each repair that was not reported on a later run yet."""
    path = console.dirs.progress
    repairs = remembered(path)
    for repair in repairs:
        console.complain(console.said(repair.message))
    forget(path, repairs)
