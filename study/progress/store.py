"""What a learner has done, in one SQLite file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from study.lesson.model import Bilingual, Question
from study.practice.position import Position
from study.practice.verdict import Given, Grade, Verdict
from study.progress.errors import StoreError, explained, from_the_future, is_damage, nothing_is_kept
from study.progress.events import Event, append
from study.progress.opening import connect, in_memory, start_over
from study.progress.records import STATUSES, Answered, Standing, Status
from study.progress.schema import VERSION, version

__all__ = ["Answered", "Clock", "Standing", "Status", "Store", "StoreError"]

Clock = Callable[[], datetime]
"""Tells the time, with its zone."""

T = TypeVar("T")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


class Store:
    """The progress of one learner. What a method has written when it returns outlasts the program, however it ends.

    An answer outlasts a power cut too (its commit waits for the disk); a position, written at every few steps, only the
    program. Several programs may use one file. Methods that write raise StoreError when nothing was kept, and once, to
    tell of it, when a file that proved damaged was set aside and a new one took over.
    """

    def __init__(self, connection: sqlite3.Connection, clock: Clock, path: Path | None, notice: Bilingual) -> None:
        self._connection = connection
        self._clock = clock
        self._path = path
        self._undo: list[tuple[str, Status]] = []
        self.notice = notice
        """What the learner should know of the store itself; mostly nothing."""

    @classmethod
    def open(cls, path: Path, clock: Clock) -> Store:
        """The store in a file, made if it is not there.

        Where the file cannot be used, the store is in memory, begins with what the file holds as far as it can be read,
        and its notice says why and that nothing is kept.
        """
        try:
            return cls.open_kept(path, clock)
        except StoreError as error:
            return cls(in_memory(path), clock, None, nothing_is_kept(error.message))

    @classmethod
    def open_kept(cls, path: Path, clock: Clock) -> Store:
        """The store in a file, or StoreError where the file cannot be used."""
        connection, notice = connect(path, clock())
        return cls(connection, clock, path, notice)

    @classmethod
    def in_memory(cls, clock: Clock) -> Store:
        """An empty store that ends with the program."""
        return cls(in_memory(), clock, None, Bilingual())

    @property
    def kept(self) -> bool:
        """Whether there is a file behind it."""
        return self._path is not None

    def close(self) -> None:
        """Let go of the file. Nothing is lost without it."""
        self._connection.close()

    # Answers.

    def record(self, lesson: str, question: Question, given: Given, verdict: Verdict) -> None:
        """Keep an answer and what it was worth."""
        data = {
            "kind": question.kind,
            "skill": question.skill,
            "grade": verdict.grade,
            "mark": verdict.mark,
            "given": given,
        }
        event = self._event("answer", lesson, question.id, data)

        def write(connection: sqlite3.Connection) -> None:
            append(connection, event)
            connection.execute(
                "INSERT INTO places VALUES (?, ?, ?, 0, 0, ?) ON CONFLICT DO UPDATE SET opened = excluded.opened",
                (lesson, max(question.about, default=1), question.id, event.at),
            )

        self._write(write)

    def answers(self, lesson: str) -> dict[str, Answered]:
        """The last answer to each question of a lesson, by the question's id."""
        sql = "SELECT question, given, grade, mark, at, attempts FROM latest WHERE lesson = ?"
        rows = self._read(sql, lesson)
        return {
            row[0]: Answered(row[0], _frozen(json.loads(row[1])), Grade(row[2]), row[3], _moment(row[4]), row[5])
            for row in rows
        }

    def history(self, lesson: str, question: str) -> list[Answered]:
        """All answers to a question, the first first."""
        sql = "SELECT data, at FROM events WHERE what = 'answer' AND lesson = ? AND subject = ? ORDER BY id"
        found = []
        for attempt, (text, at) in enumerate(self._read(sql, lesson, question), 1):
            data = json.loads(text)
            given, grade = _frozen(data["given"]), Grade(data["grade"])
            found.append(Answered(question, given, grade, data["mark"], _moment(at), attempt))
        return found

    # Places.

    def position(self, lesson: str) -> Position | None:
        """Where the learner stopped; None in a lesson never opened."""
        rows = self._read("SELECT paragraph, question, offset FROM places WHERE lesson = ?", lesson)
        return Position(*rows[0]) if rows else None

    def keep_position(self, lesson: str, position: Position) -> None:
        """Remember where the learner is, and log a paragraph that comes into sight for the first time."""

        def write(connection: sqlite3.Connection) -> None:
            row = connection.execute("SELECT furthest FROM places WHERE lesson = ?", (lesson,)).fetchone()
            if row is None or row[0] < position.paragraph:
                append(connection, self._event("read", lesson, str(position.paragraph), {}))
            connection.execute(
                "UPDATE places SET paragraph = ?, question = ?, offset = ?, opened = ? WHERE lesson = ?",
                (*position, self._now(), lesson),
            )

        self._write(write, lasting=False)

    def shelf(self) -> dict[str, Standing]:
        """How far the learner is in every lesson that was opened, the last opened first."""
        rows = self._read(
            "SELECT lesson, paragraph, p.question, offset, furthest, opened, count(grade), "
            "coalesce(sum(grade = 'right'), 0), coalesce(avg(mark), 0.0) "
            "FROM places p LEFT JOIN latest USING (lesson) GROUP BY lesson ORDER BY opened DESC"
        )
        return {row[0]: Standing(Position(*row[1:4]), row[4], _moment(row[5]), *row[6:]) for row in rows}

    # Words.

    def status(self, key: str) -> Status:
        """How well a word is known; new if nothing was ever said of it."""
        rows = self._read("SELECT status FROM words WHERE key = ?", key)
        return _status(rows[0][0]) if rows else "new"

    def statuses(self) -> dict[str, Status]:
        """Every word of which something was said."""
        return {key: _status(status) for key, status in self._read("SELECT key, status FROM words")}

    def known(self) -> int:
        """How many words are known."""
        return int(self._read("SELECT count(*) FROM words WHERE status = 'known'")[0][0])

    def set_status(self, key: str, status: Status) -> None:
        """Say how well a word is known."""
        before = self.status(key)
        if status != before:
            self._write(lambda c: append(c, self._event("word", "", key, {"status": status})))
            self._undo.append((key, before))

    def undo(self) -> str | None:
        """Take back the last change of a word made through this store, and the one before it the next time.

        Returns the word's key, or None if there is nothing to take back.
        """
        if not self._undo:
            return None
        key, before = self._undo[-1]
        self._write(lambda c: append(c, self._event("word", "", key, {"status": before})))
        self._undo.pop()
        return key

    # Reading and writing.

    def _read(self, sql: str, *values: str) -> list[Any]:
        return self._mended(lambda connection: connection.execute(sql, values).fetchall())[0]

    def _write(self, write: Callable[[sqlite3.Connection], None], *, lasting: bool = True) -> None:
        """One transaction; `lasting` waits until the disk has it."""

        def transaction(connection: sqlite3.Connection) -> None:
            connection.execute(f"PRAGMA synchronous = {'FULL' if lasting else 'NORMAL'}")
            connection.execute("BEGIN IMMEDIATE")
            try:
                if version(connection) > VERSION:
                    raise from_the_future(self._path)
                write(connection)
                connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                raise

        if self._mended(transaction)[1]:
            raise StoreError(self.notice)

    def _mended(self, work: Callable[[sqlite3.Connection], T]) -> tuple[T, bool]:
        """Does the work, if need be in a new file after the old one proved damaged; and whether that was so."""
        try:
            return work(self._connection), False
        except sqlite3.Error as error:
            if self._path is None or not is_damage(error):
                raise explained(error, self._path) from error
        self._connection.close()
        try:
            self._connection, self.notice = start_over(self._path, self._clock())
        except StoreError as error:
            self._connection, self.notice = in_memory(self._path), nothing_is_kept(error.message)
            self._path = None
        try:
            return work(self._connection), True
        except sqlite3.Error as error:
            raise explained(error, self._path) from error

    def _now(self) -> int:
        return (self._clock() - _EPOCH) // _MILLISECOND

    def _event(self, what: str, lesson: str, subject: str, data: dict[str, object]) -> Event:
        return Event(self._now(), what, lesson, subject, json.dumps(data))


def _moment(at: int) -> datetime:
    return _EPOCH + at * _MILLISECOND


def _status(text: str) -> Status:
    """A status; one that this version does not know counts as none."""
    return _STATUSES.get(text, "new")


_STATUSES: dict[str, Status] = {status: status for status in STATUSES}


def _frozen(value: Any) -> Any:
    """JSON's lists as tuples."""
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
