"""Changes to whole parts of a lesson file: add, duplicate, move, delete."""

from __future__ import annotations

from study.app.editor.additions import NewPart, part_on_passage, with_part
from study.app.editor.blocks import delete_block, duplicate_block, move_block
from study.app.preview.controller import PreviewController
from study.lesson.document import Block, Document
from study.lesson.grammar import HEADER, PARAGRAPH
from study.teach.draft.from_selection import Selection


class PartEdits:
    """Changes parts of the file of a preview; each change can be undone."""

    def __init__(self, preview: PreviewController) -> None:
        self._preview = preview

    @property
    def _document(self) -> Document:
        return self._preview.source.reading.document

    def at(self, number: int) -> Block | None:
        """Return the part on a line of the file; None for the header, which cannot be changed."""
        block, _ = self._document.at(max(number, 1))
        return block if block.type is not HEADER else None

    def paragraph(self, number: int) -> int:
        """Return the number of the paragraph on a line of the file, or of the last one above; 1 if there is none."""
        above = [
            int(block.name)
            for block in self._document.blocks
            if block.type is PARAGRAPH and block.name.isdecimal() and block.number <= number
        ]
        return max(above, default=1)

    def duplicate(self, number: int) -> int | None:
        """Duplicate the part on a line; return the line of the copy, None if nothing was written."""
        block = self.at(number)
        if block is None:
            return None
        text, copy = duplicate_block(self._document, block)
        return copy if self._preview.rewrite(text) else None

    def move(self, number: int, step: int) -> int | None:
        """Move the part on a line one place down or up; return its new line, None if nothing was written."""
        block = self.at(number)
        if block is None:
            return None
        rank = self._document.blocks.index(block)
        if not self._preview.rewrite(move_block(self._document, block, step)):
            return None
        return self._document.blocks[rank + step].number

    def delete(self, number: int) -> None:
        """Delete the part on a line."""
        if block := self.at(number):
            self._preview.rewrite(delete_block(self._document, block))

    def add(self, new: NewPart, number: int) -> int | None:
        """Add an empty part near a line; return the line it begins on, None if nothing was written."""
        return self._saved(with_part(self._document, new, number, self.paragraph(number), self._preview.language))

    def add_on(self, passage: Selection, new: NewPart) -> int | None:
        """Add a question or a term on a passage; return the line it begins on, None if nothing was written."""
        return self._saved(part_on_passage(self._preview.source.reading, passage, new, self._preview.language))

    def _saved(self, made: tuple[str, int]) -> int | None:
        """Save a text and return the line that goes with it; None if it could not be saved."""
        text, number = made
        return number if self._preview.rewrite(text) else None
