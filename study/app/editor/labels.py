"""What the parts of a lesson file and their rows are called on the screen and in drafts."""

from __future__ import annotations

from study.app.editor.rows import FieldRow
from study.lesson.document import Block
from study.locale import Translator


def part_name(block: Block, tr: Translator) -> str:
    """Return the name of a block as in the file; a phrase for the header, which has none."""
    return f"{block.word} {block.name}".rstrip() if block.number else tr("About the lesson")


def row_label(row: FieldRow, tr: Translator) -> str:
    """Return the keyword or mark of a row as in the file; a word where the file has none."""
    if row.part == "kind":
        return tr("kind")
    if row.part == "below":
        return f"  {tr('feedback')}"
    if row.part == "more" and not row.number:
        return f"  {tr('more')}"
    return row.label
