"""The cursor in the text of a lesson, and the lines of the paragraph that is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from study.app.page.around_text import lines_after, lines_before
from study.app.page.breaker import break_lines
from study.app.page.entry import fault_lines
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Run, StyledLine, blank, fit, line, row
from study.app.page.paint import wrapped
from study.app.page.prose import line_of, reading_lines, translation_lines
from study.app.page.stops import Span, Stop, Stops, stops
from study.lesson.model import Fault, Language, Paragraph, Term
from study.locale import Translator
from study.progress.walk import Walk

LABELS: dict[Language, str] = {"fr": "FR", "en": "EN"}
"""The label of each language in the margin of a translation."""


class TextCursor:
    """The cursor in the text of a lesson, and the translations shown with it.

    Its position is that of the walk (paragraph and offset), and is stored with the progress.
    """

    def __init__(self, walk: Walk) -> None:
        self.walk = walk
        self.lesson = walk.lesson
        self._stops: dict[int, Stops] = {}
        self.sentence_shown = False
        """Whether the translation of the sentence under the cursor is shown."""
        self.paragraph_shown = False
        """Whether the translation of the paragraph is shown."""
        self.revealed = ""
        """The id of the term whose meaning was uncovered last; empty if none was."""

    @property
    def index(self) -> int:
        """Return the index of the paragraph in the lesson, from 0."""
        return min(max(self.walk.paragraph - 1, 0), len(self.lesson.paragraphs) - 1)

    @index.setter
    def index(self, index: int) -> None:
        self.walk.paragraph = index + 1

    @property
    def cursor(self) -> int:
        """Return the index of the cursor among the stops of the paragraph."""
        return self.stops.at(self.walk.offset)

    @cursor.setter
    def cursor(self, cursor: int) -> None:
        self.walk.offset = self.stops.stops[cursor].start if self.stops.stops else 0

    def to_first_term(self) -> None:
        """Put the cursor on the first term of the first sentence; without one, on its first word."""
        end = self.stops.sentences[0][1]
        begin = enumerate(self.stops.stops)
        self.cursor = next((n for n, stop in begin if stop.term and stop.start < end), self.cursor)

    def to_term(self, term: Term) -> bool:
        """Put the cursor on the first occurrence of a term; False if no paragraph has it."""
        for number in term.paragraphs:
            self.walk.paragraph, self.walk.offset = number, 0
            for index, stop in enumerate(self.stops.stops):
                if stop.term == term:
                    self.cursor = index
                    return True
        return False

    def reveal(self) -> bool:
        """Uncover the meaning of the term under the cursor; return False if the word is not a term."""
        if self.stop is None or self.stop.term is None:
            return False
        self.revealed = self.stop.term.id
        return True

    @property
    def paragraph(self) -> Paragraph:
        """Return the paragraph that is open."""
        return self.lesson.paragraphs[self.index]

    @property
    def stops(self) -> Stops:
        """Return the words and terms of the paragraph, on which the cursor can be."""
        if self.index not in self._stops:
            self._stops[self.index] = stops(self.lesson, self.paragraph, self.lesson.studied)
        return self._stops[self.index]

    @property
    def stop(self) -> Stop | None:
        """Return the word or term under the cursor; None in a paragraph without words."""
        return self.stops.stops[self.cursor] if self.stops.stops else None

    @property
    def offset(self) -> int:
        """Return the offset of the cursor in the text of the paragraph."""
        return self.stop.start if self.stop else 0

    @property
    def word(self) -> str:
        """Return the word under the cursor as the text has it; empty in a paragraph without words."""
        return self.stops.text[self.stop.start : self.stop.end] if self.stop else ""

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Return the errors of the source under the cursor."""
        return self.stops.fault_at(self.stop) if self.stop else ()

    # Moves. At the end of a paragraph, the cursor goes to the next one.

    def move(self, by: str, step: int, measure: int, *, stay: bool = False) -> bool:
        """Move the cursor by `word`, `line`, `sentence` or `term`; False if it cannot move.

        A line has `measure` characters. With `stay`, the cursor does not leave the paragraph.
        """
        before = self.walk.paragraph, self.walk.offset
        moves = {"word": self.by_word, "sentence": self.by_sentence, "term": self.by_term}
        moved = moves[by](step) if by in moves else self.by_line(step, measure)
        if stay and self.walk.paragraph != before[0]:
            self.walk.paragraph, self.walk.offset = before
            return False
        return moved

    def by_word(self, step: int) -> bool:
        """Move one word forward (1) or back (-1); False at the end of the text."""
        target = self.cursor + step
        if 0 <= target < len(self.stops.stops):
            self.cursor = target
            return True
        return self._over(step)

    def by_sentence(self, step: int) -> bool:
        """Move to the next sentence (1), or (-1) to the start of this one, then the previous one; False at the end."""
        target = self.stops.next_sentence(self.cursor, step) if self.stops.stops else None
        if target is None:
            return self._over(step, sentence=True)
        self.cursor = target
        return True

    def by_line(self, step: int, measure: int) -> bool:
        """Move to the nearest word on the line below (1) or above (-1); False at the end of the text."""
        extents = break_lines(self.stops.text, measure)
        target = self.stops.beside(self.cursor, extents, step) if self.stops.stops else None
        if target is None:
            return self._over(step)
        self.cursor = target
        return True

    def by_term(self, step: int) -> bool:
        """Move to the next (1) or previous (-1) term, in other paragraphs too; False if there is none."""
        start = self.index, self.cursor
        target = self.stops.next_term(self.cursor, step)
        while target is None:
            if not self._over(step):
                self.index, self.cursor = start
                return False
            if self.stop and self.stop.term and (step > 0 or self.stop.start == self.stop.spans[0][0]):
                return True
            target = self.stops.next_term(self.cursor, step) if self.stops.stops else None
        self.cursor = target
        return True

    def by_paragraph(self, step: int) -> bool:
        """Move to the start of the next (1) or previous (-1) paragraph; False at the end of the text."""
        if not 0 <= self.index + step < len(self.lesson.paragraphs):
            return False
        self.index += step
        self.cursor = 0
        return True

    def among(self, numbers: Sequence[int], step: int) -> bool:
        """Move to the next (1) or previous (-1) of the paragraphs with these numbers; False if there is none."""
        here = self.paragraph.number
        there = [number for number in numbers if (number > here) == (step > 0) and number != here]
        if not there:
            return False
        to = min(there, key=lambda number: abs(number - here))
        self.index = next(n for n, each in enumerate(self.lesson.paragraphs) if each.number == to)
        self.cursor = 0
        return True

    def _over(self, step: int, sentence: bool = False) -> bool:
        """Move into the next paragraph, or to the last word (or `sentence`) of the previous one."""
        if not self.by_paragraph(1 if step > 0 else -1):
            return False
        if step < 0:
            last = len(self.stops.stops) - 1
            self.cursor = max(last, 0)
            if sentence and last > 0:
                self.cursor = self.stops.next_sentence(last, -1) or 0
        return True

    # Drawing.

    def lines(
        self,
        page: Geometry,
        tr: Translator,
        status: Callable[[Term], str],
        marks: bool,
        after: str,
        together: Sequence[Span] = (),
    ) -> tuple[list[StyledLine], tuple[int, ...]]:
        """Draw the paragraph; return its lines and the indices of those to keep in sight.

        `status` returns the status of a term, `marks` is whether terms are marked by it. `after` is what follows after
        Enter; `together` are further words to highlight with the one under the cursor.
        """
        number = self.paragraph.number
        lines = self.heading_lines(page)
        if not page.low:
            lines = [*lines_before(self.lesson, number, page.measure, tr), *lines]
        prose = reading_lines(self.stops, page.measure, self.paragraph.number, self.cursor, status, marks, together)
        if not self.stops.text:
            prose = wrapped(tr("This paragraph has no translation yet: t shows the text."), page.measure, "ink-2")
        at = len(lines) + line_of(prose, self.offset)
        lines += prose
        last = min(at + 2, len(lines) - 1)
        if not page.tiny:
            if translated := self.translation(page):
                lines += [BLANK, *translated]
                last = len(lines) - 1
            lines += lines_after(self.lesson, number, page.measure, tr)
            lines += blank(1 if page.short else 2)
            lines.append(row(Run(tr("Enter"), "ink-2 bold", "enter"), Run(f"  {after}", "ink-3", "enter")))
        return lines, (at, max(at - 1, 0), min(at + 2, last), last)

    def heading_lines(self, page: Geometry) -> list[StyledLine]:
        """Draw the heading of the paragraph; no lines on a low page, where it is in the title bar."""
        if page.low:
            return []
        over = self.lesson.heading_of(self.paragraph.number)
        document = wrapped(over.document(self.lesson.studied) if over else "", page.measure, "ink-3")
        return [*wrapped(self.heading, page.measure, "ink bold"), *document, BLANK]

    @property
    def heading(self) -> str:
        """Return the heading above the paragraph; before the first one, the title of the lesson."""
        over = self.lesson.heading_of(self.paragraph.number)
        studied = self.lesson.studied
        return over.text.get(studied) if over else self.lesson.title.get(studied)

    def translation(self, page: Geometry) -> list[StyledLine]:
        """Draw the translation that is shown: of the paragraph, of the sentence under the cursor, or none."""
        if self.paragraph_shown:
            return translation_lines(self.paragraph.text(self.lesson.help), page.measure, LABELS[self.lesson.help])
        if self.sentence_shown and (text := self.sentence_translation):
            return translation_lines(text, page.measure, LABELS[self.lesson.help])
        return []

    @property
    def sentence_translation(self) -> str:
        """Return the translation of the sentence under the cursor; of the paragraph if sentences are not aligned."""
        if not self.paragraph.aligned:
            return self.paragraph.text(self.lesson.help)
        return self.paragraph.sentences(self.lesson.help)[self.stops.sentence(self.offset)]

    def tiny_translation(self, page: Geometry) -> list[StyledLine]:
        """Draw the first two lines of the translation, for the panel of a narrow screen."""
        lines = self.translation(page)
        return (
            lines[:2] if len(lines) <= 2 else [lines[0], line(fit(lines[1].text + " …", page.measure), "ink-2 italic")]
        )

    def fault_panel(self, width: int, tr: Translator, language: Language) -> list[StyledLine]:
        """Draw the errors of the source under the cursor, with their explanations."""
        lines: list[StyledLine] = []
        for fault in self.faults:
            lines += [BLANK, *fault_lines(fault, width, tr, language)]
        return lines
