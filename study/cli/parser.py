"""Reads what follows a command's name, with `argparse`; mistakes come back as sentences in the user's language."""

from __future__ import annotations

import argparse
import gettext
import os
from functools import partial
from itertools import takewhile
from typing import TYPE_CHECKING

from study import locale
from study.cli.commands import Command
from study.cli.console import CommandError
from study.locale import N_, Translator

if TYPE_CHECKING:
    from typing import NoReturn

WORDS = (
    N_("the following arguments are required: %s"),
    N_("expected one argument"),
    N_("expected at least one argument"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("ignored explicit argument %r"),
)
"""What `argparse` says in its own English and looks up by gettext."""


class Parser(argparse.ArgumentParser):
    """The arguments of one command."""

    def __init__(self, name: str, command: Command, tr: Translator) -> None:
        # The documented way to have argparse speak a language: the process's gettext domain.
        os.environ["LANGUAGE"] = tr.language
        gettext.bindtextdomain(locale.NAME, os.path.dirname(locale.__file__))
        gettext.textdomain(locale.NAME)
        super().__init__(
            prog=f"alinea {name}",
            usage=f"alinea {name} {tr(command.usage)}",
            description=tr(command.summary),
            add_help=False,
            allow_abbrev=False,
            formatter_class=partial(argparse.HelpFormatter, width=80),  # it would load `shutil` to measure the terminal
        )
        self.tr = tr

    def lesson(self, nargs: str | None = None) -> None:
        """The command takes a lesson (or several)."""
        text = self.tr("a lesson’s name (alinea lessons lists them), or the path of its file or folder")
        self.add_argument("lesson", nargs=nargs, metavar=self.tr("LESSON"), help=text)

    def json(self) -> None:
        """The command can answer a program."""
        self.add_argument("--json", action="store_true", help=self.tr("print JSON, for a program"))

    def parse(self, arguments: list[str]) -> argparse.Namespace:
        """The options; `help` is true if that is all that was asked for. Raises `CommandError` with a sentence."""
        written = [argument.partition("=")[0] for argument in takewhile("--".__ne__, arguments)]
        if "--help" in written or "-h" in written:
            return argparse.Namespace(help=True)
        # A misspelt option is told before what it leaves missing.
        unknown = [o for o in written if o.startswith("--") and o not in self._option_string_actions]
        if unknown:
            raise CommandError(self._unknown(unknown[0]))
        options, unknown = self.parse_known_args(arguments)
        if unknown:
            raise CommandError(self._unknown(unknown[0]))
        options.help = False
        return options

    def format_help(self) -> str:
        """The usage, what the command does, and a line for each argument."""
        rows = [(_written(action), action.help or "") for action in self._actions]
        width = max((len(left) for left, _ in rows), default=0) + 2
        lines = [f"  {left:<{width}}{right}" for left, right in rows]
        summary = self.description or ""
        return "\n".join([self.usage or "", "", f"{summary[:1].upper()}{summary[1:]}.", "", *lines])

    def error(self, message: str) -> NoReturn:
        """A mistake that argparse has found."""
        raise CommandError(f"{message[:1].upper()}{message[1:]}. {self._more()}")

    def _unknown(self, argument: str) -> str:
        """Says that there is no such option, or one argument too many; names the nearest option."""
        if not argument.startswith("-"):
            said = self.tr("“{argument}” is one argument too many.", argument=argument)
            return f"{said} {self._more()}"
        from difflib import get_close_matches

        said = self.tr("{command} has no option “{option}”.", command=self.prog, option=argument)
        near = get_close_matches(argument, self._option_string_actions, 1)
        return f"{said} {self.tr('Did you mean {option}?', option=near[0]) if near else self._more()}"

    def _more(self) -> str:
        return self.tr("“{command} --help” says how it is written.", command=self.prog)


def _written(action: argparse.Action) -> str:
    """An argument as it is typed: `LESSON`, `-o, --output FILE`, `--studied fr|en`."""
    value = "|".join(action.choices) if action.choices else action.metavar
    return " ".join(filter(None, (", ".join(action.option_strings), str(value or ""))))
