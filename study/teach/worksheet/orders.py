"""Computes the order of items in a version of the worksheet from a seed, identically on every computer."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from itertools import count
from math import factorial

Order = tuple[int, ...]


def orders(of: int, versions: int, seed: int, name: str, avoided: Sequence[Order] = ()) -> tuple[Order, ...]:
    """Return an order of `of` items for each version: different from one another while possible, and none of `avoided`.

    `name` identifies the items, to give two questions of a worksheet different orders.
    """
    taken = list(avoided)
    found: list[Order] = []
    for version in range(versions):
        for attempt in count():
            order = _order(of, f"{seed}\n{version}\n{attempt}\n{name}")
            if order not in taken or (len(taken) >= factorial(of) and order not in avoided) or of < 2:
                break
        taken.append(order)
        found.append(order)
    return tuple(found)


def _order(of: int, salt: str) -> Order:
    def key(index: int) -> bytes:
        return blake2b(f"{salt}\n{index}".encode(errors="replace"), digest_size=8).digest()

    return tuple(sorted(range(of), key=key))
