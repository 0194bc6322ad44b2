"""Checks the pages of a large store in a thread once a day, and keeps its files private.

A small store is checked completely each time it is opened. The time of the last check is the modification time of an
empty file beside the store; if that file cannot be created, the next start checks again.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path
from threading import Thread

from study.progress.store_files import tighten

SMALL = 2_000_000
"""Bytes up to which a store is checked whole when it is opened (1.6 ms a megabyte)."""
_DAY = 24 * 60 * 60.0


class Check:
    """A check that may still be running."""

    def __init__(self, path: Path) -> None:
        self.failed = False
        """Whether the check found an error; only a check of a copy of the file shows whether it is damaged."""
        self._path = path
        self._running: Thread | None = None

    def begin(self) -> Check:
        """Check beside the work; the connection is one of its own, and the program ends without waiting for it."""
        self._running = Thread(target=self._look, daemon=True)
        self._running.start()
        return self

    def wait(self, seconds: float) -> None:
        """Wait for the check, at most this long; a check that is cut off is made again at the next start."""
        if self._running:
            self._running.join(seconds)

    def _look(self) -> None:
        try:
            uri = f"{self._path.absolute().as_uri()}?mode=ro"
            with closing(sqlite3.connect(uri, uri=True, timeout=0.1)) as connection:
                self.failed = connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok"
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            self.failed = not isinstance(error, sqlite3.OperationalError)
        else:
            if not self.failed:
                _mark(self._path)


def check(path: Path) -> Check | None:
    """Start the daily check of an open store; None if the store is small or was checked today."""
    try:
        last = os.stat(marker(path)).st_mtime
    except OSError:
        tighten(path)
        last = 0.0
    if abs(time.time() - last) < _DAY:
        return None
    with suppress(OSError):
        if os.stat(path).st_size > SMALL:
            return Check(path).begin()
    _mark(path)
    return None


def marker(path: Path) -> Path:
    """Return the file whose modification time is the time of the last check."""
    return path.with_name(f".{path.name}.checked")


def _mark(path: Path) -> None:
    with suppress(OSError):
        os.close(os.open(marker(path), os.O_WRONLY | os.O_CREAT, 0o600))
        os.utime(marker(path))
