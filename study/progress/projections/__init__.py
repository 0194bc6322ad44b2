"""Keeps the derived tables up to date, by one rule for a new event and for replaying the whole log."""

from __future__ import annotations

import json
import sqlite3

from study.practice.grade import Grade
from study.progress.answer_data import replaces
from study.progress.decoding import LATEST
from study.progress.errors import UNREADABLE
from study.progress.projections.activity import ActivityCounts
from study.progress.projections.buffered_table import BufferedTable
from study.progress.projections.known_words import KnownWords
from study.progress.projections.memory import COLUMNS, MemoryProjection


class Projections:
    """The derived tables. Apply events in the order of the log, then `write` the changed rows into the file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.activity = ActivityCounts()
        columns = "lesson, question, at, given, grade, mark, attempts"
        self.last_answers = BufferedTable(connection, "last_answers", columns, 2)
        self.word_status = BufferedTable(connection, "word_status", "key, status, at")
        self.memory = BufferedTable(connection, "memory_state", COLUMNS)
        self.known = BufferedTable(connection, "known_words", "word, sources")
        self.reading_progress = BufferedTable(connection, "reading_progress", "lesson, furthest")
        self.known_words = KnownWords(self.known, self.word_status, self.memory, self.activity)
        self.reviews = MemoryProjection(connection, self.memory, self.known_words, self.activity)

    @property
    def _tables(self) -> tuple[BufferedTable, ...]:
        return self.last_answers, self.word_status, self.memory, self.known, self.reading_progress

    def clear(self) -> None:
        """Empty every derived table, as for a log without entries."""
        for table in self._tables:
            table.clear()
        self.connection.execute("DELETE FROM activity")

    def write(self) -> None:
        """Write the changed rows into the tables; the caller opens and closes the transaction."""
        for table in self._tables:
            table.write()
        self.activity.write(self.connection)

    def apply(self, number: int, at: int, kind: str, lesson: str, subject_key: str, data: str) -> None:
        """Apply the event with id `number`.

        An event of an unknown kind, or without the values that its kind needs, changes nothing.
        """
        if abs(at) >= LATEST:
            return
        match kind:
            case "review":
                self.reviews.review(at, subject_key, data)
            case "unreview":
                self.reviews.undo_review(number, at, subject_key, data)
            case "answer":
                self._answer(at, lesson, subject_key, data)
            case "word":
                self._word(at, subject_key, data)
            case "read":
                self._read(at, lesson, subject_key)

    def _answer(self, at: int, lesson: str, question: str, data: str) -> None:
        try:
            held = json.loads(data)
            given, grade, mark = json.dumps(held["given"]), Grade(held["grade"]).value, float(held["mark"])
        except UNREADABLE:
            return
        category = f"{held.get('skill', '')} {held.get('kind', '')}"
        if not 0 <= mark <= 1 or not category.isprintable():
            return
        before = self.last_answers.get(lesson, question)
        if before and replaces(held):
            if before[3] == given:  # otherwise a later answer, merged from another computer, is the last one
                self.last_answers.put((*before[:4], grade, mark, before[6]))
                self.activity.add(before[2], "answer", category, 0, successes=mark - before[5])
            return
        self.last_answers.put((lesson, question, at, given, grade, mark, before[6] + 1 if before else 1))
        self.activity.add(at, "answer", category, successes=mark)

    def _word(self, at: int, key: str, data: str) -> None:
        try:
            status = json.loads(data)["status"]
        except UNREADABLE:
            return
        if isinstance(status, str):
            self.known_words.set_status(key, status, at)
            self.word_status.put((key, status, at))

    def _read(self, at: int, lesson: str, subject_key: str) -> None:
        try:
            paragraph = int(subject_key)
        except UNREADABLE:
            return
        if 0 <= paragraph < LATEST:
            before = self.reading_progress.get(lesson)
            self.reading_progress.put((lesson, max(paragraph, before[1] if before else 0)))
            self.connection.execute(_OPENED, (lesson, at, paragraph))


_OPENED = "INSERT OR IGNORE INTO bookmarks (lesson, opened, paragraph, question, offset) VALUES (?, ?, ?, '', 0)"
"""Adds a missing bookmark for a lesson that was read, for example after the table was lost."""
