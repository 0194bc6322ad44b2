"""Reading: moving through the text and understanding it."""

from __future__ import annotations

from collections.abc import Callable

from study.app.page.entry import entry_lines
from study.app.page.line import BLANK, Line
from study.app.page.paint import wrapped
from study.app.screens.lesson_speech import LessonSpeech
from study.app.screens.lesson_words import LessonWords
from study.lesson.model import Term


class LessonText(LessonWords, LessonSpeech):
    """The text of a lesson under the cursor."""

    # Moving.

    def _moved(self, moved: bool) -> None:
        if moved:
            self._hush()
            self.draw()
            self._keep_soon()

    def action_word(self, step: int = 1) -> None:
        """By word."""
        if self._in_text:
            self._moved(self._within(self.reading.by_word, step))

    def action_line(self, step: int = 1) -> None:
        """By line; while a verdict shows, scroll."""
        if self._in_text:
            self._moved(self._within(lambda n: self.reading.by_line(n, self.page.measure), step))
        else:
            self.sheet("body").scroll_lines(step)

    def action_sentence(self, step: int = 1) -> None:
        """By sentence."""
        if self._in_text:
            self._moved(self._within(self.reading.by_sentence, step))

    def action_term(self, step: int = 1) -> None:
        """To the next term; from a question to the text and back."""
        if self.asking:
            self.asking.in_text = not self.asking.in_text
            self.draw()
        else:
            self._moved(self.reading.by_term(step))

    def action_paragraph(self, step: int = 1) -> None:
        """To another paragraph; an open question is left for later."""
        self._leave_question()
        self._moved(self.reading.by_paragraph(step))
        self.draw()

    def _within(self, move: Callable[[int], bool], step: int) -> bool:
        """A move; while a question is open, one that stays in its paragraph."""
        before = self.reading.index, self.reading.cursor
        moved = move(step)
        if self.asking and self.reading.index != before[0]:
            self.reading.index, self.reading.cursor = before
            return False
        return moved

    # Understanding.

    def action_english(self) -> None:
        """The sentence in the language that helps; of a question, the other language."""
        if self.asking and not self.asking.in_text:
            self.asking.flipped = not self.asking.flipped
        else:
            self.reading.sentence_shown = not self.reading.sentence_shown or self.reading.paragraph_shown
            self.reading.paragraph_shown = False
        self.draw()

    def action_paragraph_english(self) -> None:
        """The whole paragraph in the language that helps."""
        if self.asking:
            return
        if self.page.tiny:
            text = self.reading.paragraph.text(self.lesson.help)
            self.app.open(
                "entry", self.lesson.title.get(self.lesson.help), lambda width: wrapped(text, width, "ink italic")
            )
        else:
            self.reading.paragraph_shown = not self.reading.paragraph_shown
            self.draw()

    def action_entry(self) -> None:
        """The full entry of what is under the cursor; after an answer, all the evidence."""
        title, explains = self.lesson.title.get(self.lesson.studied), self.app.settings.explains
        if self.asking and not self.asking.in_text:
            if self.asking.verdict is not None:
                from study.app.lesson.verdict import evidence_panel

                asking = self.asking
                language = asking.language(explains)
                self.app.open(
                    "entry",
                    title,
                    lambda width: evidence_panel(asking.question, width, language, self.tr, self.lesson.studied),
                )
        elif self.reading.stop and (self.reading.stop.term or self.reading.faults):
            self.app.open("entry", title, self._entry)

    def _entry(self, width: int) -> list[Line]:
        """The faults and the term under the cursor, in full."""
        term = self.reading.stop.term if self.reading.stop else None
        faults = self.reading.fault_panel(width, self.tr, self.app.settings.explains)[1:]
        if term is None:
            return faults
        entry = entry_lines(term, width, self.tr, self.app.settings.explains, self.status(term))
        return [*faults, BLANK, *entry] if faults else entry

    def action_glossary(self) -> None:
        """All terms of the lesson."""
        self.app.open("glossary", self.lesson, self._go_to_term)

    def _go_to_term(self, term: Term) -> None:
        """Put the cursor on a term where it first stands."""
        self._leave_question()
        for number in term.paragraphs:
            self.reading.go(number)
            for index, stop in enumerate(self.reading.stops.stops):
                if stop.term == term:
                    self.reading.cursor = index
                    self._moved(True)
                    return

    def _reveal(self) -> None:
        if self.reading.stop and self.reading.stop.term:
            self.revealed = self.reading.stop.term.id
            self.draw()
