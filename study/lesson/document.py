"""A lesson file without any loss: its lines, and the blocks and fields that they form.

Comments, order, spacing and line ends are all in `Document.lines`: a change can be written back into its own lines, and
an editor can point at any of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from study.lesson.grammar import BlockType, Field
from study.lesson.model import Kind

BOM = "\ufeff"


class Line(NamedTuple):
    """The part of a line that belongs to a value."""

    number: int
    """Counted from 1."""
    column: int
    """Where the text begins, counted from 1."""
    text: str
    """In NFC, without the spaces at its ends."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A field as written: `word: value`, or a line with a mark, and the indented lines below."""

    field: Field | None
    """None for a line that could not be understood."""
    word: str
    """What the line begins with: `title`, `[x]`, `=`, `3.`; empty for a pair without a keyword."""
    lines: tuple[Line, ...]
    """What follows the word (it may be empty), then the indented lines."""

    @property
    def number(self) -> int:
        """The line on which the field begins, counted from 1."""
        return self.lines[0].number

    @property
    def first(self) -> str:
        """The value on the first line alone."""
        return self.lines[0].text

    @property
    def value(self) -> str:
        """The whole value, lines joined by a space."""
        if len(self.lines) == 1:
            return self.lines[0].text
        return " ".join(line.text for line in self.lines if line.text)

    @property
    def below(self) -> str:
        """The indented lines alone, joined by a space."""
        return " ".join(line.text for line in self.lines[1:])

    def place(self, offset: int = 0) -> tuple[int, int]:
        """Return line and column of the character at an offset of `value`."""
        return _place(self.lines, offset)

    def place_below(self, offset: int = 0) -> tuple[int, int]:
        """Return line and column of the character at an offset of `below`."""
        return _place(self.lines[1:], offset)


def _place(lines: tuple[Line, ...], offset: int) -> tuple[int, int]:
    filled = [line for line in lines if line.text] or lines[:1]
    for line in filled[:-1]:
        if offset <= len(line.text):
            return line.number, line.column + offset
        offset -= len(line.text) + 1
    return filled[-1].number, filled[-1].column + offset


@dataclass(frozen=True, slots=True)
class Block:
    """A line that begins with `#` and the fields below it; the header has no such line."""

    type: BlockType | None
    """None for a block that could not be understood."""
    word: str
    """The keyword as written; empty for the header."""
    number: int
    """The line it begins on; 0 for the header."""
    name: str
    """A paragraph's number, a term's headword, a question's id."""
    column: int
    """The column of the name, or where one is missing."""
    kind: Kind | None
    """The kind of a question; None for other blocks, and for a kind that was not understood."""
    entries: tuple[Entry, ...]

    def of(self, name: str) -> list[Entry]:
        """Return the entries of a field, given its English name."""
        return [entry for entry in self.entries if entry.field is not None and entry.field.name == name]

    @property
    def place(self) -> tuple[int, int]:
        """Line and column of the block, for a mistake that concerns all of it."""
        return max(self.number, 1), 1

    @property
    def named(self) -> tuple[int, int]:
        """Line and column of the block's name."""
        return max(self.number, 1), self.column

    @property
    def last(self) -> int:
        """The number of the block's last line, trailing blank lines and comments excluded; 0 for a header without
        fields.
        """
        return max((entry.lines[-1].number for entry in self.entries), default=self.number)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole file."""

    bom: str
    """The byte order mark, or nothing."""
    lines: tuple[str, ...]
    """Every line as written, with its line end."""
    blocks: tuple[Block, ...]
    """The header first, even if it is empty."""

    @property
    def text(self) -> str:
        """The text of the file, character for character."""
        return self.bom + "".join(self.lines)

    def at(self, number: int) -> tuple[Block, Entry | None]:
        """Return the block, and the field if any, that a line (counted from 1) belongs to."""
        block = [block for block in self.blocks if block.number <= number][-1]
        inside = [entry for entry in block.entries if entry.number <= number]
        return block, inside[-1] if inside else None
