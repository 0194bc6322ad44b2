"""What there is to review, from the lessons of the learner and the built-in ones."""

from __future__ import annotations

from study.app_dirs import AppDirs
from study.lesson.library import LibraryError, lesson_refs
from study.progress.queries.review_source import ReviewSource, lesson_opener
from study.progress.queries.today import DueNow
from study.progress.store import Store
from study.settings import Settings


def review_source(folders: AppDirs, store: Store) -> ReviewSource:
    """Return what there is to review; only of the built-in lessons if the learner's folder cannot be read."""
    try:
        lessons = lesson_refs([folders.lessons])
    except LibraryError:
        lessons = lesson_refs()
    return ReviewSource(store, lesson_opener(lessons, folders.cache))


def due_now(folders: AppDirs, store: Store, settings: Settings) -> DueNow:
    """Return what a review would ask now, within the limits of the settings."""
    return review_source(folders, store).due_now(settings.new_a_day, settings.reviews_a_day)
