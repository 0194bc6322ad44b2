"""How soon a saved lesson stands on the preview, checked: `python -m tests.bench.preview_speed [QUESTIONS]`.

A lesson of so many questions (50) is saved by another program over and over. Prints how long it takes, from the end of
the save, until the new text is drawn and until all that the check says of it is listed; how long a key waits meanwhile;
and how much of the processor one save costs, which says the same on a busy machine.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from study.app.app import Alinea
from study.app.launch import LaunchOptions
from study.app.preview.screen import PULSE, PreviewScreen
from study.app_dirs import app_dirs
from study.lesson.library import find
from study.progress.store import Store
from study.settings import Settings

ROUNDS = 15
PETITE = Path(__file__).parent.parent / "data" / "petite.txt"
LIMIT = 0.3
"""Seconds that a lesson of 50 questions may take."""


def lesson(many: int) -> str:
    """The small lesson with so many questions."""
    head, *questions = PETITE.read_text(encoding="utf-8").split("# Question ")
    asked = []
    for n in range(many):
        name, rest = questions[n % len(questions)].rstrip("\n").split(" ", 1)
        asked.append(f"# Question {name}-{n} {rest}\n")
    return head + "\n".join(asked)


async def until(condition: Callable[[], bool]) -> float:
    """Seconds until something is so."""
    start = time.perf_counter()
    while not condition():
        await asyncio.sleep(0.002)
    return time.perf_counter() - start


async def measure(many: int) -> dict[str, list[float]]:
    """Seconds until the text is drawn, until it is checked, to answer a key after each save, and of the processor."""
    folder = Path(tempfile.mkdtemp())
    file = folder / "lesson.txt"
    text = lesson(many)
    file.write_text(text, encoding="utf-8")
    store = Store.in_memory(lambda: datetime.now(UTC))
    app = Alinea(
        app_dirs({"ALINEA_HOME": str(folder)}), Settings(), store, launch=LaunchOptions(preview_file=find(file))
    )
    spent: dict[str, list[float]] = {"drawn": [], "checked": [], "a key": [], "processor": []}
    async with app.run_test(size=(100, 30)) as pilot:
        screen = app.screen
        assert isinstance(screen, PreviewScreen)
        await until(lambda: screen.preview.source.checked)
        for n in range(ROUNDS):
            worked = time.process_time()
            file.write_text(text.replace("Morel", f"Morel{n}"), encoding="utf-8")
            saved = time.perf_counter()
            await until(lambda n=n: any(f"Morel{n} " in line.text for line in screen.line_view("body").lines[:40]))  # type: ignore[misc]
            spent["drawn"].append(time.perf_counter() - saved)
            await until(lambda: screen.preview.source.checked)
            spent["checked"].append(time.perf_counter() - saved)
            spent["processor"].append(time.process_time() - worked)
        for n in range(ROUNDS):
            file.write_text(text.replace("Morel", f"Martin{n}"), encoding="utf-8")
            await asyncio.sleep(PULSE)
            pressed = time.perf_counter()
            await pilot.press("pagedown")
            spent["a key"].append(time.perf_counter() - pressed)
            await until(lambda: screen.preview.source.checked)
    return spent


def main() -> None:
    """Measure and print."""
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    spent = asyncio.run(measure(many))
    for name, seconds in spent.items():
        print(f"{name:>9}: median {median(seconds) * 1000:4.0f} ms, slowest {max(seconds) * 1000:4.0f} ms")
    if many <= 50 and median(spent["checked"]) > LIMIT:
        sys.exit(f"more than {LIMIT * 1000:.0f} ms")


if __name__ == "__main__":
    main()
