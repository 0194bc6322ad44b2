"""Checksums of the entries of the log: a byte that changed on the disk shows, even if the entry can still be read."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any
from zlib import crc32


def checksum(at: int, kind: str, lesson: str, subject_key: str, data: str) -> int:
    """Return the CRC-32 of the values of an entry. Its id is left out: a restored backup can give it another."""
    return crc32(f"{at}\0{kind}\0{lesson}\0{subject_key}\0{data}".encode())


def is_intact(row: Sequence[Any]) -> bool:
    """Return whether a row (id, at, kind, lesson, subject_key, data, checksum) of the log is as it was written.

    A row that has no checksum, or no column for it, counts as intact: versions 1 to 3 of the schema wrote none.
    """
    return len(row) < 7 or row[6] is None or row[6] == checksum(*row[1:6])


def add_checksums(connection: sqlite3.Connection) -> None:
    """Compute the checksums of all entries, in the transaction of the caller. Raises sqlite3.Error."""
    connection.create_function("entry_checksum", 5, checksum)
    connection.execute("UPDATE events SET checksum = entry_checksum(at, kind, lesson, subject_key, data)")
