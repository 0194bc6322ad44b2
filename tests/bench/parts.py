"""What can also be measured alone, as figures of the one table."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import tempfile
from pathlib import Path

from tests.bench import deck_speed, preview_speed, store_scale
from tests.bench.figures import Figure

REVIEWS, CARDS = 1_000_000, 50_000


def deck(rounds: int) -> list[Figure]:
    """10,000 notes with 40,000 cards, ours and stock genanki's in turn, each in a process of its own."""
    spawn = multiprocessing.get_context("spawn")
    found: dict[str, list[tuple[float, int, int]]] = {"stock": [], "ours": []}
    for _ in range(max(rounds // 2, 1)):
        for name, work in (("stock", deck_speed.stock), ("ours", deck_speed.ours)):
            with spawn.Pool(1) as pool:
                found[name].append(pool.apply(deck_speed.run, (work, deck_speed.NOTES)))
    stock = Figure("deck: stock genanki", "s", [seconds for seconds, _, _ in found["stock"]])
    return [
        stock,
        Figure("deck: 40,000 cards", "s", [seconds for seconds, _, _ in found["ours"]], stock),
        Figure("deck: peak memory", "MB", [peak for _, _, peak in found["ours"]]),
    ]


def store(rounds: int) -> list[Figure]:
    """Progress after a million reviews; one round, whatever is asked."""
    figures = []
    with tempfile.TemporaryDirectory() as folder:
        for name, times in store_scale.measured(Path(folder), REVIEWS, CARDS):
            bound = store_scale.BOUNDS.get(name)
            note = f"wanted at most {bound:,}" if bound else ""
            figures.append(Figure(f"store: {name}", "ms", [clock for clock, _ in times], note=note))
    return figures


def progress(rounds: int) -> list[Figure]:
    """The progress page after as many, from the key."""
    from study.progress.store import Store
    from tests.bench import progress_speed

    os.environ.setdefault("TERM", "xterm-256color")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "progress.db")
        store_scale.fill(path, REVIEWS, CARDS)
        progress_speed.answer(path, REVIEWS // 10)
        opened = Store.open_kept(path, store_scale.clock)
        first, *again = asyncio.run(progress_speed.drawn(opened, Path(folder)))
        opened.close()
    return [
        Figure("progress page: the first time", "ms", [first[0]], note="wanted at most 500"),
        Figure("progress page: again", "ms", [clock for clock, _ in again]),
    ]


def preview(rounds: int) -> list[Figure]:
    """The preview of 50 questions after a save."""
    found = asyncio.run(preview_speed.measure(50))
    return [Figure(f"preview: {name}", "ms", [each * 1000 for each in spent]) for name, spent in found.items()]
