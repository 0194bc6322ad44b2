"""`--debug`, with any command: writes a log of what the program does, and prints where it is."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from contextlib import ExitStack
from itertools import takewhile

from study.cli.console import DEBUG, DEBUG_VARIABLE, Console
from study.error_log import debug_log
from study.file_errors import os_error_reason

_log = logging.getLogger("alinea")


def run_logged(dispatch: Callable[[list[str], Console], int], arguments: list[str], console: Console) -> int:
    """Run a command with the log open and return its exit status; a log that cannot be written is reported.

    An option `--debug` is removed from the arguments.
    """
    options = [*takewhile("--".__ne__, arguments)]
    arguments = [each for each in options if each != DEBUG] + arguments[len(options) :]
    os.environ[DEBUG_VARIABLE] = "1"
    tr, path = console.tr, console.dirs.log
    with ExitStack() as stack:
        try:
            stack.enter_context(debug_log(path, arguments))
        except OSError as error:
            console.complain(
                tr(
                    "The log {path} cannot be written: {reason}.",
                    path=path,
                    reason=console.said(os_error_reason(error)),
                )
            )
            return dispatch(arguments, console)
        for name in ("settings", "progress", "lessons", "cache"):
            _log.debug("%s: %s", name, getattr(console.dirs, name))
        try:
            status = dispatch(arguments, console)
        except BaseException as error:
            _log.debug("ended by %r", error)
            raise
        finally:
            console.note(tr("Log: {path}", path=path))
        _log.debug("exit status %d", status)
        return status
