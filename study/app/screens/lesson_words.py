"""The words of a lesson: what each is in its sentence, and how well it is known, in whichever lesson that was said."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from study.app.screens.lesson_state import LessonState
from study.language.statuses import word_key
from study.lesson.model import Term
from study.progress.records import Status

if TYPE_CHECKING:
    from study.app.lesson.context import Context, Phrase
    from study.language.analysis import Word


class LessonWords(LessonState):
    """The words under the cursor."""

    _analysis: Context | None = None
    """The analysed lesson, once the analysis has begun to be of use."""
    _asked_for: str = ""
    """The lesson whose analysis was begun."""

    def draw(self) -> None:
        """Draw, and the first time see to the analysis."""
        if self.lesson.studied == "fr" and self._asked_for != self.lesson.key and self.is_mounted:
            self._asked_for = self.lesson.key
            self._analyse_soon()
        super().draw()

    def _analyse_soon(self) -> None:
        """Once the screen has been seen: what the engine needs takes half a second to open."""
        self.set_timer(0.2, self._analyse)

    def _analyse(self) -> None:
        import threading

        lesson, first = self.lesson, self.reading.index

        def run() -> None:
            from study.app.lesson.context import Context

            context = Context(lesson)
            context.seen(first)
            with suppress(RuntimeError):  # the program has ended meanwhile
                self.call_later(self._analysed, lesson.key, context)
            context.fill()
            with suppress(RuntimeError):
                self.call_later(self._analysed, lesson.key, context)

        threading.Thread(target=run, daemon=True).start()

    def _analysed(self, key: str, context: Context) -> None:
        if key == self.lesson.key:
            self._analysis = context
            self.draw()

    @property
    def word(self) -> Word | None:
        """What the word under the cursor is in its sentence; None while nobody has looked, and in an English text."""
        stop = self.reading.stop
        if self._analysis is None or stop is None or self.lesson.studied != "fr":
            return None
        return self._analysis.seen(self.reading.index).word(stop.start)

    @property
    def phrase(self) -> Phrase | None:
        """The expression of the dictionary that the word under the cursor belongs to; a term goes before it."""
        stop = self.reading.stop
        if self._analysis is None or stop is None or stop.term or self.lesson.studied != "fr":
            return None
        return self._analysis.seen(self.reading.index).phrase(stop.start)

    # How well they are known.

    def status(self, term: Term) -> Status:
        """How well the learner knows a term: as was said of it here, or of its headword anywhere."""
        own = self._statuses.get(self._term_key(term), "new")
        return own if own != "new" else self._statuses.get(self._head_key(term), "new")

    @property
    def word_status(self) -> Status:
        """How well the learner knows the word under the cursor."""
        if self.reading.stop and self.reading.stop.term:
            return self.status(self.reading.stop.term)
        return self._statuses.get(self._lemma_key(), "new")

    def _term_key(self, term: Term) -> str:
        return f"{self.lesson.key}/{term.id}"

    def _head_key(self, term: Term) -> str:
        return word_key(term.head, self.lesson.studied)

    def _lemma_key(self) -> str:
        """The key of the plain word under the cursor; empty where there is nothing to know."""
        if not self.reading.word:
            return ""
        if self.lesson.studied == "en":
            from study.language.english import headword

            return word_key(headword(self.reading.word), "en")
        word = self.word
        return word_key(word.lemma, "fr") if word else ""

    @property
    def known_share(self) -> float | None:
        """How much of the text the learner knows; None before it is analysed."""
        if self._analysis is None or self.lesson.studied != "fr":
            return None
        of_terms = {self._head_key(term): self.status(term) for term in self.lesson.terms}
        statuses = self._statuses | of_terms
        known = {key for key, status in statuses.items() if status == "known"}
        return self._analysis.share(known, {key for key, status in statuses.items() if status == "ignored"})

    def action_learn(self) -> None:
        """Learn this word."""
        self._mark("learning")

    def action_known(self) -> None:
        """This word is known."""
        self._mark("known")

    def action_ignore(self) -> None:
        """This word is of no interest."""
        self._mark("ignored")

    def _mark(self, status: Status) -> None:
        stop = self.reading.stop
        if stop is None or not self._in_text:
            return
        if stop.term is None and self._analysis is None and self.lesson.studied == "fr":
            from study.app.lesson.context import Context

            self._analysis = Context(self.lesson)
        term = stop.term
        keys = (self._head_key(term), self._term_key(term)) if term else (self._lemma_key(),)
        wanted: Status = "new" if self.word_status == status else status
        changed = [key for key in keys if key and self._statuses.get(key, "new") != wanted]

        def write() -> None:
            for key in changed:
                self.app.store.set_status(key, wanted)
            if changed:
                self.app.marked.append(len(changed))

        self._change_words(write)

    def action_undo(self) -> None:
        """Take back the last change of a word: of a term, with that of its headword."""
        if not self._in_text:
            return

        def write() -> None:
            for _ in range(self.app.marked.pop() if self.app.marked else 1):
                self.app.store.undo()

        self._change_words(write)

    def _change_words(self, write: Callable[[], object]) -> None:
        self._try(write)
        self._statuses = self.app.store.statuses()
        self.draw()
