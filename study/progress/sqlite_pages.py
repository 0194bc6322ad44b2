"""Reads the pages of an SQLite file without SQLite, which gives up at the first page that is damaged.

The format is described at https://www.sqlite.org/fileformat2.html. Every number in the file may be wrong: what cannot
be right is passed over, and a page that is missing reads as zeros.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from struct import unpack_from
from typing import NamedTuple

from study.progress.sqlite_record import MALFORMED, Value, record, varint

MAGIC = b"SQLite format 3\0"
SIZES = (4096, 1024, 2048, 8192, 16384, 32768, 512, 65536)
"""The possible page sizes in bytes, SQLite's default first."""

INTERIOR_INDEX, INTERIOR, LEAF_INDEX, LEAF = 2, 5, 10, 13
"""The kinds of page, by the first byte of the page; INTERIOR and LEAF are those of a table with row ids."""

Row = tuple[int, list[Value] | None]
"""An id and the columns; None where the columns cannot be read."""


class Header(NamedTuple):
    """The values in the first 100 bytes of the file."""

    size: int
    """The size of a page, in bytes."""
    usable: int
    """The number of bytes of each page that SQLite uses."""
    pages: int
    """The number of pages of the file at the last checkpoint."""
    trunk: int
    """The first page of the list of free pages; 0 if no page is free."""
    free: int
    """The number of free pages."""
    version: int
    """`PRAGMA user_version`."""


def header(data: bytes) -> Header | None:
    """Read the header of a file; None if the file is not an SQLite database."""
    if data[:16] != MAGIC or len(data) < 100:
        return None
    size = unpack_from(">H", data, 16)[0]
    size = 65536 if size == 1 else size
    if size not in SIZES or not 0 <= data[20] <= size - 480:
        return None
    count, trunk, free = unpack_from(">III", data, 28)
    return Header(size, size - data[20], count, trunk, free, unpack_from(">I", data, 60)[0])


