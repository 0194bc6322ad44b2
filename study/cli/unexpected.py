"""Reports an unexpected error: a mistake in the program itself."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping

from study.cli.console import Console, forget
from study.locale import translator

DEBUG = "ALINEA_DEBUG"
"""The variable that shows the traceback."""
_LONGEST = 300
"""Characters of the error's own text."""


def tell(error: Exception, environ: Mapping[str, str]) -> int:
    """Print a sentence about the error, and its traceback if `ALINEA_DEBUG` is set. Returns the exit status, 2."""
    try:
        console: Console | None = Console(environ)
    except Exception:  # it may be the error that is to be reported
        console = None
    tr = console.tr if console else translator("en")
    if environ.get(DEBUG):
        import traceback

        said = "".join(traceback.format_exception(error))
        for line in said.splitlines():
            _note(console, line)
    if isinstance(error, MemoryError):
        said = tr("There is not enough memory for this.")
    elif isinstance(error, OverflowError) and _clock_is_lost():
        said = tr("The clock of this computer says a year that cannot be right. Set it, then try again.")
    else:
        what = f"{type(error).__name__}: {error}"[:_LONGEST].rstrip(": ")
        said = tr("Something went wrong in the program itself ({what}).", what=what)
        said = f"{said} {tr('Nothing that was saved is lost. {variable}=1 shows where it happened.', variable=DEBUG)}"
    _note(console, f"alinea{tr(': ')}{said}")
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except (OSError, ValueError):
        forget(1)
    return 2


def _clock_is_lost() -> bool:
    """Whether the clock shows a time that Python cannot represent, from the year 2262 on."""
    try:
        time.time()
    except OverflowError:
        return True
    return False


def _note(console: Console | None, line: str) -> None:
    if console:
        console.note(line)
    elif sys.stderr is not None:
        print(ascii(line)[1:-1], file=sys.stderr)
