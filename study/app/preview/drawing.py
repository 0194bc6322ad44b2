"""Draws a lesson file as learners will see it, with the number of each line of the file beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from study.app.page.line import BLANK, Run, StyledLine
from study.app.page.paint import hung, shown, wrapped
from study.lesson.document import Block, Document, Entry
from study.lesson.document import Line as Part
from study.lesson.grammar import WITH_FEEDBACK

GUTTER = 5
"""Cells that the number of a line takes, with the space after it."""


class DrawnFile(NamedTuple):
    """The drawn lines of a file, with the row at which each line of the file begins."""

    lines: list[StyledLine]
    numbers: list[int]
    """The numbers of the lines of the file that are drawn, in order."""
    rows: list[int]
    """The first row of each of them."""

    def row(self, number: int) -> int:
        """Return the row of a line of the file, or of the nearest line above it that is drawn."""
        n = bisect_right(self.numbers, number)
        return self.rows[n - 1] if n else 0

    def number(self, row: int) -> int:
        """Return the line of the file that a row was drawn from, or the line before it."""
        n = bisect_right(self.rows, row)
        return self.numbers[n - 1] if n else 1


class VisiblePart(NamedTuple):
    """The part of a drawn file that is visible on the screen."""

    drawn: DrawnFile
    top: int
    """The first visible row."""
    height: int
    """The number of visible rows."""

    def shows(self, number: int) -> bool:
        """Return whether a line of the file is visible."""
        return self.top <= self.drawn.row(number) < self.top + self.height

    @property
    def first(self) -> int:
        """Return the first visible line of the file."""
        return self.drawn.number(self.top)


def draw_file(document: Document, width: int) -> DrawnFile:
    """Draw all blocks of a file in their order, in lines of at most `width` cells."""
    page = _Page(width)
    for block in document.blocks:
        if block.number:
            page.block(block)
        letters = iter("abcdefghijklmnopqrstuvwxyz")
        for entry in block.entries:
            page.entry(block, entry, letters)
    return DrawnFile(page.lines, page.numbers, page.rows)


class _Page:
    """The drawn lines so far, and where the lines of the file begin in them."""

    def __init__(self, width: int) -> None:
        self.width = max(width - GUTTER, 8)
        self.lines: list[StyledLine] = []
        self.numbers: list[int] = []
        self.rows: list[int] = []

    def put(self, number: int, lead: str, text: str, role: str, lead_role: str = "ink-3") -> None:
        """Draw one line of the file: its number, the words before its text, its text."""
        self.numbers.append(number)
        self.rows.append(len(self.lines))
        lines = wrapped(text, max(self.width - len(lead), 8), role, f"form:{number}") or [StyledLine()]
        if lead:
            lines = hung((Run(shown(lead), lead_role),), lines)
        self.lines += hung((Run(f"{number:>{GUTTER - 1}} ", "ink-3"),), lines)

    def block(self, block: Block) -> None:
        """Draw the line that opens a block."""
        if self.lines:
            self.lines.append(BLANK)
        kind = f" {block.kind.value}" if block.kind else ""
        self.put(block.number, "", f"{block.word} {block.name}{kind}", "ink bold")

    def entry(self, block: Block, entry: Entry, letters: Iterator[str]) -> None:
        """Draw a field of a block with the lines that belong to it; `letters` are those of the next options."""
        first, below = entry.lines[0], entry.lines[1:]
        field = entry.field
        if field is None:
            self.put(first.number, f"{entry.word}  " if entry.word else "", first.text, "fault", "fault")
            self.more(below, "fault")
        elif field.shape == "option":
            right = "x" in entry.word.casefold()
            self.put(first.number, f"{'✓' if right else ' '} {next(letters, '?')} ", first.text, "ink", "right")
            self.more(below, "ink-3", 4)
        elif field.name in ("fr", "en") and block.type is not None and block.type.name != "Term":
            role = "ink" if field.name == "fr" else "ink-2 italic"
            for part in entry.lines:
                if part.text:
                    self.put(part.number, "", part.text, role)
        elif field.name == "fault":
            self.put(first.number, "sic  ", first.text, "ink-2")
            self.more(below, "ink-2", 5)
        else:
            lead = f"{entry.word}  " if entry.word else ""
            role = "target" if field.name == "evidence" else "ink"
            self.put(first.number, lead, first.text, role)
            self.more(below, "ink-3" if field.shape in WITH_FEEDBACK else role, len(lead))

    def more(self, below: tuple[Part, ...], role: str, indent: int = 0) -> None:
        """Draw the indented lines of a field."""
        for part in below:
            if part.text:
                self.put(part.number, " " * min(indent, 12), part.text, role)
