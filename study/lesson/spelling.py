"""Finds the word that a mistyped one was meant to be."""

from __future__ import annotations

from collections.abc import Iterable

from study.lesson.grammar import fold


def nearest_word(word: str, candidates: Iterable[str]) -> str:
    """Return the candidate with the fewest typing errors from a word; empty if none is near.

    A typing error is a letter added, left out, wrong, or swapped with its neighbour; accents and case are ignored. Up
    to a third of the letters may be wrong. A beginning of three letters or more is near too.
    """
    written = fold(word)
    best, fewest = "", max(1, (len(written) + 1) // 3) + 1
    for candidate in candidates:
        right = fold(candidate)
        if len(written) >= 3 and right.startswith(written):
            slips = 1
        elif abs(len(right) - len(written)) >= fewest:
            continue
        else:
            slips = _slips(written, right)
        if slips < fewest and slips < len(right):
            best, fewest = candidate, slips
    return best


def _slips(a: str, b: str) -> int:
    """Return how many insertions, deletions, replacements and swaps of neighbours turn one word into another."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a):
        older, before, row = before, row, [i + 1]
        for j, y in enumerate(b):
            cost = min(before[j] + (x != y), before[j + 1] + 1, row[j] + 1)
            if i and j and x == b[j - 1] and a[i - 1] == y:
                cost = min(cost, older[j - 1] + 1)
            row.append(cost)
    return row[-1]
