"""Makes a temporary file in a folder of its own, and removes both.

What a process leaves that is killed is removed by the next one that makes such a file.
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
"""Seconds during which a new folder may not have its lock yet."""


@contextmanager
def place(prefix: str, name: str) -> Iterator[tuple[Path, IO[bytes]]]:
    """Context manager: a new file, open for writing and locked, in a folder that only its owner can enter.

    The folder's name begins with `prefix`; folders of that prefix that were left over are removed first. Raises
    OSError.
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
    """Remove the folders that killed processes have left. What cannot be removed stays."""
    with suppress(OSError):
        for folder in Path(tempfile.gettempdir()).glob(f"{prefix}*"):
            with suppress(OSError):
                if _is_left(folder, prefix, name):
                    shutil.rmtree(folder, ignore_errors=True)


def _is_left(folder: Path, prefix: str, name: str) -> bool:
    """Return whether a folder belongs to this user and to no running process."""
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
    """Return seconds since 1970; unlike `time.time()` this does not fail if the clock is centuries wrong."""
    return datetime.now(UTC).timestamp()


def _runs(name: str) -> bool:
    """Return whether the process runs whose number is at the beginning of the rest of a folder’s name."""
    number = name.partition("-")[0]
    try:
        os.kill(int(number), 0)
    except (ValueError, OverflowError, ProcessLookupError):
        return False
    except OSError:
        return True
    return True


def _lock(file: IO[bytes]) -> None:
    """Lock a file as long as it is open. Raises OSError if another process has locked it."""
    if sys.platform != "win32":
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
