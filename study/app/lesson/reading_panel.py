"""The panel while reading: the entry of the term under the cursor, or what there is to say of a plain word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from study.app.lesson.reading import TextCursor
from study.app.page.entry import entry_below, entry_lines, entry_tiny, tiny_pair
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, line
from study.app.page.paint import shown, wrapped
from study.lesson.model import Language
from study.locale import Translator

if TYPE_CHECKING:
    from study.app.lesson.analysed_text import Phrase
    from study.language.french.analysis import Word


class WordInfo(NamedTuple):
    """What the analysis says of the word under the cursor; nothing before it is there, and in an English text."""

    word: Word | None = None
    phrase: Phrase | None = None
    places: Callable[[Word], tuple[int, ...]] | None = None
    """In which paragraphs a word stands."""


def reading_panel(
    reading: TextCursor,
    page: Geometry,
    tr: Translator,
    language: Language,
    status: str,
    hidden: bool,
    asking: bool,
    said: WordInfo,
) -> Sequence[Line]:
    """The panel beside or below the text; while a question is open it translates no sentence."""
    term = reading.stop.term if reading.stop else None
    faults = reading.fault_panel(page.panel, tr, language)
    if page.tiny:
        return tiny_panel(reading, page, tr, asking, said)
    if term and page.beside:
        entry = entry_lines(term, page.panel, tr, language, status, hidden)
        return [*faults[1:], BLANK, *entry] if faults else entry
    if term and not faults:
        return entry_below(term, page.panel, tr, language, status, hidden)
    if faults and not page.beside:
        return [*_tiny(reading, page, tr, said)[:1], *faults[1:]]
    word = plain_word(reading, page, tr, language, status, asking, said)
    return [*faults[1:], BLANK, *word] if faults else word


def plain_word(
    reading: TextCursor, page: Geometry, tr: Translator, language: Language, status: str, asking: bool, said: WordInfo
) -> list[Line]:
    """A word that the lesson’s glossary does not have: as the sentence has it, or as the dictionary alone knows it."""
    if not reading.word:
        return []
    if said.word:
        from study.app.lesson.word_panel import seen_below, seen_lines

        if not page.beside:
            return seen_below(said.word, said.phrase, page.panel, tr, language, status)
        places = said.places(said.word) if said.places else ()
        return seen_lines(said.word, said.phrase, page.panel, tr, language, status, places)
    from study.app.lesson.lexicon_panel import word_lines

    known = word_lines(reading.word, page.panel, tr, language, 2 if page.beside else 1, reading.lesson.studied, status)
    if asking:
        return known
    hint = tr("Not in this lesson’s glossary. t translates its sentence, Tab goes to the next term.")
    return [*known, BLANK, *wrapped(hint, page.panel, "ink-3")]


def tiny_panel(reading: TextCursor, page: Geometry, tr: Translator, asking: bool, said: WordInfo) -> list[Line]:
    """Two or three lines where there is no room for more: the sense, or the translation that is asked for."""
    term = reading.stop.term if reading.stop else None
    first = _tiny(reading, page, tr, said)
    translated = [] if asking else reading.tiny_translation(page)
    if not translated and not term and reading.faults:
        return reading.fault_panel(page.panel, tr, tr.language)[1:4]
    return [*first[: (1 if page.height >= 14 else 0) if translated else 2], *translated]


def _tiny(reading: TextCursor, page: Geometry, tr: Translator, said: WordInfo) -> list[Line]:
    """A word and its sense on a line or two."""
    if reading.stop and reading.stop.term:
        return entry_tiny(reading.stop.term, page.panel, tr)
    if said.word:
        from study.app.lesson.word_panel import seen_tiny

        return seen_tiny(said.word, said.phrase, page.panel)
    if reading.lesson.studied == "en":
        from study.language.english.lemmas import french_for

        if found := french_for(reading.word):
            return tiny_pair(shown(reading.word), found[0].lemma, page.panel)
    return [line(shown(reading.word), "ink-2 bold")]
