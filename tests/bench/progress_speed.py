"""How fast progress is drawn after many years: `python -m tests.bench.progress_speed [REVIEWS CARDS] [--keep FILE]`.

A file of progress like the one of `store_scale.py`, with a tenth as many answers to questions and words marked as
known; printed are the time to read all that the page draws, each part of it, and the time from the key to the drawn
page, of which at most 500 ms may be spent computing: a machine with other work takes longer for anything.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random
from statistics import median

from study.app_dirs import app_dirs
from study.lesson.model import Kind, Skill
from study.progress.log import rebuild
from study.progress.queries import statistics, today
from study.progress.queries.overview import overview
from study.progress.store import Store
from study.settings import Settings
from tests.bench.store_scale import BEGIN, NOW, clock, fill, timed

BOUND = 500
"""Milliseconds."""


def answer(path: Path, count: int) -> None:
    """Answers to questions and words marked as known, spread over the same days."""
    chance = Random(11)
    start, end = (round(moment.timestamp() * 1000) for moment in (BEGIN, NOW))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        insert = "INSERT INTO events (at, kind, lesson, subject_key, data) VALUES (?, ?, ?, ?, ?)"
        for n in range(count):
            at = start + (end - start) * n // count
            right = chance.random() < 0.8
            data = {
                "kind": chance.choice(list(Kind)),
                "skill": chance.choice(list(Skill)),
                "grade": "right" if right else "wrong",
                "mark": float(right),
                "given": "x",
            }
            connection.execute(insert, (at, "answer", f"lesson-{n // 50}", f"q{n % 50}", json.dumps(data)))
            if n % 4 == 0:
                connection.execute(insert, (at, "word", "", f"fr:mot-{n}", '{"status": "known"}'))
        connection.execute("COMMIT")
        rebuild(connection)


async def drawn(store: Store, folder: Path) -> list[tuple[float, float]]:
    """Milliseconds from the key to the drawn page, and those spent computing; the first time and again."""
    from study.app.app import Alinea
    from study.app.progress.screen import ProgressScreen

    app = Alinea(app_dirs({"ALINEA_HOME": str(folder)}), Settings(), store)
    times = []
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause(3)  # what the library does once it is in sight is not the page's
        for _ in range(6):
            start, spent = time.perf_counter(), time.process_time()
            await pilot.press("p")
            while not isinstance(app.screen, ProgressScreen) or not app.screen.line_view("body").lines:
                await pilot.pause(0.001)
            times.append(((time.perf_counter() - start) * 1000, (time.process_time() - spent) * 1000))
            await pilot.press("escape")
    return times


def main() -> None:
    """Print a line for each; exit status 1 if the page takes too long."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reviews", type=int, nargs="?", default=1_000_000)
    parser.add_argument("cards", type=int, nargs="?", default=50_000)
    parser.add_argument("--keep", type=Path, help="the file of progress, made if it is not there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.keep or Path(folder, "progress.db")
        if not path.exists():
            fill(path, options.reviews, options.cards)
            answer(path, options.reviews // 10)
        store = Store.open_kept(path, clock)
        day = NOW.date()
        parts = {
            "today, for the library": lambda: today.today(store, day),
            "how many are due": lambda: today.due(store, NOW),
            "days of study": lambda: today.studied(store, day - timedelta(days=147), day),
            "days in a row": lambda: today.streak(store, day),
            "words known by week": lambda: statistics.known_by_week(store, day, 21),
            "remembered, by age": lambda: statistics.remembered(store, day, 147),
            "remembered, by week": lambda: statistics.remembered_by_week(store, day, 21),
            "coming up": lambda: statistics.coming(store, day, 28),
            "answers by skill and kind": lambda: statistics.answered(store, day - timedelta(days=147), day),
            "words that do not stick": lambda: statistics.leeches(store),
            "all of the page": lambda: overview(store, day, 21),
            "all of it, a year ago": lambda: overview(store, day - timedelta(days=365), 21),
        }
        for name, part in parts.items():
            _print(name, [timed(part) for _ in range(5)])
        os.environ.setdefault("TERM", "xterm-256color")
        first, *again = asyncio.run(drawn(store, Path(folder)))
        _print("from the key to the page", [first])
        _print("the same again", again)
        store.close()
    sys.exit(first[1] > BOUND)


def _print(name: str, times: list[tuple[float, float]]) -> None:
    real, spent = (median(each) for each in zip(*times, strict=True))
    print(f"{name:30} {real:10,.1f} ms   computing {spent:8,.1f} ms", flush=True)


if __name__ == "__main__":
    main()
