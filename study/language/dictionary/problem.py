"""Mistakes in dictionary files, as sentences for the author."""

from __future__ import annotations

from typing import NamedTuple


class DictionaryProblem(NamedTuple):
    """A mistake and its place."""

    file: str
    line: int
    text: str
    """What was found and what was expected."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}"
