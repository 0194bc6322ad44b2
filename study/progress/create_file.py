"""Creates a store under a temporary name and moves it into place once complete: a kill or a full disk leaves no partial
file under its name."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import TypeVar

from study.file_errors import os_error_reason
from study.files import move
from study.private import make_folder, remove_folders
from study.progress.daily_check import marker
from study.progress.errors import NoRoomError, StoreError, explained, is_full, system_said
from study.progress.lock import locked
from study.progress.migration import migrate
from study.progress.repairs import Repair, remember, remembered
from study.progress.salvage import fill, salvage_journal
from study.progress.schema import VERSION
from study.progress.store_files import beside, remove, sync, sync_folder
from study.progress.truncated import has_journal
from study.text import Message

T = TypeVar("T")


def create(path: Path) -> None:
    """Create a store at `path`, or complete one that a killed program began. An existing store is left alone.

    The new store is empty, or has the entries of a journal whose file is gone.

    Raises:
        NoRoomError: the disk is full; nothing is left behind.
        StoreError: it cannot be made for another reason; nothing is left behind either.
    """
    folders: list[str] = []
    try:
        folders = _folders(path)
        with locked(path):
            finish(path)
            if not os.path.lexists(path) and has_journal(path):
                _replace_journal(path)
            if not os.path.lexists(path):
                partial, _ = built(path, lambda connection: None)
                _try(partial, path)
                _place(partial, path)
    except (OSError, StoreError) as error:
        remove_folders(folders)
        refused = system_said(error, path) if isinstance(error, OSError) else error
        raise (NoRoomError(refused.message) if refused.full else refused) from error


def discard(path: Path, folders: list[str]) -> None:
    """Remove a store that was created in this run and has no entry, and the folders created for it.

    A program that has opened it in the meantime writes it again. Where something fails, the empty store stays.
    """
    with suppress(OSError, StoreError, sqlite3.Error), locked(path):
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            if connection.execute("SELECT count(*) FROM events").fetchone()[0]:
                return
        remove(path)
        marker(path).unlink(missing_ok=True)
    remove_folders(folders)


def _replace_journal(path: Path) -> None:
    """Create a store at `path` with the entries of the journal left there, and keep the journal under another name.

    A kill leaves the journal where it is, or the new store waiting whole for `finish`. The caller holds the lock.

    Raises:
        OSError, StoreError: the store was not made, and the journal is where it was.
    """
    journal, waiting, before = beside(path, "-wal"), ready(path), remembered(path)
    aside = beside(free(path, "without-its-file"), "-wal")
    found = salvage_journal(journal)
    partial, kept = built(path, lambda connection: fill(connection, found))
    try:
        move(partial, waiting)
        remember(path, [*before, Repair(str(aside), kept, found.at_least)])
        sync_folder(path.parent)
        move(journal, aside)
    except OSError:
        remove(partial)
        with suppress(OSError):
            waiting.unlink(missing_ok=True)
        with suppress(OSError):
            remember(path, before)
        raise
    beside(path, "-shm").unlink(missing_ok=True)
    move(waiting, path)  # where this fails, `finish` does it at the next start
    sync_folder(path.parent)


def _try(partial: Path, path: Path) -> None:
    """Write a test answer to a new store, since the journal and its index need room as well. Raises StoreError."""
    try:
        with closing(sqlite3.connect(partial, isolation_level=None)) as connection:
            connection.execute(f"PRAGMA user_version = {VERSION}")
    except sqlite3.Error as error:
        remove(partial)
        raise explained(error, path) from error


def _folders(path: Path) -> list[str]:
    """Create the folder of a store, and return the folders created."""
    try:
        return make_folder(path.parent)
    except OSError as error:
        if is_full(error):
            raise
        why = os_error_reason(error)
        raise StoreError(
            Message("The folder {parent} cannot be created: {why}.", parent=path.parent, why=why)
        ) from error


def write_again(connection: sqlite3.Connection, path: Path) -> None:
    """Write everything that an open connection holds to `path`, whose file was removed, unless it has a file again.

    Raises:
        StoreError: it cannot be written.
    """
    try:
        _folders(path)
        with locked(path):
            finish(path)
            if not os.path.lexists(path):
                partial, _ = built(path, connection.backup)
                for tail in ("-wal", "-shm"):  # of the file that is gone; what they held has been written
                    beside(path, tail).unlink(missing_ok=True)
                _place(partial, path)
    except OSError as error:
        raise system_said(error, path) from error


def built(path: Path, fill: Callable[[sqlite3.Connection], T]) -> tuple[Path, T]:
    """Create a new store beside `path`, fill it and sync it to the disk. Return its path and the result of `fill`.

    The caller holds the lock.

    Raises:
        OSError, StoreError: it cannot be made; nothing is left of it.
    """
    partial = path.with_name(f".{path.name}.part")
    remove(partial)
    try:
        os.close(os.open(partial, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        with closing(sqlite3.connect(partial, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = MEMORY")
            connection.execute("PRAGMA synchronous = OFF")
            migrate(connection)
            filled = fill(connection)
            connection.execute("PRAGMA journal_mode = WAL")
        sync(partial)
    except sqlite3.Error as error:
        remove(partial)
        raise explained(error, path) from error
    except BaseException:
        remove(partial)
        raise
    return partial, filled


def ready(path: Path) -> Path:
    """Return the path at which a rescued store is kept, complete, until the damaged one has been moved out of the
    way."""
    return path.with_name(f".{path.name}.new")


def finish(path: Path) -> None:
    """Complete a replacement that a kill or a power cut interrupted. The caller holds the lock. Raises OSError.

    As long as the damaged file has its name, the replacement has not begun and will be made again. Once it has been
    moved aside, the rescued file is the only store left and gets its name.
    """
    waiting = ready(path)
    if not os.path.lexists(waiting):
        return
    if os.path.lexists(path):
        waiting.unlink()
        return
    _place(waiting, path)


def _place(new: Path, path: Path) -> None:
    """Give a new file its name, after moving the journal of the previous file, which SQLite would apply to it.

    Raises:
        OSError: it has not got the name; a file that was being made is removed.
    """
    try:
        journal = beside(path, "-wal")
        if has_journal(path):
            move(journal, beside(_owner(path), "-wal"))
        else:
            journal.unlink(missing_ok=True)
        beside(path, "-shm").unlink(missing_ok=True)
        move(new, path)
        sync_folder(path.parent)
    except OSError:
        if new != ready(path):
            remove(new)
        raise


def _owner(path: Path) -> Path:
    """Return the path for the store of a journal left at `path`: the damaged store moved aside last that has no
    journal; a free path if there is none."""
    for repair in reversed(remembered(path)):
        if repair.aside and not repair.journal and not os.path.lexists(beside(Path(repair.aside), "-wal")):
            return Path(repair.aside)
    return free(path, "without-its-file")


def free(path: Path, what: str) -> Path:
    """Return a path beside the store that is not taken by a file or a journal."""
    count, tail = 1, ""
    while True:
        found = path.with_name(f"{path.stem}-{what}{tail}{path.suffix}")
        if not os.path.lexists(found) and not os.path.lexists(beside(found, "-wal")):
            return found
        count += 1
        tail = f"-{count}"
