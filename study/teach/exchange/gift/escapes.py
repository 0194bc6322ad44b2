"""The signs of GIFT: what is escaped is hidden until all is split, as in Moodle."""

from __future__ import annotations

import re
from typing import Protocol

from study.text import Message

ESCAPED = {"\\\\": "\\", "\\:": ":", "\\#": "#", "\\=": "=", "\\{": "{", "\\}": "}", "\\~": "~", "\\n": "\n"}
ESCAPE = re.compile(r"\\[\\:#={}~n]")
HIDDEN = {escape: chr(0xE000 + place) for place, escape in enumerate(ESCAPED)}
"""Private characters stand for what is escaped."""
SHOWN = str.maketrans({HIDDEN[escape]: shown for escape, shown in ESCAPED.items()})
QUOTE = "\ue010"
OWN = re.compile("[\ue000-\ue010]")
QUOTED = re.compile("\ue010([a-q])")
"""A private character that the text itself has becomes two: the mark, and the letter of its place."""
ASCII_SPACES = " \t\n\r\0\x0b"
"""What PHP trims; a no-break space stays."""
FORMAT = re.compile(r"\[(html|markdown|plain|moodle)\]")


class Warn(Protocol):
    """Report a warning, and the piece of the block that it is about, on whose line it is shown."""

    def __call__(self, message: Message, about: str = "") -> None: ...


class RefusedError(Exception):
    """Moodle skips this block with an error; `message` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def hidden(text: str) -> str:
    """A text in which nothing that was escaped has a meaning."""
    text = OWN.sub(lambda found: QUOTE + chr(ord(found[0]) - 0xE000 + ord("a")), text)
    return ESCAPE.sub(lambda found: HIDDEN[found[0]], text)


def shown(text: str) -> str:
    """A text as a reader sees it: without the name of its format, with what was escaped."""
    text = text.strip(ASCII_SPACES)
    if found := FORMAT.match(text):
        text = text[found.end() :].strip(ASCII_SPACES)
    return plain(text)


def plain(text: str) -> str:
    """A text with what was escaped."""
    text = text.strip(ASCII_SPACES)
    if not OWN.search(text):
        return text
    text = text.translate(SHOWN)
    return QUOTED.sub(lambda found: chr(ord(found[1]) - ord("a") + 0xE000), text) if QUOTE in text else text


def split(text: str, sign: str) -> list[str]:
    """The texts between signs. PHP takes a first one that is empty, or just 0, for nothing."""
    first, *others = (each.strip(ASCII_SPACES) for each in text.split(sign))
    return [*([] if first in ("", "0") else [first]), *others]
