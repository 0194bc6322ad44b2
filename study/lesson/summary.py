"""What a library says of a lesson, in a line."""

from __future__ import annotations

from typing import NamedTuple

from study.lesson.model import Bilingual

WORDS_PER_MINUTE = 120
"""A careful reading in a foreign language: half the 238 words a minute of a practised reader in
their own (Brysbaert 2019)."""


class LessonSummary(NamedTuple):
    """A lesson in a line."""

    id: str
    """As the file has it; empty if it has none."""
    title: Bilingual
    level: str
    topics: tuple[str, ...]
    paragraphs: int
    words: int
    """French words, between spaces."""
    terms: int
    questions: int
    """Those asked where the French is studied."""
    english_questions: int
    """Those asked where the English is studied."""

    @property
    def minutes(self) -> int:
        """How long it takes to read the article once, rounded up."""
        return -(-self.words // WORDS_PER_MINUTE)
