"""Counts the letters by which two words differ."""

from __future__ import annotations


def one_edit(one: str, other: str) -> bool:
    """Return whether one insertion, deletion, change or swap of neighbours makes one text of the other."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    start = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    if short[start + 1 :] == long[start + 1 :]:
        return True
    return short[start : start + 2] == long[start : start + 2][::-1] and short[start + 2 :] == long[start + 2 :]


def two_edits(one: str, other: str) -> bool:
    """Return whether two insertions, deletions, changes or swaps, and no fewer, make one text of the other."""
    if one == other or abs(len(one) - len(other)) > 2 or one_edit(one, other):
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    one, other = one[start:], other[start:]
    tries = ((one[1:], other), (one, other[1:]), (one[1:], other[1:]))
    if any(a == b or one_edit(a, b) for a, b in tries):
        return True
    return one[:2] == other[:2][::-1] and one_edit(one[2:], other[2:])
