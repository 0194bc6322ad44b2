"""Distinguishes a store that was truncated to nothing from a new one, without opening it in SQLite.

SQLite treats a file of 0 bytes, or of 1, as new, and deletes the journal beside it with everything in it.
"""

from __future__ import annotations

import os
from pathlib import Path

from study.progress.daily_check import marker
from study.progress.store_files import beside

_HEADER = 100
"""The length of the header of every SQLite file, in bytes."""


def is_cut(path: Path) -> bool:
    """Return whether a file is too short to be a store, although one was there: SQLite must not open it.

    An empty file is a new one if it has no journal and nothing beside it shows that there was a store before.

    Raises:
        OSError: the system does not tell.
    """
    size = os.stat(path).st_size
    return size < _HEADER and (size > 0 or has_journal(path) or _was_there(path))


def has_journal(path: Path) -> bool:
    """Return whether a journal that is not empty is beside a store, or beside the place where it was."""
    try:
        return os.stat(beside(path, "-wal")).st_size > 0
    except (FileNotFoundError, NotADirectoryError):
        return False


def _was_there(path: Path) -> bool:
    """Return whether a store of that name has been checked or copied before."""
    copies = path.with_name("copies").glob(f"{path.stem}-before-v*{path.suffix}")
    return os.path.lexists(marker(path)) or any(copies)
