"""Keeps text that was typed but not yet saved or submitted.

A draft belongs to a place, such as `("answer", "alibaba-cloud", "q3")`: a later text replaces it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from study.files import write_atomic

Place = tuple[str, ...]
"""The place of a draft: its type, then the values that identify it among places of this type."""


class Drafts:
    """A folder with one file for each text; only their owner can read them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, place: Place) -> str:
        """Return the draft of a place; empty if there is none, or if it cannot be read."""
        found = _read(self._file(place))
        return found[1] if found and found[0] == place else ""

    def under(self, place: Place) -> Iterator[tuple[Place, str]]:
        """Yield all drafts whose places begin with `place`, and their places."""
        for file in sorted(self._folder.glob("*.json")):
            found = _read(file)
            if found and found[0][: len(place)] == place:
                yield found

    def keep(self, place: Place, text: str, *, synced: bool = False) -> None:
        """Save a text in one step; an empty one removes the draft.

        It survives a crash of the program and, with `synced`, a power cut. Raises OSError.
        """
        if not text:
            self.drop(place)
            return
        data = json.dumps({"place": place, "text": text}, ensure_ascii=False).encode("utf-8", "surrogatepass")
        write_atomic(self._file(place), data, durable=synced, private=True)

    def drop(self, place: Place) -> None:
        """Remove the draft of a place, if there is one. Raises OSError."""
        with suppress(FileNotFoundError, NotADirectoryError):
            self._file(place).unlink()

    def _file(self, place: Place) -> Path:
        name = sha256(json.dumps(place).encode()).hexdigest()[:32]
        return self._folder / f"{name}.json"


def _read(file: Path) -> tuple[Place, str] | None:
    """Read a draft; None if the file is missing or is not a draft."""
    try:
        data = json.loads(file.read_bytes().decode("utf-8", "surrogatepass"))
        place, text = tuple(data["place"]), data["text"]
    except (OSError, ValueError, TypeError, LookupError, RecursionError):
        return None
    whole = isinstance(text, str) and all(isinstance(part, str) for part in place)
    return (place, text) if whole else None
