"""Merges the log of a backup into that of a store."""

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
    """Add the events that are missing, rebuild the derived tables, and return how many events were added.

    An event with equal values, the moment included, is already present and not counted twice. Each log keeps its order,
    and events of the two are ordered by moment: the later status of a word or answer to a question counts, whichever
    computer it comes from. The caller opens and closes the transaction.
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
        """Damaged entries and their checksums, which are kept: a new checksum would make the damage look sound."""
        connection.executemany(
            INSERT, ((*event, damaged[event] if event in damaged else checksum(*event)) for event in all_of_them[same:])
        )
    keep_places(connection, backup.places)
    if connection.total_changes > changes:
        rebuild(connection)
    return len(new)


def _moments(events: Iterable[Event]) -> Iterator[tuple[int, Event]]:
    """Yield each event with the latest moment so far: a clock that was set back does not change the order."""
    latest = -(1 << 63)
    for event in events:
        if event.at > latest:
            latest = event.at
        yield latest, event
