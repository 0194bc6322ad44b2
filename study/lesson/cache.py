"""Caches lessons that were read, to open them again without delay.

Reading a lesson checks everything in it; an unchanged file need not be checked again.
"""

from __future__ import annotations

import os
import pickle
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from study.files import write_atomic
from study.lesson.library import LessonRef, load

if TYPE_CHECKING:
    from study.lesson.model import Lesson
    from study.lesson.problems import Problem

_HERE = os.path.dirname(__file__)


def open_lesson(place: LessonRef, cache: Path) -> tuple[Lesson | None, tuple[Problem, ...]]:
    """Return a lesson (None if nothing in the file was usable) and its problems, if the file had to be read.

    Only lessons without a problem are kept in the folder `cache`. Raises LibraryError as `load` does.
    """
    stamp = _stamp(place.path)
    kept = cache / "lessons" / f"{place.id}.pickle"
    if stamp is not None and (lesson := _kept(kept, stamp)) is not None:
        return lesson, ()
    reading = load(place)
    if stamp is not None and reading.lesson is not None and not reading.problems:
        _keep(kept, stamp, reading.lesson)
    return reading.lesson, reading.problems


def _stamp(path: Path) -> tuple[object, ...] | None:
    """Return what identifies a kept lesson: path, size and time of the file, and the code that read it."""
    try:
        file = path.stat()
        with os.scandir(_HERE) as entries:
            code = sorted((e.name, e.stat().st_size, e.stat().st_mtime_ns) for e in entries if e.name.endswith(".py"))
    except OSError:
        return None
    return str(path.absolute()), file.st_size, file.st_mtime_ns, *code


def _kept(path: Path, stamp: tuple[object, ...]) -> Lesson | None:
    """Return the lesson in a file of the cache; None if it was written for another stamp, or cannot be read."""
    from study.lesson.unpickling import (
        unpickled,  # the classes of a lesson: a library without an open lesson does without
    )

    try:
        data = path.read_bytes()
    except OSError:
        return None
    found, lesson = unpickled(data) or (None, None)
    return lesson if found == stamp else None


def _keep(path: Path, stamp: tuple[object, ...], lesson: Lesson) -> None:
    """Write a lesson to the cache; nothing happens if the folder cannot be written to."""
    with suppress(OSError):
        write_atomic(path, pickle.dumps((stamp, lesson), 5), durable=False, private=True)
