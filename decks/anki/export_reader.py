"""Reads cards from a file that Anki exported, .apkg or .colpkg, in its new format or the old one.

The file may come from anybody: it is unpacked within limits, and only rows of plain tables are read. Nothing is left in
the temporary folder.
"""

from __future__ import annotations

import json
import sqlite3
import struct
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from operator import itemgetter
from pathlib import Path
from typing import IO, Any

from decks.anki import errors
from decks.anki.term_state import CardState
from decks.errors import cannot_read
from study import temporary
from study.untrusted import NotTablesError, TooLongError, rows, untrusted

_NEWEST_FORMAT = 3
"""The highest version in a `meta` file that this program knows: 3 is SQLite compressed with zstd."""
_DATABASES = ("collection.anki21b", "collection.anki21", "collection.anki2")
"""The names of the database in an export, newest first: where there are several, the last is a stub."""
_NOTES = "SELECT id, guid FROM notes"
_CARDS = "SELECT nid, ord, type, queue, ivl, reps, lapses, data FROM cards"
_MOST_CARDS = 20
"""Cards of one note; those of the program's decks have six at most."""
_CHUNK = 1 << 20
"""Bytes that are unpacked at a time."""
_LARGEST = 4 << 30
"""Bytes of a collection; those of learners with decades of reviews are a tenth of it."""
_PREFIX = "alinea-export-"
"""How the temporary folder with the unpacked database begins."""


def cards_by_guid(path: Path, wanted: Collection[str]) -> dict[str, list[CardState]]:
    """Return the cards of the notes with the given GUIDs. Raises DeckError if the file cannot be used."""
    found: dict[str, list[tuple[int, int, CardState]]] = defaultdict(list)
    with open_collection(path) as connection:
        # Two plain passes: in an untrusted file, a join could take any time.
        notes = {id: guid for id, guid in rows(connection, _NOTES) if isinstance(guid, str) and guid in wanted}
        for note, *numbers, extra in rows(connection, _CARDS):
            if guid := notes.get(note):
                ord, type_, queue, interval, reps, lapses = (_whole(number, path) for number in numbers)
                state = CardState(ord, type_, queue, interval, reps, lapses, *_memory(extra))
                if len(found[guid]) == _MOST_CARDS:
                    raise errors.damaged_export(path)
                found[guid].append((_whole(note, path), ord, state))
    return {guid: [state for *_, state in sorted(cards, key=itemgetter(0, 1))] for guid, cards in found.items()}


def _whole(number: object, path: Path) -> int:
    """Return an integer as it is. Raises DeckError for anything else."""
    if not isinstance(number, int):
        raise errors.damaged_export(path)
    return number


@contextmanager
def open_collection(path: Path) -> Iterator[sqlite3.Connection]:
    """Context manager: open the database of an export, as a temporary copy. Raises DeckError."""
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise errors.not_an_export(path)  # a pipe or a device, which may never end
        with temporary.place(_PREFIX, "collection") as (copy, file):
            try:
                _unpack(path, file)
            except _NO_ARCHIVE as error:
                raise errors.not_an_export(path) from error
            file.flush()
            with untrusted(copy) as connection:
                yield connection
    except NotTablesError as error:
        raise errors.unusual_database(path) from error
    except TooLongError as error:
        raise errors.reading_too_long(path) from error
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:  # the text of SQLite's error can be damaged too
        raise errors.damaged_export(path) from error
    except OSError as error:
        raise cannot_read(path, error) from error


_NO_ARCHIVE = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, struct.error, ValueError)
"""What zipfile raises for a file that is not an archive, has a password, or is packed in an unusual way."""


def _unpack(path: Path, plain: IO[bytes]) -> None:
    """Write the database of an export into a file. Raises DeckError, OSError and `_NO_ARCHIVE`."""
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        name = next((name for name in _DATABASES if name in names), None)
        if "meta" in names:
            with archive.open("meta") as meta:
                if _format(meta.read(16)) > _NEWEST_FORMAT:
                    raise errors.newer_export(path)
        if name is None:
            raise errors.not_an_export(path)
        if archive.getinfo(name).compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise errors.not_an_export(path)  # Anki uses no other, and some of them need any amount of memory
        with archive.open(name) as packed:
            if name.endswith("b"):
                _decompress(packed, plain, path)
            else:
                _copy(iter(lambda: packed.read(_CHUNK), b""), plain, path)


def _decompress(packed: IO[bytes], plain: IO[bytes], path: Path) -> None:
    """Unpack zstd. Raises DeckError if Python has no module for it, or if the data is damaged."""
    try:
        try:
            # Optional: only Python 3.14 has it, and only the new format needs it.
            from compression.zstd import ZstdDecompressor, ZstdError  # type: ignore[import-not-found,unused-ignore]
        except ImportError:
            from backports.zstd import ZstdDecompressor, ZstdError
    except ImportError as error:
        raise errors.zstd_missing(path) from error
    unpacker = ZstdDecompressor()

    def chunks() -> Iterator[bytes]:
        while not unpacker.eof:
            more = packed.read(_CHUNK) if unpacker.needs_input else b""
            if unpacker.needs_input and not more:
                raise errors.damaged_export(path)
            yield unpacker.decompress(more, _CHUNK)

    try:
        _copy(chunks(), plain, path)
    except ZstdError as error:
        raise errors.damaged_export(path) from error


def _copy(chunks: Iterator[bytes], plain: IO[bytes], path: Path) -> None:
    """Write chunks into a file. Raises DeckError beyond the limit, before the disk is full of a small hostile file."""
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > _LARGEST:
            raise errors.damaged_export(path)
        plain.write(chunk)


def _format(meta: bytes) -> int:
    """Return the version in a `meta` file, a protobuf message whose first field is a number; 0 if it has none."""
    if meta[:1] != b"\x08":
        return 0
    version = 0
    for digit, byte in enumerate(meta[1:11]):
        version |= (byte & 0x7F) << 7 * digit
        if byte < 0x80:
            break
    return version


def _memory(extra: Any) -> tuple[float | None, float | None]:
    """Return FSRS's stability in days and difficulty from 1 to 10; None for those that the card's data lacks."""
    try:
        kept = json.loads(extra or "{}")
        return _number(kept.get("s")), _number(kept.get("d"))
    except (ValueError, AttributeError, TypeError, RecursionError, OverflowError):
        return None, None


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None
