"""Lists the texts that the learner has written in answer to writing tasks."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any, NamedTuple

from study.lesson.keys import LessonKey
from study.lesson.kinds import Kind
from study.progress import decoding
from study.progress.errors import UNREADABLE
from study.progress.store import Store

_WRITTEN = (
    "SELECT lesson, subject_key, at, data FROM events WHERE kind = 'answer' AND data LIKE '%writing%' ORDER BY id"
)


class Production(NamedTuple):
    """A text that was written for a task."""

    lesson: LessonKey
    question: str
    """The id of the task in its lesson."""
    at: datetime
    """When it was finished, UTC."""
    text: str
    ticked: tuple[int, ...]
    """The indices of what the learner ticked in the checklist of the task."""
    mark: float
    """The share of the checklist that is ticked, 0 to 1."""


def productions(store: Store, lesson: str = "") -> tuple[Production, ...]:
    """Return the texts written in a lesson (by its id; default: in all lessons), the oldest first.

    A text that was stored again with other ticks is returned once, with the last ones.
    """
    latest: dict[tuple[LessonKey, str, str], Production] = {}
    for found in store.rows(_production, _WRITTEN):
        if found and (not lesson or found.lesson.lesson == lesson):
            latest[found.lesson, found.question, found.text] = found
    return tuple(latest.values())


def _production(row: Any) -> Production | None:
    """Decode an answer; None if it is not a text, or cannot be read."""
    try:
        data = json.loads(row[3])
        text, ticked = data["given"]
        if data["kind"] != Kind.WRITING or not decoding.text(text).strip():
            return None
        indices = tuple(each for each in ticked if type(each) is int)
        key = LessonKey.parse(decoding.text(row[0]))
        return Production(key, decoding.text(row[1]), decoding.moment(row[2]), text, indices, float(data["mark"]))
    except UNREADABLE:
        return None
