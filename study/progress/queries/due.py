"""Of all that is learned, what a sitting needs to know. A learner of many years has fifty thousand words: hardly any of
them are due, and nothing is made of the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import chain
from typing import Any, NamedTuple

from study.lesson.keys import is_question
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
"""A word that is known or ignored is left in peace."""
_PAGE = 50


class DueItems(NamedTuple):
    """What may be asked, and what was reviewed so lately that its siblings may not."""

    remembered: dict[str, Remembered]
    statuses: dict[str, Status]
    """Of these, and of the words that were never reviewed."""
    more: bool = False
    """More is due than was read."""


def learned(store: Store, now: datetime, since: datetime, most: int | None = None) -> DueItems:
    """The words due at `now` (UTC): of those that have been learned the `most` that have been due the longest, and as
    many that still are, as they wait for nobody; with them what was reviewed after `since`, every question in review,
    and every word that was never seen.
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
        "SELECT key FROM word_status LEFT JOIN memory_state USING (key) WHERE status = 'learning' AND due IS NULL",
    )
    rows = [*chain(*due), *beside]
    statuses: dict[str, Status] = {key: status for key, _, status in rows}
    return DueItems(
        {key: before for key, before, _ in rows},
        statuses | dict.fromkeys(fresh, "learning"),
        any(len(each) == most for each in due),
    )


def everything(store: Store) -> DueItems:
    """The same of all words, due or not."""
    return DueItems(store.remembered(), store.statuses())


def terms(store: Store) -> list[str]:
    """The keys of all terms that are learned."""
    return store.rows(
        decoding.name,
        "SELECT key FROM word_status WHERE status = 'learning' AND instr(key, '/') "
        f"UNION SELECT key {_WITH_STATUS} AND instr(key, '/') AND NOT ({_QUESTION})",
    )


def by_moment(store: Store) -> Iterator[tuple[str, Memory]]:
    """All that may be asked some day, the first due first."""
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
