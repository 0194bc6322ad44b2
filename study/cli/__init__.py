"""The command line: parse, call, print. No rule of study lives here.

Exit status: 0 fine, 1 the content has errors, 2 the command could not be carried out.

Every import waits until a command needs it: `--help` answers before Textual could be read from the disk, and the
full-screen program starts without `argparse`.
"""

from __future__ import annotations

import os
import sys

from study.cli.console import CommandError, Console, forget
from study.cli.own_packages import foreign_package
from study.private import tighten

INTERRUPTED = 130
"""128 + SIGINT, as a shell reports it."""
PIPE_CLOSED = 141
"""128 + SIGPIPE: the reader of the output has left, which is no failure to speak of."""


def run(arguments: list[str]) -> int:
    """Carry out a command; the exit status comes back. Nothing a person types or has on disk ends in a traceback."""
    console = Console(os.environ)
    try:
        if os.environ.get("ALINEA_PROFILE") or any(each.startswith("--profile") for each in arguments):
            from study.cli.profile import settled

            arguments = settled(arguments)
            console = Console(os.environ)
        tighten(console.dirs.folders)
        if sys.stdout is None:
            raise CommandError(console.tr("Standard output is closed: the answer cannot be printed."))
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
    """The status, or another one where the last of the output cannot be written."""
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
    from study.reasons import reason

    where = error.filename or console.tr("the output")
    console.complain(f"{where}{console.tr(': ')}{console.said(reason(error))}")
    return 2


def _dispatch(arguments: list[str], console: Console) -> int:
    if foreign := foreign_package():
        name, folder = foreign
        raise CommandError(
            console.tr(
                "The package “{name}” of another project was found instead of Alinéa’s ({folder}). "
                "Install Alinéa in a virtual environment of its own.",
                name=name,
                folder=folder or console.tr("not installed"),
            )
        )
    match arguments:
        case []:
            from study.cli.study_command import start

            return start(None, console)
        case ["study", lesson] if not lesson.startswith("-"):
            from study.cli.study_command import start

            return start(lesson, console)
        case ["--version" | "-V", *_]:
            from study import __version__

            console.print(f"alinea {__version__}")
            return 0
        case ["--help" | "-h"] | ["help"]:
            from study.cli.help import overview

            console.page(overview(console.tr))
            return 0
        case ["help", name, *_]:
            from study.cli.topics import TOPICS, page

            if name in TOPICS:
                console.page(page(name, console.tr))
                return 0
            return _command(name, ["--help"], console)
        case [name, *rest]:
            return _command(name, rest, console)
    raise AssertionError("unreachable")


def _command(name: str, arguments: list[str], console: Console) -> int:
    from study.cli.commands import COMMANDS

    command = COMMANDS.get(name)
    if command is None:
        from study.cli.unknown import unknown

        raise CommandError(unknown(name, console))
    from study.cli.arguments import ARGUMENTS
    from study.cli.parser import Parser

    parser = Parser(name, command, console.tr)
    ARGUMENTS[name](parser)
    options = parser.parse(arguments)
    if options.help:
        console.page(parser.format_help())
        return 0
    return command.module().run(options, console)
