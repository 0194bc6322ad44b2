"""What `alinea --help` and `alinea help TOPIC` print. Only the names of the commands are imported for it."""

from __future__ import annotations

from study.cli.commands import COMMANDS, GROUPS
from study.cli.layout import columns, usage, wrap
from study.locale import N_, Translator

TOPICS = {"authoring": N_("for teachers: from an article to a class, on one page")}
"""The pages beside the commands by name, with their summaries in the list of commands."""


def topic(name: str, tr: Translator) -> str:
    """Return a page of `TOPICS` in the user's language, without an empty line at its end."""
    from importlib.resources import files  # which loads `typing`, and the overview does without

    return files("study.teach.guide").joinpath(f"{name}.{tr.language}.txt").read_text(encoding="utf-8").rstrip("\n")


def overview(tr: Translator, width: int) -> str:
    """Return all commands by subject, a line or two for each, in lines of at most `width` characters."""
    parts = [
        wrap(tr("Alinéa: read business French, or English, with understanding."), width),
        usage(f"{tr('Usage')}{tr(': ')}alinea", tr("[--profile NAME] [--debug] [COMMAND] [ARGUMENTS]"), width),
    ]
    library = [("alinea", tr("open the library"))]
    for n, (heading, names) in enumerate(GROUPS):
        rows = [] if n else library
        rows = rows + [(f"alinea {name}", tr(COMMANDS[name].summary)) for name in names]
        parts.append(f"{tr(heading)}{tr(':')}\n{columns(rows, width)}")
    more = [
        (f"alinea {tr('COMMAND')} --help", tr("show the options of a command")),
        *((f"alinea help {name}", tr(summary)) for name, summary in TOPICS.items()),
        ("--profile " + tr("NAME"), tr("study as another learner, with separate progress and settings")),
        ("--debug", tr("write a log, to find the cause of an error")),
        ("--version", tr("print the version")),
    ]
    parts.append(f"{tr('Help and options')}{tr(':')}\n{columns(more, width)}")
    parts.append(wrap(tr("ALINEA_HOME is the folder for everything that the program writes."), width))
    parts.append(wrap(tr("Exit status: 0 success, 1 errors in the content, 2 the command failed."), width))
    return "\n\n".join(parts)
