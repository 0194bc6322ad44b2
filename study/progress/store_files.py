"""Creates folders that are private to the learner, and makes sure that files have reached the disk."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

TAILS = ("", "-wal", "-shm")
"""The suffixes of the files of a store: none for the store itself, the others for the files that SQLite keeps beside
it."""
_UNKNOWN = (errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES)
"""The error codes of systems that cannot sync a folder."""


def beside(path: Path, tail: str) -> Path:
    """Return a file that belongs to the store at `path`: its journal, `-wal`, or the index of the journal, `-shm`."""
    return path.with_name(path.name + tail)


def remove(path: Path) -> None:
    """Delete an unfinished file, with the files that SQLite created beside it."""
    for tail in (*TAILS, "-journal"):
        with suppress(OSError):
            beside(path, tail).unlink()


def sync(path: Path) -> None:
    """Wait until a file is on the disk. Raises OSError."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, if the system supports that. Raises OSError."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _UNKNOWN:
            raise
    finally:
        os.close(descriptor)


def is_writable(path: Path) -> bool:
    """Return whether a file, and the folder in which SQLite keeps its journal, may be written to."""
    effective = os.access in os.supports_effective_ids
    return os.access(path, os.R_OK | os.W_OK, effective_ids=effective) and os.access(
        path.parent, os.W_OK | os.X_OK, effective_ids=effective
    )


def tighten(path: Path) -> None:
    """Make a store's files and its folder private to the learner.

    A folder in which others may write is left alone: several accounts share it, each with a store of its own.
    """
    for tail in TAILS:
        _keep_to_owner(beside(path, tail), 0o177)
    _keep_to_owner(path.parent, 0o077)


def _keep_to_owner(path: Path, others: int) -> None:
    with suppress(OSError, AttributeError):  # Windows has no owners of this kind
        found = os.stat(path)
        shared = stat.S_ISDIR(found.st_mode) and found.st_mode & (stat.S_IWOTH | stat.S_ISVTX)
        if found.st_uid == os.geteuid() and found.st_mode & others and not shared:
            os.chmod(path, stat.S_IMODE(found.st_mode) & ~others)
