"""Gives a file in a folder of its own in the temporary folder, gone afterwards in every case.

A process that is killed cannot clean up: what it left is removed by the next one that needs such a place.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

if sys.platform != "win32":
    import fcntl

_RECENT = 60
"""Seconds in which a folder may not have its lock yet."""


@contextmanager
def place(prefix: str, name: str) -> Iterator[tuple[Path, IO[bytes]]]:
    """Give a new file, open for writing and locked, in a folder of its own that only its owner can enter.

    The folder's name begins with `prefix`; others of that prefix that were left are removed first. Raises OSError.
    """
    remove_left(prefix, name)
    folder = tempfile.mkdtemp(prefix=f"{prefix}{os.getpid()}-")
    try:
        path = Path(folder, name).absolute()
        with path.open("wb") as file:
            _lock(file)
            yield path, file
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def remove_left(prefix: str, name: str) -> None:
    """Remove what processes have left that did not live to do it themselves. What cannot be removed stays."""
    with suppress(OSError):
        for folder in Path(tempfile.gettempdir()).glob(f"{prefix}*"):
            with suppress(OSError):
                if _is_left(folder, prefix, name):
                    shutil.rmtree(folder, ignore_errors=True)


def _is_left(folder: Path, prefix: str, name: str) -> bool:
    """Whether it belongs to this user and to no running process."""
    seen = folder.lstat()
    if sys.platform == "win32":  # where a file that is open cannot be removed
        return _now() - seen.st_mtime > _RECENT
    if not folder.is_dir() or folder.is_symlink() or seen.st_uid != os.getuid():
        return False
    if _now() - seen.st_mtime < _RECENT and _runs(folder.name.removeprefix(prefix)):
        return False
    try:
        with (folder / name).open("rb") as file:
            _lock(file)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True


def _now() -> float:
    """Seconds since 1970; unlike `time.time()` it does not fail where a clock is centuries wrong."""
    return datetime.now(UTC).timestamp()


def _runs(name: str) -> bool:
    """Whether the process runs with whose number the rest of a folder’s name begins."""
    number = name.partition("-")[0]
    try:
        os.kill(int(number), 0)
    except (ValueError, OverflowError, ProcessLookupError):
        return False
    except OSError:
        return True
    return True


def _lock(file: IO[bytes]) -> None:
    """Mark the file as used as long as it is open. Raises OSError where somebody else uses it."""
    if sys.platform != "win32":
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
