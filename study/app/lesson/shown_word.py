"""The word under the cursor as its panel shows it: its key in the store, and what a review will ask of it."""

from __future__ import annotations

from study.app.lesson.reading import TextCursor
from study.language.english.lemmas import headword
from study.language.french.analysis import Word
from study.language.sense.english_text import french_at
from study.language.sense.paragraph import explain_paragraph
from study.language.word_key import word_key
from study.lesson.model import Lesson
from study.practice.met_word import MetWord, met_in_english, met_in_french


def english_key(word: str) -> str:
    """Return the key of an English word."""
    return word_key(headword(word), "en")


def shown_in_english(reading: TextCursor) -> MetWord | None:
    """Return the English word under the cursor as it is shown; None between words."""
    if reading.stop is None:
        return None
    found = french_at(reading.word, reading.paragraph, reading.stop.start)
    return met_in_english(reading.lesson, reading.paragraph, reading.stop.start, reading.word, found)


def shown_in_french(lesson: Lesson, index: int, word: Word) -> MetWord:
    """Return a word of a French paragraph (from 0) as it is shown."""
    gender = word.gender if word.pos == "NOUN" else ""
    entry = explain_paragraph(lesson.paragraphs[index]).entry(word)
    return met_in_french(lesson, lesson.paragraphs[index], word.start, word.form, gender, entry)
