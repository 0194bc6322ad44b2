"""`alinea study`: opens the full-screen program, or studies line by line."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from study.cli.console import CommandError, Console
from study.error_log import thread_errors_logged

if TYPE_CHECKING:
    from argparse import Namespace

    from study.lesson.library import LessonRef


def run(options: Namespace, console: Console) -> int:
    """Open a lesson on the full screen, or with `--plain` line by line."""
    if options.plain:
        from study.cli.plain.study import run as run_plain  # the full screen does without

        return run_plain(options, console)
    ways: dict[str, object] = {"exam": True} if options.exam else {}
    ways |= {"minutes": options.minutes} if options.minutes else {}
    return start(options.lesson, console, options.direction, **ways)


def start(lesson: str | None, console: Console, direction: str | None = None, **ways: object) -> int:
    """Open a lesson, or the library; `ways` as in `study.app.launch`."""
    whole_terminal(console)
    return full_screen(lambda app: app.run(lesson, direction, **ways), console)


def full_screen(run: Callable[[FullScreen], int], console: Console) -> int:
    """Import the full-screen program and run it; errors that end one of its threads are logged."""
    from study import app  # Textual: refusals and line-by-line mode do without

    with thread_errors_logged(console.dirs.log, sys.argv[1:]):
        return run(app)


class FullScreen(Protocol):
    """What `study.app` defines."""

    def run(self, lesson: str | None = None, direction: str | None = None, **begin: object) -> int:
        """Run the program on the library or a lesson, and return its exit status."""

    def preview(self, place: LessonRef) -> int:
        """Run the program on a lesson that is being written, and return its exit status."""


def whole_terminal(console: Console) -> None:
    """Raise CommandError in a pipe and on a terminal that cannot place text; the sentence names other commands."""
    if not is_whole(console):
        raise CommandError(
            console.tr(
                "The full-screen program needs a terminal, but this is a pipe, a file or a terminal "
                "that cannot position text. “alinea lessons” and “alinea show LESSON” print the "
                "texts; “alinea study LESSON --plain” works line by line; “alinea --help” lists all "
                "commands."
            )
        )


def is_whole(console: Console) -> bool:
    """Return whether the three streams are a terminal that can place text."""
    terminal = all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))
    return terminal and console.environ.get("TERM") != "dumb"
