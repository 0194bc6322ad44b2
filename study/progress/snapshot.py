"""Copies a store's file byte for byte and checks the copy; only a failed check of a copy counts as damage."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

from study.progress.checksum import is_intact
from study.progress.errors import NoRoomToCopyError, explained, from_the_future, is_full
from study.progress.migration import migrate
from study.progress.repairs import Repair
from study.progress.salvage import fill, salvage, salvage_journal
from study.progress.schema import MIGRATIONS, NEVER, VERSION, version
from study.progress.truncated import has_journal, is_cut
from study.temporary import place

_PREFIX = "alinea-progress-"
_TRIES = 5
"""How many times to copy a file again because another program wrote to it during the copying."""


class ChangingError(OSError):
    """Other programs write to the file so often that no copy of one moment could be made."""


def stamp(path: Path) -> tuple[object, ...]:
    """Return the values that change when a program writes to the store: sizes and times of the file and its journal."""
    found: list[object] = []
    for each in (path, _journal(path)):
        try:
            status = os.stat(each)
            found += [status.st_ino, status.st_size, status.st_mtime_ns]
        except FileNotFoundError:
            found.append(None)
    return tuple(found)


@contextmanager
def snapshot(path: Path) -> Iterator[Path]:
    """Copy the file and its journal to a temporary folder.

    No SQLite connection of this program may be open on the file: reading it by other means releases its locks.

    Raises:
        OSError: some bytes cannot be read, or there is no room for the copy.
    """
    with _folder() as folder:
        copy = folder / "copy.db"
        for _ in range(_TRIES):
            before = stamp(path)
            try:
                _copy(path, copy)
            except OSError as error:
                if is_full(error):
                    raise NoRoomToCopyError(folder.parent) from error
                raise
            if stamp(path) == before:
                break
        else:
            raise ChangingError(0, "another program is writing to it all the time")
        yield copy


@contextmanager
def _folder() -> Iterator[Path]:
    """Create a temporary folder, which is removed at the end. Raises NoRoomToCopyError."""
    with ExitStack() as stack:
        try:
            lock, _ = stack.enter_context(place(_PREFIX, "lock"))
        except FileNotFoundError as error:  # no temporary folder can be written to
            raise NoRoomToCopyError(Path(os.environ.get("TMPDIR", os.curdir))) from error
        except OSError as error:
            if is_full(error):
                raise NoRoomToCopyError(Path(tempfile.gettempdir())) from error
            raise
        yield lock.parent


def load(path: Path, into: sqlite3.Connection) -> Repair | None:
    """Fill an empty store in memory with everything that can be read of a file; return what was salvaged if it is
    damaged.

    If the file is gone and its journal is left, the journal is read.

    Raises:
        OSError, StoreError: nothing can be read, or a newer program made the file.
    """
    if not os.path.lexists(path) and has_journal(path):
        found = salvage_journal(_journal(path))
        migrate(into)
        return Repair(str(_journal(path)), fill(into, found), found.at_least, replaced=False)
    with snapshot(path) as copy:
        cut = is_cut(path)
        if not cut and is_newer(copy):
            raise from_the_future(path)
        if not cut and sound(copy):
            with closing(sqlite3.connect(copy, isolation_level=None)) as source:
                source.backup(into)
            return None
        found = salvage(copy)
        if is_later(found.version):
            raise from_the_future(path)
        migrate(into)
        return Repair(str(path), fill(into, found), found.at_least, replaced=False)


def is_newer(copy: Path) -> bool:
    """Return whether the copied file was created by a newer version."""
    try:
        with closing(sqlite3.connect(copy)) as connection:
            return is_later(version(connection))
    except sqlite3.Error:
        return False


def is_later(number: int | None) -> bool:
    """Return whether a schema version may be that of a newer program; an impossible version is a sign of damage."""
    return number is not None and VERSION < number <= VERSION + NEVER


def sound(copy: Path) -> bool:
    """Return whether a copied file passes the complete check: pages, indexes, tables, and the values of the log.

    Raises:
        OSError: the copy itself cannot be read.
    """
    try:
        with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
            return _is_sound(connection)
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _NOT_THE_FILE:
            if explained(error, copy).full:
                raise NoRoomToCopyError(copy.parent.parent) from error
            raise OSError(0, str(error)) from error
        return False
    except UnicodeDecodeError:  # even in what SQLite says of the damage
        return False


def _is_sound(connection: sqlite3.Connection) -> bool:
    found = version(connection)
    if not found:
        return not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    return (
        found <= VERSION
        and connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
        and _tables(connection) == _expected(found)
        and all(map(_is_as_written, connection.execute("SELECT * FROM events")))
    )


def _is_as_written(row: tuple[Any, ...]) -> bool:
    return tuple(map(type, row[:6])) == _EVENT and is_intact(row)


_EVENT = (int, int, str, str, str, str)
_NOT_THE_FILE = (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_CANTOPEN)
"""SQLite's errors that concern the temporary folder or the computer, not the file that was copied."""


def _tables(connection: sqlite3.Connection) -> dict[str, tuple[str, ...]]:
    """Return the columns of each table of the program, by the name of the table; foreign tables are left out."""
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    ours = _names()
    return {
        name: tuple(sorted(row[1] for row in connection.execute(f"PRAGMA table_info({name})")))
        for name in names
        if name in ours
    }


def _expected(number: int) -> dict[str, tuple[str, ...]]:
    """Return the columns of each table in a version of the schema, by the name of the table."""
    with closing(_made(number)) as connection:
        return _tables(connection)


def _names() -> set[str]:
    """Return the names of the tables of all versions. A file of version 1 with a table of version 3 is not one of
    ours."""
    with closing(_made(VERSION)) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def _made(number: int) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for step in MIGRATIONS[:number]:
        for statement in step:
            connection.execute(statement)
    return connection


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def _copy(path: Path, copy: Path) -> None:
    if path.exists() and not path.is_file() and not path.is_dir():
        raise OSError(0, "it is a device or a pipe, not a file")  # and may have no end
    shutil.copyfile(path, copy)
    try:
        shutil.copyfile(_journal(path), _journal(copy))
    except FileNotFoundError:
        _journal(copy).unlink(missing_ok=True)
