"""The data of a lesson that a library shows; `summary.py` reads them from a file."""

from __future__ import annotations

from typing import NamedTuple

from study.lesson.bilingual import Bilingual

WORDS_PER_MINUTE = 120
"""The speed of careful reading in a foreign language: half the 238 words a minute of a practised reader in
their own (Brysbaert 2019)."""


class LessonSummary(NamedTuple):
    """The data of a lesson that a library shows."""

    id: str
    """The id in the file; empty if it has none."""
    title: Bilingual
    level: str
    topics: tuple[str, ...]
    paragraphs: int
    words: int
    """The number of French words, separated by spaces."""
    terms: int
    questions: int
    """The number of questions for those who study the French text."""
    english_questions: int
    """The number of questions for those who study the English text."""

    @property
    def minutes(self) -> int:
        """The minutes needed to read the article once, rounded up."""
        return -(-self.words // WORDS_PER_MINUTE)
