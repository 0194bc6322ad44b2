"""Lessons already read, kept beside the program's other throw-away files, so that opening one again is instant.

Reading a lesson checks everything in it; a file that has not changed since need not be checked again.
"""

from __future__ import annotations

import os
import pickle
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from study.files import write_atomic
from study.lesson import model
from study.lesson.library import LessonRef, load
from study.lesson.model import Lesson

if TYPE_CHECKING:
    from study.lesson.problems import Problem

_CLASSES = {(value.__module__, name): value for name, value in vars(model).items() if isinstance(value, type)}
_HERE = os.path.dirname(model.__file__)


class _OnlyLessons(pickle.Unpickler):
    """Makes the classes of a lesson and nothing else, whatever the file says."""

    def find_class(self, module: str, name: str) -> Any:
        try:
            return _CLASSES[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"{module}.{name}") from None


def open_lesson(place: LessonRef, cache: Path) -> tuple[Lesson | None, tuple[Problem, ...]]:
    """A lesson and, if it was read anew, its problems. Raises LibraryError as `load` does.

    Only lessons without a problem are kept.
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
    """What must be the same for a kept lesson to be the file's: place, size and time, and the code that read it."""
    try:
        file = path.stat()
        with os.scandir(_HERE) as entries:
            code = sorted((e.name, e.stat().st_size, e.stat().st_mtime_ns) for e in entries if e.name.endswith(".py"))
    except OSError:
        return None
    return str(path.absolute()), file.st_size, file.st_mtime_ns, *code


def _kept(path: Path, stamp: tuple[object, ...]) -> Lesson | None:
    try:
        found = _OnlyLessons(BytesIO(path.read_bytes())).load()
    except Exception:  # a damaged cache is as good as none, and unpickling may raise anything
        return None
    if isinstance(found, tuple) and len(found) == 2 and found[0] == stamp and isinstance(found[1], Lesson):
        return found[1]
    return None


def _keep(path: Path, stamp: tuple[object, ...], lesson: Lesson) -> None:
    """Write it in one move; a cache that cannot be written is done without."""
    with suppress(OSError):
        write_atomic(path, pickle.dumps((stamp, lesson), 5), durable=False, private=True)
