"""Decides whether a store is damaged, and replaces a damaged one by a new file with everything that can be read of it.

A store is damaged only if all its bytes can be read and a copy of them fails the check. Any other store stays as it is.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext, suppress
from datetime import datetime
from pathlib import Path

from study.file_errors import os_error_reason
from study.files import move
from study.progress.connection import connection_to, opened
from study.progress.create_file import built, finish, free, ready
from study.progress.errors import (
    StoreError,
    SuspectError,
    explained,
    from_the_future,
    held,
    is_busy,
    is_full,
    no_answer,
    no_room_to_repair,
    system_said,
)
from study.progress.lock import locked
from study.progress.repairs import Repair, remember, remembered
from study.progress.salvage import Salvaged, fill, salvage
from study.progress.snapshot import is_later, is_newer, snapshot, sound, stamp
from study.progress.store_files import TAILS, beside, remove, sync_folder
from study.progress.truncated import is_cut
from study.text import Message

_TRIES = 3
"""How many times to look at the file again because the error has passed or another program wrote to it."""


def open_or_replace(path: Path, now: datetime) -> sqlite3.Connection:
    """Open the store at `path`, in which something could not be read, after replacing it if it is damaged.

    A file is damaged if all its bytes can be copied but the copy fails the check; a failing disk is not damage. Of
    several programs that find the damage at once, one replaces the file, and the others wait and use the new file.

    Raises:
        StoreError: it can be neither read nor replaced; it is where it was.
    """
    with locked(path):
        try:
            finish(path)
            for _ in range(_TRIES):
                try:
                    return opened(path, now)
                except SuspectError as error:
                    doubt = error
                _replace_if_damaged(path, now)
        except OSError as error:
            raise system_said(error, path) from error
    raise no_answer(doubt.__cause__ or doubt, path) from doubt


def replace_if_damaged(path: Path, now: datetime) -> bool:
    """Replace a file if it fails the complete check; return whether it was replaced. The caller has no connection to
    it.

    Raises:
        StoreError: it can be neither read nor replaced; it is where it was.
    """
    with locked(path):
        try:
            finish(path)
            return _replace_if_damaged(path, now)
        except OSError as error:
            raise system_said(error, path) from error


def _replace_if_damaged(path: Path, now: datetime) -> bool:
    cut = is_cut(path)
    with nullcontext() if cut else _held_still(path):
        taken = stamp(path)
        with snapshot(path) as copy:
            if not cut and (is_newer(copy) or sound(copy)):
                return False
            found = salvage(copy)
            if cut and is_later(found.version):
                raise from_the_future(path)
            partial, kept = _rescued(path, found)
        if stamp(path) != taken:  # another program has written to it: look at it again
            remove(partial)
            return False
        aside = free(path, f"damaged-{now:%Y-%m-%d}")
        _swap(path, partial, Repair(str(aside), kept, found.at_least))
    with suppress(OSError):
        beside(aside, "-shm").unlink(missing_ok=True)  # it can be made again at any time
        if not beside(aside, "-wal").stat().st_size:
            beside(aside, "-wal").unlink()
    return True


def _rescued(path: Path, found: Salvaged) -> tuple[Path, int]:
    """Create a new store with everything that was salvaged; return its path and its number of entries. Raises OSError
    or StoreError."""
    try:
        return built(path, lambda connection: fill(connection, found))
    except OSError as error:
        if is_full(error):
            raise no_room_to_repair(path) from error
        raise
    except StoreError as error:
        if error.full:
            raise no_room_to_repair(path) from error
        raise


@contextmanager
def _held_still(path: Path) -> Iterator[None]:
    """Keep other programs from writing to a file, if it is sound enough to be locked.

    On Windows, where no open file can be renamed, only make sure that none is writing. Raises StoreError if another
    program does not stop writing.
    """
    try:
        held_by_us = connection_to(path)
    except sqlite3.Error as error:
        raise explained(error, path) from error
    with closing(held_by_us) as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as error:
            if is_busy(error):
                raise held(path) from error
        if os.name == "nt":
            connection.close()
        yield
        with suppress(sqlite3.Error):
            connection.rollback()


def _swap(path: Path, partial: Path, repair: Repair) -> None:
    """Move the old file aside and the new one into its place, or leave the old one where it was.

    Raises:
        StoreError: something could not be moved, and everything is as before.
    """
    waiting, aside, before = ready(path), Path(repair.aside), remembered(path)
    moves = [(beside(path, tail), beside(aside, tail)) for tail in TAILS if os.path.lexists(beside(path, tail))]
    moves.append((waiting, path))
    done: list[tuple[Path, Path]] = []
    try:
        move(partial, waiting)
        remember(path, [*before, repair])
        sync_folder(path.parent)
        for old, new in moves:
            move(old, new)
            done.append((old, new))
        sync_folder(path.parent)
    except OSError as error:
        remove(partial)
        with suppress(OSError):
            for old, new in reversed(done):  # where this fails too, `finish` ends the replacement at the next start
                move(new, old)
        if os.path.lexists(path):
            with suppress(OSError):
                waiting.unlink(missing_ok=True)
            with suppress(OSError):
                remember(path, before)
        raise _not_moved(path, error) from error


def _not_moved(path: Path, error: OSError) -> StoreError:
    if is_full(error):
        return no_room_to_repair(path)
    why = os_error_reason(error)
    return StoreError(
        Message("Your progress file, {path}, is damaged and could not be moved aside: {why}.", path=path, why=why)
    )
