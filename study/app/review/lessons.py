"""The lessons whose words a learner is learning."""

from __future__ import annotations

from study.app.shelf import rows
from study.language.facing import facing
from study.lesson.cache import open_lesson
from study.lesson.catalogue import Catalogue
from study.lesson.library import LibraryError
from study.lesson.model import Lesson
from study.places import Places
from study.progress.store import Store


def learned(home: Places, store: Store) -> list[Lesson]:
    """Turned as they were studied; a lesson that is gone or cannot be read has no words to ask."""
    learning = [key for key, status in store.statuses().items() if status == "learning"]
    wanted = {key.rpartition("/")[0] for key in (*learning, *store.remembered()) if "/" in key}
    found = {each.place.id: each.place for each in rows(home.lessons, store, Catalogue(home.cache), "fr")}
    lessons = []
    for name in sorted(wanted):
        id, _, studied = name.partition(":")
        try:
            lesson = open_lesson(found[id], home.cache)[0] if id in found else None
        except LibraryError:
            continue
        if lesson:
            lessons.append(facing(lesson, "en" if studied == "en" else "fr"))
    return lessons
