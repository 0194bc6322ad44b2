"""Reads the words a session needs, without the many that are not due.

A learner of many years has fifty thousand words, and hardly any of them are due at a time.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import chain
from typing import Any, NamedTuple

from study.lesson.keys import is_question, is_term
from study.practice.remembered import Remembered
from study.practice.schedule import LEARNED, Memory
from study.progress import decoding
from study.progress.decoding import LATEST
from study.progress.projections.memory import COLUMNS, remembered
from study.progress.records import Status, status_named
from study.progress.store import Store

_QUESTION = is_question("key")
_WITH_STATUS = (
    "FROM memory_state LEFT JOIN word_status USING (key) WHERE coalesce(status, '') NOT IN ('known', 'ignored')"
)
"""Known and ignored words are not asked."""
_PAGE = 50


class DueItems(NamedTuple):
    """The items that may be asked, and those reviewed so recently that their siblings may not be asked."""

    remembered: dict[str, Remembered]
    statuses: dict[str, Status]
    """The statuses of these words and of those never reviewed."""
    more: bool = False
    """Whether more items are due than were read."""


def learned(store: Store, now: datetime, since: datetime, most: int | None = None) -> DueItems:
    """Return the items needed for a session at `now` (UTC).

    These are the `most` learned words that have been due the longest, as many that are still being learned, everything
    reviewed after `since`, all questions in review, and all words that were never seen.
    """
    due = [
        store.rows(
            _held,
            f"SELECT {COLUMNS}, status {_WITH_STATUS} AND due <= ? AND (state = {LEARNED}) = ? AND NOT ({_QUESTION}) "
            "ORDER BY due, key LIMIT ?",
            decoding.milliseconds(now),
            firm,
            -1 if most is None else most,
        )
        for firm in (True, False)
    ]
    beside = store.rows(
        _held,
        f"SELECT {COLUMNS}, status {_WITH_STATUS} AND (last_review > ? OR {_QUESTION})",
        decoding.milliseconds(since),
    )
    fresh = store.rows(
        decoding.name,
        "SELECT key FROM word_status LEFT JOIN memory_state USING (key) WHERE status = 'learning' AND due IS NULL "
        "ORDER BY at, key",
    )
    rows = [*chain(*due), *beside]
    statuses: dict[str, Status] = {key: status for key, _, status in rows}
    return DueItems(
        {key: before for key, before, _ in rows},
        statuses | dict.fromkeys(fresh, "learning"),
        any(len(each) == most for each in due),
    )


def everything(store: Store) -> DueItems:
    """Return the items of all words, due or not."""
    return DueItems(store.remembered(), store.statuses())


def terms(store: Store) -> list[str]:
    """Return the keys of all terms that are being learned."""
    return store.rows(
        decoding.name,
        f"SELECT key FROM word_status WHERE status = 'learning' AND {is_term('key')} "
        f"UNION SELECT key {_WITH_STATUS} AND {is_term('key')}",
    )


def by_moment(store: Store) -> Iterator[tuple[str, Memory]]:
    """Yield the memory of everything that may be asked, ordered by due date."""
    due, item = -LATEST, ""
    while page := store.rows(
        _held,
        f"SELECT {COLUMNS}, status {_WITH_STATUS} AND (due, key) > (?, ?) ORDER BY due, key LIMIT {_PAGE}",
        due,
        item,
    ):
        yield from ((key, before.memory) for key, before, _ in page)
        due, item = decoding.milliseconds(page[-1][1].memory.due), page[-1][0]


def _held(row: Any) -> tuple[str, Remembered, Status]:
    key, before = remembered(row[:-1])
    return key, before, status_named(row[-1] or "")
