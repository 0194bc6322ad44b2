"""A place in the temporary folder for the database that is unpacked from an export, gone afterwards in every case.

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

PREFIX = "alinea-export-"
_FILE = "collection"
_RECENT = 60
"""Seconds in which a folder may not have its lock yet."""


@contextmanager
def place() -> Iterator[tuple[Path, IO[bytes]]]:
    """Give a new file, open for writing and locked, in a folder of its own that only its owner can enter."""
    remove_left()
    with tempfile.TemporaryDirectory(prefix=f"{PREFIX}{os.getpid()}-", ignore_cleanup_errors=True) as folder:
        path = Path(folder, _FILE).absolute()
        with path.open("wb") as file:
            _lock(file)
            yield path, file


def remove_left() -> None:
    """Remove what processes have left that did not live to do it themselves. What cannot be removed stays."""
    with suppress(OSError):
        for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
            with suppress(OSError):
                if _is_left(folder):
                    shutil.rmtree(folder, ignore_errors=True)


def _is_left(folder: Path) -> bool:
    """Whether it belongs to this user and to no running process."""
    seen = folder.lstat()
    if sys.platform == "win32":  # where a file that is open cannot be removed
        return _now() - seen.st_mtime > _RECENT
    if not folder.is_dir() or folder.is_symlink() or seen.st_uid != os.getuid():
        return False
    if _now() - seen.st_mtime < _RECENT and _runs(folder.name):
        return False
    try:
        with (folder / _FILE).open("rb") as file:
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
    """Whether the process runs whose number is in the name of a folder."""
    number = name.removeprefix(PREFIX).partition("-")[0]
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
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
