"""A block of a lesson file as rows to fill in, and a filled-in row written back into its own line."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from study.lesson.document import Block, Document
from study.lesson.grammar import HEADER, Field
from study.lesson.model import Language
from study.lesson.written import Written


class Row(NamedTuple):
    """A line of the file, or a field that its block does not have yet."""

    label: str
    """The keyword or mark; empty for a line that goes on with the field above."""
    number: int
    """The line of the file; 0 for a field that is not there yet."""
    column: int
    """Where its text begins, counted from 1."""
    text: str
    field: Field | None
    alone: bool = True
    """Whether no other line belongs to the field."""


def rows(block: Block, language: Language) -> list[Row]:
    """What a block has, in its order, then what it could have; a new keyword is in `language`."""
    found: list[Row] = []
    for entry in block.entries:
        for n, part in enumerate(entry.lines):
            label = entry.word if not n else ""
            found.append(Row(label, part.number, part.column, part.text, entry.field, len(entry.lines) == 1))
    there = {entry.field.name for entry in block.entries if entry.field}
    for field in (block.type or HEADER).used_by(block.kind):
        if field.many or field.name not in there:
            found.append(Row(field.word(language), 0, 1, "", field))
    return found


def filled(document: Document, block: Block, row: Row, text: str) -> str:
    """The whole file with another text in a row; no other line changes. A field left empty loses its line."""
    text = text.strip()
    lines = list(document.lines)
    if row.number:
        raw = unicodedata.normalize("NFC", lines[row.number - 1])
        end = raw[len(raw.rstrip("\r\n")) :]
        lead = raw[: row.column - 1].rstrip("\r\n")
        if text or (row.label and not row.alone):
            space = "" if not lead or lead[-1].isspace() or not text else " "
            lines[row.number - 1] = f"{lead}{space}{text}".rstrip(" ") + end
        else:
            lines[row.number - 1] = ""
    elif text and row.field:
        after = _place(block, row.field)
        end = _line_end(document)
        if after and not lines[after - 1].endswith(("\n", "\r")):
            lines[after - 1] += end
        lines.insert(after, Written(row.label, text).lines(row.field.mark)[0] + end)
    return document.bom + "".join(lines)


def toggled(document: Document, row: Row) -> str | None:
    """The whole file with an option made the right answer, or no longer; None for another sort of row."""
    if not row.number or not row.field or row.field.shape != "option" or not row.label:
        return None
    lines = list(document.lines)
    mark = "[ ]" if "x" in row.label.casefold() else "[x]"
    lines[row.number - 1] = lines[row.number - 1].replace(row.label, mark, 1)
    return document.bom + "".join(lines)


def _place(block: Block, field: Field) -> int:
    """The line behind which a field goes that is not there yet: after its like, or those that come before it."""
    names = [each.name for each in (block.type or HEADER).fields]
    rank = names.index(field.name)
    before: Iterator[int] = (
        entry.lines[-1].number for entry in block.entries if entry.field and names.index(entry.field.name) <= rank
    )
    return max(before, default=block.number)


def _line_end(document: Document) -> str:
    first = document.lines[0] if document.lines else ""
    return first[len(first.rstrip("\r\n")) :] or "\n"
