"""Copies a store's file to the folder `copies` beside it before an upgrade."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from study.files import move
from study.private import make_folder, remove_folders
from study.progress.schema import VERSION, version
from study.progress.store_files import remove, sync, sync_folder

KEPT = 3
"""The number of copies kept; the oldest is deleted first."""


def copy_before_upgrade(connection: sqlite3.Connection, path: Path, now: datetime) -> Path | None:
    """Copy an open store to a file named after the version and the time of the upgrade; return its path.

    None if another program has upgraded the store in the meantime.

    Raises:
        OSError, sqlite3.Error: the copy is not safely on the disk; nothing of it is left.
    """
    folder = path.with_name("copies")
    made = make_folder(folder)
    partial = folder / f".{path.name}.{os.getpid()}"
    try:
        remove(partial)
        os.close(os.open(partial, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        found = version(connection)
        with closing(sqlite3.connect(partial, isolation_level=None)) as copy:
            connection.backup(copy)
            upgraded = version(copy) != found
        if upgraded:
            return None
        sync(partial)
        target = _free(folder, f"{path.stem}-before-v{VERSION}-{now:%Y-%m-%d}", path.suffix)
        move(partial, target)
        sync_folder(folder)
    except BaseException:
        remove(partial)
        remove_folders(made)
        raise
    finally:
        remove(partial)
    _keep_few(folder, path)
    return target


def _free(folder: Path, name: str, suffix: str) -> Path:
    """Return a path with this name that is not taken."""
    target, count = folder / f"{name}{suffix}", 1
    while os.path.lexists(target):
        count += 1
        target = folder / f"{name}-{count}{suffix}"
    return target


def _keep_few(folder: Path, path: Path) -> None:
    with suppress(OSError):
        copies = sorted(folder.glob(f"{path.stem}-before-v*{path.suffix}"), key=lambda each: each.stat().st_mtime)
        for each in copies[:-KEPT]:
            each.unlink()
