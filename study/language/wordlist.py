"""Lets a list of words be written in the code as running text."""

from __future__ import annotations


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text that are separated by white space."""
    return tuple(text.split())
