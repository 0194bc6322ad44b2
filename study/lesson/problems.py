"""Mistakes in a lesson file: where each is, what was found and what was expected."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from study.lesson.spelling import nearest_word
from study.text import Message, Text

Level = Literal["error", "warning"]
_MANY = 1000


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a lesson file, explained for readers who are not programmers."""

    code: str
    """Names the sort of mistake for programs: `unknown-field`, `term-not-found`."""
    line: int
    """Counted from 1."""
    column: int
    """Counted from 1, in code points of the line after NFC; it points at the offending word."""
    found: str
    """The text at that place, as written; empty where something is missing."""
    wanted: Text
    """What is allowed there; empty where the message says it all."""
    message: Message
    """One or more full sentences, the suggestion included."""
    level: Level = "error"
    suggestion: str = ""
    """The nearest valid word, to replace `found`; empty if none is near."""


class Report:
    """Collects the mistakes found while a file is read. The table of sentences is loaded with the first mistake."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []

    def add(
        self,
        code: str,
        place: tuple[int, int],
        found: str = "",
        *,
        wanted: Text = "",
        suggestion: str = "",
        level: Level = "error",
        **details: int | Text,
    ) -> None:
        """Add a mistake at a (line, column), both counted from 1; the details fill the `{names}` of its sentences."""
        from study.lesson.messages import problem_texts

        wanted, message = problem_texts(code, found, wanted, suggestion, details)
        self._problems.append(Problem(code, *place, found, wanted, message, level, suggestion))

    def nearest(self, word: str, candidates: Iterable[str]) -> str:
        """Return the candidate nearest to a mistyped word; empty if none is near, or after 1,000 mistakes."""
        if len(self._problems) > _MANY:
            return ""
        return nearest_word(word, candidates)

    def sorted(self) -> tuple[Problem, ...]:
        """Return all mistakes in the order of the file."""
        return tuple(sorted(self._problems, key=lambda problem: (problem.line, problem.column)))
