"""Kills the lesson in lines while somebody answers: `python -m tests.bench.plain_kills [--kills 100] [--seed 1]`.

`alinea study LESSON --plain` in a pseudo-terminal gets `kill -9` at random moments. Every answer whose verdict was
printed has to be in the store, and the store has to open each time. Prints the counts; status 1 if anything was lost.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from study.progress.store import Store
from tests.terminal.driver import ALINEA, Terminal

PETITE = Path(__file__).resolve().parents[1] / "data" / "petite.txt"
FIRST = ["", "b", "", "12", "", "ventes", "hausse", ""]
SECOND = ["", "b", "", "ab", "", "la gérante", "", "abc", "", "abc", "", "However.", "ab", "", "a", ""]
VERDICTS = ("Right.", "Nearly.", "Wrong.", " ticked.")


def killed(home: Path, chance: Random) -> tuple[int, int]:
    """How many answers were told before a kill, and how many of them the store has lost."""
    folder = home / "lessons" / "petite"
    folder.mkdir(parents=True)
    shutil.copy(PETITE, folder / "lesson.txt")
    environ = {"ALINEA_HOME": str(home), "LANG": "en_GB.UTF-8"}
    lines = [*FIRST, *SECOND]
    with Terminal(*ALINEA, "study", "petite", "--plain", columns=200, rows=80, environ=environ) as terminal:
        terminal.wait_for("Enter: 3 questions")
        end = time.monotonic() + chance.uniform(0, 7)
        while time.monotonic() < end:
            if lines:
                terminal.send(lines.pop(0), "enter")
            terminal.settle(chance.uniform(0, 0.12))
        terminal.kill()
        terminal.settle()
        told = sum(terminal.traffic.count(verdict) for verdict in VERDICTS)
    store = Store.open_kept(home / "progress.db", lambda: datetime.now(UTC))
    kept = len(store.answers("petite"))
    store.close()
    return told, max(told - kept, 0)


def main() -> int:
    """Kill, and count."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition(":")[0])
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = Random(options.seed)
    told = lost = 0
    for _ in range(options.kills):
        with tempfile.TemporaryDirectory() as home:
            more, gone = killed(Path(home), chance)
        told, lost = told + more, lost + gone
    print(f"{options.kills} kills, {told} answers told, {lost} lost")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
