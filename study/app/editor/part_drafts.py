"""The drafts of fields in a lesson file: texts that were typed and not saved."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from study.app.editor.labels import part_name, row_label
from study.app.editor.rows import FieldRow
from study.lesson.document import Block
from study.locale import Translator

if TYPE_CHECKING:
    from study.app.draft_keeper import DraftKeeper
    from study.drafts import Drafts, Place


def parts_with_drafts(drafts: Drafts, file: Path) -> list[str]:
    """Return the names of the parts of a lesson file that have drafts."""
    return sorted({place[2] for place, _ in drafts.under(("field", os.path.realpath(file))) if len(place) > 2})


class PartDrafts:
    """Keeps and finds the drafts of the fields of one file."""

    def __init__(self, draft_keeper: DraftKeeper, file: Path, tr: Callable[[], Translator]) -> None:
        """`tr` returns the translator: places have the names of parts and rows in the language of the interface."""
        self._draft_keeper = draft_keeper
        self._file = os.path.realpath(file)
        self._tr = tr

    def _part(self, block: Block) -> Place:
        """Return the beginning of the places of all fields of a block."""
        return "field", self._file, part_name(block, self._tr())

    def place(self, block: Block, row: FieldRow) -> Place:
        """Return where the draft of a row is kept; the place names the text that the file has in the row."""
        return (*self._part(block), self.label(row), row.text)

    def label(self, row: FieldRow) -> str:
        """Return the name of a row in the places of drafts."""
        return row_label(row, self._tr())

    def of_part(self, block: Block) -> Iterator[tuple[Place, str]]:
        """Yield the drafts of all fields of a block, with their places."""
        return self._draft_keeper.drafts.under(self._part(block))

    def find(self, place: Place) -> str:
        """Return the text that was kept for a place; empty if there is none."""
        return self._draft_keeper.find(place)

    def has(self, place: Place, text: str) -> bool:
        """Return whether a text is kept as the draft of a place."""
        return self._draft_keeper.has(place, text)

    def keep(self, place: Place, text: str) -> None:
        """Keep a text; an empty one removes the draft."""
        self._draft_keeper.put(place, text)

    def drop(self, place: Place) -> None:
        """Remove the draft of a place: its text is in the file, or given up."""
        self._draft_keeper.drop(place)

    def remove(self, place: Place) -> None:
        """Remove the draft of a place that was kept in an earlier run of the program."""
        self._draft_keeper.find(place)
        self._draft_keeper.drop(place)
