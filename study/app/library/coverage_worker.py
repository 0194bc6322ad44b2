"""Computes in a thread which share of each lesson's text is known."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from textual.message_pump import MessagePump

from study.app.library.word_counts import WordCountCache, known_share
from study.app.workers import run_in_thread
from study.lesson.bilingual import Language
from study.lesson.cache import open_lesson
from study.lesson.library import LessonRef, LibraryError

_FRESH = 100
"""The most lessons whose words are counted in one visit of the library; the others are counted in the next."""
_PAUSE = 0.004
"""The seconds to wait between two paragraphs, to leave time for keys."""
_BATCH = 50
"""Lessons with counts in the cache that are reported together."""


def compute_known_shares(
    screen: MessagePump,
    places: Sequence[LessonRef],
    cache: Path,
    statuses: Mapping[str, str],
    studied: Language,
    report: Callable[[dict[Path, float]], None],
) -> None:
    """Start to compute the share of each lesson's text that is known, from 0 to 1.

    `report` is called in the program's thread with the shares of some lessons at a time, by the paths of their files.
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
    places: Sequence[LessonRef], cache: Path, statuses: Mapping[str, str], studied: Language
) -> Iterator[dict[Path, float]]:
    """Yield known shares: those from the cache many at a time, any other as soon as its words are counted."""
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


def _count(place: LessonRef, cache: Path, studied: Language) -> Mapping[str, int] | None:
    """Count the words of a lesson and write the counts into the cache; None if the lesson cannot be read."""
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
