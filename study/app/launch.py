"""The options for the start of the program: a lesson, the preview of a file, an exam, a review, or a limited
session."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from study.lesson.bilingual import Language
from study.lesson.library import LessonRef

if TYPE_CHECKING:
    from study.lesson.model import Lesson


class SessionEnd(NamedTuple):
    """The end of a session whose length was given on the command line."""

    at: datetime
    """UTC. From then on a lesson continues with its results instead of the next question."""
    minutes: int
    """How long the session lasts."""


class LaunchOptions(NamedTuple):
    """The options for one start of the program, besides its settings. Without any of them, the library is opened."""

    lesson: Lesson | None = None
    """The lesson to open, as its file has it."""
    preview_file: LessonRef | None = None
    """The lesson file to preview; nothing else is opened then."""
    welcome: bool = False
    """Whether the program has never been used: it begins with three questions."""
    open_after_start: tuple[str, tuple[object, ...]] | None = None
    """A screen that is opened over the first one at once, by its name in `navigation.SCREENS`, and its arguments."""
    session_end: SessionEnd | None = None
    """When the session ends; None for one without a limit."""


def launch_options(
    lesson: Lesson | None,
    studied: Language,
    now: datetime,
    *,
    exam: bool = False,
    review: bool = False,
    minutes: int | None = None,
    limit: int | None = None,
    ahead: bool = False,
) -> LaunchOptions:
    """Return what the program begins with for the options of a command.

    An exam on the lesson lasts `minutes`, and is opened over the library. A review lasts `minutes` or asks `limit`
    items, with `ahead` those that are not due yet. Any other session ends `minutes` after `now`, which is in UTC.
    """
    if exam and lesson is not None:
        from study.language.direction import in_direction  # the classes of a lesson: the library does without

        return LaunchOptions(open_after_start=("exam", (in_direction(lesson, studied), minutes)))
    if review:
        return LaunchOptions(lesson, open_after_start=("review", (minutes, limit, ahead)))
    if minutes:
        return LaunchOptions(lesson, session_end=SessionEnd(now + timedelta(minutes=minutes), minutes))
    return LaunchOptions(lesson)
