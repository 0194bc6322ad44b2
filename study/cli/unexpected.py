"""What is said of an error that nobody expected: a mistake in the program itself."""

from __future__ import annotations

import sys

from study.cli.console import Console, forget
from study.locale import translator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

DEBUG = "ALINEA_DEBUG"
"""The variable that shows the traceback."""
_LONGEST = 300
"""Characters of the error's own text."""


def tell(error: Exception, environ: Mapping[str, str]) -> int:
    """Say it in a sentence, or with a traceback where that is asked for; the exit status, 2, comes back."""
    try:
        console: Console | None = Console(environ)
    except Exception:  # perhaps the very one that is to be told
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
    """Whether the clock stands beyond what Python can count, from the year 2262 on."""
    import time

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
