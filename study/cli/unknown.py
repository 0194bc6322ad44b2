"""What is said of a command that does not exist."""

from __future__ import annotations

from difflib import get_close_matches

from study.cli.commands import COMMANDS
from study.cli.console import Console


def unknown(name: str, console: Console) -> str:
    """A sentence with the nearest command, or with the way to open the lesson that was named."""
    tr = console.tr
    if name.startswith("-"):
        near = get_close_matches(name, ("--help", "--version"), 1)
        said = tr("There is no option “{option}”.", option=name)
    else:
        near = get_close_matches(name.casefold(), COMMANDS, 1)
        said = tr("There is no command “{command}”.", command=name)
        if not near and _is_lesson(name, console):
            near = [f"study {name}"]
    if near:
        return f"{said} {tr('Did you mean “alinea {command}”?', command=near[0])}"
    return f"{said} {tr('“alinea --help” lists them all.')}"


def _is_lesson(name: str, console: Console) -> bool:
    from study.lesson.library import LibraryError, find

    try:
        find(name, [console.dirs.lessons])
    except LibraryError:
        return False
    return True
