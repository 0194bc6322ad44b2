"""The full-screen program, in the terminal with Textual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.gc_pause import pause_for_start

if TYPE_CHECKING:
    from study.lesson.library import LessonRef


def run(lesson: str | None = None, direction: str | None = None, **begin: object) -> int:
    """Run the program and return its exit status: open the library, or a lesson by its name or path.

    A `direction` holds for this run only. `begin` are the options of `launch.launch_options`: an exam, a review, or a
    session limited to a number of minutes.
    """
    pause_for_start()
    from study.app.start import start

    return start(lesson, direction, **begin)


def preview(place: LessonRef) -> int:
    """Run the program on a lesson file that is being written, and return its exit status."""
    pause_for_start()
    from study.app.start import preview as start

    return start(place)
