"""The words of a lesson: what each is in its sentence, and how well it is known, in whichever lesson that was said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import TYPE_CHECKING

from study.app.screens.lesson_state import LessonState
from study.language.word_key import word_key
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
    _counts: Mapping[str, int] | None = None
    """How often the lesson has each word, once that is known."""
    _shared: tuple[object, object, float] | None = None
    """The share of the text that is known, with what it was worked out from."""
    _early: Mapping[tuple[int, int], Status] = MappingProxyType({})
    """Marks made before the engine was ready, by paragraph and character; it will tell the words."""

    def draw(self) -> None:
        """Draw, and the first time see to the analysis."""
        if self._asked_for != self.lesson.key and self.is_mounted:
            self._asked_for = self.lesson.key
            self._counts = None
            self._analyse_soon()
        super().draw()

    def _analyse_soon(self) -> None:
        """Once the screen has been seen: what the engine needs takes half a second to open."""
        self.set_timer(0.2, self._analyse)

    def _analyse(self) -> None:
        import threading

        lesson, first = self.lesson, self.reading.index
        place = self.app.origins.get(lesson.id)
        kept = self.app.places.cache

        def run() -> None:
            from study.app.counted import Counted
            from study.language.coverage import lesson_keys

            context = None
            if lesson.studied == "fr":
                from study.app.lesson.context import Context

                context = Context(lesson)
                context.seen(first)
                with suppress(RuntimeError):  # the program has ended meanwhile
                    self.call_later(self._analysed, lesson.key, context)
                context.fill()
                with suppress(RuntimeError):
                    self.call_later(self._analysed, lesson.key, context)
            counts = Counted(kept).of(place, lesson.studied) if place else None
            if counts is None:
                counts = context.counts() if context else lesson_keys(lesson)
                if place:
                    Counted(kept).keep(place, lesson.studied, counts)
            with suppress(RuntimeError):
                self.call_later(self._were_counted, lesson.key, counts)

        threading.Thread(target=run, daemon=True).start()

    def _analysed(self, key: str, context: Context) -> None:
        if key == self.lesson.key:
            self._analysis = context
            self._apply_early(context)
            self.draw()

    def _were_counted(self, key: str, counts: Mapping[str, int]) -> None:
        if key == self.lesson.key:
            self._counts = counts
            if self.known_share:
                self.draw()

    def on_unmount(self) -> None:
        """Marks that still wait for the engine are not lost."""
        if self._early:
            from study.app.lesson.context import Context

            self._apply_early(Context(self.lesson))

    def _apply_early(self, context: Context) -> None:
        early, self._early = self._early, {}
        for (index, start), status in early.items():
            word = context.seen(index).word(start)
            if word:
                self._write_status((word_key(word.lemma, "fr"),), status)

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
        early = self._early.get((self.reading.index, self.reading.offset))
        return early or self._statuses.get(self._lemma_key(), "new")

    def _term_key(self, term: Term) -> str:
        return self.lesson.term_key(term)

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
        """How much of the text the learner knows; None before its words are counted."""
        if self._counts is None:
            return None
        if self._shared is None or self._shared[0] is not self._statuses or self._shared[1] is not self._counts:
            from study.app.counted import known_share

            of_terms = {self._head_key(term): self.status(term) for term in self.lesson.terms}
            self._shared = self._statuses, self._counts, known_share(self._counts, self._statuses | of_terms)
        return self._shared[2]

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
            here = self.reading.index, stop.start
            others = {place: said for place, said in self._early.items() if place != here}
            self._early = others if self._early.get(here) == status else others | {here: status}
            self.draw()
            return
        term = stop.term
        keys = (self._head_key(term), self._term_key(term)) if term else (self._lemma_key(),)
        self._write_status(keys, "new" if self.word_status == status else status)

    def _write_status(self, keys: tuple[str, ...], wanted: Status) -> None:
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
        if self._early:
            self._early = dict(list(self._early.items())[:-1])
            self.draw()
            return

        def write() -> None:
            for _ in range(self.app.marked.pop() if self.app.marked else 1):
                self.app.store.undo()

        self._change_words(write)

    def _change_words(self, write: Callable[[], object]) -> None:
        self._try(write)
        self._statuses = self.app.store.statuses()
        self.draw()
