r"""Splits values at ` | `, ` -> ` and ` / `, which have white space (or an end) on both sides.

A separator that is meant literally has a backslash before it. A run of backslashes directly before
a separator counts double, so that every text can be written; nothing else is ever escaped, and a
bar, arrow or slash inside a word is itself.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

BAR = "|"
ARROW = "->"
SLASH = "/"


class Piece(NamedTuple):
    """A text between two separators."""

    text: str
    """Without the spaces at its ends and without escapes."""
    start: int
    """Offset of the text in the value it was cut from."""
    dropped: tuple[tuple[int, int], ...] = ()
    """The places where backslashes were removed: offset in the text, and their number."""

    def at(self, offset: int) -> int:
        """Return the offset in the value, given one in the text."""
        return self.start + offset + sum(count for place, count in self.dropped if place <= offset)


@cache
def _token(separator: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(\\*){re.escape(separator)}(?!\S)")


def split(value: str, separator: str) -> list[Piece]:
    """Split a stripped value at its separators. There is always at least one piece; any may be empty."""
    if separator not in value:
        return [Piece(value, 0)]
    if "\\" not in value and value.count(separator) == 1:  # nearly always, and three times as quick
        before, found, after = value.partition(f" {separator} ")
        if found:
            after = after.lstrip(" \t")
            return [Piece(before.rstrip(" \t"), 0), Piece(after, len(value) - len(after))]
    pieces: list[Piece] = []
    begin = 0
    literal: list[re.Match[str]] = []
    for match in _token(separator).finditer(value):
        slashes = len(match[1])
        if slashes % 2:
            literal.append(match)
        else:
            pieces.append(_piece(value, begin, match.start() + slashes // 2, literal, not slashes))
            begin, literal = match.end(), []
    pieces.append(_piece(value, begin, len(value), literal, False))
    return pieces


def _piece(value: str, begin: int, end: int, literal: list[re.Match[str]], touching: bool) -> Piece:
    """Return one piece; white space that touches a separator belongs to the separator."""
    if begin and begin < end:
        begin += 1
    if touching and begin < end:
        end -= 1
    rest = value[begin:end]
    text = rest.lstrip(" \t")
    begin += len(rest) - len(text)
    text = text.rstrip(" \t")
    if not literal:
        return Piece(text, begin)
    end = begin + len(text)
    text, last = "", begin
    dropped: list[tuple[int, int]] = []
    for match in literal:
        count = len(match[1]) // 2 + 1
        text += value[last : match.start()]
        dropped.append((len(text), count))
        last = match.start() + count
    return Piece(text + value[last:end], begin, tuple(dropped))


def escape(text: str, separator: str) -> str:
    """Return a text with a backslash before each of these separators in it."""
    if separator not in text:
        return text
    return _token(separator).sub(lambda match: match[1] * 2 + "\\" + separator, text)


def join(texts: list[str], separator: str) -> str:
    """Write texts with a separator between them, so that `split` gives them back.

    Empty texts at the end are left out, and so is the separator before them.
    """
    while len(texts) > 1 and not texts[-1]:
        texts = texts[:-1]
    return f" {separator} ".join(escape(text, separator) for text in texts).strip(" ")
