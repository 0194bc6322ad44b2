r"""Reads and writes texts with gaps: `Les [[recettes / revenus]] augmentent.` At least one gap is needed.

Brackets that are meant literally have a backslash before them, `\[[` and `\]]`, and a run of
backslashes directly before such brackets counts double. Of three or more `[` in a row the last two
open a gap; of three or more `]` the first two close it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from study.lesson.model import Gap
from study.lesson.separators import SLASH, join, split

_BRACKETS = re.compile(r"(\\*)(\[{2,}|\]{2,})")
_RUN = re.compile(r"(\\*)(\[+|\]+)")


class Slip(NamedTuple):
    """A mistake in a gap text."""

    code: str
    offset: int
    """The place in the value, in code points."""
    found: str


class _Mark(NamedTuple):
    """A pair of brackets that means something, and the literal text before it."""

    before: str
    bracket: str
    offset: int


def read_gaps(value: str) -> tuple[tuple[str | Gap, ...], list[Slip]]:
    """Return the texts and gaps of a value, and the mistakes in them; texts are never empty."""
    pieces: list[str | Gap] = []
    slips: list[Slip] = []
    text, opened = "", -1
    for before, bracket, offset in _marks(value):
        text += before
        if bracket == "[[" and opened < 0:
            if text:
                pieces.append(text)
            text, opened = "", offset
        elif bracket == "]]" and opened >= 0:
            accepted = tuple(piece.text for piece in split(text.strip(" \t"), SLASH) if piece.text)
            if accepted:
                pieces.append(Gap(accepted))
            else:
                slips.append(Slip("empty-gap", opened, value[opened : offset + 2]))
            text, opened = "", -1
        elif bracket:
            slips.append(
                Slip("unopened-gap", offset, bracket)
                if opened < 0
                else Slip("unclosed-gap", opened, value[opened:offset].strip())
            )
            text += bracket
    if opened >= 0:
        slips.append(Slip("unclosed-gap", opened, value[opened:]))
        text = "[[" + text
    if text:
        pieces.append(text)
    if not slips and not any(isinstance(piece, Gap) for piece in pieces):
        slips.append(Slip("no-gap", 0, value))
    return tuple(pieces), slips


def _marks(value: str) -> list[_Mark]:
    """Return the meaningful brackets of a value in order; the last has no bracket, only the rest of the text."""
    marks: list[_Mark] = []
    text, last = "", 0
    for match in _BRACKETS.finditer(value):
        text += value[last : match.start()]
        slashes, run, begin = len(match[1]), match[2], match.start(2)
        text += "\\" * (slashes // 2)
        last = match.end()
        if slashes % 2:
            text, run, begin = text + run[:2], run[2:], begin + 2
        if len(run) < 2:
            text += run
        elif run[0] == "[":
            marks.append(_Mark(text + run[2:], "[[", begin + len(run) - 2))
            text = ""
        else:
            marks.append(_Mark(text, "]]", begin))
            text, last = "", begin + 2
            if len(run) > 2:
                text, last = run[2:], match.end()
    marks.append(_Mark(text + value[last:], "", len(value)))
    return marks


def write_gaps(pieces: tuple[str | Gap, ...]) -> str:
    """Return a text with gaps as it is written in a file."""
    written = ""
    for index, piece in enumerate(pieces):
        if isinstance(piece, Gap):
            inside = _escape(join(list(piece.accepted), SLASH), before_gap=False)
            written += f"[[{' ' * inside.startswith('[')}{inside}{' ' * inside.endswith((']', chr(92)))}]]"
        else:
            written += _escape(piece, before_gap=index + 1 < len(pieces))
    return written


def _escape(text: str, before_gap: bool) -> str:
    """Return a literal text with its brackets escaped; before a gap also a single bracket or a backslash."""

    def one(match: re.Match[str]) -> str:
        slashes, run = match[1], match[2]
        touching = before_gap and match.end() == len(text) and run[0] == "["
        if len(run) < 2 and not touching:
            return match[0]
        pairs = f"\\{run[:2]}" * (len(run) // 2)
        return slashes * 2 + pairs + run[0] * (len(run) % 2)

    written = _RUN.sub(one, text)
    if before_gap and written.endswith("\\"):
        written += "\\" * (len(written) - len(written.rstrip("\\")))
    return written
