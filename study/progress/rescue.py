"""Reads what can still be read of a file that cannot be worked in."""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

from study.progress.derived import LATEST
from study.progress.events import rebuild

EVENTS = "SELECT id, at, what, lesson, subject, data FROM events ORDER BY id"
PLACES = "SELECT lesson, paragraph, question, offset, furthest, opened FROM places"


@contextmanager
def copied(path: Path) -> Iterator[sqlite3.Connection]:
    """A copy of a file to read from, since SQLite writes beside a file even to read it. OSError if there is none."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        copy = Path(folder, "copy.db")
        shutil.copyfile(path, copy)
        with suppress(FileNotFoundError):
            shutil.copyfile(path.with_name(f"{path.name}-wal"), copy.with_name(f"{copy.name}-wal"))
        with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
            yield connection


def recover(damaged: Path, into: sqlite3.Connection) -> int:
    """Copy the readable events and places of a damaged file into an empty one; how many events that were."""
    with suppress(OSError, sqlite3.Error), copied(damaged) as source:
        return carry_over(source, into)
    return 0


def carry_over(source: sqlite3.Connection, into: sqlite3.Connection) -> int:
    """The same from an open connection. The log is read from both ends up to the first page that is broken."""
    events: dict[Any, tuple[object, ...]] = {}
    places: list[tuple[object, ...]] = []
    for sql in (EVENTS, f"{EVENTS} DESC"):
        events.update((row[0], row) for row in _readable(source, sql) if whole(row))
    places += (row for row in _readable(source, PLACES) if placed(row))
    into.execute("BEGIN IMMEDIATE")
    into.executemany("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?)", (events[id] for id in sorted(events)))
    into.executemany("INSERT OR IGNORE INTO places VALUES (?, ?, ?, ?, ?, ?)", places)
    into.execute("COMMIT")
    rebuild(into)
    return len(events)


def _readable(source: sqlite3.Connection, sql: str) -> Iterator[tuple[object, ...]]:
    """Rows up to the first that cannot be read."""
    with suppress(sqlite3.Error, UnicodeDecodeError):
        yield from source.execute(sql)


_EVENT: tuple[type, ...] = (int, int, str, str, str, str)
_PLACE: tuple[type, ...] = (str, int, str, int, int, int)


def whole(row: Sequence[Any]) -> bool:
    """Whether a row of a damaged log is one that was written there."""
    return tuple(map(type, row)) == _EVENT and -LATEST < row[1] < LATEST and _is_object(row[5])


@lru_cache(maxsize=256)
def _is_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False


def placed(row: tuple[object, ...]) -> bool:
    """Whether a row says where somebody may have stopped."""
    if tuple(map(type, row)) != _PLACE:
        return False
    numbers = [cell for cell in row if isinstance(cell, int)]
    return all(abs(number) < LATEST for number in numbers) and min(numbers[:3]) >= 0
