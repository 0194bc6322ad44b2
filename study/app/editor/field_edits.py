"""Moves, duplicates and deletes single fields of a block; no other line changes."""

from __future__ import annotations

from typing import NamedTuple

from study.app.editor.lines import closed, joined
from study.app.editor.rows import FieldRow
from study.lesson.document import Block, Document, Entry
from study.lesson.reader import read


class FieldChange(NamedTuple):
    """The new text of the whole file, and the line to go to in it."""

    text: str
    number: int


def move_field(document: Document, block: Block, row: FieldRow, step: int) -> FieldChange | None:
    """Move a field one place up (-1) or down (1) among fields of the same name; None if it cannot be moved.

    The lines that belong to the field are moved with it. Of steps and sentences, only the texts are exchanged.
    """
    spans = _like(block, row)
    here = next((n for n, (start, end) in enumerate(spans) if start <= row.number <= end), None)
    if here is None or not row.number or not 0 <= here + step < len(spans):
        return None
    first, second = sorted((here, here + step))
    (a, b), (c, d) = spans[first], spans[second]
    lines = closed(document.lines)
    upper, between, lower = lines[a - 1 : b], lines[b : c - 1], lines[c - 1 : d]
    if row.field and row.field.shape in ("sentences", "step"):
        upper, lower = _texts_swapped(upper[0], lower[0], (_column(block, a), _column(block, c)))
        lower, upper = upper, lower
    number = row.number + (len(lower) + len(between)) if step > 0 else row.number - (len(upper) + len(between))
    return FieldChange(joined(document, [*lines[: a - 1], *lower, *between, *upper, *lines[d:]]), number)


def duplicate_field(document: Document, block: Block, row: FieldRow) -> FieldChange | None:
    """Duplicate a field or a sentence; None for a field that a block can have only once."""
    if not row.number or row.field is None or not (row.field.many or row.field.shape == "sentences"):
        return None
    start, end = next(span for span in _like(block, row) if span[0] <= row.number <= span[1])
    lines = closed(document.lines)
    twin = lines[start - 1 : end]
    if row.field.shape == "sentences" and row.part == "field":
        twin = ["    " + twin[0][row.column - 1 :]]
    return _counted(
        FieldChange(joined(document, [*lines[:end], *twin, *lines[end:]]), row.number + end - start + 1), row
    )


def delete_field(document: Document, block: Block, row: FieldRow) -> FieldChange | None:
    """Delete a field with the lines that belong to it; of a sentence or a feedback, only that line.

    None for the name and the kind of a block, and for a field that the block does not have yet.
    """
    if not row.number or row.part in ("name", "kind"):
        return None
    if row.field is not None and row.field.shape == "sentences" and row.part == "field" and not row.alone:
        following = next(line for entry in block.entries if entry.number == row.number for line in entry.lines[1:])
        lines = list(document.lines)
        lines[row.number - 1] = lines[row.number - 1][: row.column - 1] + lines[following.number - 1].lstrip()
        del lines[following.number - 1]
        return FieldChange(joined(document, lines), row.number)
    entry = _entry(block, row)
    start, end = (row.number, row.number) if row.part != "field" or not entry else _span(entry)
    return _counted(FieldChange(joined(document, [*document.lines[: start - 1], *document.lines[end:]]), start), row)


def _counted(change: FieldChange, row: FieldRow) -> FieldChange:
    """Renumber the steps of a block in their order; a change of any other field is returned as it is."""
    if row.field is None or row.field.shape != "step":
        return change
    document = read(change.text).document
    block, _ = document.at(min(change.number, row.number))
    lines = list(document.lines)
    for n, entry in enumerate(block.of(row.field.name), 1):
        lines[entry.number - 1] = lines[entry.number - 1].replace(entry.word, f"{n}.", 1)
    return FieldChange(joined(document, lines), change.number)


def _like(block: Block, row: FieldRow) -> list[tuple[int, int]]:
    """Return the first and last line of each field of the same name; of a sentence, those in its field."""
    if row.field is None:
        return []
    if row.field.shape == "sentences":
        entry = _entry(block, row)
        return [(line.number, line.number) for line in entry.lines if line.text] if entry else []
    return [_span(entry) for entry in block.of(row.field.name)]


def _entry(block: Block, row: FieldRow) -> Entry | None:
    """Return the field that a row belongs to; None if the block does not have it."""
    return next((each for each in block.entries if each.number <= row.number <= each.lines[-1].number), None)


def _span(entry: Entry) -> tuple[int, int]:
    """Return the first and last line of a field."""
    return entry.number, entry.lines[-1].number


def _column(block: Block, number: int) -> int:
    """Return the column at which the text on a line begins."""
    return next(line.column for entry in block.entries for line in entry.lines if line.number == number)


def _texts_swapped(upper: str, lower: str, columns: tuple[int, int]) -> tuple[list[str], list[str]]:
    """Exchange the texts of two lines; the keywords and indents before them stay."""
    a, b = columns[0] - 1, columns[1] - 1
    return [upper[:a] + lower[b:]], [lower[:b] + upper[a:]]
