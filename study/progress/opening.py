"""Opens the file of a learner's progress, whatever state it is in.

Rescue is imported only when it is needed: what it stands on would slow every start.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from study.lesson.model import Bilingual
from study.progress.errors import (
    UNREADABLE,
    DamagedError,
    StoreError,
    explained,
    from_the_future,
    is_busy,
    is_damage,
    set_aside,
)
from study.progress.schema import VERSION, migrate, version
from study.reasons import reason

_PATIENCE = 3.0
"""Seconds to wait for another program that is writing."""

_TRIES = 20
"""How often another program may get in between when the file is made."""

_SMALL = 2_000_000
"""Bytes up to which a file is looked through whole when it is opened (1.6 ms a megabyte)."""


def connect(path: Path, now: datetime) -> tuple[sqlite3.Connection, Bilingual]:
    """The file, made or brought up to date; and what there is to tell of it, mostly nothing.

    A damaged file is set aside and a new one started with what could be read of the old. Raises StoreError if the file
    cannot be written, comes from a newer program, or is held by another.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = reason(error)
        raise StoreError(
            Bilingual(
                f"Impossible de créer le dossier {path.parent} : {why.fr}.",
                f"The folder {path.parent} cannot be made: {why.en}.",
            )
        ) from error
    try:
        return _opened(path), Bilingual()
    except DamagedError:
        return start_over(path, now)


def start_over(path: Path, now: datetime) -> tuple[sqlite3.Connection, Bilingual]:
    """Set a damaged file aside, under a name that is not taken, and start a new one with what it still says."""
    name = f"{path.stem}-damaged-{now:%Y-%m-%d}"
    aside = path.with_name(name + path.suffix)
    count = 1
    while aside.exists():
        count += 1
        aside = path.with_name(f"{name}-{count}{path.suffix}")
    try:
        for tail in ("", "-wal", "-shm"):
            old = path.with_name(path.name + tail)
            if old.exists():
                old.rename(aside.with_name(aside.name + tail))
    except OSError as error:
        why = reason(error)
        raise StoreError(
            Bilingual(
                f"Le fichier de vos progrès, {path}, est endommagé et n’a pas pu être mis de côté : {why.fr}.",
                f"The file of your progress, {path}, is damaged and could not be set aside: {why.en}.",
            )
        ) from error
    from study.progress.salvage import recover

    connection = _opened(path)
    return connection, set_aside(aside, recover(aside, connection))


def in_memory(path: Path | None = None) -> sqlite3.Connection:
    """A store that ends with the program, with what the file holds where that can be read."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    if path is not None:
        from study.progress.salvage import copied

        with suppress(sqlite3.Error, OSError, *UNREADABLE), copied(path) as source:
            if version(source) <= VERSION and _is_sound(source):
                source.backup(connection)
    migrate(connection)
    return connection


def _opened(path: Path) -> sqlite3.Connection:
    """The file, found whole and fit to write to."""
    try:
        connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        try:
            _prepare(connection, path)
        except BaseException:
            connection.close()
            raise
    except UNREADABLE as error:
        raise DamagedError from error
    except sqlite3.Error as error:
        if is_damage(error):
            raise DamagedError from error
        raise explained(error, path) from error
    return connection


def identity(path: Path) -> tuple[int, int] | None:
    """Which file stands at a path; None where there is none, or the system does not tell."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def write_again(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    """A file that was taken from under an open connection, written anew with all that was in it."""
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with closing(sqlite3.connect(partial)) as copy:
            connection.backup(copy)
        for tail in ("-wal", "-shm"):  # of the file that is gone, and nobody's now
            path.with_name(path.name + tail).unlink(missing_ok=True)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    return _opened(path)


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    found = version(connection)
    if found > VERSION:
        raise from_the_future(path)
    if not _is_ours(connection) or (found and path.stat().st_size <= _SMALL and not _is_sound(connection)):
        raise DamagedError
    if found < VERSION:
        _log_ahead(connection)
        migrate(connection)
    # Changes nothing, and yet fails in a file that is read-only, where BEGIN IMMEDIATE is content to read.
    connection.execute("DELETE FROM places WHERE 0")


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Write-ahead logging, kept in the file: reader and writer do not wait for each other, a commit is one write.

    SQLite does not wait to switch to it, and gives up at once if another program is making the same file.
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
    """Come back when nobody else is writing."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("ROLLBACK")


def _is_ours(connection: sqlite3.Connection) -> bool:
    """Whether it is empty or holds our log; one statement, as another program may be making the tables meanwhile."""
    made, tables, log = connection.execute(
        "SELECT (SELECT user_version FROM pragma_user_version), count(*), total(name = 'events') FROM sqlite_master"
    ).fetchone()
    return bool(log if made else not tables)


def _is_sound(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
