"""Shuffles options, always in one order for a given attempt."""

from __future__ import annotations

from math import factorial
from zlib import crc32

from study.lesson.model import Kind, Question

_STRIDE = 7919
"""A prime: steps of it pass through every order before one is repeated."""


def shuffled(count: int, lesson: str, question: str, attempt: int, *, keep_apart: bool = False) -> tuple[int, ...]:
    """Return the indices below `count` in an order that is always equal for a lesson, a question and an attempt.

    The next attempt has another order whenever possible. With `keep_apart` the order is never the lesson's own, because
    steps to be put in order must not be shown in order.
    """
    first = 1 if keep_apart and count > 1 else 0
    start = crc32(f"{lesson}\n{question}".encode(errors="replace"))
    return _order(count, first + (start + attempt * _STRIDE) % (factorial(count) - first))


def shown_order(question: Question, lesson: str, attempt: int) -> tuple[int, ...]:
    """Return the order in which a question shows its options; empty if there is nothing to shuffle."""
    match question.kind:
        case Kind.CHOICE | Kind.CHOICES:
            count = len(question.options)
        case Kind.MATCH:
            count = len(question.pairs)
        case Kind.ORDER:
            count = len(question.steps)
        case _:
            return ()
    return shuffled(count, lesson, question.id, attempt, keep_apart=question.kind is Kind.ORDER)


def _order(count: int, number: int) -> tuple[int, ...]:
    """Return the permutation with a number below `count`!; 0 is the rising one."""
    left = list(range(count))
    order = []
    for size in range(count, 0, -1):
        place, number = divmod(number, factorial(size - 1))
        order.append(left.pop(place))
    return tuple(order)
