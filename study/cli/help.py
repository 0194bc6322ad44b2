"""Prints the pages of `alinea --help` and `alinea help TOPIC`. Only the names of the commands are imported."""

from __future__ import annotations

import os

from study.cli.commands import COMMANDS, GROUPS
from study.cli.environment import EXIT_STATUS, FILES, VARIABLES
from study.cli.layout import columns, usage, wrap
from study.locale import N_, Translator
from study.teach import guide

TOPICS = {
    "authoring": N_("guide for teachers: from an article to a class, on one page"),
    "environment": N_("environment variables, files and exit status"),
    "keys": N_("the full-screen commands, and how to change their keys"),
}
"""The pages beside the commands by name, with their summaries in the list of commands."""


def topic(name: str, tr: Translator, width: int) -> str:
    """Return a page of `TOPICS` in the user's language, without an empty line at its end.

    The page of the environment is in lines of at most `width` characters.
    """
    if name == "keys":
        return _keys(tr, width)
    if name == "environment":
        tables = ((tr("Environment"), VARIABLES), (tr("Files"), FILES), (tr("Exit status"), EXIT_STATUS))
        return "\n\n".join(
            f"{heading}{tr(':')}\n{columns([(name, tr(meaning)) for name, meaning in table.items()], width)}"
            for heading, table in tables
        )
    path = os.path.join(guide.__path__[0], f"{name}.{tr.language}.txt")  # importlib.resources would load `typing`
    with open(path, encoding="utf-8") as file:
        return file.read().rstrip("\n")


def _keys(tr: Translator, width: int) -> str:
    """Return the commands of all screens with their ids and keys."""
    from study.app.keymap import all_commands  # Textual, for this page only

    said = tr(
        "Every full-screen command has an id. “alinea config keys.ID KEY” assigns another "
        "key to it, or several keys separated by commas; “alinea config keys.ID --unset” "
        "restores the default key. A key already used by another command on the same screen "
        "is refused. Key names: k, question_mark, f3, ctrl+n, alt+n, shift+up, enter, space, "
        "pagedown."
    )
    rows = [(each.id, f"{tr(each.tip)} ({', '.join(each.keys)})") for each in all_commands().values()]
    return f"{wrap(said, width)}\n\n{columns(rows, width)}"


def global_options(tr: Translator) -> list[tuple[str, str]]:
    """Return the options that go with any command, and what they mean."""
    return [
        (f"--profile {tr('NAME')}", tr("study as another learner, with separate progress and settings")),
        ("--debug", tr("write a log, to find the cause of an error")),
        ("--version", tr("print the version")),
    ]


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
        *global_options(tr),
    ]
    parts.append(f"{tr('Help and options')}{tr(':')}\n{columns(more, width)}")
    parts.append(wrap(tr("Exit status: 0 success, 1 errors in the content, 2 the command failed."), width))
    return "\n\n".join(parts)
