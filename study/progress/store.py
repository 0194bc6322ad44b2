"""What a learner has done, in one SQLite file."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from study.lesson.model import Question
from study.practice.position import Position
from study.practice.verdict import Given, Grade, Verdict
from study.progress import decoding
from study.progress.database import Clock, ProgressFile
from study.progress.errors import UNREADABLE, StoreError
from study.progress.log import Event, append
from study.progress.records import LastAnswer, LessonProgress, Status, status_named
from study.text import Text, joined

if TYPE_CHECKING:
    from collections.abc import Callable

    from study.practice.cards import AskedAs, Remembered
    from study.practice.schedule import Rating
    from study.progress.backup import Backup
    from study.progress.database import T

__all__ = ["Clock", "LastAnswer", "LessonProgress", "Status", "Store", "StoreError"]


class Store:
    """The progress of one learner. What a method has written when it returns outlasts the program, however it ends.

    An answer outlasts a power cut too (its commit waits for the disk); a position, written at every few steps, only the
    program. Several programs may use one file. Methods that write raise StoreError when nothing was kept, and once, to
    say so, when a damaged file was set aside and replaced by a new one, or when the file was deleted, moved or replaced
    while the program was running. Reading a damaged file replaces it too; the notice says so, on the next run as well.
    """

    def __init__(self, file: ProgressFile, clock: Clock) -> None:
        self._file = file
        self.clock = clock
        """The time it writes down, UTC."""
        self._undo: list[tuple[str, Status, Status]] = []
        self._reviews: list[Event] = []

    @property
    def notice(self) -> Text:
        """What the learner should know of the store itself; mostly nothing."""
        return joined(self.notices)

    @property
    def notices(self) -> tuple[Text, ...]:
        """The same, each thing by itself."""
        return self._file.notices

    def notices_shown(self) -> None:
        """They have been seen: a repair is shown on the run that made it and on the next, and then no more."""
        self._file.notices_shown()

    @property
    def unread(self) -> bool:
        """Whether there is a file of which nothing could be read, so that this store is empty."""
        return self._file.unread

    @property
    def missing(self) -> int:
        """Entries that could not be read, as the notices say."""
        return sum(each.missing for each in self._file.repairs)

    @classmethod
    def open(cls, path: Path, clock: Clock) -> Store:
        """The store in a file, made if it is not there.

        Where the file cannot be used, the store is in memory, begins with what the file holds as far as it can be read,
        and its notice says why and that nothing is kept. Raises NoRoomError where the file is new or has to be
        upgraded and the disk is full.
        """
        return cls(ProgressFile.open(path, clock), clock)

    @classmethod
    def open_kept(cls, path: Path, clock: Clock) -> Store:
        """The store in a file, or StoreError where the file cannot be used."""
        return cls(ProgressFile.open_kept(path, clock), clock)

    @classmethod
    def in_memory(cls, clock: Clock) -> Store:
        """An empty store that ends with the program."""
        return cls(ProgressFile.in_memory(clock), clock)

    @property
    def kept(self) -> bool:
        """Whether there is a file behind it."""
        return self._file.path is not None

    def close(self, *, empty_too: bool = True) -> None:
        """Let go of the file, once its check of the day has ended. Nothing is lost without it; the notices stay.

        Unless `empty_too`, a file that was made in this run and has no entry is removed.
        """
        self._file.close(empty_too=empty_too)

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
            place = Position(max(question.about, default=1), question.id)
            connection.execute(
                "INSERT INTO bookmarks (lesson, opened, paragraph, question, offset) VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT DO UPDATE SET opened = excluded.opened",
                (lesson, event.at, *place),
            )

        self._file.write(write)

    def answers(self, lesson: str) -> dict[str, LastAnswer]:
        """The last answer to each question of a lesson, by the question's id."""
        sql = "SELECT question, given, grade, mark, at, attempts FROM last_answers WHERE lesson = ?"

        def answered(row: Any) -> LastAnswer:
            given, grade = decoding.frozen(json.loads(row[1])), Grade(row[2])
            return LastAnswer(decoding.text(row[0]), given, grade, float(row[3]), decoding.moment(row[4]), int(row[5]))

        return {each.question: each for each in self._file.read(answered, sql, lesson)}

    def history(self, lesson: str, question: str) -> list[LastAnswer]:
        """All answers to a question, the first first."""
        sql = "SELECT data, at FROM events WHERE kind = 'answer' AND lesson = ? AND subject_key = ? ORDER BY id"

        def answered(row: Any) -> LastAnswer | None:
            try:
                data = json.loads(row[0])
                given, grade = decoding.frozen(data["given"]), Grade(data["grade"])
                return LastAnswer(question, given, grade, float(data["mark"]), decoding.moment(row[1]), 0)
            except UNREADABLE:  # an answer of another version, or one that was damaged: it stays in the log alone
                return None

        found = [each for each in self._file.read(answered, sql, lesson, question) if each]
        return [replace(each, attempts=attempt) for attempt, each in enumerate(found, 1)]

    # AppDirs.

    def position(self, lesson: str) -> Position | None:
        """Where the learner stopped; None in a lesson never opened."""
        sql = "SELECT paragraph, question, offset FROM bookmarks WHERE lesson = ?"
        rows = self._file.read(decoding.position_of, sql, lesson)
        return rows[0] if rows else None

    def keep_position(self, lesson: str, position: Position) -> None:
        """Remember where the learner is, and log a paragraph that comes into sight for the first time."""

        def write(connection: sqlite3.Connection) -> None:
            row = connection.execute("SELECT furthest FROM reading_progress WHERE lesson = ?", (lesson,)).fetchone()
            if row is None or row[0] < position.paragraph:
                append(connection, self._event("read", lesson, str(position.paragraph), {}))
            connection.execute(
                "REPLACE INTO bookmarks (lesson, opened, paragraph, question, offset) VALUES (?, ?, ?, ?, ?)",
                (lesson, self._now(), *position),
            )

        self._file.write(write, lasting=False)

    def shelf(self) -> dict[str, LessonProgress]:
        """How far the learner is in every lesson that was opened, the last opened first."""

        def standing(row: Any) -> tuple[str, LessonProgress]:
            furthest, opened, answered, right, mark = row[4:]
            return decoding.text(row[0]), LessonProgress(
                decoding.position_of(row[1:4]),
                decoding.count(furthest),
                decoding.moment(opened),
                int(answered),
                int(right),
                float(mark),
            )

        return dict(
            self._file.read(
                standing,
                "SELECT lesson, paragraph, b.question, offset, coalesce(furthest, 0), opened, count(grade), "
                "coalesce(sum(grade = 'right'), 0), coalesce(avg(mark), 0.0) FROM bookmarks b "
                "LEFT JOIN reading_progress USING (lesson) LEFT JOIN last_answers USING (lesson) "
                "GROUP BY lesson ORDER BY opened DESC",
            )
        )

    # Words.

    def status(self, key: str) -> Status:
        """How well a word is known; new if nothing was ever said of it."""
        rows = self._file.read(lambda row: status_named(row[0]), "SELECT status FROM word_status WHERE key = ?", key)
        return rows[0] if rows else "new"

    def statuses(self) -> dict[str, Status]:
        """Every word of which something was said."""
        return dict(
            self._file.read(
                lambda row: (decoding.text(row[0]), status_named(row[1])), "SELECT key, status FROM word_status"
            )
        )

    def known(self, of: str = "") -> int:
        """How many words count as known, of a language or of both: see `study.progress.projections.known_words`."""
        return self._file.read(lambda row: int(row[0]), "SELECT count(*) FROM known_words WHERE word GLOB ?", f"{of}*")[
            0
        ]

    def set_status(self, key: str, status: Status) -> None:
        """Say how well a word is known."""
        before = self.status(key)
        if status != before:
            self._file.write(lambda c: append(c, self._event("word", "", key, {"status": status})))
            self._undo.append((key, before, status))

    def undo(self) -> str | None:
        """Take back the last change of a word made through this store, and the one before it the next time; one that
        another program has changed since stays.
        Returns the word's key, or None if there is nothing to take back.
        """
        if not self._undo:
            return None
        key, before, status = self._undo[-1]
        if self.status(key) == status:
            self._file.write(lambda c: append(c, self._event("word", "", key, {"status": before})))
        self._undo.pop()
        return key

    # Reviews.

    def remembered(self) -> dict[str, Remembered]:
        """Every word that was reviewed, by its key, the first due first."""
        return dict(self._memories("ORDER BY due, key"))

    def memory(self, item: str) -> Remembered | None:
        """The same of one word; None if it was never reviewed."""
        rows = self._memories("WHERE key = ?", item)
        return rows[0][1] if rows else None

    def _memories(self, rest: str, *values: str) -> list[tuple[str, Remembered]]:
        """Return the keys and memories of words; `rest` is the rest of the query, for `values`."""
        from study.progress.projections import MEMORY, memory  # the arithmetic of reviews: a lesson does without

        return self._file.read(memory.remembered, f"SELECT {MEMORY} FROM memory_state {rest}", *values)

    def due(self, now: datetime, limit: int | None = None) -> list[str]:
        """The keys of the words due at `now` (UTC), the longest due first, at most `limit`."""
        sql = "SELECT key FROM memory_state WHERE due <= ? ORDER BY due, key LIMIT ?"
        values = decoding.milliseconds(now), -1 if limit is None else limit
        return self._file.read(decoding.name, sql, *values)

    def review(self, item: str, recall: Rating, form: AskedAs) -> None:
        """Keep how well a word was remembered, asked in a form."""
        event = self._event("review", "", item, {"recall": int(recall), "form": form})
        self._file.write(lambda connection: append(connection, event))
        self._reviews.append(event)

    def unreview(self) -> str | None:
        """Take back the last review made through this store, then the one before it: the word's key, or None."""
        if not self._reviews:
            return None
        review = self._reviews[-1]
        named = {"at": review.at, **json.loads(review.data)}
        self._file.write(lambda c: append(c, self._event("unreview", "", review.subject, named)))
        return self._reviews.pop().subject

    # All of it.

    def rows(self, kept: Callable[[Any], T], sql: str, *values: str | int) -> list[T]:
        """Rows of the tables, each as `kept` understands it: for what is drawn from all of them."""
        return self._file.read(kept, sql, *values)

    def log(self, *happened: tuple[str, str, str, dict[str, object]]) -> None:
        """Add to the log, all of it or nothing, what happened: its kind, lesson, subject and data."""
        events = [self._event(*each) for each in happened]

        def write(connection: sqlite3.Connection) -> None:
            for event in events:
                append(connection, event)

        self._file.write(write)

    def backup(self) -> Backup:
        """All that was done here, to be kept elsewhere."""
        from study.progress.moving import taken

        return taken(self._file)

    def restore(self, backup: Backup, name: str) -> int:
        """Add what a backup holds, all of it or nothing; how many events were new. `name` says where it came from."""
        from study.progress.moving import added

        count = added(self._file, backup, name)
        self._undo.clear()
        self._reviews.clear()
        return count

    def _now(self) -> int:
        return decoding.milliseconds(self.clock())

    def _event(self, what: str, lesson: str, subject: str, data: dict[str, object]) -> Event:
        return Event(self._now(), what, lesson, subject, json.dumps(data))
