"""Opens the compiled, read-only data files in this folder, for use by any thread."""

from __future__ import annotations

import os
from _thread import allocate_lock  # `threading` takes half as long to import as SQLite
from collections.abc import Sequence
from functools import cache
from typing import Any

_FOLDER = os.path.dirname(os.path.abspath(__file__))
_LOCK = allocate_lock()
"""Held during every query: a connection serves one thread at a time."""


class DataFile:
    """A read-only connection to one SQLite file."""

    def __init__(self, path: str) -> None:
        """Raises sqlite3.OperationalError if there is no such file."""
        import sqlite3  # only what looks a word up pays for it

        # `immutable` makes SQLite take no locks: the folder need not be writable.
        self._connection = sqlite3.connect(f"{_address(path)}?mode=ro&immutable=1", uri=True, check_same_thread=False)

    def rows(self, query: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return all rows that a query finds."""
        with _LOCK:
            return self._connection.execute(query, parameters).fetchall()


def _address(path: str) -> str:
    """Return an absolute path as a URI, by the rules of <https://www.sqlite.org/uri.html>.

    `pathlib` can do this too, but takes as long to import as the look-up of a word.
    """
    escaped = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23").replace(os.sep, "/")
    return f"file://{escaped}" if escaped.startswith("/") else f"file:///{escaped}"


@cache
def data_file(name: str) -> DataFile:
    """Return the connection to a file of this folder, for example `lexicon.sqlite`; opened at the first call."""
    return DataFile(os.path.join(_FOLDER, name))
