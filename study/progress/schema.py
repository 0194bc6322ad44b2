"""The tables, and the way from every older form of them to today's.

`events` is the log: what the learner did, in the order in which it was done, never changed and never deleted.
`latest` and `words` and the `furthest` of `places` are derived from it and can be made again; where a learner stopped
(the rest of `places`) is a bookmark and not history. The order of the log is the order of its ids, whatever the clock
said. A file holds one learner: a profile is a file, so that one can be copied, damaged or deleted without the others,
and no question to the store can forget to ask whose answer it wants.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

_VERSION_1 = (
    # at: milliseconds since 1970, UTC; what: answer, word or read; lesson: its id, empty for a word;
    # subject: the question's id, the word's key or the paragraph's number; data: JSON.
    """
    CREATE TABLE events (
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        what TEXT NOT NULL,
        lesson TEXT NOT NULL,
        subject TEXT NOT NULL,
        data TEXT NOT NULL
    )
    """,
    "CREATE INDEX answers_of_a_lesson ON events (lesson, subject, id) WHERE what = 'answer'",
    """
    CREATE TABLE latest (
        lesson TEXT NOT NULL,
        question TEXT NOT NULL,
        at INTEGER NOT NULL,
        given TEXT NOT NULL,
        grade TEXT NOT NULL,
        mark REAL NOT NULL,
        attempts INTEGER NOT NULL,
        PRIMARY KEY (lesson, question)
    ) WITHOUT ROWID
    """,
    "CREATE TABLE words (key TEXT PRIMARY KEY, status TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID",
    """
    CREATE TABLE places (
        lesson TEXT PRIMARY KEY,
        paragraph INTEGER NOT NULL,
        question TEXT NOT NULL,
        offset INTEGER NOT NULL,
        furthest INTEGER NOT NULL,
        opened INTEGER NOT NULL
    ) WITHOUT ROWID
    """,
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (_VERSION_1,)
"""The statements that make each version of the schema of the one before; version n is what the first n make."""

VERSION = len(MIGRATIONS)


def version(connection: sqlite3.Connection) -> int:
    """The version of a file's schema; 0 for an empty file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, migrations: Sequence[Sequence[str]] = MIGRATIONS) -> None:
    """Bring a file up to date in one transaction: it is as it was, or wholly new, whatever happens in between."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in migrations[version(connection) :]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(migrations)}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
