"""The names of parts of a lesson file and of their rows, on the screen and in the places of drafts."""

from __future__ import annotations

from study.app.editor.rows import FieldRow
from study.lesson.document import Block
from study.locale import Translator
from study.text import Message


def part_name(block: Block, tr: Translator) -> str:
    """Return the keyword and name of a block as in the file; for the header, which has none, a phrase."""
    return f"{block.word} {block.name}".rstrip() if block.number else tr("About the lesson")


def row_label(row: FieldRow, tr: Translator) -> str:
    """Return the keyword or mark of a row as in the file; a word if the file has none."""
    if row.part == "kind":
        return tr(Message.in_context("question", "type"))
    if row.part == "below":
        return f"  {tr('feedback')}"
    if row.part == "more" and not row.number:
        return f"  {tr('more')}"
    return row.label
