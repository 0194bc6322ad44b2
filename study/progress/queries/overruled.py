"""Lists the answers that the learner counts as right against the marking, for the author of the lesson."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any, NamedTuple

from study.lesson.keys import LessonKey, QuestionKey, TermKey, parse
from study.practice.overruling import typed_text
from study.progress.answer_data import OVERRULES, RESTORES
from study.progress.decoding import frozen, moment
from study.progress.errors import UNREADABLE
from study.progress.store import Store

_LIKE = f"(data LIKE '%\"{OVERRULES}\": %' OR data LIKE '%\"{RESTORES}\": %')"
_EVENTS = (
    "SELECT at, kind, lesson, subject_key, data FROM events "
    f"WHERE kind = 'unreview' OR (kind IN ('answer', 'review') AND {_LIKE}) ORDER BY id"
)


class OverruledAnswer(NamedTuple):
    """An answer that the learner counts as right."""

    at: datetime
    """When it was counted as right, UTC."""
    lesson: LessonKey | None
    """None for a word of the dictionary."""
    subject: str
    """The id of the question or of the term; for a word of the dictionary, its key."""
    is_question: bool
    typed: str
    expected: str
    """The answer that the marking expected."""
    in_review: bool


def overruled_answers(store: Store) -> list[OverruledAnswer]:
    """Return the answers that count as right against the marking, the oldest first; not those undone since."""
    found: dict[tuple[object, ...], OverruledAnswer] = {}
    for row in store.rows(tuple, _EVENTS):
        try:
            at, kind, lesson, subject, data = row
            held: dict[str, Any] = json.loads(data)
            if kind == "answer":
                name: tuple[object, ...] = (lesson, subject, json.dumps(held["given"]))
                if OVERRULES in held:
                    expected, typed = str(held[OVERRULES]["expected"]), typed_text(frozen(held["given"]))
                    answer = OverruledAnswer(moment(at), LessonKey.parse(lesson), subject, True, typed, expected, False)
                    found[name] = answer
                else:
                    found.pop(name, None)
            elif kind == "review":
                found[subject, at, held["recall"], held["form"]] = _reviewed(moment(at), subject, held[OVERRULES])
            elif held:
                found.pop((subject, held["at"], held["recall"], held["form"]), None)
        except UNREADABLE:  # damaged, or of another version
            continue
    return list(found.values())


def _reviewed(at: datetime, key: str, held: dict[str, Any]) -> OverruledAnswer:
    typed, expected = str(held["given"]), str(held["expected"])
    match parse(key):
        case QuestionKey(lesson, question):
            return OverruledAnswer(at, lesson, str(held.get("question", question)), True, typed, expected, True)
        case TermKey(lesson, term):
            return OverruledAnswer(at, lesson, term, False, typed, expected, True)
    return OverruledAnswer(at, None, key, False, typed, expected, True)
