"""How much of each text is known, told to the list of the library once it stands."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from study.app.screens.library_lines import LibraryLines
from study.app.shelf import Row
from study.lesson.model import Language


class KnownTexts(LibraryLines):
    """The part of the library that waits for what a thread counts."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def _find(self) -> None:
        """Choose the rows that are shown."""
        raise NotImplementedError

    def look_at_the_texts(self) -> None:
        """Begin to count; for nothing where no word is known yet."""
        statuses = self.app.store.statuses()
        if "known" in statuses.values():
            from study.app.known import tell_known

            places, studied = [each.place for each in self.rows if not each.broken], self.app.settings.direction
            tell_known(places, self.app.places.cache, statuses, studied, lambda told: self._told(studied, told))

    def _told(self, studied: Language, told: dict[Path, float]) -> None:
        """From another thread: how much of some texts is known."""
        with suppress(RuntimeError):  # the program has ended meanwhile
            self.call_later(self._show_known, studied, told)

    def _show_known(self, studied: Language, told: dict[Path, float]) -> None:
        if studied == self.app.settings.direction:
            self.rows = [each._replace(known=told.get(each.place.path, each.known)) for each in self.rows]
            self._find()
            self.draw()
