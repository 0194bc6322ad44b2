"""The log, and what follows from an event: one rule for a new event and for the whole log read again."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, NamedTuple

from study.practice.verdict import Grade

if TYPE_CHECKING:
    from study.progress.tally import Tally


class Event(NamedTuple):
    """Something the learner did."""

    at: int
    """Milliseconds since 1970, UTC."""
    what: str
    """answer, word, read, review or unreview."""
    lesson: str
    subject: str
    data: str
    """JSON."""


def append(connection: sqlite3.Connection, event: Event) -> None:
    """Add an event to the log and to all that is derived from it; the caller opens and closes the transaction."""
    from study.progress.tally import Tally

    tally = Tally()
    added = connection.execute("INSERT INTO events (at, what, lesson, subject, data) VALUES (?, ?, ?, ?, ?)", event)
    _derive(connection, event, added.lastrowid or 0, tally)
    tally.keep(connection)


def rebuild(connection: sqlite3.Connection) -> None:
    """Derive everything again from the log, in one transaction or as a part of one."""
    from study.progress.tally import Tally

    tally = Tally()
    connection.execute("SAVEPOINT rebuild")
    try:
        for table in ("latest", "words", "memory", "tally", "known"):
            connection.execute(f"DELETE FROM {table}")
        connection.execute("UPDATE places SET furthest = 0")
        for row in connection.execute("SELECT at, what, lesson, subject, data, id FROM events ORDER BY id"):
            _derive(connection, Event(*row[:-1]), row[-1], tally)
        tally.keep(connection)
        connection.execute("RELEASE rebuild")
    except BaseException:
        connection.execute("ROLLBACK TO rebuild")
        connection.execute("RELEASE rebuild")
        raise


def _derive(connection: sqlite3.Connection, event: Event, number: int, tally: Tally) -> None:
    """An event of an unknown kind, or one that does not hold what its kind needs, stays in the log alone."""
    try:
        data = json.loads(event.data)
        match event.what:
            case "answer":
                row = (json.dumps(data["given"]), Grade(data["grade"]), float(data["mark"]))
                connection.execute(_ANSWER, (event.lesson, event.subject, event.at, *row))
                part = f"{data.get('skill', '')} {data.get('kind', '')}"
                tally.add(event.at, "answer", part, good=row[-1])
            case "word":
                from study.progress.known import said

                said(connection, tally, event.subject, data["status"], event.at)
                connection.execute(_WORD, (event.subject, data["status"], event.at))
            case "read":
                paragraph = int(event.subject)
                connection.execute(_READ, (event.lesson, paragraph, paragraph, event.at))
            case "review":
                from study.progress.reviews import review

                review(connection, tally, event.subject, event.at, data)
            case "unreview":
                from study.progress.reviews import unreview

                unreview(connection, tally, event.subject, event.at, number)
    except (KeyError, TypeError, ValueError):
        return


_ANSWER = """
INSERT INTO latest VALUES (?, ?, ?, ?, ?, ?, 1) ON CONFLICT DO UPDATE SET
at = excluded.at, given = excluded.given, grade = excluded.grade, mark = excluded.mark, attempts = attempts + 1
"""
_WORD = "REPLACE INTO words VALUES (?, ?, ?)"
_READ = """
INSERT INTO places VALUES (?, ?, '', 0, ?, ?) ON CONFLICT DO UPDATE SET furthest = max(furthest, excluded.furthest)
"""
