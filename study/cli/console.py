"""What a command talks through: the user's language and places, and the two streams."""

from __future__ import annotations

import sys

from study.locale import chosen, translator
from study.places import places

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TextIO

    from study.lesson.model import Bilingual


class CommandError(Exception):
    """The command cannot be carried out; the text is a sentence in the user's language."""


class Console:
    """The user's language and places, and a voice."""

    __slots__ = ("environ", "places", "tr")

    def __init__(self, environ: Mapping[str, str]) -> None:
        self.environ = environ
        self.places = places(environ)
        self.tr = translator(chosen(self.places.settings_file, environ))

    def said(self, text: Bilingual) -> str:
        """A text in the user's language."""
        return text.get(self.tr.language)

    def print(self, text: str = "") -> None:
        """Lines of the answer."""
        _write(sys.stdout, text)

    def complain(self, text: str) -> None:
        """A line on the error stream, under the program's name."""
        _write(sys.stderr, f"alinea{self.tr(': ')}{text}")

    def note(self, text: str) -> None:
        """A line beside the answer: on the error stream, where a program that reads the answer does not meet it."""
        _write(sys.stderr, text)

    def json(self, value: object) -> None:
        """The answer for a program: UTF-8 where the stream has it, ASCII where it has not."""
        import json

        utf8 = "utf" in (sys.stdout.encoding or "").lower()
        _write(sys.stdout, json.dumps(value, ensure_ascii=not utf8, indent=2))


def _write(stream: TextIO, text: str) -> None:
    """Print; a character that the stream cannot carry becomes a question mark."""
    try:
        print(text, file=stream)
    except UnicodeEncodeError:
        encoding = stream.encoding or "ascii"
        print(text.encode(encoding, "replace").decode(encoding), file=stream)
