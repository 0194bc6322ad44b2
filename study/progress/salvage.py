"""Reads every remaining entry of a store, whatever happened to its file, without changing the file.

It takes three steps, and joins their results by the ids of the entries. First, it follows the tree of the log from its
root past damaged pages. If anything is wrong, it searches all other pages for rows of the log, recognised by their
form, without relying on the header or the root. Last, it reads the copies of pages in the journal, and rows in pages
whose own header is lost.

The log never changes an entry, and removes one only to write it again under another id. A page none of whose ids has
the event known by that id therefore belongs to another numbering and is skipped; otherwise, missing ids are filled in
from it. The list of free pages is ignored: its pages hold deleted rows.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from pathlib import Path
from typing import Any, NamedTuple

from study.gc_pause import gc_paused
from study.progress.checksum import checksum, is_intact
from study.progress.file_image import Image, image, of_bytes
from study.progress.log import Event, rebuild
from study.progress.row_checks import keep_places, placed, whole
from study.progress.sqlite_pages import INTERIOR, INTERIOR_INDEX, LEAF, LEAF_INDEX, Row, carve, index_rows, leaf
from study.progress.sqlite_tree import Branch, Tree, even, free_pages, interior, schema

_ROOT = 2
"""The root page of the log in every store, since its table is the first to be created."""
_OURS = {"latest", "words", "places", "last_answers", "word_status", "bookmarks"}
"""The names of the tables beside the log (three in every version): those up to version 3, and those since version 4."""
_COLUMNS = (6, 7)
"""The possible numbers of columns of an entry: since version 4 of the schema, it has a checksum too."""
_LARGEST_ID = 1 << 32
_SHORTEST = 16
"""The minimum size of an entry, in bytes."""
_CLOSE = 64
"""The largest distance at which two ids confirm each other: about the number of entries in a page."""


class Salvaged(NamedTuple):
    """Everything that can be read of a store."""

    events: dict[int, Event]
    """The entries by their ids, in the order of the log."""
    places: list[tuple[Any, ...]]
    """The bookmarks, as rows of a backup."""
    at_least: int
    """The number of entries the log is known to have had: the highest id found."""
    spoilt: int
    """The number of entries that are present but cannot be read."""
    version: int | None
    """The version of the schema; None if the header of the file is lost."""
    sound: bool
    """Whether everything that belongs to the log is intact."""
    unread: int
    """The number of bytes that the disk could not read."""

    @property
    def found(self) -> int:
        """The number of entries that can be read."""
        return len(self.events)

    @property
    def missing(self) -> int:
        """The number of entries that were lost: neither read nor counted as spoilt."""
        return self.at_least - self.found - self.spoilt


def salvage(path: Path, *, tolerant: bool = False) -> Salvaged:
    """Read all remaining entries of a store and its journal, without changing or locking either.

    If `tolerant`, bytes that the disk cannot read are skipped.

    Raises:
        OSError: the file cannot be read, or, unless `tolerant`, a part of it.
    """
    with gc_paused():
        return salvaged(image(path, tolerant=tolerant))


def salvage_journal(journal: Path) -> Salvaged:
    """Read all remaining entries of a journal without its store. Raises OSError."""
    with gc_paused():
        return salvaged(of_bytes(b"", journal.read_bytes()))


def salvaged(source: Image) -> Salvaged:
    """Read all remaining entries of a store whose bytes are in memory."""
    found = _Found(source)
    highest = _highest(found)
    events = _in_order(found.events, highest)
    spoilt = {id for id in found.spoilt if id <= highest} - events.keys()
    at_least = max(highest, len(events) + len(spoilt))
    version = source.header.version if source.header else None
    sound = found.sound and not spoilt
    places = _places(found, () if found.sound else source.copies)
    return Salvaged(events, places, at_least, len(spoilt), version, sound, source.unread)


class _Found:
    """Collects entries by their ids, page by page."""

    def __init__(self, source: Image) -> None:
        self.pages = source.pages
        self.events: dict[int, Event] = {}
        self.spoilt: set[int] = set()
        self.keys: list[int] = []
        """Ids that were in the log, as the pages above the entries name them."""
        self.others: list[int] = []
        """The numbers of the pages in use that are not sound pages of entries."""
        root = _root(source)
        if root is None:
            self.sound = False
            return
        free = free_pages(source.pages, source.header) if source.header else set()
        tree = Tree(source.pages, root)
        self.keys = tree.keys
        damaged: list[list[Row]] = []
        clean = {branch.number for branch in tree.leaves if self._branch(branch, damaged)}
        self.others = [n for n in range(1, self.pages.count + 1) if n not in clean and n not in free]
        lost = [n for n in self.others if n not in tree.reached and self.pages[n][0] == LEAF]
        whole = len(clean) == len(tree.leaves) and not lost
        self.sound = bool(source.header) and tree.sound and whole and not source.cut and source.journal_sound
        if not self.sound:
            self._search(damaged, lost, source.copies)

    def _search(self, damaged: Iterable[list[Row]], lost: Iterable[int], copies: Sequence[bytes]) -> None:
        """Look for entries in damaged pages of the tree and outside it."""
        self._ids = {event: id for id, event in self.events.items()}
        for rows in damaged:
            self._take(rows)
        for page in (*(self.pages[number] for number in lost), *copies):
            self._take(leaf(self.pages, page).rows)
        for page in (*(self.pages[number] for number in self.others), *copies):
            self._take(carve(self.pages, page))
        for number in self.others:
            if self.pages[number][0] == INTERIOR:
                keys = [key for _, key in interior(self.pages, self.pages[number])[0] if key is not None]
                self.keys += keys if even(keys) else []

    def _branch(self, branch: Branch, damaged: list[list[Row]]) -> bool:
        """Take the rows of a page that belongs to the log; the rows of a damaged page are added to `damaged` for
        later."""
        rows, clean = leaf(self.pages, self.pages[branch.number], branch.low, branch.high)
        if not clean:
            damaged.append(rows)
        for id, values in rows:
            event = _event(id, values)
            if event is None:
                self.spoilt.add(id)
            elif clean:
                self.events.setdefault(id, event)
        return clean

    def _take(self, rows: Iterable[Row]) -> None:
        """Take the rows of a page that is damaged, or that may no longer belong to the log.

        An event that is already known is taken again only if the page has it twice in a row.
        """
        found = {id: event for id, values in rows for event in [_event(id, values)] if event}
        known = [self.events[id] == event for id, event in found.items() if id in self.events]
        if known and not any(known):
            return
        for id, event in found.items():
            if id not in self.events:
                before = self._ids.get(event)
                if before is None or (abs(before - id) == 1 and found.get(before) == event):
                    self.events[id] = event
                    self._ids[event] = id


def _event(id: int, values: Sequence[Any] | None) -> Event | None:
    """Return the entry in a row; None if the row is not an entry or is spoilt."""
    if values is None or len(values) not in _COLUMNS or values[0] is not None or not 0 < id < _LARGEST_ID:
        return None
    row = (id, *values[1:])
    return Event(*row[1:6]) if whole(row[:6]) and is_intact(row) else None


def _root(source: Image) -> int | None:
    """Return the root page of the log, or the page where it always is; None if the file is not a store."""
    names = {}
    for kind, name, _, root, _ in schema(source.pages):
        if kind == "table" and isinstance(name, str) and isinstance(root, int):
            names[name] = root
    if "events" in names:
        return names["events"]
    return None if names and not names.keys() & _OURS else _ROOT


def _highest(found: _Found) -> int:
    """Return the highest id that the log is known to have had.

    In a damaged file any id may be wrong: one counts only with another close below it, of an entry or of the indexes of
    the log (which have it twice, at the end of a row), or as one of many in the pages above the entries.
    """
    if found.sound:
        return max((*found.events, *found.spoilt), default=0)
    most = found.pages.count * found.pages.usable // _SHORTEST
    ids = {0, *found.events}
    for values in _indexed(found, 3):
        match values:
            case [str(), int(id), int(again)] | [str(), str(), int(id), int(again)] if id == again:
                ids.add(id)
    close = (id for before, id in pairwise(sorted(ids)) if id - before <= _CLOSE)
    return max((id for id in chain(close, found.keys) if id <= most), default=0)


def _in_order(events: dict[int, Event], highest: int) -> dict[int, Event]:
    """Return the events by ascending ids; an event whose id is too high gets one that fits its moment, or the next free
    one."""
    kept = {id: events[id] for id in sorted(events) if id <= highest}
    ids = list(kept)
    moments = [event.at for event in kept.values()]
    end = highest
    for id in sorted(events.keys() - kept.keys()):
        place = bisect(moments, events[id].at)
        new = ids[place - 1] + 1 if place else 1
        if new in kept:
            new = end = end + 1
        kept[new] = events[id]
    return dict(sorted(kept.items()))


def _places(found: _Found, copies: Iterable[bytes]) -> list[tuple[Any, ...]]:
    """Return the remaining bookmarks; of several for one lesson, the one opened last."""
    kept: dict[str, tuple[Any, ...]] = {}
    for values in _indexed(found, 5, copies):
        place = _place(values)
        if placed(place):
            before = kept.get(place[0])
            if before is None or before[5] < place[5]:
                kept[place[0]] = place
    return list(kept.values())


def _place(values: Sequence[Any]) -> tuple[Any, ...]:
    """Convert a row of `bookmarks`, or of `places` as the table was called until version 3, to a row of a backup."""
    match values:
        case [lesson, int(opened), int(paragraph), question, offset]:
            return lesson, paragraph, question, offset, 0, opened
    return tuple(values)


def _indexed(found: _Found, columns: int, copies: Iterable[bytes] = ()) -> Iterator[Sequence[Any]]:
    """Yield the rows with at least this many columns of all indexes, and of the tables that are stored like an
    index."""
    for page in chain((found.pages[number] for number in found.others), copies):
        if page[0] in (LEAF_INDEX, INTERIOR_INDEX):
            yield from index_rows(found.pages, page, columns)


def recover(damaged: Path, into: sqlite3.Connection) -> int:
    """Copy the remains of a damaged file into an empty one, and return the number of entries copied.

    Raises:
        OSError: the damaged file cannot be read.
        sqlite3.Error: the other cannot be written.
    """
    return fill(into, salvage(damaged))


def carry_over(source: sqlite3.Connection, into: sqlite3.Connection) -> int:
    """Copy the entries of an open connection to a store into one in memory; the result is that of `recover`."""
    return fill(into, salvaged(of_bytes(source.serialize())))


def fill(into: sqlite3.Connection, found: Salvaged) -> int:
    """Write salvaged entries into an empty store, and return their number. Raises sqlite3.Error."""
    into.execute("BEGIN IMMEDIATE")
    rows = ((id, *event, checksum(*event)) for id, event in found.events.items())
    into.executemany("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    keep_places(into, found.places)
    into.execute("COMMIT")
    rebuild(into)
    return found.found
