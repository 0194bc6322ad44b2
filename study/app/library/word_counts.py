"""Caches how often each word occurs in a lesson, to show the known share without delay."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from study.files import write_atomic
from study.language.coverage import share
from study.lesson.bilingual import Language
from study.lesson.library import LessonRef

_FORMAT = 1
"""Raise it when words get other keys."""


class WordCountCache:
    """The word counts of lessons, one file for each lesson and language."""

    def __init__(self, cache: Path) -> None:
        self._folder = cache / "words"

    def load(self, place: LessonRef, studied: Language) -> dict[str, int] | None:
        """Return how often each word occurs in a lesson; None if its file was not counted as it is now."""
        try:
            kept = json.loads(self._file(place, studied).read_bytes())
            counts = kept["counts"] if kept["stamp"] == _stamp(place) else None
        except (OSError, ValueError, KeyError, TypeError):
            return None
        if not isinstance(counts, dict) or not all(type(count) is int for count in counts.values()):
            return None
        return counts

    def save(self, place: LessonRef, studied: Language, counts: Mapping[str, int]) -> None:
        """Write the counts of a lesson in one step; nothing happens if the cache cannot be written."""
        with suppress(OSError):
            data = json.dumps({"stamp": _stamp(place), "counts": counts}).encode()
            write_atomic(self._file(place, studied), data, durable=False, private=True)

    def _file(self, place: LessonRef, studied: Language) -> Path:
        return self._folder / f"{place.id}.{studied}.json"


def _stamp(place: LessonRef) -> list[object]:
    """Return what tells one state of a lesson's file from another."""
    file = place.path.stat()
    return [_FORMAT, str(place.path.absolute()), file.st_size, file.st_mtime_ns]


def known_share(counts: Mapping[str, int], statuses: Mapping[str, str]) -> float:
    """Return the share of a text's running words that the learner knows, from 0 to 1; ignored words do not count."""
    return share(
        counts,
        {key for key, status in statuses.items() if status == "known"},
        {key for key, status in statuses.items() if status == "ignored"},
    )
