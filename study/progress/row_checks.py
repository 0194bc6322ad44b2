"""Checks rows of the log and bookmarks, and holds the queries that read them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from study.progress.decoding import LATEST

EVENTS = "SELECT id, at, kind, lesson, subject_key, data, checksum FROM events ORDER BY id"
PLACES = (
    "SELECT lesson, paragraph, question, offset, max(CAST(ifnull(furthest, 0) AS INTEGER), 0), opened "
    "FROM bookmarks LEFT JOIN reading_progress USING (lesson)"
)
"""Selects the bookmarks in the form of a backup, which is also their form before version 4 of the schema."""
_KEEP = """
INSERT INTO bookmarks (lesson, paragraph, question, offset, opened) VALUES (?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET paragraph = excluded.paragraph, question = excluded.question, offset = excluded.offset,
opened = excluded.opened WHERE excluded.opened > opened
"""

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
    """Return whether a row as selected by `PLACES` is a possible bookmark."""
    if tuple(map(type, row)) != _PLACE:
        return False
    numbers = [cell for cell in row if isinstance(cell, int)]
    return all(abs(number) < LATEST for number in numbers) and min(numbers[:3]) >= 0


def keep_places(connection: sqlite3.Connection, places: Iterable[tuple[Any, ...]]) -> None:
    """Write bookmarks, except where a newer one exists; the last paragraph read is derived from the log."""
    connection.executemany(_KEEP, ((*place[:4], place[5]) for place in places))
