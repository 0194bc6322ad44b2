"""What a teacher does from the library: a new lesson, or one that is there to be changed."""

from __future__ import annotations

from study.app.screens.library_shelf import LibraryShelf
from study.lesson.library import Place


class Writing(LibraryShelf):
    """The part of the library that opens what lessons are written with."""

    def action_new(self) -> None:
        """Make a lesson of an article."""
        self.app.open("new_lesson")

    def action_change(self) -> None:
        """Write on the lesson under the bar; one that comes with the program is copied first."""
        if not self.shown_rows:
            return
        place = self.shown_rows[self.row].place
        if place.builtin:
            self.app.open("copy_builtin", place, self.write_on)
        else:
            self.write_on(place)

    def write_on(self, place: Place) -> None:
        """Open the preview of a lesson."""
        self.app.open("preview", place)
