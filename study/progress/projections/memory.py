"""Derives the memory of each word from the reviews in the log, and undoes a review.

To undo one (the event `unreview`), the memory is computed again from the remaining reviews of the word.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from study.practice.fsrs import DEFAULT
from study.practice.remembered import Remembered, asked_as
from study.practice.schedule import LEARNED, MATURE_DAYS, Memory, Rating
from study.progress.decoding import LATEST, moment
from study.progress.errors import UNREADABLE
from study.progress.projections.activity import AGES, ASKED, LEARNING, NEW, ActivityCounts
from study.progress.projections.buffered_table import BufferedTable
from study.progress.projections.known_words import KnownWords

COLUMNS = "key, state, step, stability, difficulty, due, last_review, last_card_type, last_rating, reviews, lapses"
"""The columns of the table `memory_state`, in the order in which `remembered` decodes them."""
DAY = 86_400_000
"""Milliseconds."""

_LOG = (
    "SELECT kind, at, data FROM events WHERE kind IN ('review', 'unreview') AND subject_key = ? AND id < ? ORDER BY id"
)
_AGAIN = int(Rating.AGAIN)


class Review(NamedTuple):
    """A review of a word; an `unreview` entry names the review that it undoes by these values."""

    at: int
    """Milliseconds since 1970, UTC."""
    recall: int
    """1 to 4."""
    form: str
    category: str = ""
    """Of a question: its skill and kind; empty for a word and in early logs."""
    mark: float = 0.0
    """0 to 1."""


class MemoryProjection:
    """Keeps the table `memory_state` up to date, and counts the reviews in `activity`."""

    def __init__(
        self, connection: sqlite3.Connection, table: BufferedTable, known_words: KnownWords, activity: ActivityCounts
    ) -> None:
        self._connection = connection
        self._table = table
        self._known_words = known_words
        self._activity = activity

    def review(self, at: int, item: str, data: str) -> None:
        """Apply a review to the memory of its word; data that is not valid changes nothing."""
        try:
            review = Review(at, *_held(data))
        except UNREADABLE:
            return
        recall, form = review.recall, review.form
        before = self._table.get(item)
        after = _after(before, item, at, recall, form)
        self._table.put(after)
        self._add(before, review, 1)
        if (after[3] >= MATURE_DAYS) != (before is not None and before[3] >= MATURE_DAYS):
            self._known_words.set_stability(item, at, before[3] if before else 0.0, after[3])

    def undo_review(self, number: int, at: int, item: str, data: str) -> None:
        """Apply event `number`, which undoes a review: the memory is computed again from the remaining reviews."""
        try:
            named = _undone(data)
        except UNREADABLE:
            return
        remaining = self._remaining(item, number)
        before = self._count(item, remaining, -1)
        after = self._count(item, _without(remaining, named), 1)
        if after:
            self._table.put(after)
        else:
            self._table.drop(item)
        self._known_words.set_stability(item, at, before[3] if before else 0.0, after[3] if after else 0.0)

    def _remaining(self, item: str, number: int) -> list[Review]:
        """Return the reviews of a word before event `number` that were not undone before it, oldest first."""
        remaining: list[Review] = []
        for kind, at, data in self._connection.execute(_LOG, (item, number)):
            try:
                if kind == "unreview":
                    remaining = _without(remaining, _undone(data))
                elif abs(at) < LATEST:
                    remaining.append(Review(at, *_held(data)))
            except UNREADABLE:
                continue
        return remaining

    def _count(self, item: str, reviews: Sequence[Review], times: int) -> tuple[Any, ...] | None:
        """Add a word's reviews to the activity, or subtract them with -1; return the row that they produce."""
        row: tuple[Any, ...] | None = None
        for review in reviews:
            self._add(row, review, times)
            row = _after(row, item, *review[:3])
        return row

    def _add(self, before: tuple[Any, ...] | None, review: Review, times: int) -> None:
        """Add a review after this row to the activity, or subtract it with -1."""
        at = review.at
        self._activity.add(at, "review", _category(before, at), times, times * (review.recall != _AGAIN))
        if review.category:
            self._activity.add(at, ASKED, review.category, times, times * review.mark)


def remembered(row: Any) -> tuple[str, Remembered]:
    """Decode a row of `memory_state` into `(key, Remembered)`.

    Raises an error of UNREADABLE if a column holds a value that the program never writes.
    """
    item, stage, step, stability, difficulty, due, last, form, recall, count, lapses = row
    memory = Memory(stage, step, stability, difficulty, moment(due), moment(last))
    return item, Remembered(memory, asked_as(form), Rating(recall), int(count), int(lapses))


@lru_cache(maxsize=64)
def _held(data: str) -> tuple[int, str, str, float]:
    """Return rating and card type of a review, and of a question its skill with its kind, and its mark."""
    held = json.loads(data)
    recall, form = int(Rating(held["recall"])), asked_as(held["form"]).value
    if "skill" not in held:
        return recall, form, "", 0.0
    category, mark = f"{held['skill']} {form}", float(held["mark"])
    return (recall, form, category, mark) if category.isprintable() and 0 <= mark <= 1 else (recall, form, "", 0.0)


def _undone(data: str) -> Review | None:
    """Return the review that an `unreview` undoes; None in early logs, which always undid the last one."""
    held = json.loads(data)
    return Review(held["at"], held["recall"], held["form"]) if held else None


def _without(reviews: Sequence[Review], named: Review | None) -> list[Review]:
    """Return the reviews without the named one, or without the last if none is named."""
    last = len(reviews) - 1
    place = last
    if named is not None:
        place = next((at for at in range(last, -1, -1) if reviews[at][:3] == named[:3]), len(reviews))
    return [*reviews[: max(place, 0)], *reviews[place + 1 :]]


def _after(before: tuple[Any, ...] | None, item: str, at: int, recall: int, form: str) -> tuple[Any, ...]:
    """Return the row that results from a review of the previous row."""
    if before is None:
        strength, seconds = DEFAULT.review(None, recall, 0)
        return (item, *strength, at + seconds * 1000, at, form, recall, 1, 0)
    strength, seconds = DEFAULT.review(before[1:5], recall, (at - before[6]) // DAY)
    lapses = before[10] + (recall == _AGAIN and before[1] == LEARNED)
    return (item, *strength, at + seconds * 1000, at, form, recall, before[9] + 1, lapses)


def _category(before: tuple[Any, ...] | None, at: int) -> str:
    """Return the category in which a review after this row is counted."""
    if before is None:
        return NEW
    if before[1] != LEARNED:
        return LEARNING
    waited = (at - before[6]) / DAY
    return "week" if waited <= AGES["week"] else "month" if waited <= AGES["month"] else "older"
