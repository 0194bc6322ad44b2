"""What reviews leave behind: one memory for each word, made of the log alone."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime, timedelta
from typing import Any

from study.practice.review import Form, Remembered
from study.practice.schedule import Memory, Recall, reviewed

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)

COLUMNS = "item, stage, step, stability, difficulty, due, reviewed, form, recall, reviews"
_ONE = f"SELECT {COLUMNS} FROM memory WHERE item = ?"
_KEEP = "REPLACE INTO memory VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_LOG = "SELECT what, at, data FROM events WHERE what IN ('review', 'unreview') AND subject = ? AND id <= ? ORDER BY id"


def review(connection: sqlite3.Connection, item: str, at: int, data: Any) -> None:
    """A review changes the memory of its word. ValueError, KeyError or TypeError for one that is not whole."""
    row = connection.execute(_ONE, (item,)).fetchone()
    _keep(connection, item, _after(remembered(row)[1] if row else None, at, data))


def unreview(connection: sqlite3.Connection, item: str, number: int) -> None:
    """Event `number` takes the last review of a word back: its memory is what the reviews before made of it."""
    kept: list[tuple[int, Any]] = []
    for what, at, text in connection.execute(_LOG, (item, number)):
        if what == "unreview":
            del kept[-1:]
            continue
        try:
            data = json.loads(text)
            _after(None, at, data)
        except (KeyError, TypeError, ValueError):
            continue
        kept.append((at, data))
    connection.execute("DELETE FROM memory WHERE item = ?", (item,))
    before: Remembered | None = None
    for at, data in kept:
        before = _after(before, at, data)
    if before:
        _keep(connection, item, before)


def remembered(row: Any) -> tuple[str, Remembered]:
    """A row of the table, by its word's key; ValueError for one that nobody wrote."""
    item, stage, step, stability, difficulty, due, last, form, recall, count = row
    memory = Memory(stage, step, stability, difficulty, _moment(due), _moment(last))
    return item, Remembered(memory, Form(form), Recall(recall), int(count))


def milliseconds(moment: datetime) -> int:
    """Since 1970."""
    return (moment - _EPOCH) // _MILLISECOND


def _after(before: Remembered | None, at: int, data: Any) -> Remembered:
    recall, form = Recall(data["recall"]), Form(data["form"])
    memory = reviewed(before.memory if before else None, recall, _moment(at))
    return Remembered(memory, form, recall, before.reviews + 1 if before else 1)


def _keep(connection: sqlite3.Connection, item: str, new: Remembered) -> None:
    stage, step, stability, difficulty, due, last = new.memory
    times = milliseconds(due), milliseconds(last)
    values = (item, stage, step, stability, difficulty, *times, new.form, int(new.recall), new.reviews)
    connection.execute(_KEEP, values)


def _moment(at: int) -> datetime:
    return _EPOCH + at * _MILLISECOND
