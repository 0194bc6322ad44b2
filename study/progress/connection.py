"""Connects SQLite to the existing file of a store and upgrades it; a file that may be damaged is left as it is."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from study.progress.daily_check import SMALL
from study.progress.errors import (
    UNREADABLE,
    NoRoomError,
    SuspectError,
    explained,
    from_the_future,
    is_busy,
    is_suspect,
    system_said,
    unwritable,
)
from study.progress.migration import migrate
from study.progress.schema import NEVER, VERSION, version
from study.progress.store_files import is_writable
from study.progress.truncated import is_cut
from study.progress.upgrade_copies import copy_before_upgrade

_PATIENCE = 3.0
"""Seconds to wait for another program that is writing."""

_TRIES = 20
"""How many times to try again when another program interferes while the file is created."""


def connection_to(path: Path) -> sqlite3.Connection:
    """Connect to an existing file; no file is created. Raises sqlite3.Error."""
    uri = f"{path.absolute().as_uri()}?mode=rw"
    return sqlite3.connect(uri, uri=True, timeout=_PATIENCE, isolation_level=None)


def opened(path: Path, now: datetime) -> sqlite3.Connection:
    """Connect to the file, check that it can be written to, and upgrade it.

    Raises:
        SuspectError: it may be damaged.
        StoreError: it cannot be used for another reason.
        OSError: the system does not tell of it.
    """
    if not is_writable(path):
        os.stat(path)
        raise unwritable(path)  # without SQLite, which would leave files beside one that it can only read
    if is_cut(path):
        raise SuspectError
    try:
        connection = connection_to(path)
        try:
            _prepare(connection, path, now)
        except BaseException:
            connection.close()
            raise
    except UNREADABLE as error:
        raise SuspectError from error
    except sqlite3.Error as error:
        if is_suspect(error):
            raise SuspectError from error
        raise explained(error, path) from error
    return connection


def identity(path: Path) -> tuple[int, int] | None:
    """Return which file is at a path; None if the path is free or the system cannot report it."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def in_memory() -> sqlite3.Connection:
    """Return an empty store in memory, which is lost when the program ends."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    return connection


def _prepare(connection: sqlite3.Connection, path: Path, now: datetime) -> None:
    found = version(connection)
    if found > VERSION + NEVER:
        raise SuspectError
    if found > VERSION:
        raise from_the_future(path)
    if not _is_ours(connection) or (found and not _is_sound(connection, path, found)):
        raise SuspectError
    if found < VERSION:
        _upgrade(connection, path, found, now)
    # Changes nothing, but fails in a read-only file, where BEGIN IMMEDIATE does not.
    connection.execute("DELETE FROM bookmarks WHERE 0")


def _upgrade(connection: sqlite3.Connection, path: Path, found: int, now: datetime) -> None:
    """Upgrade an older file once a copy of it is safe; an empty file needs no copy."""
    copy: Path | None = None
    try:
        if found:
            copy = copy_before_upgrade(connection, path, now)
        _log_ahead(connection)
        migrate(connection)
    except BaseException as error:
        if copy:
            with suppress(OSError):
                copy.unlink()
        if refusal := _refusal(error, path):
            raise refusal from error
        raise


def _refusal(error: BaseException, path: Path) -> NoRoomError | None:
    """Return the error that keeps the program from starting if the disk is full; None for any other error."""
    if isinstance(error, OSError):
        said = system_said(error, path)
    elif isinstance(error, sqlite3.Error):
        said = explained(error, path)
    else:
        return None
    return NoRoomError(said.message) if said.full else None


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Switch the file to write-ahead logging, permanently.

    Readers and the writer then do not wait for each other, and a commit is a single write. SQLite does not wait to
    switch, and fails at once if another program is creating the file at that moment.
    """
    for tries_left in reversed(range(_TRIES)):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if not tries_left or not is_busy(error):
                raise
            _wait_to_write(connection)


def _wait_to_write(connection: sqlite3.Connection) -> None:
    """Return as soon as no other program is writing."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("ROLLBACK")


def _is_ours(connection: sqlite3.Connection) -> bool:
    """Return whether the file is empty or holds the log of this program. A single statement checks both, as another
    program may be creating the tables."""
    made, tables, log = connection.execute(
        "SELECT (SELECT user_version FROM pragma_user_version), count(*), total(name = 'events') FROM sqlite_master"
    ).fetchone()
    return bool(log if made else not tables)


def _is_sound(connection: sqlite3.Connection, path: Path, found: int) -> bool:
    """Check a small file, or one that is about to be upgraded, and return whether it is sound; True for any other
    file."""
    if found == VERSION and path.stat().st_size > SMALL:
        return True
    return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
