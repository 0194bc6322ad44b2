"""Writes a compiled SQLite file; the old file stays until the new one is complete."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from study.files import replacing


@contextmanager
def new_sqlite_file(target: Path, schema: str) -> Iterator[sqlite3.Connection]:
    """Context manager: yield a connection to an empty file with the tables of `schema`, which then replaces `target`.

    What is inserted in the block is one transaction. The same rows give the same bytes with the same SQLite. If the
    block raises, `target` stays as it was.
    """
    with replacing(target) as partial:
        base = sqlite3.connect(partial, isolation_level=None)
        try:
            base.execute("PRAGMA journal_mode = OFF")
            base.executescript(schema)
            base.execute("BEGIN")
            yield base
            base.execute("COMMIT")
            base.execute("VACUUM")
        finally:
            base.close()
