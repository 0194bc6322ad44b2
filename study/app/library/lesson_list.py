"""The list of lessons in the library: read from the disk, filtered by a search, with one selected."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from study.app.library.rows import LibraryRow, library_rows
from study.app.page.text_field import TextField
from study.app_dirs import AppDirs
from study.lesson.bilingual import Language
from study.lesson.cache import open_lesson
from study.lesson.catalogue import Catalogue, folded
from study.lesson.library import LessonRef, LibraryError
from study.locale import Translator
from study.progress.store import Store

if TYPE_CHECKING:
    from study.lesson.model import Lesson

_PROBLEMS = 5
"""The most problems of a lesson that are shown."""


class LessonList:
    """All lessons, those that match the search, and the selected one."""

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
        """Whether the lessons were read; until then, the list is empty in any case."""
        self._catalogue: Catalogue | None = None
        self._searched: list[str] | None = None
        """The text to search in, for each row; None before the first search."""

    def read(self, folders: AppDirs, store: Store, studied: Language) -> None:
        """Read all lessons again, with the progress in one language to study."""
        self._catalogue = Catalogue(folders.cache)
        self.rows = library_rows(folders.lessons, store, self._catalogue, studied)
        self._searched = None
        self.is_read = True
        self.filter()
        self.selected = min(self.selected, max(len(self.shown) - 1, 0))

    def filter(self) -> None:
        """Set `shown` to the lessons whose title or article has the searched text; accents and case do not count."""
        sought = folded(self.search.text) if self.search else ""
        if not sought or self._catalogue is None:
            self.shown = self.rows
            return
        if self._searched is None:
            articles = self._catalogue.articles()
            self._searched = [
                f"{each.search_text}\n{articles.get(os.fsencode(each.place.path), '')}" for each in self.rows
            ]
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
        """Filter the lessons again, and select the first one shown."""
        self.filter()
        self.selected = 0

    def move(self, step: int) -> None:
        """Select the lesson `step` rows further down, at most the last one (or, for a negative step, the first)."""
        self.selected = min(max(self.selected + step, 0), max(len(self.shown) - 1, 0))

    @property
    def place(self) -> LessonRef | None:
        """The location of the selected lesson; None if no lesson is shown."""
        return self.shown[self.selected].place if self.shown else None

    @property
    def readable_places(self) -> list[LessonRef]:
        """The locations of all lessons that could be read."""
        return [each.place for each in self.rows if not each.broken]

    def row_of(self, lesson: str) -> LibraryRow | None:
        """Return the row of the lesson with this id; None if it is not in the library."""
        return next((each for each in self.rows if each.place.id == lesson and not each.broken), None)

    def show_known(self, shares: Mapping[Path, float]) -> None:
        """Set the share of the text that is known, from 0 to 1, for the lessons whose files are given."""
        self.rows = [each._replace(known=shares.get(each.place.path, each.known)) for each in self.rows]
        self.filter()


def load_lesson(place: LessonRef, cache: Path, tr: Translator) -> tuple[Lesson | None, list[str]]:
    """Read a lesson; if that fails, return None and the reasons, translated."""
    try:
        lesson, problems = open_lesson(place, cache)
    except LibraryError as error:
        return None, [tr(error.message)]
    if lesson and lesson.paragraphs:
        return lesson, []
    return None, [f"{place.path.name}:{each.line}: {tr(each.message)}" for each in problems[:_PROBLEMS]]
