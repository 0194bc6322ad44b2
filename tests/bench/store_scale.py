"""How the store of a learner of many years does: `python tests/bench/store_scale.py [REVIEWS CARDS] [--json FILE]`.

A file of progress with 1,000,000 reviews of 50,000 words is made in a folder of its own; printed are the bounds and
what was found, each the median of several runs where it is short, and what the processor spent on it, which a busy
machine does not change as much.
"""

from __future__ import annotations

import argparse
import json
import resource
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from statistics import median, quantiles

from study.lesson.model import Bilingual, Kind, Lesson, Question, Skill, Term, WordClass
from study.practice.remembered import CardType
from study.practice.schedule import Rating
from study.practice.verdict import Grade, Verdict
from study.progress.backup import pack, unpack
from study.progress.log import rebuild
from study.progress.migration import migrate
from study.progress.queries.review_source import SESSION_SIZE, ReviewSource
from study.progress.store import Store

BEGIN = datetime(2023, 1, 1, tzinfo=UTC)
NOW = BEGIN + timedelta(days=1100)
BOUNDS = {
    "due words": 50,
    "what a review asks": 50,
    "an answer kept": 10,
    "a review kept": 10,
    "everything derived again": 20_000,
}
"""Milliseconds."""


def clock() -> datetime:
    """It stands still."""
    return NOW


def fill(path: Path, reviews: int, cards: int) -> None:
    """Years of reviews: each word is taken up on some day, and seen again after longer and longer waits."""
    chance = Random(7)
    data = [json.dumps({"recall": recall, "form": form}) for recall in (1, 2, 3, 3, 3, 4) for form in CardType]
    each = max(reviews // cards, 1)
    moments: list[tuple[int, int]] = []
    for card in range(cards):
        at = chance.random() * 900
        for number in range(each):
            moments.append((round(at * 86_400_000), card))
            at += 0.01 + chance.random() * min(number + 1, 18)
    moments.sort()
    start = round(BEGIN.timestamp() * 1000)
    path.parent.mkdir(exist_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        migrate(connection)
        connection.execute("BEGIN")
        rows = ((start + at, "review", "", key(card), chance.choice(data)) for at, card in moments)
        words = ((start, "word", "", key(card), '{"status": "learning"}') for card in range(cards))
        insert = "INSERT INTO events (at, kind, lesson, subject_key, data) VALUES (?, ?, ?, ?, ?)"
        connection.executemany(insert, words)
        connection.executemany(insert, rows)
        connection.execute("COMMIT")


def key(card: int) -> str:
    """A word's name: fifty to a lesson."""
    return f"lesson-{card // 50}/word-{card % 50}"


@cache
def lesson(name: str) -> Lesson:
    """A lesson of these words; made once, as here the store is measured and not the opening of lessons."""
    terms = (Term(f"word-{n}", f"{name} {n}", (1,), WordClass.NOUN, en=f"{n}") for n in range(50))
    return Lesson(name, Bilingual(name, name), terms=tuple(terms))


def asked(store: Store) -> None:
    """What a sitting of review begins with."""
    items = ReviewSource(store, lesson).queue(10, None)
    assert len(items) >= SESSION_SIZE // 2


Time = tuple[float, float]
"""Milliseconds by the clock, and of the processor."""


def timed(work: Callable[[], object]) -> Time:
    """How long something takes."""
    start, spent = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - start) * 1000, (time.process_time() - spent) * 1000


def measured(folder: Path, reviews: int, cards: int) -> Iterator[tuple[str, list[Time]]]:
    """What was done, and how long it took each time."""
    path = folder / "progress.db"
    yield "the file made", [timed(lambda: fill(path, reviews, cards))]
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield "everything derived again", [timed(lambda: rebuild(connection))]
    yield "the file opened", [timed(lambda: Store.open_kept(path, clock).close()) for _ in range(20)]
    store = Store.open_kept(path, clock)
    yield "due words", [timed(lambda: store.due(NOW)) for _ in range(20)]
    yield "what a review asks", [timed(lambda: asked(store)) for _ in range(21)][1:]
    yield "all that is remembered", [timed(store.remembered) for _ in range(3)]
    question = Question("q", Kind.SHORT, (1,), Skill.LITERAL, Bilingual("?", "?"))
    right = Verdict(Grade.RIGHT, 1.0)
    yield "an answer kept", [timed(lambda: store.record("lesson-1", question, "x", right)) for _ in range(200)]
    numbers = Random(3).sample(range(cards), min(200, cards))
    yield "a review kept", [timed(lambda n=n: store.review(key(n), Rating.GOOD, CardType.RECOGNITION)) for n in numbers]
    yield "a review taken back", [timed(store.unreview) for _ in numbers]
    kept: list[bytes] = []
    yield "a backup written", [timed(lambda: kept.append(pack(store.backup())))]
    store.close()
    other = Store.open_kept(folder / "other.db", clock)
    yield "a backup restored, to nothing", [timed(lambda: other.restore(unpack(kept[0], "x"), "x"))]
    yield "the same again", [timed(lambda: other.restore(unpack(kept[0], "x"), "x"))]
    other.close()


def main() -> None:
    """Print a line for each; exit status 1 if a bound is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reviews", type=int, nargs="?", default=1_000_000)
    parser.add_argument("cards", type=int, nargs="?", default=50_000)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    found = {}
    slow = False
    print(f"{'':28} {'clock':>13} {'processor':>13}")
    with tempfile.TemporaryDirectory() as folder:
        for name, times in measured(Path(folder), options.reviews, options.cards):
            clocked = [by_clock for by_clock, _ in times]
            middle, spent, bound = median(clocked), median(each for _, each in times), BOUNDS.get(name)
            most = f"at most {bound:,} ms" if bound else ""
            worst = f"95 in 100 within {quantiles(clocked, n=20)[-1]:,.1f} ms" if len(times) >= 20 else ""
            slow |= bool(bound and middle > bound)
            print(f"{name:28} {middle:10,.1f} ms {spent:10,.1f} ms   {most:18} {worst}".rstrip(), flush=True)
            found[name] = {"median": middle, "processor": spent, "bound": bound, "runs": clocked}
        size = Path(folder, "progress.db").stat().st_size
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1 << 20 if sys.platform == "darwin" else 1 << 10)
    print(f"{options.reviews:,} reviews, {options.cards:,} words, {size / 1e6:,.0f} MB; memory at most {memory:,} MB")
    if options.json:
        options.json.write_text(json.dumps(found, indent=1), encoding="utf-8")
    sys.exit(slow)


if __name__ == "__main__":
    main()
