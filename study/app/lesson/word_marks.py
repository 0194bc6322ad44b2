"""The statuses of a lesson's words, and the marks that change them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import ModuleType
from typing import TYPE_CHECKING

from study.app.lesson.reading import TextCursor
from study.app.library.word_counts import known_share
from study.language.word_key import word_key
from study.lesson.model import Lesson, Term
from study.practice.met_word import MetWord
from study.progress.records import Status
from study.progress.store import Store

if TYPE_CHECKING:
    from study.app.lesson.analysis import LessonAnalysis

Attempt = Callable[[Callable[[], object]], None]
"""Calls a function that writes to the store, and shows why if that fails."""


class WordMarks:
    """The statuses of terms and words (learning, known, ignored), by their keys in the store.

    A plain French word is marked by its lemma. Before the lesson is analysed, its lemma is unknown: such an early mark
    is remembered by its position in the text, and stored as soon as the analysis is there.
    """

    def __init__(self, lesson: Lesson, store: Store, group_sizes: list[int], attempt: Attempt) -> None:
        """`group_sizes` has the number of keys that each stored mark changed: one undo takes them all back."""
        self.lesson = lesson
        self.statuses: Mapping[str, Status] = store.statuses()
        self._store = store
        self._group_sizes = group_sizes
        self._attempt = attempt
        self._early: dict[tuple[int, int], Status] = {}
        """Early marks by paragraph (from 0) and offset."""
        self._share: tuple[object, object, float] | None = None
        """The share of the text that is known, after the statuses and the counts it was computed from."""

    def of_term(self, term: Term) -> Status:
        """Return the status of a term: its own in this lesson, otherwise that of its headword in any text."""
        own = self.statuses.get(self.lesson.term_key(term), "new")
        return own if own != "new" else self.statuses.get(self._head_key(term), "new")

    def of(self, reading: TextCursor, analysis: LessonAnalysis) -> Status:
        """Return the status of the term or word under the cursor."""
        if reading.stop and reading.stop.term:
            return self.of_term(reading.stop.term)
        early = self._early.get((reading.index, reading.offset))
        return early or self.statuses.get(self._lemma_key(reading, analysis), "new")

    def mark(self, reading: TextCursor, analysis: LessonAnalysis, status: Status) -> None:
        """Give the term or word under the cursor a status; if it already has that status, remove it."""
        stop = reading.stop
        if stop is None:
            return
        if stop.term is None and analysis.text is None and self.lesson.studied == "fr":
            here = reading.index, stop.start
            if self._early.pop(here, None) != status:
                self._early[here] = status
            return
        term = stop.term
        keys = (self._head_key(term), self.lesson.term_key(term)) if term else (self._lemma_key(reading, analysis),)
        wanted = "new" if self.of(reading, analysis) == status else status
        self._write(keys, wanted, None if term or wanted != "learning" else self._met(reading, analysis))

    def undo(self) -> None:
        """Undo the last mark; that of a term together with that of its headword."""
        if self._early:
            self._early.popitem()
            return

        def write() -> None:
            for _ in range(self._group_sizes.pop() if self._group_sizes else 1):
                self._store.undo()

        self._attempt(write)
        self.statuses = self._store.statuses()

    def store_early(self, analysis: LessonAnalysis) -> None:
        """Store the early marks; without an analysis yet, the paragraphs that have them are analysed first."""
        if not self._early:
            return
        text = analysis.text or analysis.new_text()
        early, self._early = self._early, {}
        for (index, start), status in early.items():
            if word := text.paragraph(index).word(start):
                self._write(
                    (word_key(word.lemma, "fr"),), status, self._shown.shown_in_french(self.lesson, index, word)
                )

    def known_share(self, counts: Mapping[str, int] | None) -> float | None:
        """Return the share of the running text that is known, from 0 to 1; None before its words are counted."""
        if counts is None:
            return None
        if self._share is None or self._share[0] is not self.statuses or self._share[1] is not counts:
            of_terms = {self._head_key(term): self.of_term(term) for term in self.lesson.terms}
            self._share = self.statuses, counts, known_share(counts, {**self.statuses, **of_terms})
        return self._share[2]

    def _head_key(self, term: Term) -> str:
        """Return the key of a term's headword, which all texts share."""
        return word_key(term.head, self.lesson.studied)

    def _lemma_key(self, reading: TextCursor, analysis: LessonAnalysis) -> str:
        """Return the key of the plain word under the cursor; empty if it has none."""
        if not reading.word:
            return ""
        if self.lesson.studied == "en":
            return str(self._shown.english_key(reading.word))
        word = analysis.word(reading)
        return word_key(word.lemma, "fr") if word else ""

    def _met(self, reading: TextCursor, analysis: LessonAnalysis) -> MetWord | None:
        """Return how the word under the cursor is shown; None if there is none."""
        found: MetWord | None = None
        if self.lesson.studied == "en":
            found = self._shown.shown_in_english(reading)
        elif word := analysis.word(reading):
            found = self._shown.shown_in_french(self.lesson, reading.index, word)
        return found

    @property
    def _shown(self) -> ModuleType:
        """Return the module that knows how words are shown, imported with the language engine when it is needed."""
        from study.app.lesson import shown_word

        return shown_word

    def _write(self, keys: tuple[str, ...], wanted: Status, met: MetWord | None = None) -> None:
        """Store a status for some keys, as one step of undo, with how the word was met."""
        changed = [key for key in keys if key and self.statuses.get(key, "new") != wanted]

        def write() -> None:
            for key in changed:
                self._store.set_status(key, wanted, met)
            if changed:
                self._group_sizes.append(len(changed))

        self._attempt(write)
        self.statuses = self._store.statuses()