class Pages:
    """The pages of a file, numbered from 1. The copy of a page in the journal replaces that in the file."""

    def __init__(self, data: bytes, size: int, usable: int, newer: Mapping[int, bytes]) -> None:
        self._data = data
        self._newer = newer
        self.size = size
        self.usable = usable
        self.count = max(-(-len(data) // size), max(newer, default=0))
        """The number of the last page, which may be incomplete."""

    def __getitem__(self, number: int) -> bytes:
        """Return a page, with zeros for missing bytes."""
        newer = self._newer.get(number)
        if newer is not None:
            return newer
        if not 0 < number <= self.count:
            return bytes(self.size)
        return self._data[(number - 1) * self.size : number * self.size].ljust(self.size, b"\0")

    def payload(self, page: bytes, at: int, length: int, longest: int) -> tuple[bytes, int]:
        """Return the payload of a cell, including its overflow pages, and where the cell ends.

        `longest` is the number of bytes up to which a payload is kept whole in its page.
        """
        usable = self.usable
        if length <= longest:
            end = at + length
            if end > usable:
                raise ValueError(end)
            return page[at:end], end
        if length > self.count * usable:
            raise ValueError(length)
        least = (usable - 12) * 32 // 255 - 23
        local = least + (length - least) % (usable - 4)
        end = at + (local if local <= longest else least)
        if end + 4 > usable:
            raise ValueError(end)
        parts = [page[at:end]]
        left = length - len(parts[0])
        following = unpack_from(">I", page, end)[0]
        while left > 0:
            if not 0 < following <= self.count:
                raise ValueError(following)
            overflow = self[following]
            parts.append(overflow[4 : min(usable, 4 + left)])
            left -= len(parts[-1])
            following = unpack_from(">I", overflow)[0]
        return b"".join(parts), end + 4


class Leaf(NamedTuple):
    """The rows of one page of a table."""

    rows: list[Row]
    clean: bool
    """Whether every byte of the page is accounted for and every row can be read."""


def leaf(pages: Pages, page: bytes, low: int | None = None, high: int | None = None, start: int = 0) -> Leaf:
    """Read a page of rows whose ids lie above `low` and up to `high`, each None if unknown.

    The header of the page is at byte `start`. An impossible id is corrected if the ids beside it leave only one choice;
    otherwise its row is left out.
    """
    if page[start] != LEAF:
        return Leaf([], False)
    count, content = unpack_from(">HH", page, start + 3)
    content = content or 65536
    first = start + 8 + 2 * count
    if first > pages.usable:
        return Leaf([], False)
    longest = pages.usable - 35
    rows: list[Row] = []
    clean, used = True, page[start + 7] + _free(pages, page, start)
    for at in unpack_from(f">{count}H", page, start + 8):
        try:
            if at < first:
                raise ValueError(at)
            length, after = varint(page, at)
            id, after = varint(page, after)
        except MALFORMED:
            clean = False
            continue
        try:
            payload, end = pages.payload(page, after, length, longest)
            used += max(end - at, 4)
            rows.append((id, record(payload)))
        except MALFORMED:
            rows.append((id, None))
            clean = False
    ids = _ids([id for id, _ in rows], low, high)
    clean = clean and used == pages.usable - content and all(map(_same, ids, rows))
    return Leaf([(id, row[1]) for id, row in zip(ids, rows, strict=True) if id is not None], clean)


def _same(id: int | None, row: Row) -> bool:
    return id == row[0]


def _free(pages: Pages, page: bytes, start: int) -> int:
    """Return how many bytes of a page are in its list of free blocks; -1 if the list is damaged."""
    at, free = unpack_from(">H", page, start + 1)[0], 0
    while at:
        if at + 4 > pages.usable:
            return -1
        following, length = unpack_from(">HH", page, at)
        if following and following <= at:
            return -1
        at, free = following, free + length
    return free


def _ids(ids: Sequence[int], low: int | None, high: int | None) -> Sequence[int | None]:
    """Return the ascending ids of a page with the impossible ones corrected; None in the place of those that cannot
    be."""
    bottom, top = 0 if low is None else low, (1 << 63) - 1 if high is None else high
    if all(a < b for a, b in zip((bottom, *ids), (*ids, top + 1), strict=True)):
        return ids
    right = _ascending([id if bottom < id <= top else None for id in ids])
    if not any(id is not None for id in right):  # it is the bounds that are wrong
        bottom, top, low, high = 0, (1 << 63) - 1, None, None
        right = _ascending(ids)
    at = 0
    while at < len(right):
        if right[at] is not None:
            at += 1
            continue
        end = next((n for n in range(at, len(right)) if right[n] is not None), len(right))
        before = right[at - 1] if at else low
        after = right[end] if end < len(right) else None
        if before is not None and (after is None or after - before == end - at + 1) and before + end - at <= top:
            right[at:end] = range(before + 1, before + 1 + end - at)
        elif before is None and after is not None and after > end - at:
            right[at:end] = range(after - (end - at), after)
        at = end
    return right


def _ascending(ids: Sequence[int | None]) -> list[int | None]:
    """Return the ids with None in the place of those outside the longest ascending run found."""
    tails: list[int] = []
    lengths = [0] * len(ids)
    for at, id in enumerate(ids):
        if id is not None:
            place = bisect_left(tails, id)
            tails[place : place + 1] = [id]
            lengths[at] = place + 1
    wanted, above = len(tails), 1 << 64
    picked: list[int | None] = [None] * len(ids)
    for at in reversed(range(len(ids))):
        id = ids[at]
        if wanted and lengths[at] == wanted and id is not None and id < above:
            picked[at], above, wanted = id, id, wanted - 1
    return picked


_START = re.compile(rb"[\x07-\x20]\x00[\x01-\x06\x08\x09](?=[\x0d-\xff])")
"""Matches the start of the header of a row with an id of its own, a whole number and text."""


def carve(pages: Pages, page: bytes) -> list[Row]:
    """Find rows of the log anywhere in a page by their form alone, without the header of the page."""
    rows: list[Row] = []
    longest = pages.usable - 35
    for found in _START.finditer(page):
        body = found.start()
        for at in range(body - 2, max(body - 19, -1), -1):
            try:
                length, after = varint(page, at)
                id, after = varint(page, after)
                if after != body or length < page[body]:
                    continue
                rows.append((id, record(pages.payload(page, body, length, longest)[0])))
                break
            except MALFORMED:
                continue
    return rows


def index_rows(pages: Pages, page: bytes, columns: int) -> Iterator[list[Value]]:
    """Yield the readable rows of a page of an index, or of a table without ids, which is stored like an index.

    Rows of fewer columns are left out, most of them without being decoded.
    """
    child = 4 if page[0] == INTERIOR_INDEX else 0
    first, count = 8 + child, unpack_from(">H", page, 3)[0]
    if first + 2 * count > pages.usable:
        return
    longest = (pages.usable - 12) * 64 // 255 - 23
    for at in unpack_from(f">{count}H", page, first):
        try:
            length, after = varint(page, at + child)
            payload = pages.payload(page, after, length, longest)[0]
            if payload[0] > columns:
                yield record(payload)
        except MALFORMED:
            continue
