"""What there is to review, from the lessons on the shelf."""

from __future__ import annotations

from study.app.shelf import rows
from study.lesson.cache import open_lesson
from study.lesson.catalogue import Catalogue
from study.lesson.library import LibraryError
from study.lesson.model import Lesson
from study.places import Places
from study.progress.material import Material, material
from study.progress.store import Store


def gathered(home: Places, store: Store) -> Material:
    """A lesson that is gone or cannot be read has nothing to ask."""
    found = {each.place.id: each.place for each in rows(home.lessons, store, Catalogue(home.cache), "fr")}

    def opened(id: str) -> Lesson | None:
        try:
            return open_lesson(found[id], home.cache)[0] if id in found else None
        except LibraryError:
            return None

    return material(store, opened)
