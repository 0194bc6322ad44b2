"""Reads how a learner is doing out of a file exported from Anki, .apkg or .colpkg, of the new format or the old.

SQLite and zstd are imported when a file is opened. Nothing is left in the temporary folder.
"""

from __future__ import annotations

import json
import sqlite3
import tempfile
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO

from decks import problems
from decks.standing import CardState

_NEWEST_FORMAT = 3
"""The `meta` file's version that this program knows: 3 is zstd over SQLite."""
_DATABASES = ("collection.anki21b", "collection.anki21", "collection.anki2")
"""The best first: the last is a stub wherever another one is there."""
_CARDS = (
    "select n.guid, c.ord, c.type, c.queue, c.ivl, c.reps, c.lapses, c.data "
    "from cards c join notes n on n.id = c.nid order by c.nid, c.ord"
)
_PIECE = 1 << 20
_LARGEST = 4 << 30
"""Bytes of a collection; those of decades are a tenth of it."""


def cards_by_guid(path: Path, wanted: Collection[str]) -> dict[str, list[CardState]]:
    """The cards of the notes whose GUID is wanted. Raises DeckError, which says what is wrong with the file."""
    found: dict[str, list[CardState]] = defaultdict(list)
    with collection(path) as connection:
        for guid, *numbers, extra in connection.execute(_CARDS):
            if guid in wanted:
                if not all(isinstance(number, int) for number in numbers):
                    raise problems.damaged(path)
                stability, difficulty = _memory(extra)
                ord, type_, queue, interval, reps, lapses = numbers
                found[guid].append(CardState(ord, type_, queue, interval, reps, lapses, stability, difficulty))
    return dict(found)


@contextmanager
def collection(path: Path) -> Iterator[sqlite3.Connection]:
    """The export's database, opened on a copy that is gone afterwards."""
    try:
        with tempfile.TemporaryDirectory(prefix="alinea-") as folder:
            copy = Path(folder, "collection")
            try:
                _unpack(path, copy)
            except RuntimeError as error:  # zipfile's word for an archive locked by a password, or packed oddly
                raise problems.not_an_export(path) from error
            with closing(sqlite3.connect(copy)) as connection:
                yield connection
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:  # what SQLite says of damage may be damaged too
        raise problems.damaged(path) from error
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise problems.not_an_export(path) from error
    except OSError as error:
        raise problems.unreadable(path, error) from error


def _unpack(path: Path, copy: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        name = next((name for name in _DATABASES if name in names), None)
        if "meta" in names:
            with archive.open("meta") as meta:
                if _format(meta.read(16)) > _NEWEST_FORMAT:
                    raise problems.too_new(path)
        if name is None:
            raise problems.not_an_export(path)
        with archive.open(name) as packed, copy.open("wb") as plain:
            if name.endswith("b"):
                _decompress(packed, plain, path)
            else:
                _copy(iter(lambda: packed.read(_PIECE), b""), plain, path)


def _decompress(packed: IO[bytes], plain: IO[bytes], path: Path) -> None:
    """zstd, from Python itself (3.14) or from its backport."""
    try:
        try:
            from compression.zstd import ZstdDecompressor, ZstdError  # type: ignore[import-not-found,unused-ignore]
        except ImportError:
            from backports.zstd import ZstdDecompressor, ZstdError
    except ImportError as error:
        raise problems.no_zstd(path) from error
    unpacker = ZstdDecompressor()

    def pieces() -> Iterator[bytes]:
        while not unpacker.eof:
            more = packed.read(_PIECE) if unpacker.needs_input else b""
            if unpacker.needs_input and not more:
                raise problems.damaged(path)
            yield unpacker.decompress(more, _PIECE)

    try:
        _copy(pieces(), plain, path)
    except ZstdError as error:
        raise problems.damaged(path) from error


def _copy(pieces: Iterator[bytes], plain: IO[bytes], path: Path) -> None:
    """Piece by piece, so that a small file that unpacks to a huge one fills neither the memory nor the disk."""
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > _LARGEST:
            raise problems.damaged(path)
        plain.write(piece)


def _format(meta: bytes) -> int:
    """The version in the `meta` file: a protobuf message whose first field is a number; 0 where it has none."""
    if meta[:1] != b"\x08":
        return 0
    version = 0
    for place, byte in enumerate(meta[1:11]):
        version |= (byte & 0x7F) << 7 * place
        if byte < 0x80:
            break
    return version


def _memory(extra: str) -> tuple[float | None, float | None]:
    """FSRS's stability in days and difficulty from 1 to 10, where Anki keeps them with the card."""
    try:
        kept = json.loads(extra or "{}")
        return _number(kept.get("s")), _number(kept.get("d"))
    except (ValueError, AttributeError, TypeError, RecursionError):
        return None, None


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None
