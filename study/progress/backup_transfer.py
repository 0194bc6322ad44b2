"""Exports a whole store as a backup, and adds a backup to a store."""

from __future__ import annotations

import sqlite3

from study.gc_pause import gc_paused
from study.progress.backup import Backup, damaged
from study.progress.checksum import is_intact
from study.progress.database import ProgressFile
from study.progress.errors import UNREADABLE
from study.progress.log import Event
from study.progress.merge import merge
from study.progress.row_checks import EVENTS, PLACES, placed, whole


def back_up(file: ProgressFile) -> Backup:
    """Return all entries in the order of the log; damaged entries are counted and left out."""
    with gc_paused():
        rows = file.read(tuple, EVENTS)
        events = tuple(Event(*row[1:6]) for row in rows if whole(row[:6]) and is_intact(row))
        return Backup(events, tuple(filter(placed, file.read(tuple, PLACES))), len(rows) - len(events))


def restore(file: ProgressFile, backup: Backup, name: str) -> int:
    """Add the entries of a backup, all or none, and return how many were new. `name` names the backup in messages.

    Raises:
        StoreError: nothing was added.
    """
    count = 0

    def write(connection: sqlite3.Connection) -> None:
        nonlocal count
        try:
            with gc_paused():
                count = merge(connection, backup)
        except (*UNREADABLE, sqlite3.IntegrityError, sqlite3.InterfaceError, sqlite3.ProgrammingError) as error:
            raise damaged(name) from error

    file.write(write)
    return count
