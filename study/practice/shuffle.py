"""The order in which things to choose from are shown."""

from __future__ import annotations

from math import factorial
from zlib import crc32

_STRIDE = 7919
"""A prime: steps of it come past every order before one comes again."""


def shuffled(count: int, lesson: str, question: str, attempt: int, *, keep_apart: bool = False) -> tuple[int, ...]:
    """The indices below `count` in an order that is always the same for a lesson, a question and an attempt.

    The next attempt gives another order wherever there is one. With `keep_apart` the order is never the lesson's
    own, as steps that are to be put in order must not be shown in order.
    """
    first = 1 if keep_apart and count > 1 else 0
    start = crc32(f"{lesson}\n{question}".encode(errors="replace"))
    return _order(count, first + (start + attempt * _STRIDE) % (factorial(count) - first))


def _order(count: int, number: int) -> tuple[int, ...]:
    """The order with a number below `count`!; 0 is the rising one."""
    left = list(range(count))
    order = []
    for size in range(count, 0, -1):
        place, number = divmod(number, factorial(size - 1))
        order.append(left.pop(place))
    return tuple(order)
