"""Breaks a text into lines like a typesetter: lines of even length, no short last line, French spaces kept.

No line ends after « “ ( or between a number and what it counts, and none begins with » ; : ! ? or %,
even where the source has a plain space there. No-break spaces never break.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rich.cells import cell_len

Extent = tuple[int, int]
"""The first character of a line in the text, and the one after its last, without the space at which it was broken."""

_UNIT = (
    r"(?:\d{3}(?!\d)|millions?\b|milliards?\b|billions?\b|trillions?\b|thousand\b|euros?\b|dollars?\b|[%€$£]|h\b|ans\b)"
)
_BREAK = re.compile(rf"(?<![«“(\[]) +(?![»”;:!?%)])(?!(?<=\d ){_UNIT})")
_EVEN_UP_TO = 1500
"""The maximum number of words whose lines are evened out; longer texts, never visible as a whole, are filled
greedily."""


@lru_cache(maxsize=512)
def break_lines(text: str, width: int, first: int = 0) -> tuple[Extent, ...]:
    """Return the extents of the lines of a text at a width in cells; `first` cells of the first line are already taken.

    A word longer than the width is cut. An empty text is one empty line.
    """
    width = max(width, 1)
    pieces = list(_pieces(text, width))
    if not pieces:
        return ((0, 0),)
    lines = _even(pieces, width, first) if len(pieces) <= _EVEN_UP_TO else _greedy(pieces, width, first)
    return tuple(lines)


_Piece = tuple[int, int, int, int]
"""Start, end, cells, and cells of the space that follows (0 where a long word was cut)."""


def _pieces(text: str, width: int) -> list[_Piece]:
    pieces: list[_Piece] = []
    start = len(text) - len(text.lstrip(" "))
    end_of_text = len(text.rstrip(" "))
    while start < end_of_text:
        found = _BREAK.search(text, start, end_of_text)
        end, after = (found.start(), found.end()) if found else (end_of_text, end_of_text)
        if cells := cell_len(text[start:end]):
            if cells <= width:
                pieces.append((start, end, cells, after - end))
            else:
                pieces += _cut(text, start, end, width, after - end)
        start = max(after, start + 1)
    return pieces


def _cut(text: str, start: int, end: int, width: int, space: int) -> list[_Piece]:
    """Cut a piece too long for a line, at its spaces or dashes if it has any, otherwise at the end of the line."""
    pieces: list[_Piece] = []
    while True:
        stop, cells = start, 0
        while stop < end and (more := cells + cell_len(text[stop])) <= width:
            stop, cells = stop + 1, more
        if stop == end:
            pieces.append((start, end, cells, space))
            return pieces
        stop = max(stop, start + 1)
        soft = max((text.rfind(mark, start + 1, stop) for mark in " \u00a0\u202f-"), default=-1)
        if soft > start:
            stop = soft + 1
        pieces.append((start, stop, cell_len(text[start:stop]), 0))
        start = stop


def _greedy(pieces: list[_Piece], width: int, first: int) -> list[Extent]:
    lines: list[Extent] = []
    begin, used = 0, first
    for index, (_, _, cells, _) in enumerate(pieces):
        space = pieces[index - 1][3] if index > begin else 0
        if index > begin and used + space + cells > width:
            lines.append((pieces[begin][0], pieces[index - 1][1]))
            begin, used, space = index, 0, 0
        used += space + cells
    lines.append((pieces[begin][0], pieces[-1][1]))
    return lines


def _even(pieces: list[_Piece], width: int, first: int) -> list[Extent]:
    """Minimise the sum of squared slack over all lines; the last line may be short, but not a lone word."""
    count = len(pieces)
    best: list[float] = [0.0] * (count + 1)
    stop: list[int] = [count] * (count + 1)
    for begin in range(count - 1, -1, -1):
        best[begin] = float("inf")
        used = first if begin == 0 else 0
        for end in range(begin, count):
            used += pieces[end][2] + (pieces[end - 1][3] if end > begin else 0)
            if used > width and end > begin:
                break
            slack = max(width - used, 0)
            if end == count - 1:
                short = max(width // 5 - used, 0) if begin else 0
                cost = float(short * short * 2)
            else:
                cost = slack * slack + best[end + 1]
            if cost < best[begin]:
                best[begin], stop[begin] = cost, end + 1
    lines: list[Extent] = []
    begin = 0
    while begin < count:
        lines.append((pieces[begin][0], pieces[stop[begin] - 1][1]))
        begin = stop[begin]
    return lines
