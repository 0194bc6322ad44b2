"""Draws the panel while reading: the glossary entry of the term under the cursor, or the entry of a plain word."""

from __future__ import annotations

from collections.abc import Sequence

from study.app.lesson.analysis import WordInfo
from study.app.lesson.reading import TextCursor
from study.app.page.entry import entry_below, entry_lines, entry_tiny
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, StyledLine
from study.lesson.model import Language
from study.locale import Translator


def reading_panel(
    reading: TextCursor,
    page: Geometry,
    tr: Translator,
    language: Language,
    status: str,
    hidden: bool,
    is_asking: bool,
    info: WordInfo,
) -> Sequence[StyledLine]:
    """Draw the panel beside or below the text.

    Explanations are in `language`; `hidden` covers the meaning of a term. If `is_asking`, a question is open: no
    sentence is translated then.
    """
    if page.tiny:
        return _tiny_panel(reading, page, tr, language, status, is_asking, info)
    term = info.term or (reading.stop.term if reading.stop else None)
    faults = reading.fault_panel(page.panel, tr, language)
    if term and page.beside:
        entry = entry_lines(term, page.panel, tr, language, status, hidden)
        return [*faults[1:], BLANK, *entry] if faults else entry
    if term and not faults:
        return entry_below(term, page.panel, tr, language, status, hidden)
    if faults and not page.beside:
        return [*_brief(reading, page, tr, language, status, is_asking, info)[:1], *faults[1:]]
    word = _plain_word(reading, page, tr, language, status, is_asking, info)
    return [*faults[1:], BLANK, *word] if faults else word


def _tiny_panel(
    reading: TextCursor,
    page: Geometry,
    tr: Translator,
    language: Language,
    status: str,
    is_asking: bool,
    info: WordInfo,
) -> list[StyledLine]:
    """Draw two or three lines for a page with no room for more: the sense, or the translation that is asked for."""
    translated = [] if is_asking else reading.tiny_translation(page)
    term = reading.stop.term if reading.stop else None
    if not translated and not term and reading.faults:
        return reading.fault_panel(page.panel, tr, tr.language)[1:4]
    first = _brief(reading, page, tr, language, status, is_asking, info)
    return [*first[: (1 if page.height >= 14 else 0) if translated else 2], *translated]


def _brief(
    reading: TextCursor,
    page: Geometry,
    tr: Translator,
    language: Language,
    status: str,
    is_asking: bool,
    info: WordInfo,
) -> list[StyledLine]:
    """Draw the term or word under the cursor and its sense on a line or two."""
    if reading.stop and reading.stop.term:
        return entry_tiny(info.term or reading.stop.term, page.panel, tr)
    return _plain_word(reading, page, tr, language, status, is_asking, info, brief=True)


def _plain_word(
    reading: TextCursor,
    page: Geometry,
    tr: Translator,
    language: Language,
    status: str,
    is_asking: bool,
    info: WordInfo,
    brief: bool = False,
) -> list[StyledLine]:
    """Draw a word that is not a term. The dictionary is imported with the first one: a lesson begins on a term."""
    from study.app.lesson.plain_word import brief_lines, full_lines

    if brief:
        return brief_lines(reading, page, info)
    return full_lines(reading, page, tr, language, status, is_asking, info)
