"""A place in the temporary folder for the database that is unpacked from an export, gone afterwards in every case."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import IO

from study import temporary

PREFIX = "alinea-export-"
_FILE = "collection"


def place() -> AbstractContextManager[tuple[Path, IO[bytes]]]:
    """Give a new file, open for writing and locked, in a folder of its own that only its owner can enter."""
    return temporary.place(PREFIX, _FILE)
