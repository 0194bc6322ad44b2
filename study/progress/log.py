"""The log of everything the learner did, from which all other tables are derived."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from typing import NamedTuple

from study.gc_pause import gc_paused
from study.progress.checksum import checksum
from study.progress.projections import Projections


class Event(NamedTuple):
    """An action of the learner."""

    at: int
    """Milliseconds since 1970, UTC."""
    what: str
    """answer, word, read, review, unreview or exam."""
    lesson: str
    subject: str
    data: str
    """JSON."""


INSERT = "INSERT INTO events (at, kind, lesson, subject_key, data, checksum) VALUES (?, ?, ?, ?, ?, ?)"


def append(connection: sqlite3.Connection, event: Event) -> None:
    """Add an event to the log and update the derived tables; the caller opens and closes the transaction."""
    added = connection.execute(INSERT, (*event, checksum(*event)))
    projections = Projections(connection)
    projections.apply(added.lastrowid or 0, *event)
    projections.write()


def rebuild(connection: sqlite3.Connection) -> None:
    """Derive everything again from the log, in one transaction or as a part of one."""
    connection.execute("SAVEPOINT rebuild")
    try:
        projections = Projections(connection)
        projections.clear()
        with gc_paused():
            for row in connection.execute("SELECT id, at, kind, lesson, subject_key, data FROM events ORDER BY id"):
                projections.apply(*row)
        projections.write()
        connection.execute("RELEASE rebuild")
    except BaseException:
        with suppress(sqlite3.Error):  # after some errors SQLite has already rolled back, and the savepoint is gone
            connection.execute("ROLLBACK TO rebuild")
            connection.execute("RELEASE rebuild")
        raise
