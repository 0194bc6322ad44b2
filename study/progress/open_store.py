"""Opens the store of a learner, whatever the state of its file: creates it, replaces a damaged one, or reads it."""

from __future__ import annotations

import os
import sqlite3
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from study.progress.connection import opened
from study.progress.create_file import create, ready
from study.progress.errors import UNREADABLE, StoreError, SuspectError, dangling, no_file, system_said
from study.progress.migration import migrate
from study.progress.repairs import Repair
from study.progress.replace_damaged import open_or_replace
from study.progress.snapshot import load
from study.progress.truncated import has_journal


def connect(path: Path, now: datetime) -> sqlite3.Connection:
    """Open the file at `path`: create it if missing, upgrade it, and replace it if damaged (`study.progress.repairs`).

    Raises:
        StoreError: it cannot be written, comes from a newer program, or is held by another. It is where it was.
    """
    try:
        if not os.path.lexists(path):
            create(path)
        return opened(path, now)
    except SuspectError:
        return open_or_replace(path, now)
    except OSError as error:
        raise system_said(error, path) from error


def is_there(path: Path) -> bool:
    """Return whether a store exists at `path`.

    A journal alone counts, as does a store that a killed program had not moved into place yet, and a link wherever it
    leads.

    Raises:
        OSError: the system does not tell.
    """
    if os.path.islink(path):
        return True
    try:
        os.stat(path)
    except (FileNotFoundError, NotADirectoryError):
        return os.path.lexists(ready(path)) or has_journal(path)
    return True


def behind_link(path: Path) -> Path:
    """Return the file to which a link at `path` leads, or `path` itself if it is not a link.

    Raises:
        StoreError: no file is there, and none may be made: the one that was there may come back; or it is a device or
            a pipe.
    """
    if not os.path.islink(path):
        return path
    target = Path(os.path.realpath(path))
    try:
        if os.path.islink(target):
            os.stat(target)
        if not is_there(target):
            raise dangling(path, target)
        if target.exists() and not (target.is_file() or target.is_dir()):
            raise no_file(path, target)
    except OSError as error:
        raise system_said(error, path) from error
    return target


class Fallback(NamedTuple):
    """A temporary store in memory, with what could be read of a file; it is lost when the program ends."""

    connection: sqlite3.Connection
    repair: Repair | None
    """What was salvaged, if the file is damaged."""
    unread: bool
    """Whether a file exists of which nothing could be read."""


def loaded(path: Path) -> Fallback:
    """Load what can be read of an unusable file into memory; the file is left as it is."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        repair, unread = load(path, connection), False
    except (FileNotFoundError, NotADirectoryError):
        repair, unread = None, os.path.islink(path)
    except (sqlite3.Error, OSError, StoreError, *UNREADABLE):
        connection.close()
        connection, repair, unread = sqlite3.connect(":memory:", isolation_level=None), None, True
    migrate(connection)
    return Fallback(connection, repair, unread)
