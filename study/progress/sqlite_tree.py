"""Follows the trees and lists of an SQLite file from page to page, past damaged pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from struct import unpack_from
from typing import NamedTuple

from study.progress.sqlite_pages import INTERIOR, LEAF, Header, Pages, leaf
from study.progress.sqlite_record import MALFORMED, Value, varint


class Branch(NamedTuple):
    """A page of rows in a tree, and the limits of its ids."""

    number: int
    low: int | None
    """All ids are above this; None if unknown."""
    high: int | None
    """No id is above this; None if unknown."""


class Tree:
    """The pages that can be reached from the root of a table, in the order of its ids."""

    def __init__(self, pages: Pages, root: int) -> None:
        self._pages = pages
        self.reached: set[int] = set()
        """The numbers of all pages of the tree."""
        self.sound = True
        """Whether no page on the way was damaged. (A row may be unreadable all the same.)"""
        self.leaves: list[Branch] = []
        self.keys: list[int] = []
        """Ids that were in the table, as the pages above the rows name them."""
        self._follow(root)

    def _follow(self, root: int) -> None:
        waiting = [Branch(root, None, None)]
        while waiting:
            branch = waiting.pop()
            page = self._pages[branch.number]
            if branch.number in self.reached or not 0 < branch.number <= self._pages.count:
                self.sound = False
                continue
            kind = page[100 if branch.number == 1 else 0]
            if kind == INTERIOR:
                self.reached.add(branch.number)
                waiting += reversed(self._branches(branch, page))
            elif kind == LEAF:
                self.reached.add(branch.number)
                self.leaves.append(branch)
            else:
                self.sound = False

    def _branches(self, above: Branch, page: bytes) -> list[Branch]:
        """Return the pages to which a page leads, in order."""
        start = 100 if above.number == 1 else 0
        children, sound = interior(self._pages, page, start)
        self.sound &= sound
        found, low, keys = [], above.low, []
        for number, key in children:
            if key is not None and ((low or 0) >= key or (above.high is not None and key >= above.high)):
                self.sound, key = False, None
                found.append(Branch(number, low, above.high))
                continue
            found.append(Branch(number, low, above.high if key is None else key))
            if key is not None:
                low = key
                keys.append(key)
        if sound and even((above.low or 0, *keys)):
            self.keys += keys
        return found


def interior(pages: Pages, page: bytes, start: int = 0) -> tuple[list[tuple[int, int | None]], bool]:
    """Return the pages below a page of a table's tree, each with its last id (None for the last page).

    The second value is False if the page is damaged.
    """
    count, last = unpack_from(">H", page, start + 3)[0], unpack_from(">I", page, start + 8)[0]
    first = start + 12 + 2 * count
    if first > pages.usable:
        return [], False
    found: list[tuple[int, int | None]] = []
    sound = True
    for at in unpack_from(f">{count}H", page, start + 12):
        try:
            if not first <= at <= pages.usable - 5:
                raise ValueError(at)
            found.append((unpack_from(">I", page, at)[0], varint(page, at + 4)[0]))
        except MALFORMED:
            sound = False
    return [*found, (last, None)], sound


def even(ids: Sequence[int]) -> bool:
    """Return whether ids ascend without a step so large that it must be an error."""
    steps = sorted(after - before for before, after in pairwise(ids))
    return len(steps) > 2 and 0 < steps[0] <= steps[-1] <= 3 * steps[len(steps) // 2]


def schema(pages: Pages) -> Iterator[list[Value]]:
    """Yield the readable rows of the schema: type, name, table, root page and SQL of each table and index."""
    for number, _, _ in Tree(pages, 1).leaves:
        for _, values in leaf(pages, pages[number], start=100 if number == 1 else 0).rows:
            if values is not None and len(values) == 5:
                yield values


def free_pages(pages: Pages, header: Header) -> set[int]:
    """Return the numbers of the free pages; an empty set if their list is damaged."""
    found: set[int] = set()
    trunk = header.trunk
    while trunk:
        if trunk in found or not 1 < trunk <= pages.count:
            return set()
        page = pages[trunk]
        following, count = unpack_from(">II", page)
        if count > pages.usable // 4 - 2:
            return set()
        found |= {trunk, *unpack_from(f">{count}I", page, 8)}
        trunk = following
    return found if len(found) == header.free else set()
