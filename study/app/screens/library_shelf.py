"""The lessons of the library: read, searched, and told how much of each text is known, once a thread has counted."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from study.app.forms.field import Field
from study.app.screens.library_lines import LibraryLines
from study.app.shelf import Row, rows
from study.lesson.catalogue import Catalogue, folded
from study.lesson.model import Language


class LibraryShelf(LibraryLines):
    """Which lessons there are, and which of them are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self.shown_rows: list[Row] = []
        """The lessons that fit what is searched for."""
        self.row = 0
        self.search: Field | None = None
        self._shelved = False
        """The shelf was read: an empty one may be called empty."""
        self._articles: list[str] | None = None
        """What a search looks in, for each row; read with the first letter of a search."""

    def _read(self) -> None:
        self.rows = rows(self.app.places.lessons, self.app.store, self._catalogue, self.app.settings.direction)
        self._articles = None
        self._shelved = True
        self._find()
        self.row = min(self.row, max(len(self.shown_rows) - 1, 0))

    @property
    def _catalogue(self) -> Catalogue:
        return Catalogue(self.app.places.cache)

    def _find(self) -> None:
        """Choose the lessons that fit what is searched for: in titles and articles, the one to continue first."""
        sought = folded(self.search.text) if self.search else ""
        if not sought:
            self.shown_rows = self.rows
            return
        if self._articles is None:
            kept = self._catalogue.articles()
            self._articles = [f"{each.words}\n{kept.get(os.fsencode(each.place.path), '')}" for each in self.rows]
        self.shown_rows = [each for each, text in zip(self.rows, self._articles, strict=True) if sought in text]

    def look_at_the_texts(self) -> None:
        """Begin to count what is known; for nothing where no word is known yet."""
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
