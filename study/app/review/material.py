"""What there is to review, from the lessons on the shelf."""

from __future__ import annotations

from study.lesson.cache import open_lesson
from study.lesson.library import LibraryError, places
from study.lesson.model import Lesson
from study.places import Places
from study.progress.material import Material
from study.progress.store import Store


def gathered(home: Places, store: Store) -> Material:
    """A lesson that is gone or cannot be read has nothing to ask."""
    try:
        there = places([home.lessons])
    except LibraryError:
        there = places()
    found = {place.id: place for place in there}

    def opened(id: str) -> Lesson | None:
        try:
            return open_lesson(found[id], home.cache)[0] if id in found else None
        except LibraryError:
            return None

    return Material(store, opened)
