"""A list of words, written in the code as running text."""

from __future__ import annotations


def words(text: str) -> tuple[str, ...]:
    """The words of a text that white space parts."""
    return tuple(text.split())
