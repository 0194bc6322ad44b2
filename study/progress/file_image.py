"""Reads the bytes of a store and its journal as of one moment, without opening them in SQLite."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import NamedTuple

from study.progress import sqlite_journal
from study.progress.row_checks import whole
from study.progress.sqlite_pages import LEAF, SIZES, Header, Pages, header, leaf

_TRIES = 5
"""How many times to read a file again because another program wrote to it during the reading."""
_BLOCK = 4096
"""The size, in bytes, of the blocks that are skipped where the disk cannot read."""
_SAMPLE = 1 << 21
"""The number of bytes from which the page size is guessed."""


class Image(NamedTuple):
    """The bytes of a store as of its last commit."""

    pages: Pages
    header: Header | None
    """None if it is lost."""
    copies: list[bytes]
    """Further copies of pages, from the journal, the newest first."""
    journal_sound: bool
    cut: bool
    """Whether pages are missing at the end of the file."""
    unread: int
    """The number of bytes that the disk could not read."""


def image(path: Path, *, tolerant: bool = False) -> Image:
    """Read a store and its journal. If `tolerant`, skip bytes that the disk cannot read.

    Raises:
        OSError: the file cannot be read, or, unless `tolerant`, a part of it.
    """
    journal = path.with_name(f"{path.name}-wal")
    for _ in range(_TRIES):
        before = _stamp(path), _stamp(journal)
        data, unread = _bytes(path, tolerant)
        try:
            frames, unread_frames = _bytes(journal, tolerant)
        except FileNotFoundError:
            frames, unread_frames = b"", 0
        if (_stamp(path), _stamp(journal)) == before:
            break
    return of_bytes(data, frames, unread + unread_frames)


def of_bytes(data: bytes, frames: bytes = b"", unread: int = 0) -> Image:
    """Read a store and its journal from memory."""
    found = header(data)
    size = found.size if found else sqlite_journal.page_size(frames) or _guessed(data)
    journal = sqlite_journal.read(frames, size)
    if 1 in journal.pages:
        found = header(journal.pages[1]) or found
    pages = Pages(data, size, found.usable if found else size, journal.pages)
    cut = found is not None and pages.count < found.pages
    return Image(pages, found, journal.copies, journal.sound, cut or bool(len(data) % size), unread)


def _guessed(data: bytes) -> int:
    """Return the page size with which the most rows of the log are found."""
    sample = data[:_SAMPLE]

    def rows(size: int) -> int:
        pages = Pages(sample, size, size, {})
        leaves = (pages[number] for number in range(1, pages.count + 1))
        found = (leaf(pages, page).rows for page in leaves if page[0] == LEAF)
        return sum(1 for rows in found for id, values in rows if values and whole((id, *values[1:6])))

    return max(SIZES, key=rows)


def _stamp(path: Path) -> tuple[int, int, int] | None:
    """Return the values that change when a program writes to a file; None if the file does not exist."""
    try:
        found = os.stat(path)
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


def _bytes(path: Path, tolerant: bool) -> tuple[bytes, int]:
    """Return the content of a file, with zeros for bytes that the disk cannot read, and the number of those bytes."""
    if path.exists() and not path.is_file() and not path.is_dir():
        raise OSError(0, "it is a device or a pipe, not a file")  # and may have no end
    try:
        return path.read_bytes(), 0
    except OSError as error:
        if not tolerant or error.errno != errno.EIO:
            raise
    parts, unread, size = [], 0, path.stat().st_size
    with path.open("rb", buffering=0) as file:
        for at in range(0, size, _BLOCK):
            length = min(_BLOCK, size - at)
            try:
                file.seek(at)
                part = file.read(length)
            except OSError as error:
                if error.errno != errno.EIO:
                    raise
                part = b""
                unread += length
            parts.append(part.ljust(length, b"\0"))
    if unread == size:
        raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
    return b"".join(parts), unread
