"""Restores a lesson from the bytes that the cache keeps, and nothing else that such bytes could make."""

from __future__ import annotations

import pickle
from io import BytesIO
from typing import Any

from study import text
from study.lesson import model
from study.lesson.model import Lesson

_ALLOWED: dict[tuple[str, str], object] = {
    (value.__module__, name): value for name, value in vars(model).items() if isinstance(value, type)
}
_ALLOWED |= {(each.__module__, each.__name__): each for each in (text.restored, text.NumberValue)}


class _LessonUnpickler(pickle.Unpickler):
    """Restores the classes of a lesson and messages; anything else in the file is an error."""

    def find_class(self, module: str, name: str) -> Any:
        try:
            return _ALLOWED[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"{module}.{name}") from None


def unpickled(data: bytes) -> tuple[object, Lesson] | None:
    """Return the stamp and the lesson in the bytes of a file of the cache; None if they hold anything else."""
    try:
        found = _LessonUnpickler(BytesIO(data)).load()
    except Exception:  # a damaged cache is as good as none, and unpickling may raise anything
        return None
    if isinstance(found, tuple) and len(found) == 2 and isinstance(found[1], Lesson):
        return found[0], found[1]
    return None
