"""Reads the arguments of a command with `argparse`; mistakes are raised as sentences in the user's language."""

from __future__ import annotations

import argparse
import gettext
import os
from functools import partial
from itertools import takewhile
from typing import TYPE_CHECKING

from study import locale
from study.cli.commands import CommandEntry
from study.cli.console import CommandError
from study.cli.layout import columns, usage, wrap
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
"""Messages of `argparse` in its own words, by which it looks them up in the catalogue."""


class Parser(argparse.ArgumentParser):
    """The parser of one command's arguments, and its help."""

    def __init__(self, name: str, command: CommandEntry, tr: Translator) -> None:
        # The documented way to have argparse speak a language: the process's gettext domain.
        os.environ["LANGUAGE"] = tr.language
        gettext.bindtextdomain(locale.NAME, os.path.dirname(locale.__file__))
        gettext.textdomain(locale.NAME)
        super().__init__(
            prog=f"alinea {name}",
            add_help=False,
            allow_abbrev=False,
            formatter_class=partial(argparse.HelpFormatter, width=80),  # it would load `shutil` to measure the terminal
        )
        self.tr = tr
        self.examples: tuple[str, ...] = ()
        """Commands to copy, shown below the help."""
        self._command = command

    def lesson(self, nargs: str | None = None, *, stdin: bool = False) -> None:
        """Declare a lesson, or several (`nargs`); with `stdin`, `-` is a lesson file on standard input."""
        text = self.tr("a lesson’s name (see “alinea lessons”), or the path of its file or folder")
        text = self.or_stdin(text) if stdin else text
        self.add_argument("lesson", nargs=nargs, metavar=self.tr("LESSON"), help=text)

    def or_stdin(self, help: str) -> str:
        """Return the help of an argument that is a file to read, or `-`."""
        return f"{help} {self.tr('(- for standard input)')}"

    def or_stdout(self, help: str) -> str:
        """Return the help of an argument that is a file to write, or `-`."""
        return f"{help} {self.tr('(- for standard output)')}"

    def json(self) -> None:
        """Declare `--json`."""
        self.add_argument("--json", action="store_true", help=self.tr("print JSON"))

    def number(self, option: str, help: str, least: int = 1, most: int = 999_999) -> None:
        """Declare an option with a whole number from `least` to `most`, which is None if it is not given."""

        def read(value: str) -> int:
            digits = value.isascii() and value.isdecimal() and len(value) <= 10
            if not digits or not least <= int(value) <= most:
                said = self.tr(
                    "{option} needs a whole number from {least} to {most}, not “{value}”.",
                    option=option,
                    least=self.tr.number(least),
                    most=self.tr.number(most),
                    value=value,
                )
                raise CommandError(said)
            return int(value)

        self.add_argument(option, metavar="N", type=read, help=help)

    def parse(self, arguments: list[str]) -> argparse.Namespace:
        """Return the arguments. If help is asked for, `help` is true and nothing else is set. Raises CommandError."""
        written = [argument.partition("=")[0] for argument in takewhile("--".__ne__, arguments)]
        if "--help" in written or "-h" in written:
            return argparse.Namespace(help=True)
        # A misspelt option is reported before the arguments that are missing because of it.
        unknown = [o for o in written if o.startswith("--") and o not in self._option_string_actions]
        if unknown:
            raise CommandError(self._unknown(unknown[0]))
        options, unknown = self.parse_known_args(arguments)
        if unknown:
            raise CommandError(self._unknown(unknown[0]))
        options.help = False
        return options

    def format_help(self) -> str:
        """Return the help in lines of 80 characters."""
        return self.help_page(80)

    def help_page(self, width: int) -> str:
        """Return usage, summary, arguments, options and examples in lines of at most `width` characters."""
        tr = self.tr
        typed = f"{tr('Usage')}{tr(': ')}{self.prog}"
        parts = [usage(typed, tr(self._command.usage), width), wrap(self.summary, width)]
        positional = [row(action) for action in self.arguments if not action.option_strings]
        options = [row(action) for action in self.arguments if action.option_strings]
        for heading, rows in ((tr("Arguments"), positional), (tr("Options"), options)):
            if rows:
                parts.append(f"{heading}{tr(':')}\n{columns(rows, width)}")
        if self.examples:
            lines = "\n".join(wrap(each, width, 2, 6) for each in self.examples)
            heading = tr("Examples") if len(self.examples) > 1 else tr("Example")
            parts.append(f"{heading}{tr(':')}\n{lines}")
        return "\n\n".join(parts)

    @property
    def arguments(self) -> tuple[argparse.Action, ...]:
        """The arguments and options, in the order in which they are declared."""
        return tuple(self._actions)

    @property
    def summary(self) -> str:
        """A sentence that describes the command."""
        said = self.tr(self._command.summary)
        return f"{said[:1].upper()}{said[1:]}."

    def error(self, message: str) -> NoReturn:
        """Raise CommandError for a mistake that argparse has found."""
        raise CommandError(f"{message[:1].upper()}{message[1:]}. {self._more()}")

    def _unknown(self, argument: str) -> str:
        """Return a sentence about an unknown option, with the nearest one, or about one argument too many."""
        if not argument.startswith("-"):
            said = self.tr("Unexpected argument “{argument}”.", argument=argument)
            return f"{said} {self._more()}"
        said = self.tr("{command} has no option “{option}”.", command=self.prog, option=argument)
        from difflib import get_close_matches  # only after a mistyped option

        near = get_close_matches(argument, self._option_string_actions, 1)
        return f"{said} {self.tr('Did you mean {option}?', option=near[0]) if near else self._more()}"

    def _more(self) -> str:
        return self.tr("See “{command} --help”.", command=self.prog)


def row(action: argparse.Action) -> tuple[str, str]:
    """Return the form of an argument, such as `-o, --output FILE` or `--direction fr|en`, and its meaning.

    Choices that have a name of their own (`--to FORMAT`) are listed after the meaning.
    """
    options = list(action.option_strings)
    choices = [str(each) for each in action.choices or ()]
    value = str(action.metavar or "|".join(choices))
    meaning = action.help or ""
    if choices and action.metavar:
        meaning = f"{meaning} ({', '.join(choices)})"
    if isinstance(action, argparse.BooleanOptionalAction):
        options, value = [f"--[no-]{options[0].removeprefix('--')}"], ""
    return " ".join(filter(None, (", ".join(options), value))), meaning
