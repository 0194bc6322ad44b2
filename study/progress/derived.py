"""What follows from the log: one rule for a new event and for the whole log read again."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING

from study.practice.verdict import Grade
from study.progress.errors import UNREADABLE
from study.progress.rows import Rows
from study.progress.tally import Tally

if TYPE_CHECKING:
    from study.progress.known import Known
    from study.progress.reviews import Memories

LATEST = 1 << 43
"""A moment, in milliseconds, beyond any clock (the year 2248); as far before 1970, too."""
MEMORY = "key, state, step, stability, difficulty, due, last_review, last_card_type, last_rating, reviews, lapses"
"""The columns of the table `memory_state`."""


class Derived:
    """The derived tables, in which events are put one after the other; `write` brings all of it into the file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.tally = Tally()
        self.latest = Rows(connection, "last_answers", "lesson, question, at, given, grade, mark, attempts", 2)
        self.words = Rows(connection, "word_status", "key, status, at")
        self.memory = Rows(connection, "memory_state", MEMORY)
        self.known = Rows(connection, "known_words", "word, sources")
        self._knowing: Known | None = None
        self._memories: Memories | None = None

    def clear(self) -> None:
        """As if nothing had ever been done."""
        for rows in (self.latest, self.words, self.memory, self.known):
            rows.clear()
        self.connection.execute("DELETE FROM activity")
        self.connection.execute("UPDATE bookmarks SET furthest = 0")

    def write(self) -> None:
        """Into the tables."""
        for rows in (self.latest, self.words, self.memory, self.known):
            rows.write()
        self.tally.keep(self.connection)

    def put(self, number: int, at: int, what: str, lesson: str, subject: str, data: str) -> None:
        """Event `number` of the log.

        One of an unknown kind, or that does not hold what its kind needs, stays in the log alone.
        """
        if abs(at) >= LATEST:
            return
        match what:
            case "review":
                self.memories.review(at, subject, data)
            case "unreview":
                self.memories.unreview(number, at, subject, data)
            case "answer":
                self._answer(at, lesson, subject, data)
            case "word":
                self._word(at, subject, data)
            case "read":
                self._read(at, lesson, subject)

    def _answer(self, at: int, lesson: str, question: str, data: str) -> None:
        try:
            held = json.loads(data)
            given, grade, mark = json.dumps(held["given"]), Grade(held["grade"]).value, float(held["mark"])
        except UNREADABLE:
            return
        part = f"{held.get('skill', '')} {held.get('kind', '')}"
        if not 0 <= mark <= 1 or not part.isprintable():
            return
        before = self.latest.get(lesson, question)
        self.latest.put((lesson, question, at, given, grade, mark, before[6] + 1 if before else 1))
        self.tally.add(at, "answer", part, good=mark)

    def _word(self, at: int, key: str, data: str) -> None:
        try:
            status = json.loads(data)["status"]
        except UNREADABLE:
            return
        if isinstance(status, str):
            self.knowing.said(key, status, at)
            self.words.put((key, status, at))

    def _read(self, at: int, lesson: str, subject: str) -> None:
        try:
            paragraph = int(subject)
        except UNREADABLE:
            return
        if abs(paragraph) < LATEST:
            self.connection.execute(_READ, (lesson, paragraph, paragraph, at))

    @property
    def knowing(self) -> Known:
        """Which words count as known. Imported when it is needed: what it stands on would slow every start."""
        if self._knowing is None:
            from study.progress.known import Known

            self._knowing = Known(self)
        return self._knowing

    @property
    def memories(self) -> Memories:
        """What reviews leave behind; imported when it is needed."""
        if self._memories is None:
            from study.progress.reviews import Memories

            self._memories = Memories(self)
        return self._memories


_READ = """
INSERT INTO bookmarks VALUES (?, ?, '', 0, ?, ?) ON CONFLICT DO UPDATE SET furthest = max(furthest, excluded.furthest)
"""
