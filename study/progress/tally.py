"""What was done in each quarter of an hour: all that progress is drawn from, however long the log has grown.

A quarter, because every zone of the world is a whole number of them away from UTC: a day anywhere is made of quarters.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from math import inf

QUARTER = 15 * 60 * 1000
"""Milliseconds."""

WHAT = ("answer", "review", "known")
"""What is counted."""
NEW, LEARNING = "new", "learning"
AGES = {"week": 7.0, "month": 30.0, "older": inf}
"""The parts that reviews are told by: the first of a word, those while it is learned, and the others by how many days
ago the last one was, up to a week, a month, or longer. Only these ask the memory."""


class Tally:
    """What happened, to be added to the table at once.

    | what   | part                       | times                  | good                |
    |--------|----------------------------|------------------------|---------------------|
    | answer | skill and kind of question | answers                | sum of their marks  |
    | review | new, learning or an age    | reviews                | those not forgotten |
    | known  | empty                      | words gained less lost | 0                   |
    """

    def __init__(self) -> None:
        self._counts: defaultdict[tuple[str, int, str], list[float]] = defaultdict(lambda: [0, 0.0])

    def add(self, at: int, what: str, part: str = "", times: int = 1, good: float = 0.0) -> None:
        """Something happened at a moment, in milliseconds since 1970, UTC; -1 times for what was taken back."""
        count = self._counts[what, at // QUARTER, part]
        count[0] += times
        count[1] += good

    def keep(self, connection: sqlite3.Connection) -> None:
        """Add all of it to the table; the caller opens and closes the transaction."""
        connection.executemany(_ADD, ((*key, *count) for key, count in self._counts.items()))
        self._counts.clear()


_ADD = """
INSERT INTO activity VALUES (?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET count = count + excluded.count, successes = successes + excluded.successes
"""
