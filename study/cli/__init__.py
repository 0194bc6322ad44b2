"""The command line: reads the arguments, calls the program, prints the answer.

Exit status: 0 fine, 1 the content has errors, 2 the command could not be carried out.

Commands are imported when they are called: `--help` answers before Textual could be read from the disk, and the
full-screen program starts without `argparse`.
"""

from __future__ import annotations

import os
import sys

from study.cli.console import COMPLETE, DEBUG, DEBUG_VARIABLE, CommandError, Console, forget
from study.cli.own_packages import foreign_package
from study.private import tighten

INTERRUPTED = 130
"""128 + SIGINT, as a shell reports it."""
PIPE_CLOSED = 141
"""128 + SIGPIPE: the reader of the output has left. No error is reported."""


def run(arguments: list[str]) -> int:
    """Run a command and return its exit status. Errors of the user, the disk and the terminal become a sentence."""
    console = Console(os.environ)
    try:
        if arguments[:1] == [COMPLETE]:  # whose other words are not yet a command
            status = _dispatch(arguments, console)
            return _flushed(status, console)
        if os.environ.get("ALINEA_PROFILE") or any(each.startswith("--profile") for each in arguments):
            from study.cli.profile import settled  # regular expressions, for those who have profiles only

            arguments = settled(arguments)
            console = Console(os.environ)
        tighten(console.dirs.folders)
        if sys.stdout is None:
            raise CommandError(console.tr("Standard output is closed: the result cannot be printed."))
        typed = arguments[: arguments.index("--")] if "--" in arguments else arguments
        if DEBUG in typed or os.environ.get(DEBUG_VARIABLE):
            from study.cli.debug import run_logged  # `logging`, for those who look for an error only

            status = run_logged(_dispatch, arguments, console)
        else:
            status = _dispatch(arguments, console)
    except CommandError as refused:
        console.complain(str(refused))
        status = 2
    except KeyboardInterrupt:
        status = INTERRUPTED
    except BrokenPipeError:
        status = PIPE_CLOSED
    except OSError as error:
        status = _refused(error, console)
    return _flushed(status, console)


def _flushed(status: int, console: Console) -> int:
    """Flush standard output and return the exit status, or another one if the rest of the output cannot be written."""
    if sys.stdout is None:
        return status
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        forget(1)
        return PIPE_CLOSED
    except OSError as error:
        forget(1)
        return status if status == 2 else _refused(error, console)
    return status


def _refused(error: OSError, console: Console) -> int:
    """Say what the system refuses: a file, or the output itself."""
    from study.file_errors import os_error_reason

    where = error.filename or console.tr("the output")
    console.complain(f"{where}{console.tr(': ')}{console.said(os_error_reason(error))}")
    return 2


def _dispatch(arguments: list[str], console: Console) -> int:
    if foreign := foreign_package():
        name, folder = foreign
        raise CommandError(
            console.tr(
                "A package “{name}” from another project was found instead of Alinéa’s own "
                "({folder}). Install Alinéa in a virtual environment of its own.",
                name=name,
                folder=folder or console.tr("not installed"),
            )
        )
    lesson = _to_open(arguments)
    if lesson is not None:
        from study.cli.study_command import start  # Textual: what prints does without

        return start(lesson or None, console)
    from study.cli.dispatch import dispatch  # the full screen does without

    return dispatch(arguments, console)


def _to_open(arguments: list[str]) -> str | None:
    """Return the lesson to open on the full screen, empty for the library; None for all other commands."""
    match arguments:
        case []:
            return ""
        case ["study", lesson] if lesson and not lesson.startswith("-"):
            return lesson
    return None
