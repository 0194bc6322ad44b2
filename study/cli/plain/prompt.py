"""Prints lines and reads what the learner types."""

from __future__ import annotations

import io
import sys
from collections.abc import Collection, Sequence
from typing import NamedTuple

from study.cli.console import CommandError, Console
from study.language.typography import normalise
from study.locale import N_


class EndedError(Exception):
    """The learner has typed q, or the input has ended."""


class Key(NamedTuple):
    """A command that can be typed in place of an answer."""

    name: str
    """The letter, the same in both languages and on the full screen."""
    does: str
    """What it does, to be translated."""
    of: str = ""
    """What may follow the letter, to be translated; empty for nothing."""


class Input(NamedTuple):
    """A line that the learner typed."""

    key: str
    """The key; empty for an answer."""
    text: str
    """The answer, or what follows the key."""


WORD = N_("WORD")
LOOK_UP = Key("?", N_("explain a word"), WORD)
UNDO = Key("u", N_("undo the last one"))
END = Key("q", N_("quit; everything is saved"))
_ENTER = N_("Enter")


class PlainPrompt:
    """A console with a learner who answers."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.tr = console.tr
        self.width = len(self.tr(_ENTER))
        if isinstance(sys.stdin, io.TextIOWrapper):
            sys.stdin.reconfigure(errors="replace")
        elif sys.stdin is None:
            raise CommandError(self.tr("Standard input is closed: no answer can be typed."))

    def show(self, *texts: str) -> None:
        """Print each text on a line of its own; empty ones are left out."""
        for text in filter(None, texts):
            self.console.print(text)

    def blank_line(self) -> None:
        """Print an empty line."""
        self.console.print()

    def ask(self, keys: Sequence[Key] = (), answers: Collection[str] = (), enter: str = "") -> Input:
        """Return the next line that does not ask for help. Raises EndedError at `q` and at the end of the input.

        A key that is also one of the right `answers` (normalised) is an answer. `enter` is what Enter does, for the
        help.
        """
        there = {key.name: key for key in (*keys, END)}
        while True:
            line = self._line()
            name, _, rest = line.partition(" ")
            key = there.get(name.casefold())
            if line == "?":
                self.show_help((*keys, END), enter)
            elif key is None or (rest and not key.of) or normalise(line) in answers:
                return Input("", line)
            elif key is END:
                raise EndedError
            else:
                return Input(key.name, rest.strip())

    def read_line(self) -> str:
        """Return the next line, whatever it is. Raises EndedError at the end of the input."""
        return self._line()

    def show_help(self, keys: Sequence[Key], enter: str) -> None:
        """Print what can be typed, a line each."""
        tr = self.tr
        self.show(f"{tr(_ENTER)}{tr(': ')}{enter}" if enter else "")
        for key in keys:
            name = f"{key.name} {tr(key.of)}" if key.of else key.name
            self.show(f"{name}{tr(': ')}{tr(key.does)}")

    def _line(self) -> str:
        sys.stdout.flush()
        line = sys.stdin.readline()
        if not line:
            raise EndedError
        return line.strip()
