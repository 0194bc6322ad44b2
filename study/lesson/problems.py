"""Mistakes in a lesson file: each says where it is, what was found and what was wanted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from study.lesson.model import Bilingual

Level = Literal["error", "warning"]
_MANY = 1000


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake, told to a person who is no programmer."""

    code: str
    """Names the sort of mistake for programs: `unknown-field`, `term-not-found`."""
    line: int
    """Counted from 1."""
    column: int
    """Counted from 1, in code points of the line after NFC; it points at the offending word."""
    found: str
    """What stands there, as written; empty where something is missing."""
    wanted: Bilingual
    """What may stand there."""
    message: Bilingual
    """One or more full sentences, the suggestion among them."""
    level: Level = "error"
    suggestion: str = ""
    """The nearest right word, ready to be put in the place of `found`; empty if none is near."""


class Report:
    """Collects the mistakes of one reading; the sentences are loaded with the first of them."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []

    def add(
        self,
        code: str,
        place: tuple[int, int],
        found: str = "",
        *,
        suggestion: str = "",
        level: Level = "error",
        **details: str | int | Bilingual,
    ) -> None:
        """Note a mistake at a (line, column); the details fill the blanks of its sentences."""
        from study.lesson.messages import tell

        wanted, message = tell(code, found, suggestion, details)
        self._problems.append(Problem(code, *place, found, wanted, message, level, suggestion))

    def nearest(self, word: str, candidates: Iterable[str]) -> str:
        """The right word for a mistyped one, or nothing; after very many mistakes it is not looked for."""
        if len(self._problems) > _MANY:
            return ""
        from study.lesson.spelling import nearest_word

        return nearest_word(word, candidates)

    def sorted(self) -> tuple[Problem, ...]:
        """All mistakes in the order of the file."""
        return tuple(sorted(self._problems, key=lambda problem: (problem.line, problem.column)))
