"""Finds the command that was typed, reads its arguments and runs it. The full screen is opened without this file."""

from __future__ import annotations

from study import __version__
from study.cli.commands import COMMANDS
from study.cli.console import COMPLETE, CommandError, Console
from study.cli.help import TOPICS, overview, topic


def dispatch(arguments: list[str], console: Console) -> int:
    """Run the command that the arguments name and return its exit status. `arguments` has at least one item.

    Raises CommandError if there is no such command, or if its arguments cannot be read.
    """
    match arguments:
        case ["--version" | "-V", *_]:
            console.print(f"alinea {__version__}")
            return 0
        case ["--help" | "-h"] | ["help"]:
            console.page(overview(console.tr, console.width))
            return 0
        case ["help", name, *_] if name in TOPICS:
            console.page(topic(name, console.tr, console.width))
            return 0
        case ["help", name, *_]:
            return _run(name, ["--help"], console)
        case [command, shell, *words] if command == COMPLETE:
            from study.cli.candidates import complete  # lessons and profiles, for the Tab key only

            console.page("\n".join(complete(shell, words, console)))
            return 0
        case [name, *rest]:
            return _run(name, rest, console)
    raise AssertionError("unreachable")


def _run(name: str, arguments: list[str], console: Console) -> int:
    """Run a command; with `--help`, print its help, for which the command itself is not loaded."""
    from study.cli.arguments import parser_for, unknown_command  # argparse: `alinea --help` does without

    if name not in COMMANDS:
        raise CommandError(unknown_command(name, console))
    parser = parser_for(name, console.tr)
    options = parser.parse(arguments)
    if options.help:
        console.page(parser.help_page(console.width))
        return 0
    return COMMANDS[name].module().run(options, console)
