"""Counts the learner's activity per quarter of an hour; all charts use these counts, however long the log is.

Every time zone is a whole number of quarter-hours away from UTC, so a day anywhere is made of whole quarters.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from math import inf

QUARTER = 15 * 60 * 1000
"""Milliseconds."""

KINDS = ("answer", "review", "known")
"""The kinds of activity that are counted."""
ASKED = "asked"
"""The kind that counts reviews of questions once more, by skill: they are not further answers of a day."""
NEW, LEARNING = "new", "learning"
AGES = {"week": 7.0, "month": 30.0, "older": inf}
"""The categories of reviews: the first of a word (new), those while it is learned (learning), and the others by the
number of days since the previous review: up to a week, a month, or longer. Retention is computed from the latter."""


class ActivityCounts:
    """Counts that are waiting to be added to the table `activity`.

    | kind   | category                   | count                  | successes           |
    |--------|----------------------------|------------------------|---------------------|
    | answer | skill and kind of question | answers                | sum of their marks  |
    | review | new, learning or an age    | reviews                | those not forgotten |
    | asked  | skill and kind of question | the reviews that       | sum of their marks  |
    |        |                            | answered a question    |                     |
    | known  | empty                      | words gained less lost | 0                   |
    """

    def __init__(self) -> None:
        self._counts: defaultdict[tuple[str, int, str], list[float]] = defaultdict(lambda: [0, 0.0])

    def add(self, at: int, kind: str, category: str = "", count: int = 1, successes: float = 0.0) -> None:
        """Count something at a moment in milliseconds since 1970, UTC; a negative `count` undoes it."""
        counts = self._counts[kind, at // QUARTER, category]
        counts[0] += count
        counts[1] += successes

    def write(self, connection: sqlite3.Connection) -> None:
        """Add the counts to the table; the caller opens and closes the transaction."""
        connection.executemany(_ADD, ((*key, *count) for key, count in self._counts.items()))
        self._counts.clear()


_ADD = """
INSERT INTO activity VALUES (?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET count = count + excluded.count, successes = successes + excluded.successes
"""
