"""Escapes of GIFT: escaped characters are hidden until the text has been split, as in Moodle."""

from __future__ import annotations

import re
from typing import Protocol

from study.text import Message

ESCAPED = {"\\\\": "\\", "\\:": ":", "\\#": "#", "\\=": "=", "\\{": "{", "\\}": "}", "\\~": "~", "\\n": "\n"}
ESCAPE = re.compile(r"\\[\\:#={}~n]")
HIDDEN = {escape: chr(0xE000 + place) for place, escape in enumerate(ESCAPED)}
"""Private-use characters that replace the escaped ones."""
SHOWN = str.maketrans({HIDDEN[escape]: shown for escape, shown in ESCAPED.items()})
QUOTE = "\ue010"
OWN = re.compile("[\ue000-\ue010]")
QUOTED = re.compile("\ue010([a-q])")
"""The replacement for a private-use character of the text itself: the marker, and the letter of its position."""
ASCII_SPACES = " \t\n\r\0\x0b"
"""The characters that PHP trims; a no-break space is kept."""
FORMAT = re.compile(r"\[(html|markdown|plain|moodle)\]")


class Warn(Protocol):
    """Report a warning, and the part of the block that it concerns, which determines the line shown."""

    def __call__(self, message: Message, about: str = "") -> None: ...


class RejectedByMoodleError(Exception):
    """Raised for a block that Moodle skips with an error; `message` gives the reason."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def hidden(text: str) -> str:
    """Return a text whose escaped characters are hidden and have no special meaning."""
    text = OWN.sub(lambda found: QUOTE + chr(ord(found[0]) - 0xE000 + ord("a")), text)
    return ESCAPE.sub(lambda found: HIDDEN[found[0]], text)


def shown(text: str) -> str:
    """Return a text as a reader sees it: without the name of its format, with the escaped characters restored."""
    text = text.strip(ASCII_SPACES)
    if found := FORMAT.match(text):
        text = text[found.end() :].strip(ASCII_SPACES)
    return plain(text)


def plain(text: str) -> str:
    """Return a text with the escaped characters restored."""
    text = text.strip(ASCII_SPACES)
    if not OWN.search(text):
        return text
    text = text.translate(SHOWN)
    return QUOTED.sub(lambda found: chr(ord(found[1]) - ord("a") + 0xE000), text) if QUOTE in text else text


def split(text: str, sign: str) -> list[str]:
    """Return the parts of a text between signs. As in PHP, a first part that is empty or `0` is left out."""
    first, *others = (each.strip(ASCII_SPACES) for each in text.split(sign))
    return [*([] if first in ("", "0") else [first]), *others]
