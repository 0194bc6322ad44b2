"""Says what a row of the log and a row of `bookmarks` have to be, and how both are read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from study.progress.projections import LATEST

EVENTS = "SELECT id, at, kind, lesson, subject_key, data FROM events ORDER BY id"
PLACES = "SELECT lesson, paragraph, question, offset, furthest, opened FROM bookmarks"

_EVENT: tuple[type, ...] = (int, int, str, str, str, str)
_PLACE: tuple[type, ...] = (str, int, str, int, int, int)


def whole(row: Sequence[Any]) -> bool:
    """Return whether a row (id, at, kind, lesson, subject_key, data) can have been written to the log."""
    return tuple(map(type, row)) == _EVENT and -LATEST < row[1] < LATEST and _is_object(row[5])


@lru_cache(maxsize=256)
def _is_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False


def placed(row: Sequence[Any]) -> bool:
    """Return whether a row of `bookmarks` says where somebody may have stopped."""
    if tuple(map(type, row)) != _PLACE:
        return False
    numbers = [cell for cell in row if isinstance(cell, int)]
    return all(abs(number) < LATEST for number in numbers) and min(numbers[:3]) >= 0
