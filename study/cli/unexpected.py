"""Reports an error of the program itself: a sentence for the user, the traceback in the log."""

from __future__ import annotations

import sys
import time
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path

from study.cli.console import DEBUG, DEBUG_VARIABLE, Console, forget
from study.error_log import log_error
from study.locale import translator

_LONGEST = 300
"""Characters of the error's own text that are printed."""


def tell(error: Exception, environ: Mapping[str, str], arguments: Sequence[str]) -> int:
    """Log an error, print a sentence that names the log, and return the exit status, 2.

    The traceback is printed too with `--debug`, or if `ALINEA_DEBUG` is set.
    """
    try:
        console: Console | None = Console(environ)
    except Exception:  # it may be the error that is to be reported
        console = None
    tr = console.tr if console else translator("en")
    log = _logged(error, console, arguments)
    if environ.get(DEBUG_VARIABLE):
        for line in "".join(traceback.format_exception(error)).splitlines():
            _note(console, line)
    if isinstance(error, MemoryError):
        said = tr("There is not enough memory for this.")
    elif isinstance(error, OverflowError) and _clock_is_lost():
        said = tr("This computer’s clock shows an impossible year. Correct it, then try again.")
    else:
        what = f"{type(error).__name__}: {error}"[:_LONGEST].rstrip(": ")
        said = tr(
            "The program stopped because of an internal error ({what}). Everything already saved is intact.", what=what
        )
        more = (
            tr("The details are in {path}.", path=log)
            if log
            else tr("Use {option} to print the details.", option=DEBUG)
        )
        said = f"{said} {more}"
    _note(console, f"alinea{tr(': ')}{said}")
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except (OSError, ValueError):
        forget(1)
    return 2


def _logged(error: Exception, console: Console | None, arguments: Sequence[str]) -> Path | None:
    """Write an error to the log; return the log's path, or None if it cannot be written."""
    if console is None:
        return None
    try:
        log_error(console.dirs.log, error, arguments)
    except (OSError, MemoryError):
        return None
    return console.dirs.log


def _clock_is_lost() -> bool:
    """Return whether the clock shows a time that Python cannot represent, from the year 2262 on."""
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
