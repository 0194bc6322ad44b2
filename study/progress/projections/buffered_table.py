"""Buffers changes to a derived table: each row is read once and written once."""

from __future__ import annotations

import sqlite3
from typing import Any


class BufferedTable:
    """The rows of a derived table by key (the first column or columns). Nothing is written to the file before
    `write`."""

    def __init__(self, connection: sqlite3.Connection, table: str, columns: str, keys: int = 1) -> None:
        names = columns.split(", ")
        self._connection = connection
        self._keys = keys
        where = " AND ".join(f"{name} = ?" for name in names[:keys])
        self._get = f"SELECT {columns} FROM {table} WHERE {where}"
        self._put = f"REPLACE INTO {table} ({columns}) VALUES ({', '.join('?' * len(names))})"
        self._drop = f"DELETE FROM {table} WHERE {where}"
        self._clear = f"DELETE FROM {table}"
        self._rows: dict[tuple[Any, ...], tuple[Any, ...] | None] = {}
        self._empty = False

    def clear(self) -> None:
        """Remove every row; from now on, the table in the file is not read."""
        self._connection.execute(self._clear)
        self._rows.clear()
        self._empty = True

    def get(self, *key: Any) -> tuple[Any, ...] | None:
        """Return the row of a key; None if it has none."""
        row = self._rows.get(key)
        if row is None and not self._empty and key not in self._rows:
            row = self._rows[key] = self._connection.execute(self._get, key).fetchone()
        return row

    def put(self, row: tuple[Any, ...]) -> None:
        """Add a row, or replace the row that has its key."""
        self._rows[row[: self._keys]] = row

    def drop(self, *key: Any) -> None:
        """Remove the row of a key."""
        self._rows[key] = None

    def write(self) -> None:
        """Write all changes at once, in the order of the keys, which is also the order of the table in the file."""
        rows = self._rows
        self._connection.executemany(self._drop, [key for key, row in rows.items() if row is None])
        self._connection.executemany(self._put, [row for _, row in sorted(rows.items()) if row is not None])
