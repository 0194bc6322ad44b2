"""Reads a list of words written in the code as running text."""

from __future__ import annotations


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text, separated by white space."""
    return tuple(text.split())
