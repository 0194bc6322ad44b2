"""Draws the panel for a word that is not a term of the lesson: from the analysis, or before it from the dictionary."""

from __future__ import annotations

from study.app.lesson.analysis import WordInfo
from study.app.lesson.lexicon_panel import lexicon_lines
from study.app.lesson.reading import TextCursor
from study.app.lesson.word_panel import word_below, word_brief, word_lines
from study.app.page.entry import tiny_pair
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, StyledLine, line
from study.app.page.paint import shown, wrapped
from study.language.dictionary.entry import DictionaryEntry
from study.language.sense.english_text import shown_at
from study.lesson.model import Language
from study.locale import Translator


def full_lines(
    reading: TextCursor,
    page: Geometry,
    tr: Translator,
    language: Language,
    status: str,
    is_asking: bool,
    info: WordInfo,
) -> list[StyledLine]:
    """Draw all that is known of the word under the cursor; no lines between words."""
    if not reading.word:
        return []
    if info.word:
        if not page.beside:
            return word_below(info.word, info.entry, info.phrase, page.panel, tr, language, status)
        return word_lines(info.word, info.entry, info.phrase, page.panel, tr, language, status, info.paragraphs)
    most, studied = 2 if page.beside else 1, reading.lesson.studied
    found = _french(reading) if studied == "en" else ()
    known = lexicon_lines(reading.word, page.panel, tr, language, most, studied, status, found)
    if is_asking:
        return known
    hint = tr("Not in this lesson’s glossary. t translates the sentence, Tab goes to the next term.")
    return [*known, BLANK, *wrapped(hint, page.panel, "ink-3")]


def brief_lines(reading: TextCursor, page: Geometry, info: WordInfo) -> list[StyledLine]:
    """Draw the word under the cursor and its sense on a line or two."""
    if info.word:
        return word_brief(info.word, info.entry, info.phrase, page.panel)
    if reading.lesson.studied == "en" and (found := _french(reading)):
        return tiny_pair(shown(reading.word), found[0].lemma, page.panel)
    return [line(shown(reading.word), "ink-2 bold")]


def _french(reading: TextCursor) -> tuple[DictionaryEntry, ...]:
    """Return the French entries for the English word under the cursor, first the one that the translation uses."""
    start = reading.stop.start if reading.stop else 0
    return shown_at(reading.word, reading.lesson.paragraphs[reading.index], start)
