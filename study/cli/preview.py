"""`alinea preview LESSON`: shows a lesson beside its problems while it is being written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.cli.console import CommandError, Console
from study.cli.study_command import full_screen, whole_terminal
from study.lesson.library import LibraryError, find

if TYPE_CHECKING:
    from argparse import Namespace


def run(options: Namespace, console: Console) -> int:
    """Open the preview on the full screen. Raises CommandError without a screen or a lesson."""
    whole_terminal(console)
    try:
        place = find(options.lesson, [console.dirs.lessons])
    except LibraryError as error:
        raise CommandError(console.said(error.message)) from error
    return full_screen(lambda app: app.preview(place), console)
