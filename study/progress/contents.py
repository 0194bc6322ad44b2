"""Reads the content and the state of a progress file: a store, a damaged store that was moved aside, or a backup.

Nothing is changed, and nothing is written beside the file.
"""

from __future__ import annotations

import errno
import json
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Literal, NamedTuple

from study.gc_pause import gc_paused
from study.progress.backup import LARGEST, START, VERSION, Backup, damaged, recognise, unpack
from study.progress.errors import StoreError, from_the_future
from study.progress.file_image import Image, image, of_bytes
from study.progress.log import Event
from study.progress.migration import migrate
from study.progress.row_checks import placed, whole
from study.progress.salvage import Salvaged, salvaged
from study.progress.schema import VERSION as SCHEMA
from study.progress.sqlite_journal import page_size
from study.progress.sqlite_tree import schema
from study.progress.truncated import is_cut
from study.text import Message
from study.untrusted import NotTablesError, TooLongError, guarded

_BACKUP = b"alinea-backup "
_PATIENCE = 120.0
"""Seconds that SQLite's check may take; a million entries take about five."""


class Contents(NamedTuple):
    """The content and the state of a progress file."""

    kind: Literal["store", "backup"]
    version: int | None
    """The version of the store's schema or of the backup format; None if it is lost."""
    backup: Backup
    """Everything that can be read."""
    at_least: int
    """The number of entries the file is known to have held; it may have been more."""
    spoilt: int
    """The number of entries that are present but cannot be read."""
    sound: bool
    """Whether every byte is as it was written, as far as this can be determined."""

    @property
    def entries(self) -> int:
        """The number of entries that can be read."""
        return len(self.backup.events)

    @property
    def missing(self) -> int:
        """The number of entries that were lost from the file."""
        return self.at_least - self.entries - self.spoilt


def contents(path: Path, name: str) -> Contents:
    """Read a progress file and skip whatever is damaged. Messages use `name` for the file.

    Raises:
        OSError: nothing of the file can be read.
        StoreError: it is not a progress file, it is from a newer version, or nothing in it can be trusted.
    """
    if path.exists() and not path.is_dir() and not (path.is_file() and path.stat().st_size <= LARGEST):
        raise _unknown(name)  # a pipe or a device may have no end
    with path.open("rb") as file:
        try:
            start = file.read(START)
        except OSError as error:
            if error.errno != errno.EIO:
                raise
            start = b""
        if start.startswith(_BACKUP):
            recognise(start, name)
            return _backup(start + file.read(LARGEST), name)
    with gc_paused():
        return _store(path, name)


def _store(path: Path, name: str) -> Contents:
    source = _alone(path) or image(path, tolerant=True)
    found = salvaged(source)
    if found.version is not None and found.version > SCHEMA:
        raise from_the_future(path)
    if not source.pages.count:  # made, and never written to
        return Contents("store", 0, Backup((), ()), 0, 0, not is_cut(path))
    if not found.at_least and not any(row[:2] == ["table", "events"] for row in schema(source.pages)):
        raise _unknown(name)
    return Contents(
        "store",
        found.version,
        Backup(tuple(found.events.values()), tuple(found.places)),
        found.at_least,
        found.spoilt,
        found.sound and not found.unread and _passes(source, found),
    )


def _alone(path: Path) -> Image | None:
    """Read a journal without its store; None if the file is not a journal."""
    with path.open("rb") as file:
        if not path.name.endswith("-wal") and page_size(file.read(START)) is None:
            return None
    return of_bytes(b"", path.read_bytes())


def _passes(source: Image, found: Salvaged) -> bool:
    """Return whether a store passes SQLite's own check, in memory, and has all its tables."""
    data = bytearray().join(source.pages[number] for number in range(1, source.pages.count + 1))
    data[18:20] = b"\1\1"  # a database in memory has no journal
    try:
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
            connection.deserialize(bytes(data))
            with guarded(connection, _PATIENCE):
                connection.execute("PRAGMA ignore_check_constraints = ON")
                (checked,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
                (counted,) = connection.execute("SELECT count(*) FROM events").fetchone()
                tables = _tables(connection)
    except (sqlite3.Error, NotTablesError, TooLongError):
        return False
    if found.version == SCHEMA:
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as new:
            migrate(new)
            if not _tables(new) <= tables:
                return False
    return bool(checked == "ok" and counted == found.found)


def _tables(connection: sqlite3.Connection) -> set[tuple[Any, ...]]:
    return set(connection.execute("SELECT type, name FROM sqlite_master"))


def _unknown(name: str) -> StoreError:
    return StoreError(
        Message(
            "“{value}” is neither an Alinéa progress file nor an Alinéa backup, or it is too damaged to be read.",
            value=name,
        )
    )


def _backup(data: bytes, name: str) -> Contents:
    """Read a backup. If its end is missing, everything before the cut is read.

    If the file was changed anywhere else, no entry can be trusted, and none is read.
    """
    try:
        backup = unpack(data, name)
        return Contents("backup", VERSION, backup, len(backup.events), 0, True)
    except StoreError:
        packed = data.partition(b"\n")[2]
    unpacking = zlib.decompressobj()
    try:
        lines = unpacking.decompress(packed, LARGEST).split(b"\n")
    except zlib.error as error:
        raise damaged(name) from error
    events, places, kept = [], [], 0
    for entry in _entries(lines[:-1]):
        kept += 1
        if isinstance(entry, Event):
            events.append(entry)
        else:
            places.append(entry)
    if not unpacking.eof and not kept:
        raise damaged(name)
    at_least = len(events) + (not unpacking.eof and lines[-1].startswith(b'{"event"'))
    return Contents("backup", VERSION, Backup(tuple(events), tuple(places)), at_least, 0, False)


def _entries(lines: list[bytes]) -> Iterator[Event | tuple[Any, ...]]:
    """Yield the entries and places in the lines of a backup, up to the first line that is neither."""
    for line in lines:
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            return
        match value:
            case {"event": [*cells]} if whole((0, *cells)):
                yield Event(*cells)
            case {"place": [*cells]} if placed(cells):
                yield tuple(cells)
            case {"event": _} | {"place": _}:
                return
            case dict():
                continue
            case _:
                return
