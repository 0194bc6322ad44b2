"""The language engine: words a second, the first look-up of a process, and beside them what they can be compared with.

Wall time and the time of the processor: on a machine with other work only the second, and the ratios, mean something.
The peers, measured in turn: `collections.Counter` of `re.findall` over the same text, and for the first look-up a
process that opens the same SQLite file and asks it once.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from tests.bench.figures import Figure

DATA = Path(__file__).parents[1] / "data" / "language"
LEXICON = Path(__file__).parents[2] / "study" / "language" / "data" / "lexicon.sqlite"
TIMES = 60
PARAGRAPH = (
    "Entre juin et septembre, les recettes provenant du cloud ont augmenté de 58,5 %, atteignant 1,5 milliard. " * 3
)
FIRST = """
import sqlite3, time, study.lesson.model, textual.app, textual.widgets
wall, cpu = time.perf_counter(), time.process_time()
{work}
print((time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000)
"""
PROCESSES = {
    "SQLite, one query": f"sqlite3.connect({str(LEXICON)!r}).execute('SELECT * FROM form WHERE form = ?', "
    "('atteignant',)).fetchall()",
    "first look-up": "from study.language.lookup import lookup; lookup('atteignant')",
    "first paragraph": f"from study.language.french.analysis import analyse; analyse({PARAGRAPH!r})",
}


def first_uses(rounds: int) -> list[Figure]:
    """In fresh processes that have what the program has loaded by then."""
    wall: dict[str, list[float]] = {name: [] for name in PROCESSES}
    cpu: dict[str, list[float]] = {name: [] for name in PROCESSES}
    for _ in range(rounds):
        for name, work in PROCESSES.items():
            command = [sys.executable, "-c", FIRST.format(work=work)]
            done = subprocess.run(command, capture_output=True, check=True, text=True)
            spent = [float(each) for each in done.stdout.split()]
            wall[name].append(spent[0])
            cpu[name].append(spent[1])
    least = {"ms": Figure("SQLite, one query", "ms", wall.pop("SQLite, one query"))}
    least["cpu"] = Figure("SQLite, one query, processor", "ms", cpu.pop("SQLite, one query"))
    return [
        *least.values(),
        *(Figure(f"language: {name}", "ms", values, least["ms"]) for name, values in wall.items()),
        *(Figure(f"language: {name}, processor", "ms", values, least["cpu"]) for name, values in cpu.items()),
    ]


def processor(work: Callable[[], object]) -> float:
    """Seconds of the processor."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def speeds(rounds: int) -> list[Figure]:
    """Words a second of processor time, over a text of a hundred thousand words."""
    from study.language.french.analysis import analyse
    from study.language.sense.word_records import analyse as as_data

    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(DATA.glob("*.txt"))) * TIMES
    count = len(analyse(text).words)
    works: dict[str, Callable[[], object]] = {
        "Counter of re.findall": lambda: Counter(re.findall(r"\w+", text)),
        "analysed": lambda: analyse(text),
        "analysed, as data with glosses": lambda: as_data(text),
    }
    found: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            found[name].append(processor(work))
    least = Figure("Counter of re.findall", "s", found.pop("Counter of re.findall"))
    return [
        *(Figure(f"language: {name}", "s", values, least) for name, values in found.items()),
        *(Figure(f"language: {name}", "words/s", [count / each for each in values]) for name, values in found.items()),
    ]


def measure(rounds: int) -> list[Figure]:
    """Speeds and first uses."""
    return [*speeds(max(rounds // 2, 3)), *first_uses(rounds)]


if __name__ == "__main__":
    for figure in measure(7):
        print(figure.line())
