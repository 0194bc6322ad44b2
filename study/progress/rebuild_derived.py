"""Rebuilds the derived tables of a file whose log is intact, in place."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from typing import Any

from study.progress.log import rebuild
from study.progress.row_checks import keep_places, placed


def derive_again(connection: sqlite3.Connection) -> int:
    """Rebuild the derived tables, delete unreadable bookmarks, and return the number of entries in the log.

    Raises sqlite3.Error and leaves the file unchanged.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        places = _places(connection)
        connection.execute("DELETE FROM bookmarks")
        keep_places(connection, places)
        rebuild(connection)
        entries = int(connection.execute("SELECT count(*) FROM events").fetchone()[0])
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.rollback()
        raise
    return entries


def _places(connection: sqlite3.Connection) -> list[tuple[Any, ...]]:
    """Return the bookmarks that are intact; a text that is not UTF-8 is damaged."""
    texts = connection.text_factory
    connection.text_factory = _text
    try:
        rows = connection.execute("SELECT lesson, paragraph, question, offset, 0, opened FROM bookmarks").fetchall()
    finally:
        connection.text_factory = texts
    return [row for row in rows if placed(row)]


def _text(data: bytes) -> str | None:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None
