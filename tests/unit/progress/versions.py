"""Turns a store of today back into the form that an earlier version of the schema gave it."""

from __future__ import annotations

import sqlite3

from study.progress.row_checks import PLACES
from study.progress.schema import MIGRATIONS

_TODAY = ("last_answers", "word_status", "memory_state", "activity", "known_words", "bookmarks", "reading_progress")
_COPIED = {"latest": "last_answers", "words": "word_status"}


def turn_back(connection: sqlite3.Connection, to: int) -> None:
    """Give a store the tables, columns and number of an earlier version; the rows of the log stay as they are."""
    connection.isolation_level = None
    connection.execute("DROP INDEX IF EXISTS answers_of_a_lesson")
    connection.execute("DROP INDEX IF EXISTS reviews_of_a_word")
    connection.execute("ALTER TABLE events DROP COLUMN checksum")
    connection.execute("ALTER TABLE events RENAME COLUMN kind TO what")
    connection.execute("ALTER TABLE events RENAME COLUMN subject_key TO subject")
    connection.execute("DROP INDEX when_due")
    for step in MIGRATIONS[:to]:
        for statement in step:
            if "TABLE events" not in statement:
                connection.execute(statement)
    for old, new in _COPIED.items():
        connection.execute(f"INSERT INTO {old} SELECT * FROM {new}")
    connection.execute(f"INSERT INTO places {PLACES}")
    for table in _TODAY:
        connection.execute(f"DROP TABLE {table}")
    connection.execute(f"PRAGMA user_version = {to}")
