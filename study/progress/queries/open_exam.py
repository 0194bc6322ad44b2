"""Finds the exam that was begun and not handed in, in whatever lesson."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from study.lesson.keys import LessonKey
from study.progress import decoding
from study.progress.errors import UNREADABLE
from study.progress.store import Store

_EVENTS = "SELECT lesson, subject_key, data FROM events WHERE kind = 'exam' ORDER BY id"


class OpenExam(NamedTuple):
    """An exam that was begun and not handed in."""

    lesson: LessonKey
    ends: datetime
    """UTC; it may be over."""

    def left(self, now: datetime) -> timedelta:
        """Return the remaining time at a moment (UTC); zero once the exam is over."""
        return max(self.ends - now, timedelta(0))


def open_exam(store: Store) -> OpenExam | None:
    """Return the exam begun last that was not handed in; None if there is none."""
    found: dict[str, tuple[str, OpenExam]] = {}
    for lesson, name, data in store.rows(_row, _EVENTS):
        if type(data.get("minutes")) is int and name.isdecimal():
            ends = decoding.moment(int(name)) + timedelta(minutes=data["minutes"])
            found.pop(lesson, None)
            found[lesson] = name, OpenExam(LessonKey.parse(lesson), ends)
        elif "question" not in data and lesson in found and found[lesson][0] == name:
            del found[lesson]
    return next((exam for _, exam in reversed(found.values())), None)


def _row(row: Any) -> tuple[str, str, dict[str, Any]]:
    """Decode an event of an exam; one that cannot be read counts as an answer."""
    try:
        data = json.loads(row[2])
    except UNREADABLE:
        data = None
    return str(row[0]), str(row[1]), data if isinstance(data, dict) else {"question": ""}
