"""Locks a store while its file is created or replaced, to keep two programs from doing that at once.

The lock belongs to a small file beside the store and ends with the program that holds it, however that program ends.
SQLite's own locks cannot be used here: they belong to a file that is about to be renamed.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from study.progress.errors import held, system_said

PATIENCE = 30.0
"""Seconds to wait for another program that is replacing the file: a rescue of a million entries takes about ten."""
_PAUSE = 0.02


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of the store at `path`.

    Raises:
        StoreError: another program keeps it, or the system refuses it.
    """
    beside = path.with_name(f".{path.name}.lock")
    try:
        lock = _taken(beside, time.monotonic() + PATIENCE)
    except OSError as error:
        raise system_said(error, path) from error
    if lock is None:
        raise held(path)
    try:
        yield
    finally:
        with suppress(OSError):
            beside.unlink()  # while it is held: a waiting program sees that it is gone. Windows keeps an open file.
        os.close(lock)


def _taken(beside: Path, end: float) -> int | None:
    """Open and lock the lock file; None if another program still holds it when the time is over."""
    while True:
        lock = os.open(beside, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        try:
            if _claim(lock) and _is_at(lock, beside):
                return lock
        except BaseException:
            os.close(lock)
            raise
        os.close(lock)
        if time.monotonic() > end:
            return None
        time.sleep(_PAUSE)


def _is_at(lock: int, beside: Path) -> bool:
    """Return whether the open lock file still has its name; the program that releases it deletes it."""
    try:
        return sys.platform == "win32" or os.path.samestat(os.fstat(lock), os.stat(beside))
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _claim(lock: int) -> bool:
        try:
            msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

else:
    import fcntl

    def _claim(lock: int) -> bool:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
