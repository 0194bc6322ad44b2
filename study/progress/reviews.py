"""What reviews leave behind: one memory for each word, made of the log alone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from study.practice.cards import Remembered, asked_as
from study.practice.fsrs import DEFAULT
from study.practice.schedule import LEARNED, MATURE_DAYS, Memory, Rating
from study.progress.cells import moment
from study.progress.derived import LATEST
from study.progress.errors import UNREADABLE
from study.progress.tally import AGES, LEARNING, NEW

if TYPE_CHECKING:
    from study.progress.derived import Derived

DAY = 86_400_000
"""Milliseconds."""

_LOG = "SELECT what, at, data FROM events WHERE what IN ('review', 'unreview') AND subject = ? AND id < ? ORDER BY id"
_AGAIN = int(Rating.AGAIN)


class Review(NamedTuple):
    """One look at a word; an `unreview` names by it the one that is taken back."""

    at: int
    """Milliseconds since 1970, UTC."""
    recall: int
    """1 to 4."""
    form: str


class Memories:
    """The table `memory`, while reviews are being put into it."""

    def __init__(self, derived: Derived) -> None:
        self._connection = derived.connection
        self._rows = derived.memory
        self._tally = derived.tally
        self._knowing = derived.knowing

    def review(self, at: int, item: str, data: str) -> None:
        """A review changes the memory of its word; one that is not whole changes nothing."""
        try:
            recall, form = _held(data)
        except UNREADABLE:
            return
        before = self._rows.get(item)
        after = _after(before, item, at, recall, form)
        self._rows.put(after)
        self._tally.add(at, "review", _part(before, at), 1, recall != _AGAIN)
        if (after[3] >= MATURE_DAYS) != (before is not None and before[3] >= MATURE_DAYS):
            self._knowing.reviewed(item, at, before[3] if before else 0.0, after[3])

    def unreview(self, number: int, at: int, item: str, data: str) -> None:
        """Event `number` takes a review back: the memory is what the others made of it, and only they count."""
        try:
            named = _taken_back(data)
        except UNREADABLE:
            return
        standing = self._standing(item, number)
        before = self._count(item, standing, -1)
        after = self._count(item, _without(standing, named), 1)
        if after:
            self._rows.put(after)
        else:
            self._rows.drop(item)
        self._knowing.reviewed(item, at, before[3] if before else 0.0, after[3] if after else 0.0)

    def _standing(self, item: str, number: int) -> list[Review]:
        """The reviews of a word before event `number` that were not taken back before it, the first first."""
        standing: list[Review] = []
        for what, at, data in self._connection.execute(_LOG, (item, number)):
            try:
                if what == "unreview":
                    standing = _without(standing, _taken_back(data))
                elif abs(at) < LATEST:
                    standing.append(Review(at, *_held(data)))
            except UNREADABLE:
                continue
        return standing

    def _count(self, item: str, reviews: Sequence[Review], times: int) -> tuple[Any, ...] | None:
        """Tell the tally of a word's reviews, or with -1 that they do not count; the row that they leave."""
        row: tuple[Any, ...] | None = None
        for review in reviews:
            self._tally.add(review.at, "review", _part(row, review.at), times, times * (review.recall != _AGAIN))
            row = _after(row, item, *review)
        return row


def remembered(row: Any) -> tuple[str, Remembered]:
    """A row of the table, by its word's key; an error of UNREADABLE for one that nobody wrote."""
    item, stage, step, stability, difficulty, due, last, form, recall, count, lapses = row
    memory = Memory(stage, step, stability, difficulty, moment(due), moment(last))
    return item, Remembered(memory, asked_as(form), Rating(recall), int(count), int(lapses))


@lru_cache(maxsize=64)
def _held(data: str) -> tuple[int, str]:
    """Recall and form of a review."""
    held = json.loads(data)
    return int(Rating(held["recall"])), asked_as(held["form"]).value


def _taken_back(data: str) -> Review | None:
    """The review that an `unreview` names; None in a log of before they had names."""
    held = json.loads(data)
    return Review(held["at"], held["recall"], held["form"]) if held else None


def _without(reviews: Sequence[Review], named: Review | None) -> list[Review]:
    """The reviews but for the one that is named, if it is among them; without a name, but for the last."""
    last = len(reviews) - 1
    place = last if named is None else next((at for at in range(last, -1, -1) if reviews[at] == named), len(reviews))
    return [*reviews[: max(place, 0)], *reviews[place + 1 :]]


def _after(before: tuple[Any, ...] | None, item: str, at: int, recall: int, form: str) -> tuple[Any, ...]:
    """The row of the table that a review leaves in the place of the row before."""
    if before is None:
        strength, seconds = DEFAULT.review(None, recall, 0)
        return (item, *strength, at + seconds * 1000, at, form, recall, 1, 0)
    strength, seconds = DEFAULT.review(before[1:5], recall, (at - before[6]) // DAY)
    lapses = before[10] + (recall == _AGAIN and before[1] == LEARNED)
    return (item, *strength, at + seconds * 1000, at, form, recall, before[9] + 1, lapses)


def _part(before: tuple[Any, ...] | None, at: int) -> str:
    """As what the tally counts a review that follows a row."""
    if before is None:
        return NEW
    if before[1] != LEARNED:
        return LEARNING
    waited = (at - before[6]) / DAY
    return "week" if waited <= AGES["week"] else "month" if waited <= AGES["month"] else "older"
