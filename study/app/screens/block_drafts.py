"""What is typed in a field of a lesson and is not in its file: kept as a draft, and offered when its part is opened."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from study.app.preview.sentences import DRAFTED, OFFERED, left_over

if TYPE_CHECKING:
    from study.app.screens.block import BlockScreen
    from study.drafts import Drafts, Place


def parts_with_drafts(drafts: Drafts, file: Path) -> list[str]:
    """Return the names of the parts of a lesson's file in which text was typed that was not saved."""
    return sorted({place[2] for place, _ in drafts.under(("field", os.path.realpath(file))) if len(place) > 2})


class BlockDrafts:
    """The drafts of the part that a screen shows."""

    def __init__(self, screen: BlockScreen) -> None:
        self._screen = screen
        self._refused: str | None = None
        """The text that could not be written when the screen was to be left."""
        self._left_over: list[Place] = []
        """Drafts that were shown because there is no field for them."""

    @property
    def place(self) -> Place:
        """Where a draft of the field is kept: it belongs to what the file has there."""
        row = self._screen.here
        return (*self._part, self._screen.label_of(row), row.text)

    @property
    def _part(self) -> Place:
        """What the places of all fields of the part begin with."""
        screen = self._screen
        return "field", os.path.realpath(screen.source.path), screen.name_of(screen.block)

    @property
    def is_kept(self) -> bool:
        """Whether what is in the field is kept as a draft."""
        return self._screen.app.keeping.has(self.place, self._screen.field.text)

    def find(self) -> str:
        """Return what was typed in the field and not saved, and say so; empty if there is nothing."""
        if not self._screen.is_attached:
            return ""
        typed = self._screen.app.keeping.find(self.place)
        if typed:
            self._screen.app.tell(OFFERED)
        return typed

    def drop(self, place: Place | None = None) -> None:
        """Forget the draft of the field, or of another place: it is in the file, or given up."""
        self._screen.app.keeping.drop(place or self.place)

    def offer(self) -> None:
        """Go to a field of which there is a draft, also where the file has another text there by now.

        A draft without a field is shown, and forgotten when the screen is left.
        """
        screen, keeping = self._screen, self._screen.app.keeping
        there: tuple[int, bool, Place, str] | None = None
        for place, typed in [*keeping.drafts.under(self._part)]:
            label, text = place[-2:]
            found = [n for n, row in enumerate(screen.rows) if screen.label_of(row) == label]
            same = [n for n in found if screen.rows[n].text == text]
            if found:
                there = there or ((same or found)[0], bool(same), place, typed)
            else:
                self._left_over.append(place)
                screen.app.tell(left_over(typed))
        if there is None:
            return
        number, same_text, place, typed = there
        screen.go_to_row(number)
        if not same_text:
            screen.put(typed)
            screen.app.tell(OFFERED)
            keeping.keep(screen)
            keeping.find(place)
            keeping.drop(place)

    def leave(self) -> bool:
        """Save the field; False where that failed for the first time: it is a draft then, and the second time it is
        left.
        """
        screen, keeping = self._screen, self._screen.app.keeping
        if not screen.save():
            keeping.keep(screen)
            again, self._refused = self._refused == screen.field.text, screen.field.text
            if not again:
                if self.is_kept:
                    screen.app.tell(DRAFTED)
                return False
            screen.app.notices.clear()
        for place in self._left_over:
            keeping.find(place)
            keeping.drop(place)
        return True
