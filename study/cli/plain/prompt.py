"""Talking in lines: what is said, one thought a line, and what is typed in answer."""

from __future__ import annotations

import io
import sys
from collections.abc import Collection, Sequence
from typing import NamedTuple

from study.cli.console import CommandError, Console
from study.language.typography import normalise
from study.locale import N_


class EndedError(Exception):
    """The learner has had enough, or the input has ended."""


class Key(NamedTuple):
    """Something that can be typed where an answer is wanted."""

    name: str
    """A letter, the same in both languages and on the screen."""
    does: str
    """To be translated."""
    of: str = ""
    """What may follow it, to be translated; empty where the letter stands alone."""


class Input(NamedTuple):
    """A line from the learner."""

    key: str
    """The key that was typed; empty for an answer."""
    text: str
    """The answer, or what followed the key."""


WORD = N_("WORD")
LOOK_UP = Key("?", N_("explain a word"), WORD)
UNDO = Key("u", N_("take the last one back"))
END = Key("q", N_("end; everything is kept"))
_ENTER = N_("Enter")


class PlainPrompt:
    """A console with somebody at the other end."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.tr = console.tr
        self.width = len(self.tr(_ENTER))
        if isinstance(sys.stdin, io.TextIOWrapper):
            sys.stdin.reconfigure(errors="replace")
        elif sys.stdin is None:
            raise CommandError(self.tr("Standard input is closed: no answer can be typed."))

    def show(self, *texts: str) -> None:
        """Each text on a line of its own; empty ones are left out."""
        for text in filter(None, texts):
            self.console.print(text)

    def blank_line(self) -> None:
        """An empty line before another thing begins."""
        self.console.print()

    def ask(self, keys: Sequence[Key] = (), answers: Collection[str] = (), enter: str = "") -> Input:
        """The next line that is no call for help. Raises EndedError at `q` and at the end of the input.

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

    def show_help(self, keys: Sequence[Key], enter: str) -> None:
        """What can be typed here, a line each."""
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
