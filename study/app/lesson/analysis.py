"""The linguistic analysis of a lesson that is being read, made in a thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from textual.screen import Screen

from study.app.lesson.reading import TextCursor
from study.app.library.word_counts import WordCountCache
from study.app.workers import run_in_thread
from study.lesson.library import LessonRef
from study.lesson.model import Lesson, Term

if TYPE_CHECKING:
    from study.app.lesson.analysed_text import AnalysedText, Phrase
    from study.language.dictionary.entry import DictionaryEntry
    from study.language.french.analysis import Word

_DELAY = 0.2
"""The seconds from the first drawing to the start of the analysis, whose data take half a second to open."""


class WordInfo(NamedTuple):
    """The analysis of the word under the cursor; empty before it is ready, and in an English text."""

    word: Word | None = None
    """The word in its sentence."""
    phrase: Phrase | None = None
    """The expression that the word belongs to."""
    paragraphs: tuple[int, ...] = ()
    """The numbers of the paragraphs analysed so far that have the word."""
    entry: DictionaryEntry | None = None
    """The entry of the word, the sense that is meant first."""
    term: Term | None = None
    """The term that the word belongs to, the sense that is meant first."""


class LessonAnalysis:
    """The analysis of a lesson's words as far as it has come."""

    def __init__(self, lesson: Lesson) -> None:
        self.lesson = lesson
        self.text: AnalysedText | None = None
        """None before the first paragraph is analysed, and if English is studied."""
        self.counts: Mapping[str, int] | None = None
        """How often each word to be learned occurs in the lesson; None before they are counted."""

    def word(self, reading: TextCursor) -> Word | None:
        """Return the word under the cursor in its sentence; None if it is not analysed."""
        if self.text is None or reading.stop is None:
            return None
        return self.text.paragraph(reading.index).word(reading.stop.start)

    def phrase(self, reading: TextCursor) -> Phrase | None:
        """Return the expression that the word under the cursor belongs to; None if there is none, or for a term."""
        stop = reading.stop
        if self.text is None or stop is None or stop.term:
            return None
        return self.text.paragraph(reading.index).phrase(stop.start)

    def info(self, reading: TextCursor) -> WordInfo:
        """Return what the analysis says of the word under the cursor."""
        word = self.word(reading)
        if self.text is None or word is None:
            return WordInfo()
        entry = self.text.paragraph(reading.index).entry(word)
        term = self.text.term(reading.index, reading.stop.term, reading.stop.start) if reading.stop else None
        return WordInfo(word, self.phrase(reading), self.text.paragraphs_with(word), entry, term)

    def new_text(self) -> AnalysedText:
        """Return the text of the lesson with no paragraph analysed yet. Imports the language engine."""
        from study.app.lesson.analysed_text import AnalysedText

        return AnalysedText(self.lesson)

    def start(
        self, screen: Screen[None], first: int, place: LessonRef | None, cache: Path, changed: Callable[[], object]
    ) -> None:
        """Start to analyse the words in a thread, paragraph `first` (from 0) before the others, and to count them.

        `changed` is called in the program's thread after each part of the work. The counts of a lesson from a file
        (`place`) are kept in the folder `cache`.
        """

        def analyse() -> AnalysedText:
            text = self.new_text()
            text.paragraph(first)
            return text

        def analysed(text: AnalysedText) -> None:
            self.text = text
            changed()
            run_in_thread(screen, text.fill, filled)

        def filled(_: object) -> None:
            changed()
            run_in_thread(screen, count, counted)

        def count() -> Mapping[str, int]:
            return self._counted(place, cache)

        def counted(counts: Mapping[str, int]) -> None:
            self.counts = counts
            changed()

        if self.lesson.studied == "fr":
            screen.set_timer(_DELAY, lambda: run_in_thread(screen, analyse, analysed))
        else:
            screen.set_timer(_DELAY, lambda: run_in_thread(screen, count, counted))

    def _counted(self, place: LessonRef | None, cache: Path) -> Mapping[str, int]:
        """Return how often each word occurs, from the cache if its counts are there."""
        from study.language.text_keys import lesson_keys  # the language data, which the first page does without

        studied = self.lesson.studied
        counts = WordCountCache(cache).load(place, studied) if place else None
        if counts is None:
            counts = self.text.counts() if self.text else lesson_keys(self.lesson)
            if place:
                WordCountCache(cache).save(place, studied, counts)
        return counts
