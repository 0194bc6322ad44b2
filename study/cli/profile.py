"""`--profile NAME`, with any command: chooses one of several learners.

After `alinea deck`, the option has another meaning, the profile of Anki; there, the learner is given before the
command.
"""

from __future__ import annotations

import os

from study.cli.commands import SCREEN
from study.cli.console import CommandError, Console
from study.profiles import ProfileError, named, profiles, unknown

OPTION, VARIABLE = "--profile", "ALINEA_PROFILE"
_BEGINS = (
    *SCREEN,
    "restore",
    "rescue",
    "profiles",
    "config",
    "doctor",
    "completion",
    "help",
    "--help",
    "-h",
    "--version",
    "-V",
)
"""Commands that a new learner can begin with. All others report something of a learner, which a new one has not."""


def settled(arguments: list[str]) -> list[str]:
    """Remove the option from the arguments and write the learner's name into the environment. Raises CommandError."""
    rest, text = _parted(arguments)
    before = os.environ.pop(VARIABLE, "")
    console = Console(os.environ)
    if text is None:
        said = console.tr("--profile needs a name: “alinea --profile Anna”. “alinea profiles” lists them.")
        raise CommandError(said)
    try:
        name = named(text or before, console.dirs)
        if name and rest and rest[0] not in _BEGINS and name not in profiles(console.dirs):
            raise unknown(name, console.dirs)
    except ProfileError as error:
        raise CommandError(console.said(error.message)) from error
    os.environ[VARIABLE] = name
    return rest


def _parted(arguments: list[str]) -> tuple[list[str], str | None]:
    """Return the other arguments, and the name: empty without the option, None if the option has no name."""
    rest: list[str] = []
    name: str | None = ""
    left = iter(arguments)
    for argument in left:
        if argument == "--" or (argument == "deck" and not rest):
            return [*rest, argument, *left], name
        if argument == OPTION:
            name = next(left, None)
        elif argument.startswith(f"{OPTION}="):
            name = argument.partition("=")[2]
        else:
            rest.append(argument)
    return rest, None if name is not None and name.startswith("-") else name
