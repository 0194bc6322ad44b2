"""How much of each lesson on the shelf is known, told by a thread that does not keep the library waiting."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from study.app.counted import Counted, known_share
from study.language.coverage import paragraph_keys
from study.lesson.cache import open_lesson
from study.lesson.library import LibraryError, Place
from study.lesson.model import Language

_FRESH = 100
"""Lessons that are counted in one visit; the others next time."""
_PAUSE = 0.004
"""Seconds left to others between two paragraphs."""
_BATCH = 50


def tell_known(
    places: Sequence[Place],
    cache: Path,
    statuses: Mapping[str, str],
    studied: Language,
    tell: Callable[[dict[Path, float]], None],
) -> None:
    """Begin to tell, some lessons at a time, the share of each text that is known."""

    def run() -> None:
        told: dict[Path, float] = {}
        fresh = 0
        for place in places:
            counts: Mapping[str, int] | None = Counted(cache).of(place, studied)
            waited = counts is None and fresh < _FRESH
            if waited:
                fresh += 1
                counts = _count(place, cache, studied)
            if counts is not None:
                told[place.path] = known_share(counts, statuses)
            if told and (waited or len(told) >= _BATCH):
                tell(told)
                told = {}
        if told:
            tell(told)

    threading.Thread(target=run, daemon=True).start()


def _count(place: Place, cache: Path, studied: Language) -> Mapping[str, int] | None:
    try:
        lesson, _ = open_lesson(place, cache)
    except LibraryError:
        return None
    if lesson is None:
        return None
    counts: Counter[str] = Counter()
    for paragraph in lesson.paragraphs:
        counts.update(paragraph_keys(paragraph.text(studied), studied))
        time.sleep(_PAUSE)
    Counted(cache).keep(place, studied, counts)
    return counts
