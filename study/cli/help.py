"""What `alinea --help` and `alinea help TOPIC` print. Only the names of the commands are imported for it."""

from __future__ import annotations

from study.cli.commands import COMMANDS, SCREEN
from study.locale import N_, Translator

TOPICS = {"authoring": N_("for teachers: from an article to a class, on one page")}
"""The pages beside the commands by name, with their summaries in the list of commands."""


def topic(name: str, tr: Translator) -> str:
    """Return a page of `TOPICS` in the user's language, without an empty line at its end."""
    from importlib.resources import files  # which loads `typing`, and the overview does without

    return files("study.teach.guide").joinpath(f"{name}.{tr.language}.txt").read_text(encoding="utf-8").rstrip("\n")


def overview(tr: Translator) -> str:
    """All the commands, a line each."""
    screen = [("alinea", tr("open the library and go on where you stopped"))]
    plain: list[tuple[str, str]] = []
    for name, command in COMMANDS.items():
        rows = screen if name in SCREEN else plain
        rows.append((f"alinea {name} {tr(command.usage)}", tr(command.summary)))
    options = [
        *((f"alinea help {name}", tr(summary)) for name, summary in TOPICS.items()),
        (f"alinea {tr('COMMAND')} --help", tr("say more about a command")),
        (f"alinea --profile {tr('NAME')} …", tr("for another learner, with progress and settings of their own")),
        ("alinea --version", tr("say which version this is")),
    ]
    width = max(len(left) for rows in (screen, plain, options) for left, _ in rows) + 2
    parts = [
        tr("Alinéa: read business French, or English, with understanding."),
        _rows(screen, width),
        tr("Without a full screen:") + "\n" + _rows(plain, width),
        _rows(options, width),
        tr("ALINEA_HOME names the folder for everything the program writes.")
        + "\n"
        + tr("Exit status: 0 fine, 1 the content has errors, 2 it could not be done."),
    ]
    return "\n\n".join(parts)


def _rows(rows: list[tuple[str, str]], width: int) -> str:
    return "\n".join(f"  {left:<{width}}{right}" for left, right in rows)
