"""Opens an SQLite file from an untrusted source, and reads its tables within limits.

Such a file may hold views that never end, columns that are computed, triggers and virtual tables. None of them is
run: a file with any of them is refused, whether or not it would have been read.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

SECONDS = 30.0
"""Seconds that all queries of one file may take."""
ROWS = 10_000_000
"""The most rows of one query."""
_PULSE = 20_000
"""Steps of SQLite's virtual machine between two looks at the clock: less than a millisecond."""
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 64 << 20,  # bytes of a row
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 100,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 20,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 2,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 25_000,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 8,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 50,
    sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: 10,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}
_TABLES = 500
"""The most tables and indexes of a file."""


class NotTablesError(Exception):
    """The file holds something that is not a plain table or index."""


class TooLongError(Exception):
    """Reading takes too long, or there are too many rows."""


@contextmanager
def untrusted(path: Path, seconds: float = SECONDS) -> Iterator[sqlite3.Connection]:
    """Context manager: open a file read-only, without the journal beside it.

    Raises the errors of `guarded`, and sqlite3.Error if the file is damaged or is not SQLite.
    """
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    with (
        closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection,
        guarded(connection, seconds),
    ):
        yield connection


@contextmanager
def guarded(connection: sqlite3.Connection, seconds: float = SECONDS) -> Iterator[None]:
    """Context manager: limit what a connection can read. Ctrl+C interrupts a query.

    Raises:
        NotTablesError: the database has more than tables and indexes.
        TooLongError: the `seconds` for all its queries are over.
    """
    end = time.monotonic() + seconds
    try:
        for limit, most in _LIMITS.items():
            connection.setlimit(limit, most)
        connection.set_progress_handler(lambda: time.monotonic() > end, _PULSE)
        for said in ("trusted_schema = OFF", "cell_size_check = ON", "query_only = ON", "mmap_size = 0"):
            connection.execute(f"PRAGMA {said}")
        _only_tables(connection)
        yield
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", 0) != sqlite3.SQLITE_INTERRUPT:
            raise
        if time.monotonic() > end:
            raise TooLongError from error
        raise KeyboardInterrupt from error  # it came while the clock was looked at, where SQLite swallows it


def rows(connection: sqlite3.Connection, sql: str, *values: object) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a query. Raises TooLongError if there are more than `ROWS`."""
    for number, row in enumerate(connection.execute(sql, values)):
        if number == ROWS:
            raise TooLongError
        yield row


def _only_tables(connection: sqlite3.Connection) -> None:
    """Raise NotTablesError unless everything in the file is a table of stored columns, or an index.

    How SQLite reads an entry depends on its text only, not on the type beside it.
    """
    found = connection.execute("SELECT type, name, sql FROM sqlite_master").fetchmany(_TABLES + 1)
    if len(found) > _TABLES:
        raise NotTablesError
    for kind, name, sql in found:
        match kind, sql:
            case "table", str() if sql.startswith("CREATE TABLE "):
                hidden = connection.execute("SELECT 1 FROM pragma_table_xinfo(?) WHERE hidden", (name,)).fetchone()
                if hidden:
                    raise NotTablesError
            case ("index", None):
                pass
            case "index", str() if sql.startswith(("CREATE INDEX ", "CREATE UNIQUE INDEX ")):
                pass
            case _:
                raise NotTablesError
