"""The lessons of the library: read from the disk, searched, and the one that is selected."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from study.app.library.rows import LibraryRow, library_rows
from study.app.page.text_field import TextField
from study.lesson.cache import open_lesson
from study.lesson.catalogue import Catalogue, folded
from study.lesson.library import LibraryError, Place
from study.lesson.model import Language, Lesson
from study.places import Places
from study.progress.store import Store

_PROBLEMS = 5
"""Problems of a lesson that are shown at most."""


class LessonList:
    """Which lessons there are, which of them are shown, and which one is selected."""

    def __init__(self) -> None:
        self.rows: list[LibraryRow] = []
        """All lessons, the one to continue first."""
        self.shown: list[LibraryRow] = []
        """The lessons that match the search; all of them without one."""
        self.selected = 0
        """Index of the selected lesson in `shown`."""
        self.search: TextField | None = None
        """The search field; None while it is closed."""
        self._sought = ""
        """The text that was searched for last."""
        self.is_read = False
        """Whether the lessons were read: only then an empty list means that there are none."""
        self._catalogue: Catalogue | None = None
        self._searched: list[str] | None = None
        """The text a search looks in, for each row; read with the first letter of a search."""

    def read(self, folders: Places, store: Store, studied: Language) -> None:
        """Read all lessons again, in one direction of study."""
        self._catalogue = Catalogue(folders.cache)
        self.rows = library_rows(folders.lessons, store, self._catalogue, studied)
        self._searched = None
        self.is_read = True
        self.filter()
        self.selected = min(self.selected, max(len(self.shown) - 1, 0))

    def filter(self) -> None:
        """Choose the lessons whose title or article contains the searched text, accents and capitals aside."""
        sought = folded(self.search.text) if self.search else ""
        if not sought or self._catalogue is None:
            self.shown = self.rows
            return
        if self._searched is None:
            articles = self._catalogue.articles()
            self._searched = [f"{each.words}\n{articles.get(os.fsencode(each.place.path), '')}" for each in self.rows]
        self.shown = [each for each, text in zip(self.rows, self._searched, strict=True) if sought in text]

    def open_search(self) -> None:
        """Open an empty search field."""
        self.search = TextField(limit=60, accents=False)
        self._sought = ""
        self.select_first()

    def close_search(self) -> None:
        """Close the search field and show all lessons."""
        self.search = None
        self.select_first()

    def search_again(self) -> None:
        """Search, if another text was typed, and select the first lesson found."""
        if self.search and self.search.text != self._sought:
            self._sought = self.search.text
            self.select_first()

    def select_first(self) -> None:
        """Search anew, and select the first lesson found."""
        self.filter()
        self.selected = 0

    def move(self, step: int) -> None:
        """Select the lesson `step` rows further down; above and below the list, the first and the last."""
        self.selected = min(max(self.selected + step, 0), max(len(self.shown) - 1, 0))

    @property
    def place(self) -> Place | None:
        """The location of the selected lesson; None if no lesson is shown."""
        return self.shown[self.selected].place if self.shown else None

    @property
    def readable_places(self) -> list[Place]:
        """The locations of all lessons that could be read."""
        return [each.place for each in self.rows if not each.broken]

    def show_known(self, shares: Mapping[Path, float]) -> None:
        """Set the share of the text that is known, from 0 to 1, for the lessons whose files are given."""
        self.rows = [each._replace(known=shares.get(each.place.path, each.known)) for each in self.rows]
        self.filter()


def load_lesson(place: Place, cache: Path, language: Language) -> tuple[Lesson | None, list[str]]:
    """Read a lesson; if that fails, None and the reasons, in the interface's language."""
    try:
        lesson, problems = open_lesson(place, cache)
    except LibraryError as error:
        return None, [error.message.get(language)]
    if lesson and lesson.paragraphs:
        return lesson, []
    return None, [f"{place.path.name}:{each.line}: {each.message.get(language)}" for each in problems[:_PROBLEMS]]
