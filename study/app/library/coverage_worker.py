"""The share of each lesson's text that is known, computed in a thread while the library is in use."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from textual.message_pump import MessagePump

from study.app.library.word_counts import WordCountCache, known_share
from study.app.workers import run_in_thread
from study.lesson.cache import open_lesson
from study.lesson.library import LibraryError, Place
from study.lesson.model import Language

_FRESH = 100
"""Lessons that are counted in one visit; the others next time."""
_PAUSE = 0.004
"""Seconds left to others between two paragraphs."""
_BATCH = 50
"""Lessons whose counts were kept already, reported together."""


def compute_known_shares(
    screen: MessagePump,
    places: Sequence[Place],
    cache: Path,
    statuses: Mapping[str, str],
    studied: Language,
    report: Callable[[dict[Path, float]], None],
) -> None:
    """Start to compute the known share of each text, from 0 to 1.

    `report` is called in the program's thread, with some lessons at a time by the path of their files.
    """
    batches = _batches(places, cache, statuses, studied)

    def start_next() -> None:
        run_in_thread(screen, lambda: next(batches, None), reported)

    def reported(batch: dict[Path, float] | None) -> None:
        if batch is not None:
            report(batch)
            start_next()

    start_next()


def _batches(
    places: Sequence[Place], cache: Path, statuses: Mapping[str, str], studied: Language
) -> Iterator[dict[Path, float]]:
    """Yield shares: each as soon as it has taken time, those whose counts were kept together."""
    batch: dict[Path, float] = {}
    fresh = 0
    for place in places:
        counts: Mapping[str, int] | None = WordCountCache(cache).load(place, studied)
        waited = counts is None and fresh < _FRESH
        if waited:
            fresh += 1
            counts = _count(place, cache, studied)
        if counts is not None:
            batch[place.path] = known_share(counts, statuses)
        if batch and (waited or len(batch) >= _BATCH):
            yield batch
            batch = {}
    if batch:
        yield batch


def _count(place: Place, cache: Path, studied: Language) -> Mapping[str, int] | None:
    """Count the words of a lesson and keep the counts; None if it cannot be read."""
    try:
        lesson, _ = open_lesson(place, cache)
    except LibraryError:
        return None
    if lesson is None:
        return None
    from study.language.text_keys import paragraph_keys  # the language engine, loaded in this thread

    counts: Counter[str] = Counter()
    for paragraph in lesson.paragraphs:
        counts.update(paragraph_keys(paragraph.text(studied), studied))
        time.sleep(_PAUSE)
    WordCountCache(cache).save(place, studied, counts)
    return counts
