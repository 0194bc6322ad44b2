"""The rows of the library: each lesson with the learner's progress in it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import NamedTuple

from study.lesson.bilingual import Bilingual, Language
from study.lesson.catalogue import Catalogue, folded
from study.lesson.keys import LessonKey, TermKey, parse
from study.lesson.library import LessonRef, LibraryError, lesson_refs
from study.progress.store import LessonProgress, Store
from study.text import Text

_WORDS_A_MINUTE = 80
"""Speed of careful reading in a foreign language, with a look at the glossary."""
_MINUTES_A_QUESTION = 0.5
"""Time to answer and to read the explanation."""


class LibraryRow(NamedTuple):
    """A lesson of the library."""

    place: LessonRef
    title: Bilingual
    level: str = ""
    """The level of the intended reader: `B2`."""
    minutes: int = 0
    """The time to read it and answer its questions."""
    paragraphs: int = 0
    questions: int = 0
    terms: int = 0
    known: float = 0.0
    """The share of its terms that are known or ignored, from 0 to 1; of its text once its words are counted."""
    known_terms: int = 0
    """The number of its terms that the learner has marked as known."""
    standing: LessonProgress | None = None
    """The learner's progress; None for a lesson not opened yet."""
    broken: Text = ""
    """Why it cannot be read; empty if it can."""

    @property
    def search_text(self) -> str:
        """Return the text to search in, beside the article, without accents and capitals."""
        return folded(f"{self.title.fr} {self.title.en} {self.place.id} {self.level}")

    @property
    def at(self) -> int:
        """Return the number of the paragraph that was open last; 0 for a lesson not opened yet."""
        return min(self.standing.position.paragraph, self.paragraphs) if self.standing else 0

    @property
    def furthest(self) -> int:
        """Return the number of the last paragraph that was read; 0 for a lesson not opened yet."""
        return min(self.standing.furthest, self.paragraphs) if self.standing else 0

    @property
    def finished(self) -> bool:
        """Return whether it was read to the end and every question answered."""
        done = self.standing and self.standing.answered >= self.questions
        return bool(done) and self.furthest == self.paragraphs

    @property
    def minutes_left(self) -> int:
        """Return the minutes for the paragraphs not read and the questions not answered yet; at least 1."""
        if not self.standing or not self.paragraphs:
            return self.minutes
        unread = (
            (self.paragraphs - self.furthest) / self.paragraphs * (self.minutes - self.questions * _MINUTES_A_QUESTION)
        )
        unanswered = max(self.questions - self.standing.answered, 0) * _MINUTES_A_QUESTION
        return max(round(unread + unanswered), 1)


def library_rows(user: Path, store: Store, catalogue: Catalogue, studied: Language = "fr") -> list[LibraryRow]:
    """Return the lessons in the user's folder and the built-in ones, the lesson opened last first.

    Progress and counts are those of one language to study, `studied`. A lesson or folder that cannot be read has a row
    with the reason.
    """
    standings = store.shelf()
    marked = [(parse(key), status) for key, status in store.statuses().items() if status in ("known", "ignored")]
    done = Counter(key.lesson for key, _ in marked if isinstance(key, TermKey))
    known = Counter(key.lesson for key, status in marked if isinstance(key, TermKey) and status == "known")
    found = []
    try:
        there = lesson_refs([user])
    except LibraryError as error:
        there = lesson_refs()
        found.append(
            LibraryRow(LessonRef(user.name, user, user, False), Bilingual(str(user), ""), broken=error.message)
        )
    for place, seen in catalogue.summaries(there):
        if isinstance(seen, LibraryError):
            found.append(LibraryRow(place, Bilingual(place.id), broken=seen.message))
            continue
        key = LessonKey(seen.id, studied)
        questions = seen.questions if studied == "fr" else seen.english_questions
        found.append(
            LibraryRow(
                place,
                seen.title,
                seen.level,
                max(round(seen.words / _WORDS_A_MINUTE + questions * _MINUTES_A_QUESTION), 1),
                seen.paragraphs,
                questions,
                seen.terms,
                done[key] / seen.terms if seen.terms else 0.0,
                known[key],
                standings.get(str(key)),
            )
        )
    found.sort(
        key=lambda each: (
            each.standing is None,
            each.finished,
            -each.standing.opened.timestamp() if each.standing else 0,
        )
    )
    return found
