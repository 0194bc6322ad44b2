"""Brings the log of a backup into that of a store, as if all of it had happened here."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from heapq import merge as interleaved
from operator import itemgetter

from study.progress.backup import Backup
from study.progress.checksum import checksum, is_intact
from study.progress.log import INSERT, Event, rebuild
from study.progress.row_checks import EVENTS, keep_places


def merge(connection: sqlite3.Connection, backup: Backup) -> int:
    """Add what is not there yet, derive everything again, and return how many events were added.

    An event is there if one like it is, the moment included, so that nothing is counted twice. Of both logs the order
    is kept, and between the two the moment decides: the later word on a question or a word stands, whichever machine
    said it. The caller opens and closes the transaction.
    """
    rows = connection.execute(EVENTS).fetchall()
    here = [Event(*row[1:6]) for row in rows]
    there = Counter(here)
    new = []
    for moment, event in _moments(backup.events):
        if there.get(event):
            there[event] -= 1
        else:
            new.append((moment, event))
    del there
    changes = connection.total_changes
    if new:
        both = interleaved(_moments(here), new, key=itemgetter(0)) if here else new
        all_of_them = [event for _, event in both]
        same = next((at for at, event in enumerate(here) if event is not all_of_them[at]), len(here))
        if same < len(here):
            connection.execute("DELETE FROM events WHERE id >= ?", (rows[same][0],))
        damaged = {event: row[6] for row, event in zip(rows, here, strict=True) if not is_intact(row)}
        """Entries that get their number anew, and not a checksum that fits what damage made of them."""
        connection.executemany(
            INSERT, ((*event, damaged[event] if event in damaged else checksum(*event)) for event in all_of_them[same:])
        )
    keep_places(connection, backup.places)
    if connection.total_changes > changes:
        rebuild(connection)
    return len(new)


def _moments(events: Iterable[Event]) -> Iterator[tuple[int, Event]]:
    """Each with the latest moment so far: a clock that was set back does not change the order."""
    latest = -(1 << 63)
    for event in events:
        if event.at > latest:
            latest = event.at
        yield latest, event
