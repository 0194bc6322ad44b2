"""Where the ledger of a lesson is kept, and the JSON in which it is written."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from decks.ledger.model import Ledger, LedgerEntry
from study.files import write_atomic

VERSION = 1
"""The version of the format; a file with a higher one counts as damaged."""


@dataclass(frozen=True, slots=True)
class LedgerFile:
    """Where the ledger of a lesson is kept."""

    path: Path
    """Read, and written after each export. It may not exist yet."""
    shipped: Path | None = None
    """A second ledger that is only read, which comes with a built-in lesson; else None."""


class DamagedLedgerError(Exception):
    """Raised where the file of a ledger exists but cannot be understood."""


def ledger_file(lesson_file: Path, *, builtin: bool, own: Path) -> LedgerFile:
    """Return where the ledger of a lesson is kept: `deck.json` beside `lesson.txt`, `x.deck.json` beside `x.txt`.

    The folder of a built-in lesson may be read-only: its shipped ledger is only read, and the user's own is written to
    the folder `own`, under the name of the lesson's folder.
    """
    name = "deck.json" if lesson_file.name == "lesson.txt" else f"{lesson_file.stem}.deck.json"
    beside = lesson_file.with_name(name)
    if not builtin:
        return LedgerFile(beside)
    return LedgerFile(own / f"{lesson_file.parent.name}.json", beside)


def read_ledger(path: Path) -> Ledger:
    """Read a ledger from its file. Raises FileNotFoundError, other OSErrors, and DamagedLedgerError."""
    try:
        raw: Any = json.loads(path.read_bytes())
        if raw["version"] > VERSION:
            raise DamagedLedgerError(f"version {raw['version']}")
        notes = {
            str(guid): LedgerEntry(
                str(note["hash"]),
                int(note["mod"]),
                tuple(map(int, note["cards"])),
                str(note["key"]),
                str(note.get("sound", "")),
            )
            for guid, note in raw["notes"].items()
        }
        return Ledger(notes, {str(studied): str(name) for studied, name in raw["decks"].items()})
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DamagedLedgerError(str(error)) from error


def write_ledger(path: Path, ledger: Ledger, *, private: bool = False) -> None:
    """Replace a ledger's file in one step, and create its folder if it is missing. Raises OSError.

    With `private`, only the owner of the file may read it.
    """
    write_atomic(path, to_json(ledger).encode(), private=private)


def to_json(ledger: Ledger) -> str:
    """Return the ledger as JSON with a line for each note, sorted by key, so that two files can be compared."""
    rows = sorted(ledger.notes.items(), key=lambda row: (row[1].key, row[0]))
    notes = (f"    {_json(guid)}: {_json(_row(entry))}" for guid, entry in rows)
    body = ",\n".join(notes)
    return f'{{\n  "version": {VERSION},\n  "decks": {_json(dict(ledger.names))},\n  "notes": {{\n{body}\n  }}\n}}\n'


def _row(entry: LedgerEntry) -> dict[str, object]:
    row = {"key": entry.key, "hash": entry.digest, "mod": entry.mod, "cards": list(entry.cards)}
    return row | ({"sound": entry.sound} if entry.sound else {})


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
