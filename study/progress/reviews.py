"""What reviews leave behind: one memory for each word, made of the log alone."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime, timedelta
from typing import Any

from study.practice.review import Form, Remembered
from study.practice.schedule import LEARNED, Memory, Recall, reviewed
from study.progress.known import reviewed as reviewed_word
from study.progress.tally import AGES, LEARNING, NEW, Tally

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)

COLUMNS = "item, stage, step, stability, difficulty, due, reviewed, form, recall, reviews, lapses"
_ONE = f"SELECT {COLUMNS} FROM memory WHERE item = ?"
_KEEP = "REPLACE INTO memory VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_LOG = "SELECT what, at, data FROM events WHERE what IN ('review', 'unreview') AND subject = ? AND id <= ? ORDER BY id"


def review(connection: sqlite3.Connection, tally: Tally, item: str, at: int, data: Any) -> None:
    """A review changes the memory of its word. ValueError, KeyError or TypeError for one that is not whole."""
    row = connection.execute(_ONE, (item,)).fetchone()
    before = remembered(row)[1] if row else None
    after = _after(before, at, data)
    _keep(connection, item, after)
    _count(tally, before, after, at, 1)
    reviewed_word(connection, tally, item, at, _stability(before), _stability(after))


def unreview(connection: sqlite3.Connection, tally: Tally, item: str, at: int, number: int) -> None:
    """Event `number` takes the last review of a word back: its memory is what the reviews before made of it."""
    kept: list[tuple[int, Any]] = []
    gone: tuple[int, Any] | None = None
    for what, moment, text in connection.execute(_LOG, (item, number)):
        if what == "unreview":
            gone = kept.pop() if kept else None
            continue
        try:
            data = json.loads(text)
            _after(None, moment, data)
        except (KeyError, TypeError, ValueError):
            continue
        kept.append((moment, data))
    if gone is None:
        return
    before: Remembered | None = None
    for each in kept:
        before = _after(before, *each)
    after = _after(before, *gone)
    connection.execute("DELETE FROM memory WHERE item = ?", (item,))
    if before:
        _keep(connection, item, before)
    _count(tally, before, after, gone[0], -1)
    reviewed_word(connection, tally, item, at, _stability(after), _stability(before))


def remembered(row: Any) -> tuple[str, Remembered]:
    """A row of the table, by its word's key; ValueError for one that nobody wrote."""
    item, stage, step, stability, difficulty, due, last, form, recall, count, lapses = row
    memory = Memory(stage, step, stability, difficulty, _moment(due), _moment(last))
    return item, Remembered(memory, Form(form), Recall(recall), int(count), int(lapses))


def milliseconds(moment: datetime) -> int:
    """Since 1970."""
    return (moment - _EPOCH) // _MILLISECOND


def _after(before: Remembered | None, at: int, data: Any) -> Remembered:
    recall, form = Recall(data["recall"]), Form(data["form"])
    memory = reviewed(before.memory if before else None, recall, _moment(at))
    if before is None:
        return Remembered(memory, form, recall, 1)
    lapsed = recall is Recall.AGAIN and before.memory.stage == LEARNED
    return Remembered(memory, form, recall, before.reviews + 1, before.lapses + lapsed)


def _count(tally: Tally, before: Remembered | None, after: Remembered, at: int, times: int) -> None:
    """Tell the tally of a review that made `after` of `before`, or with -1 that it was taken back."""
    if before is None:
        part = NEW
    elif before.memory.stage != LEARNED:
        part = LEARNING
    else:
        waited = (after.memory.reviewed - before.memory.reviewed) / timedelta(days=1)
        part = next(name for name, most in AGES.items() if waited <= most)
    tally.add(at, "review", part, times, times * (after.recall is not Recall.AGAIN))


def _stability(remembered: Remembered | None) -> float:
    return remembered.memory.stability if remembered else 0.0


def _keep(connection: sqlite3.Connection, item: str, new: Remembered) -> None:
    stage, step, stability, difficulty, due, last = new.memory
    times = milliseconds(due), milliseconds(last)
    values = (item, stage, step, stability, difficulty, *times, new.form, int(new.recall), new.reviews, new.lapses)
    connection.execute(_KEEP, values)


def _moment(at: int) -> datetime:
    return _EPOCH + at * _MILLISECOND
