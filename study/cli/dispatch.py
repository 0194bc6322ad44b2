"""Finds the command that was typed, reads its arguments and runs it. The full screen is opened without this file."""

from __future__ import annotations

from collections.abc import Sequence

from study import __version__
from study.cli.commands import COMMANDS
from study.cli.console import COMPLETE, CommandError, Console
from study.gc_pause import gc_paused


def dispatch(arguments: list[str], console: Console) -> int:
    """Run the command that the arguments name and return its exit status. `arguments` has at least one item.

    Raises CommandError if there is no such command, or if its arguments cannot be read.
    """
    match arguments:
        case ["--version" | "-V", *_]:
            console.print(f"alinea {__version__}")
            return 0
        case ["--help" | "-h"]:
            return _help((), console)
        case ["help", *names]:
            return _help(names, console)
        case [command, shell, *words] if command == COMPLETE:
            from study.cli.candidates import complete  # lessons and profiles, for the Tab key only

            console.page("\n".join(complete(shell, words, console)))
            return 0
        case [name, *rest]:
            return _run(name, rest, console)
    raise AssertionError("unreachable")


def _help(names: Sequence[str], console: Console) -> int:
    """Print the overview, or the help on the first of some names: a topic or a command."""
    from study.cli.help import TOPICS, overview, topic  # for those who ask

    if names and names[0] not in TOPICS:
        return _run(names[0], ["--help"], console)
    console.page(topic(names[0], console.tr, console.width) if names else overview(console.tr, console.width))
    return 0


def _run(name: str, arguments: list[str], console: Console) -> int:
    """Run a command; with `--help`, print its help, for which the command itself is not loaded."""
    with gc_paused():  # what imports make is kept
        from study.cli.arguments import parser_for, unknown_command  # argparse: `alinea --help` does without

    if name not in COMMANDS:
        raise CommandError(unknown_command(name, console))
    parser = parser_for(name, console.tr)
    options = parser.parse(arguments)
    if options.help:
        console.page(parser.help_page(console.width))
        return 0
    with gc_paused():
        module = COMMANDS[name].module()
    return module.run(options, console)
