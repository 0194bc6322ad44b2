"""Marks on the words of a lesson, with and without its analysis."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from study.app.lesson.analysed_text import AnalysedText
from study.app.lesson.analysis import LessonAnalysis
from study.app.lesson.reading import TextCursor
from study.app.lesson.word_marks import WordMarks
from study.language.direction import in_direction
from study.language.text_keys import lesson_keys
from study.lesson.model import Bilingual, Lesson
from study.lesson.reader import read
from study.progress.errors import StoreError
from study.progress.store import Store
from study.progress.walk import Walk

PETITE = Path(__file__).resolve().parents[2] / "data" / "petite.txt"


@pytest.fixture
def lesson() -> Lesson:
    found = read(PETITE.read_bytes()).lesson
    assert found
    return in_direction(found, "fr")


@pytest.fixture
def store() -> Store:
    return Store.in_memory(lambda: datetime(2026, 11, 23, 12, tzinfo=UTC))


@pytest.fixture
def analysis(lesson: Lesson) -> LessonAnalysis:
    """An analysis that has not come yet."""
    return LessonAnalysis(lesson)


@pytest.fixture
def marks(lesson: Lesson, store: Store) -> WordMarks:
    return WordMarks(lesson, store, [], lambda write: write() and None)


def on(lesson: Lesson, store: Store, word: str) -> TextCursor:
    """Return a cursor on a word of the first paragraph."""
    reading = TextCursor(Walk(lesson, store))
    reading.cursor = reading.stops.at(reading.stops.text.index(word))
    return reading


def test_a_term_is_marked_with_its_headword_and_one_undo_takes_both_back(
    lesson: Lesson, store: Store, marks: WordMarks, analysis: LessonAnalysis
) -> None:
    reading = on(lesson, store, "affaires")
    marks.mark(reading, analysis, "known")
    assert store.statuses() == {"petite/chiffre-d-affaires": "known", "fr:chiffre d'affaires": "known"}
    assert marks.of(reading, analysis) == "known"
    marks.undo()
    assert store.status("fr:chiffre d'affaires") == store.status("petite/chiffre-d-affaires") == "new"


def test_the_same_mark_again_takes_it_away(
    lesson: Lesson, store: Store, marks: WordMarks, analysis: LessonAnalysis
) -> None:
    reading = on(lesson, store, "affaires")
    marks.mark(reading, analysis, "learning")
    marks.mark(reading, analysis, "learning")
    assert marks.of(reading, analysis) == "new"


def test_an_early_mark_shows_at_once_and_is_stored_by_its_lemma_when_the_analysis_has_come(
    lesson: Lesson, store: Store, marks: WordMarks, analysis: LessonAnalysis
) -> None:
    reading = on(lesson, store, "boutique")
    marks.mark(reading, analysis, "known")
    assert (marks.of(reading, analysis), store.statuses()) == ("known", {})
    analysis.text = AnalysedText(lesson)
    marks.store_early(analysis)
    assert store.statuses() == {"fr:boutique": "known"}


def test_an_early_mark_is_not_lost_if_the_lesson_is_left_before_its_analysis(
    lesson: Lesson, store: Store, marks: WordMarks, analysis: LessonAnalysis
) -> None:
    marks.mark(on(lesson, store, "boutique"), analysis, "ignored")
    marks.store_early(analysis)
    assert store.statuses() == {"fr:boutique": "ignored"}


def test_undo_takes_back_the_last_early_mark_first(
    lesson: Lesson, store: Store, marks: WordMarks, analysis: LessonAnalysis
) -> None:
    for word in ("boulangerie", "boutique"):
        marks.mark(on(lesson, store, word), analysis, "known")
    marks.undo()
    analysis.text = AnalysedText(lesson)
    marks.store_early(analysis)
    assert store.statuses() == {"fr:boulangerie": "known"}


def test_the_share_of_known_words_follows_the_marks(
    lesson: Lesson, store: Store, marks: WordMarks, analysis: LessonAnalysis
) -> None:
    counts = lesson_keys(lesson)
    assert (marks.known_share(None), marks.known_share(counts)) == (None, 0)
    marks.mark(on(lesson, store, "augmenté"), analysis, "known")
    assert 0 < (marks.known_share(counts) or 0) < 1


def test_a_mark_that_cannot_be_stored_is_told_and_not_shown(
    lesson: Lesson, store: Store, analysis: LessonAnalysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def attempt(write: Callable[[], object]) -> None:
        try:
            write()
        except StoreError as error:
            told.append(str(error.message))

    def full(*_: object) -> None:
        raise StoreError(Bilingual("Le disque est plein.", "The disk is full."))

    monkeypatch.setattr(store, "set_status", full)
    marks, reading = WordMarks(lesson, store, [], attempt), on(lesson, store, "affaires")
    marks.mark(reading, analysis, "known")
    assert told == ["The disk is full."]
    assert marks.of(reading, analysis) == "new"
