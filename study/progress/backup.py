"""Reads and writes backups: the progress of one learner in one file that reveals any damage and stays readable.

The file is a line of ASCII, `alinea-backup VERSION SHA-256`, and bytes packed by zlib; the line has their checksum.
Unpacked they are lines of JSON, an object each: `{"event": [at, kind, lesson, subject_key, data]}` in the order of the
log, and `{"place": [lesson, paragraph, question, offset, furthest, opened]}`, as the columns of the store. Lines of
another kind were added by a later version and are skipped; a change that older versions must not skip needs a new
VERSION. The backup holds no derived data, and does not depend on the tables.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any, NamedTuple

from study.gc_pause import gc_paused
from study.progress.errors import UNREADABLE, StoreError
from study.progress.log import Event
from study.progress.row_checks import placed, whole
from study.text import Message

VERSION = 1
"""The version of the backup format; the schema of the store is numbered separately."""
LARGEST = 1 << 30
"""The maximum size of an unpacked backup, in bytes; a million answers take about a seventh of it."""
_VERSION = re.compile(rb"alinea-backup ([1-9][0-9]{0,8}) ")
_HEAD = re.compile(rb"alinea-backup 1 ([0-9a-f]{64})\n")
_AT_ONCE = 4096
START = 32
"""The number of bytes needed to recognise a backup."""


class Backup(NamedTuple):
    """The log, and where the learner stopped in each lesson (a row as `entries.PLACES` gives it)."""

    events: tuple[Event, ...]
    places: tuple[tuple[Any, ...], ...]
    spoilt: int = 0
    """The number of entries of the store that cannot be read and are therefore missing from the backup."""


def pack(backup: Backup) -> bytes:
    """Return the content of a backup file. Equal backups give equal bytes."""
    packed = zlib.compress("".join(_lines(backup)).encode(), 4)
    return b"alinea-backup %d %s\n%s" % (VERSION, sha256(packed).hexdigest().encode(), packed)


def is_backup(start: bytes) -> bool:
    """Return whether a file that begins with these bytes is a backup, of any version and even if damaged."""
    return start.startswith(b"alinea-backup ")


def recognise(start: bytes, name: str) -> None:
    """Check that a file begins as a backup that can be read. Raises StoreError otherwise; its message names the file
    `name`."""
    found = _VERSION.match(start)
    if not found:
        raise StoreError(Message("“{value}” is not an Alinéa backup. Nothing was changed.", value=name))
    if int(found[1]) > VERSION:
        raise StoreError(
            Message(
                "“{value}” was made by a newer version of Alinéa. Nothing was changed: update Alinéa to read it.",
                value=name,
            )
        )


def unpack(data: bytes, name: str) -> Backup:
    """Decode a backup file completely. Raises StoreError as `recognise` does, and if the file is damaged."""
    recognise(data[:START], name)
    head = _HEAD.match(data)
    packed = data[head.end() :] if head else b""
    if not head or sha256(packed).hexdigest().encode() != head[1]:
        raise damaged(name)
    try:
        unpacking = zlib.decompressobj()
        text = unpacking.decompress(packed, LARGEST)
        if not unpacking.eof:
            raise ValueError
        with gc_paused():
            return _read(text)
    except (zlib.error, *UNREADABLE) as error:
        raise damaged(name) from error


def damaged(name: str) -> StoreError:
    """Return the error for a backup whose content cannot be trusted."""
    return StoreError(
        Message(
            "The backup “{value}” is damaged or incomplete. Nothing was changed: copy it again, or choose another.",
            value=name,
        )
    )


def _values(lines: Sequence[str]) -> Iterator[object]:
    """Decode every line that is not empty. Lines are decoded in batches of some thousands, in a third of the time."""
    for start in range(0, len(lines), _AT_ONCE):
        written = [line for line in lines[start : start + _AT_ONCE] if line]
        values = json.loads(f"[{','.join(written)}]")
        if len(values) != len(written):
            raise ValueError(start)
        yield from values


def _lines(backup: Backup) -> Iterator[str]:
    for event in backup.events:
        yield f'{{"event": {json.dumps(event)}}}\n'
    for place in backup.places:
        yield json.dumps({"place": place}) + "\n"


def _read(text: bytes) -> Backup:
    """Decode the unpacked lines of a backup. Raises an error of UNREADABLE if they are not as `pack` writes them."""
    events: list[Event] = []
    places: list[tuple[Any, ...]] = []
    lines = text.decode()
    same: dict[str, str] = {}
    """One shared copy of each text, since every review of a word repeats its key."""
    for line in _values(lines.split("\n")):
        match line:
            case {"event": [at, *cells]} if whole((0, at, *cells)):
                events.append(Event(at, *(same.setdefault(cell, cell) for cell in cells)))
            case {"place": [*cells]} if placed(tuple(cells)):
                places.append(tuple(cells))
            case {"event": _} | {"place": _}:
                raise ValueError(line)
            case {}:
                continue
            case _:
                raise ValueError(line)
    del text
    if "\\ud" in lines or "\\uD" in lines:
        for row in (*events, *places):
            "".join(cell for cell in row if isinstance(cell, str)).encode()  # half a surrogate pair is no text
    return Backup(tuple(events), tuple(places))
