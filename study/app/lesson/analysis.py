"""The linguistic analysis of a lesson while it is read: made in a thread, used once it has come."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from study.app.workers import run_in_thread
from study.lesson.model import Lesson

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.screen import Screen

    from study.app.lesson.analysed_text import AnalysedText, Phrase
    from study.app.lesson.reading import TextCursor
    from study.language.french.analysis import Word
    from study.lesson.library import Place

_DELAY = 0.2
"""Seconds after which the analysis starts, once the screen has been seen: its data take half a second to open."""


class LessonAnalysis:
    """What is known so far of the words of a lesson."""

    def __init__(self, lesson: Lesson) -> None:
        self.lesson = lesson
        self.text: AnalysedText | None = None
        """None before the first paragraph is analysed, and for ever where English is studied."""
        self.counts: Mapping[str, int] | None = None
        """How often each word to be learned occurs in the lesson; None before that is counted."""

    def word(self, reading: TextCursor) -> Word | None:
        """Return the word under the cursor as its sentence has it; None if it is not analysed."""
        if self.text is None or reading.stop is None:
            return None
        return self.text.paragraph(reading.index).word(reading.stop.start)

    def phrase(self, reading: TextCursor) -> Phrase | None:
        """Return the expression that the word under the cursor belongs to; None if there is none, or for a term."""
        stop = reading.stop
        if self.text is None or stop is None or stop.term:
            return None
        return self.text.paragraph(reading.index).phrase(stop.start)

    def places(self, word: Word) -> tuple[int, ...]:
        """Return the numbers of the paragraphs analysed so far that have a word."""
        return self.text.places(word) if self.text else ()

    def start(
        self, screen: Screen[None], first: int, place: Place | None, cache: Path, changed: Callable[[], object]
    ) -> None:
        """Analyse and count in a thread, the paragraph at index `first` first; `changed` is called after each part.

        The counts are kept in `cache` for a lesson that has a place.
        """

        def analyse() -> AnalysedText:
            from study.app.lesson.analysed_text import AnalysedText

            text = AnalysedText(self.lesson)
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

    def _counted(self, place: Place | None, cache: Path) -> Mapping[str, int]:
        from study.app.library.word_counts import WordCountCache
        from study.language.text_keys import lesson_keys

        studied = self.lesson.studied
        counts = WordCountCache(cache).load(place, studied) if place else None
        if counts is None:
            counts = self.text.counts() if self.text else lesson_keys(self.lesson)
            if place:
                WordCountCache(cache).save(place, studied, counts)
        return counts
