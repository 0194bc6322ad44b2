"""Opens the compiled data files in this folder, which are only ever read, for use by any thread."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
_LOCK = threading.Lock()
"""Held during every query: a connection serves one thread at a time."""


class DataFile:
    """A read-only connection to one SQLite file."""

    def __init__(self, path: Path) -> None:
        """Raises sqlite3.OperationalError if there is no such file."""
        # `immutable` makes SQLite take no locks, so that a folder without write permission is enough.
        self._connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)

    def rows(self, query: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return all rows that a query finds."""
        with _LOCK:
            return self._connection.execute(query, parameters).fetchall()


@cache
def data_file(name: str) -> DataFile:
    """Return the connection to a file of this folder, for example `lexicon.sqlite`; opened at the first call."""
    return DataFile(FOLDER / name)
