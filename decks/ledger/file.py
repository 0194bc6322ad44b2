"""Where the ledger of a lesson is kept, and the JSON in which it is written."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from decks.ledger.model import Ledger, LedgerEntry, merge, merge_entries
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


class ReadLedger(NamedTuple):
    """A ledger as its file has it."""

    ledger: Ledger
    merged: bool
    """Whether the file held two versions, as Git leaves them after a merge, and the ledger is both together."""


def read_ledger(path: Path) -> ReadLedger:
    """Read a ledger from its file. Raises FileNotFoundError, other OSErrors, and DamagedLedgerError."""
    data = path.read_bytes()
    try:
        versions = [_parse(version) for version in _versions(data.decode().replace("\r\n", "\n"))]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise DamagedLedgerError(str(error)) from error
    return ReadLedger(merge(*versions), len(versions) > 1)


def _versions(text: str) -> list[str]:
    """Return the text; or, if it has the conflict markers of Git, the texts of both sides."""
    if not re.search(r"(?m)^<{7} ", text):
        return [text]
    sides: list[list[str]] = [[], []]
    chosen = sides
    for line in text.splitlines(keepends=True):
        match line[:7]:
            case "<<<<<<<":
                chosen = sides[:1]
            case "|||||||":
                chosen = []  # the version before both, which Git adds if it is asked to
            case "=======":
                chosen = sides[1:]
            case ">>>>>>>":
                chosen = sides
            case _:
                for side in chosen:
                    side.append(line)
    return ["".join(side) for side in sides]


def _with_commas(text: str) -> str:
    """Return the text with a comma after each line of a note except the last, which a merge may have moved."""
    text = re.sub(r"(?<=\})(?=\n    \")", ",", text)
    return re.sub(r",(?=\n  \})", "", text)


def _parse(text: str) -> Ledger:
    """Read a ledger from JSON. Raises DamagedLedgerError, ValueError, KeyError, TypeError and AttributeError."""
    # Objects are read as lists of pairs, because a merge can leave two lines of one note.
    raw: dict[str, Any] = dict(json.loads(_with_commas(text), object_pairs_hook=list))
    if raw["version"] > VERSION:
        raise DamagedLedgerError(f"version {raw['version']}")
    notes: dict[str, LedgerEntry] = {}
    for guid, pairs in raw["notes"]:
        note = dict(pairs)
        entry = LedgerEntry(
            str(note["hash"]),
            int(note["mod"]),
            tuple(map(int, note["cards"])),
            str(note["key"]),
            str(note.get("sound", "")),
            str(note.get("learned", "")),
            note.get("gone") is True,
        )
        notes[str(guid)] = merge_entries(notes.get(str(guid), entry), entry)
    return Ledger(notes, {str(studied): str(name) for studied, name in raw["decks"]})


def write_ledger(path: Path, ledger: Ledger, *, private: bool = False) -> None:
    """Replace a ledger's file in one step, and create its folder if it is missing. Raises OSError.

    With `private`, only the owner of the file may read it.
    """
    write_atomic(path, to_json(ledger).encode(), private=private)


def to_json(ledger: Ledger) -> str:
    """Return the ledger as JSON with a line for each note, sorted by key, for comparing two files."""
    rows = sorted(ledger.notes.items(), key=lambda row: (row[1].key, row[0]))
    notes = (f"    {_json(guid)}: {_json(_row(entry))}" for guid, entry in rows)
    body = ",\n".join(notes)
    return f'{{\n  "version": {VERSION},\n  "decks": {_json(dict(ledger.names))},\n  "notes": {{\n{body}\n  }}\n}}\n'


def _row(entry: LedgerEntry) -> dict[str, object]:
    row = {"key": entry.key, "hash": entry.digest, "mod": entry.mod, "cards": list(entry.cards)}
    rest = {"sound": entry.sound, "learned": entry.learned, "gone": entry.gone}
    return row | {name: value for name, value in rest.items() if value}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
