"""The full-screen program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.gc_pause import pause_for_start

if TYPE_CHECKING:
    from study.lesson.library import LessonRef


def run(lesson: str | None = None, direction: str | None = None, **ways: object) -> int:
    """Open the library, or a lesson by its name or path, in a direction of study; returns the exit code.

    `ways` are those of `study.app.ways`: an exam, a review, a session of so many minutes.
    """
    pause_for_start()
    from study.app.start import start

    return start(lesson, direction, **ways)


def preview(place: LessonRef) -> int:
    """Show a lesson file beside its problems while it is being written; returns the exit code."""
    pause_for_start()
    from study.app.start import preview as start

    return start(place)
