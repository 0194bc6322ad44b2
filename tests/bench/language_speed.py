"""How fast the language engine is: `python tests/bench/language_speed.py`.

Prints words a second over a long text, and in fresh processes the milliseconds from first use to a paragraph analysed
and to a word looked up. A busy machine makes all of them worse.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

DATA = Path(__file__).parents[1] / "data" / "language"
FIRST = """
import sqlite3, time, study.lesson.model, textual.app, textual.widgets
start = time.perf_counter()
from study.language.words import analyse, lookup
{call}
print((time.perf_counter() - start) * 1000)
"""
PARAGRAPH = (
    "Entre juin et septembre, les recettes provenant du cloud ont augmenté de 58,5 %, atteignant 1,5 milliard. " * 3
)


def first_use(call: str) -> float:
    """The best of five fresh processes, in milliseconds."""
    runs = []
    for _ in range(5):
        done = subprocess.run(
            [sys.executable, "-c", FIRST.format(call=call)], capture_output=True, check=True, text=True
        )
        runs.append(float(done.stdout))
    return min(runs)


def main() -> None:
    """Prints four lines."""
    from study.language.analysis import analyse
    from study.language.words import analyse as as_data
    from study.language.words import lookup

    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(DATA.glob("*.txt"))) * 200
    for name, call in (("analysed", analyse), ("analysed, as data with glosses and sounds", as_data)):
        start = time.perf_counter()
        call(text)
        seconds = time.perf_counter() - start
        count = len(analyse(text).words)
        print(f"{count:,} words {name}: {count / seconds:,.0f} a second")
    print(f"first paragraph of a process: {first_use(f'analyse({PARAGRAPH!r})'):.1f} ms")
    print(f"first look-up of a process: {first_use('lookup(' + repr('atteignant') + ')'):.1f} ms")
    start = time.perf_counter()
    for word in ("actuelles", "investisseurs", "téléapprentissage", "mise", "chiffre d’affaires"):
        lookup(word)
    print(f"each further look-up: {(time.perf_counter() - start) * 200:.2f} ms")


if __name__ == "__main__":
    main()
