"""Applies roles to a text and cuts it into the lines of a page."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from study.app.page.breaker import Extent, break_lines
from study.app.page.line import Run, StyledLine


class Layer(NamedTuple):
    """A role for a stretch of the text; later layers override earlier ones."""

    start: int
    end: int
    role: str


def paint(
    text: str,
    width: int,
    role: str = "ink",
    layers: Iterable[Layer] = (),
    action: str = "",
    extents: Sequence[Extent] | None = None,
) -> list[StyledLine]:
    """Return a text as lines no wider than `width`, each character in the basic role and those of the layers over
    it."""
    layers = [layer for layer in layers if layer.start < layer.end]
    lines = []
    for start, end in extents if extents is not None else break_lines(text, width):
        over = [layer for layer in layers if layer.start < end and layer.end > start]
        edges = sorted({start, end, *(min(max(e, start), end) for layer in over for e in layer[:2])})
        runs = []
        for left, right in itertools.pairwise(edges):
            roles = [layer.role for layer in over if layer.start <= left and layer.end >= right]
            runs.append(Run(shown(text[left:right]), " ".join((role, *roles)), action, left, text))
        lines.append(StyledLine(tuple(runs)))
    return lines


def shown(text: str) -> str:
    """Return a text for a terminal: narrow no-break spaces as no-break ones, without characters that move the
    cursor."""
    if text.isprintable():
        return text
    return "".join(_drawn(character) for character in text)


def _drawn(character: str) -> str:
    if character == "\u202f":
        return "\u00a0"
    if character.isprintable() or character == "\u00a0":
        return character
    return " " if character.isspace() else "\ufffd"


def wrapped(text: str, width: int, role: str = "ink", action: str = "") -> list[StyledLine]:
    """Return a text of one role as lines; none for an empty text."""
    return paint(text, width, role, action=action) if text else []


def led(lead: Run, text: str, width: int, role: str = "ink") -> list[StyledLine]:
    """Return a text that begins after a lead on its first line: **Wrong.** Sales fell in 2020."""
    lines = paint(text, width, role, extents=break_lines(text, width, cell_len(lead.text)))
    return [StyledLine((lead, *lines[0].runs)), *lines[1:]]


def hung(lead: Iterable[Run], lines: Sequence[StyledLine]) -> list[StyledLine]:
    """Indent lines by the width of a lead, which is put before the first."""
    lead = tuple(lead)
    pad = Run(" " * sum(cell_len(run.text) for run in lead), "")
    return [each._replace(runs=(*(lead if not n else (pad,)), *each.runs)) for n, each in enumerate(lines)]
