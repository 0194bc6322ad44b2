"""Stores a learner's progress in one SQLite file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from study.practice.grade import Given, Grade
from study.practice.position import Position
from study.practice.remembered import AskedAs, Remembered
from study.practice.schedule import Rating
from study.progress import decoding
from study.progress.answer_data import OVERRULES, answer_data, overruling_data, replaces
from study.progress.backup import Backup
from study.progress.backup_transfer import back_up, restore
from study.progress.database import Clock, ProgressFile, T
from study.progress.errors import UNREADABLE, StoreError
from study.progress.log import Event, append
from study.progress.projections.memory import COLUMNS, remembered
from study.progress.records import LastAnswer, LessonProgress, Status, status_named
from study.text import Text, joined

if TYPE_CHECKING:
    from study.lesson.model import Question
    from study.practice.met_word import MetWord
    from study.practice.verdict import Verdict

__all__ = ["Clock", "LastAnswer", "LessonProgress", "Status", "Store", "StoreError"]


class Store:
    """The progress of one learner. Everything a method has written when it returns is kept, however the program ends.

    An answer also survives a power cut (its commit waits for the disk); a position, written every few steps, survives
    only the end of the program. Several programs may use one file. Methods that write raise StoreError if nothing was
    saved. They also raise it once, as a report, when a damaged file was moved aside and replaced by a new one, or when
    the file was deleted, moved or replaced while the program was running. Reading a damaged file replaces it too; the
    notice reports it, on the next run as well.
    """

    def __init__(self, file: ProgressFile, clock: Clock) -> None:
        self._file = file
        self.clock = clock
        """Returns the time to record, UTC."""
        self._undo: list[tuple[str, Status, Status]] = []
        self._reviews: list[Event] = []

    @property
    def notice(self) -> Text:
        """All messages for the learner about the store, as one text; usually empty."""
        return joined(self.notices)

    @property
    def notices(self) -> tuple[Text, ...]:
        """The messages for the learner about the store, one by one."""
        return self._file.notices

    def notices_shown(self) -> None:
        """Record that the notices were seen: a repair is shown on the run that made it and on the next one only."""
        self._file.notices_shown()

    @property
    def unread(self) -> bool:
        """Whether a file exists of which nothing could be read, which leaves this store empty."""
        return self._file.unread

    @property
    def missing(self) -> int:
        """The number of entries that could not be read, according to the notices."""
        return sum(each.missing for each in self._file.repairs)

    @classmethod
    def open(cls, path: Path, clock: Clock) -> Store:
        """Open the store in a file, and create the file if missing.

        If the file cannot be used, the store is in memory and begins with everything that can be read of the file; its
        notice says why, and that nothing is saved. Raises NoRoomError if the disk is full and the file is new or has to
        be upgraded.
        """
        return cls(ProgressFile.open(path, clock), clock)

    @classmethod
    def open_kept(cls, path: Path, clock: Clock) -> Store:
        """Open the store in a file, and create the file if missing. Raises StoreError if it cannot be used."""
        return cls(ProgressFile.open_kept(path, clock), clock)

    @classmethod
    def in_memory(cls, clock: Clock) -> Store:
        """Return an empty store in memory, which is lost when the program ends."""
        return cls(ProgressFile.in_memory(clock), clock)

    @property
    def kept(self) -> bool:
        """Whether the store is saved in a file."""
        return self._file.path is not None

    def close(self, *, empty_too: bool = True) -> None:
        """Close the file, after its daily check. Without this call nothing is lost. The notices stay available.

        Unless `empty_too`, a file that was made in this run and has no entry is removed.
        """
        self._file.close(empty_too=empty_too)

    # Answers.

    def record(self, lesson: str, question: Question, given: Given, verdict: Verdict) -> None:
        """Store an answer and its mark."""
        event = self._event("answer", lesson, question.id, answer_data(question, given, verdict))

        def write(connection: sqlite3.Connection) -> None:
            append(connection, event)
            place = Position(max(question.about, default=1), question.id)
            connection.execute(
                "INSERT INTO bookmarks (lesson, opened, paragraph, question, offset) VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT DO UPDATE SET opened = excluded.opened",
                (lesson, event.at, *place),
            )

        self._file.write(write)

    def overrule(self, lesson: str, question: Question, given: Given, verdict: Verdict, right: bool) -> None:
        """Store that the last answer to a question counts as right, or (`right` is False) again as it was marked.

        `verdict` is what marking gave it. It is not another answer.
        """
        self.log(("answer", lesson, question.id, overruling_data(question, given, verdict, right)))

    def answers(self, lesson: str) -> dict[str, LastAnswer]:
        """Return the last answer to each question of a lesson, by the question's id."""
        sql = (
            "SELECT question, given, grade, mark, at, attempts, "
            f"(SELECT data LIKE '%\"{OVERRULES}\": %' FROM events WHERE kind = 'answer' "
            "AND lesson = last_answers.lesson AND subject_key = question ORDER BY id DESC LIMIT 1) "
            "FROM last_answers WHERE lesson = ?"
        )

        def answered(row: Any) -> LastAnswer:
            given, grade, by_learner = decoding.frozen(json.loads(row[1])), Grade(row[2]), bool(row[6])
            mark, at, attempts = float(row[3]), decoding.moment(row[4]), int(row[5])
            return LastAnswer(decoding.text(row[0]), given, grade, mark, at, attempts, by_learner)

        return {each.question: each for each in self._file.read(answered, sql, lesson)}

    def history(self, lesson: str, question: str) -> list[LastAnswer]:
        """Return all answers to a question, the oldest first, each with the grade that counts."""
        sql = "SELECT data, at FROM events WHERE kind = 'answer' AND lesson = ? AND subject_key = ? ORDER BY id"

        def answered(row: Any) -> tuple[LastAnswer, bool] | None:
            try:
                data = json.loads(row[0])
                given, grade = decoding.frozen(data["given"]), Grade(data["grade"])
                at, by_learner = decoding.moment(row[1]), OVERRULES in data
                answer = LastAnswer(question, given, grade, float(data["mark"]), at, 0, by_learner)
                return answer, replaces(data)
            except UNREADABLE:  # an answer of another version, or a damaged one: it stays in the log only
                return None

        found: list[LastAnswer] = []
        for each, same in filter(None, self._file.read(answered, sql, lesson, question)):
            if same and found and found[-1].given == each.given:
                found[-1] = each._replace(at=found[-1].at)
            elif not same or not found:
                found.append(each)
        return [each._replace(attempts=attempt) for attempt, each in enumerate(found, 1)]

    # AppDirs.

    def position(self, lesson: str) -> Position | None:
        """Return where the learner stopped; None in a lesson that was never opened."""
        sql = "SELECT paragraph, question, offset FROM bookmarks WHERE lesson = ?"
        rows = self._file.read(decoding.position_of, sql, lesson)
        return rows[0] if rows else None

    def keep_position(self, lesson: str, position: Position) -> None:
        """Store where the learner is, and log a paragraph that is shown for the first time."""

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
        """Return the progress in every lesson that was opened, the last opened first."""

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
        """Return the status of a word; new if the learner never set one."""
        rows = self._file.read(lambda row: status_named(row[0]), "SELECT status FROM word_status WHERE key = ?", key)
        return rows[0] if rows else "new"

    def statuses(self) -> dict[str, Status]:
        """Return the status of every word that has one."""
        return dict(
            self._file.read(
                lambda row: (decoding.text(row[0]), status_named(row[1])), "SELECT key, status FROM word_status"
            )
        )

    def known(self, of: str = "") -> int:
        """Count the words known in a language, or in both; see `study.progress.projections.known_words`."""
        return self._file.read(lambda row: int(row[0]), "SELECT count(*) FROM known_words WHERE word GLOB ?", f"{of}*")[
            0
        ]

    def set_status(self, key: str, status: Status, met: MetWord | None = None) -> None:
        """Set the status of a word; `met` is how it was shown to the learner."""
        before = self.status(key)
        if status != before:
            data: dict[str, object] = {"status": status, **({"met": met.as_data()} if met else {})}
            self._file.write(lambda c: append(c, self._event("word", "", key, data)))
            self._undo.append((key, before, status))

    def undo(self) -> str | None:
        """Undo the last change of a word's status made through this store; the next call undoes the one before.

        A change that another program has overwritten stays. Returns the word's key, or None if there is nothing to
        undo.
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
        return dict(self._file.read(remembered, f"SELECT {COLUMNS} FROM memory_state ORDER BY due, key"))

    def memory(self, item: str) -> Remembered | None:
        """The same of one word; None if it was never reviewed."""
        rows = self._file.read(remembered, f"SELECT {COLUMNS} FROM memory_state WHERE key = ?", item)
        return rows[0][1] if rows else None

    def due(self, now: datetime, limit: int | None = None) -> list[str]:
        """Return the keys of the words due at `now` (UTC), the longest due first, at most `limit`."""
        sql = "SELECT key FROM memory_state WHERE due <= ? ORDER BY due, key LIMIT ?"
        values = decoding.milliseconds(now), -1 if limit is None else limit
        return self._file.read(decoding.name, sql, *values)

    def review(
        self, item: str, recall: Rating, form: AskedAs, more: Mapping[str, object] = MappingProxyType({})
    ) -> None:
        """Store how well a word was remembered, with the form in which it was asked.

        `more` is stored with it: see `study.progress.answer_data`.
        """
        event = self._event("review", "", item, {"recall": int(recall), "form": form, **more})
        self._file.write(lambda connection: append(connection, event))
        self._reviews.append(event)

    def undo_review(self) -> str | None:
        """Undo the last review made through this store; the next call undoes the one before. Returns the word's key, or
        None."""
        if not self._reviews:
            return None
        review = self._reviews[-1]
        data = json.loads(review.data)
        named = {"at": review.at, "recall": data["recall"], "form": data["form"]}
        self._file.write(lambda c: append(c, self._event("unreview", "", review.subject, named)))
        return self._reviews.pop().subject

    # All of it.

    def rows(self, kept: Callable[[Any], T], sql: str, *values: str | int) -> list[T]:
        """Return the rows of a query, each decoded by `kept`, for statistics over whole tables."""
        return self._file.read(kept, sql, *values)

    def log(self, *happened: tuple[str, str, str, dict[str, object]]) -> None:
        """Add events (kind, lesson, subject, data) to the log, all or none."""
        events = [self._event(*each) for each in happened]

        def write(connection: sqlite3.Connection) -> None:
            for event in events:
                append(connection, event)

        self._file.write(write)

    def backup(self) -> Backup:
        """All that was done here, to be kept elsewhere."""
        return back_up(self._file)

    def restore(self, backup: Backup, name: str) -> int:
        """Add what a backup holds, all of it or nothing; how many events were new. `name` says where it came from."""
        count = restore(self._file, backup, name)
        self._undo.clear()
        self._reviews.clear()
        return count

    def _now(self) -> int:
        return decoding.milliseconds(self.clock())

    def _event(self, what: str, lesson: str, subject: str, data: dict[str, object]) -> Event:
        return Event(self._now(), what, lesson, subject, json.dumps(data))
