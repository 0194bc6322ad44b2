"""Ways to begin that the command line asks for: an exam, a review, a session of so many minutes."""

from __future__ import annotations

from datetime import timedelta

from study.app.app import Alinea
from study.language.direction import in_direction
from study.lesson.model import Lesson


def take(
    app: Alinea,
    lesson: Lesson | None,
    *,
    exam: bool = False,
    review: bool = False,
    minutes: int | None = None,
    limit: int | None = None,
    ahead: bool = False,
) -> None:
    """Have the program begin so; a lesson in a session of `minutes` goes to its results when they are over."""
    if exam and lesson is not None:
        turned = in_direction(lesson, app.settings.direction)
        app.then = lambda: app.open("exam", turned, minutes)
    elif review:
        app.then = lambda: app.open("review", minutes, limit, ahead)
    elif minutes:
        app.until = app.store.clock() + timedelta(minutes=minutes), minutes
