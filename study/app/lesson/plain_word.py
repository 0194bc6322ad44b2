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
from study.language.english.lemmas import french_for
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
            return word_below(info.word, info.phrase, page.panel, tr, language, status)
        return word_lines(info.word, info.phrase, page.panel, tr, language, status, info.paragraphs)
    most, studied = 2 if page.beside else 1, reading.lesson.studied
    known = lexicon_lines(reading.word, page.panel, tr, language, most, studied, status)
    if is_asking:
        return known
    hint = tr("Not in this lesson’s glossary. t translates the sentence, Tab goes to the next term.")
    return [*known, BLANK, *wrapped(hint, page.panel, "ink-3")]


def brief_lines(reading: TextCursor, page: Geometry, info: WordInfo) -> list[StyledLine]:
    """Draw the word under the cursor and its sense on a line or two."""
    if info.word:
        return word_brief(info.word, info.phrase, page.panel)
    if reading.lesson.studied == "en" and (found := french_for(reading.word)):
        return tiny_pair(shown(reading.word), found[0].lemma, page.panel)
    return [line(shown(reading.word), "ink-2 bold")]
