"""Writes the published deck of the built-in lesson: `python -m decks.publish`, in a checkout of the project.

The deck is for people who only import it, without the program. The ledger beside the lesson is written too.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from decks.errors import DeckError
from decks.export import export
from decks.ledger.file import LedgerFile
from study.lesson.library import builtin_folder
from study.lesson.reader import read

LESSON = "alibaba-cloud"
FOLDER = Path(__file__).with_name("published")


def publish(target: Path, ledger: Path, now: int) -> int:
    """Write the deck of the built-in lesson and its ledger, and return the exit code; `now` in seconds since 1970."""
    reading = read((builtin_folder() / LESSON / "lesson.txt").read_bytes())
    if reading.lesson is None or reading.errors:
        print(f"{LESSON}: {len(reading.errors)} errors in the lesson; see: alinea check {LESSON}", file=sys.stderr)
        return 1
    try:
        exported = export([reading.lesson], target, ledgers={reading.lesson.id: LedgerFile(ledger)}, now=now)
    except DeckError as error:
        print(*error.messages, sep="\n", file=sys.stderr)
        return 1
    print(*exported.messages, sep="\n")
    return 0


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    beside = builtin_folder() / LESSON / "deck.json"
    raise SystemExit(publish(FOLDER / f"{LESSON}.apkg", beside, int(time.time())))
