"""What is wrong with a line of the dictionary, as a sentence for its author."""

from __future__ import annotations

from typing import NamedTuple


class DictionaryProblem(NamedTuple):
    """A mistake and where it is."""

    file: str
    line: int
    text: str
    """What was found, what was wanted."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}"
