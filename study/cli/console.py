"""The user's language and folders, and standard output and error for the commands.

Everything that a command prints goes through `_write`, which makes control characters visible: names of files, ids
and messages of other programs may hold any.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from study.app_dirs import app_dirs
from study.cli.layout import NARROWEST, WIDEST
from study.locale import chosen, translator
from study.visible import escaped, one_line, visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import TextIO

    from study.text import Text

COMPLETE = "__complete"
"""The command that scripts of shells call; it is not shown in the help."""
_BLOCK = 200
"""The number of items of a list that are written at once."""
DEBUG, DEBUG_VARIABLE = "--debug", "ALINEA_DEBUG"
"""The option, and the environment variable, that write a log."""


class CommandError(Exception):
    """The command cannot be carried out. The text is a sentence in the user's language."""


class Console:
    """Prints for a command, in the user's language."""

    __slots__ = ("dirs", "environ", "tr")

    def __init__(self, environ: Mapping[str, str]) -> None:
        self.environ = environ
        self.dirs = app_dirs(environ)
        self.tr = translator(chosen(self.dirs.settings_file, environ))

    def said(self, text: Text) -> str:
        """Return a text in the user's language."""
        return self.tr(text)

    @property
    def width(self) -> int:
        """The width of help in characters: that of the terminal (or of `COLUMNS`), from 40 to 100; 80 in a pipe."""
        columns = self.environ.get("COLUMNS", "")
        if columns.isascii() and columns.isdecimal() and len(columns) < 6 and int(columns):
            width = int(columns)
        else:
            try:
                width = os.get_terminal_size(sys.stdout.fileno()).columns or 80
            except (AttributeError, OSError, ValueError):
                width = 80
        return min(max(width, NARROWEST), WIDEST)

    def print(self, *cells: str) -> None:
        """Print one line of the answer; several cells are separated by tabs."""
        _write(sys.stdout, "\t".join(map(one_line, cells)))

    def page(self, text: str) -> None:
        """Print an answer of several lines."""
        _write(sys.stdout, text)

    def complain(self, text: str) -> None:
        """Print a line on the error stream that begins with the program's name."""
        self.note(f"alinea{self.tr(': ')}{text}")

    def note(self, text: str) -> None:
        """Print a line on the error stream, beside the answer.

        If that stream is closed or full, the line is lost and the command continues.
        """
        try:
            _write(sys.stderr, one_line(text))
        except (OSError, ValueError):
            forget(2)

    def json(self, value: object, *, indent: int | None = 2) -> None:
        """Print an answer for a program: in UTF-8, or in ASCII if the stream has another encoding.

        Without an indent it is one line.
        """
        _write(sys.stdout, escaped(_json(value, indent)))

    def json_lists(self, lists: Mapping[str, Iterable[object]]) -> None:
        """Print an object of lists for a program, an item a line, as soon as it is there.

        Memory does not grow with the number of items.
        """
        before = "{\n  "
        for name, items in lists.items():
            _write(sys.stdout, f"{before}{_json(name)}: [", end="")
            before, comma, block = ",\n  ", "\n    ", []
            for item in items:
                block.append(comma + _json(item))
                comma = ",\n    "
                if len(block) == _BLOCK:
                    _write(sys.stdout, escaped("".join(block)), end="")
                    block.clear()
            _write(sys.stdout, escaped("".join(block)) + ("]" if comma == "\n    " else "\n  ]"), end="")
        _write(sys.stdout, "\n}" if lists else "{}")


def _json(value: object, indent: int | None = None) -> str:
    """Return a value as JSON, in ASCII if standard output is not in UTF-8."""
    import json  # few commands need it

    return json.dumps(value, ensure_ascii="utf" not in (sys.stdout.encoding or "").lower(), indent=indent)


def forget(number: int) -> None:
    """Discard what a stream has not written yet. Python would try to write it at the end, and report an error."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)


def _write(stream: TextIO | None, text: str, end: str = "\n") -> None:
    """Print a text without control characters; a character that the stream cannot encode becomes a question mark."""
    if stream is None:
        return
    text = visible(text)
    try:
        print(text, file=stream, end=end)
    except UnicodeEncodeError:
        encoding = stream.encoding or "ascii"
        print(text.encode(encoding, "replace").decode(encoding), file=stream, end=end)
