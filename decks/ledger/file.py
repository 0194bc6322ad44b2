"""Where a lesson's ledger is kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class LedgerFile:
    """The file that says what each published note of a lesson held and when it last changed."""

    path: Path
    """Read, and written after each export. It need not exist yet."""
    shipped: Path | None = None
    """A second ledger that is only read: the one that comes with a built-in lesson."""


def ledger_file(lesson_file: Path, *, builtin: bool, own: Path) -> LedgerFile:
    """Where the ledger of a lesson belongs: `deck.json` beside `lesson.txt`, `x.deck.json` beside any other `x.txt`.

    A built-in lesson's folder may not be written to: there the shipped ledger is read, and the user's own is kept in
    the folder `own`, under the name of the lesson's folder.
    """
    name = "deck.json" if lesson_file.name == "lesson.txt" else f"{lesson_file.stem}.deck.json"
    beside = lesson_file.with_name(name)
    if not builtin:
        return LedgerFile(beside)
    return LedgerFile(own / f"{lesson_file.parent.name}.json", beside)
