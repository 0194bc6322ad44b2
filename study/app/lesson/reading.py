"""The cursor in the text of a lesson, and the lines of the paragraph that is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from study.app.page.breaker import break_lines
from study.app.page.entry import fault_lines
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, Run, blank, fit, line, row
from study.app.page.paint import wrapped
from study.app.page.prose import line_of, reading_lines, translation_lines
from study.app.page.stops import Span, Stop, Stops, stops
from study.lesson.model import Fault, Language, Paragraph, Term
from study.locale import Translator
from study.progress.walk import Walk

LABELS: dict[Language, str] = {"fr": "FR", "en": "EN"}


class TextCursor:
    """The cursor of a walk in its text, and which translations are shown beside it.

    Where the cursor is, the walk knows: its paragraph and offset.
    """

    def __init__(self, walk: Walk) -> None:
        self.walk = walk
        self.lesson = walk.lesson
        self._stops: dict[int, Stops] = {}
        self.sentence_shown = False
        self.paragraph_shown = False
        self.revealed = ""
        """The id of the term whose meaning was uncovered."""

    @property
    def index(self) -> int:
        """The place of the paragraph in the lesson, from 0."""
        return min(max(self.walk.paragraph - 1, 0), len(self.lesson.paragraphs) - 1)

    @index.setter
    def index(self, index: int) -> None:
        self.walk.paragraph = index + 1

    @property
    def cursor(self) -> int:
        """The place of the cursor among the stops of the paragraph."""
        return self.stops.at(self.walk.offset)

    @cursor.setter
    def cursor(self, cursor: int) -> None:
        self.walk.offset = self.stops.stops[cursor].start if self.stops.stops else 0

    def to_first_term(self) -> None:
        """Put the cursor on the first term of the first sentence, or on its first word."""
        end = self.stops.sentences[0][1]
        begin = enumerate(self.stops.stops)
        self.cursor = next((n for n, stop in begin if stop.term and stop.start < end), self.cursor)

    def to_term(self, term: Term) -> bool:
        """Put the cursor on a term where it first occurs; False if no paragraph has it."""
        for number in term.paragraphs:
            self.walk.paragraph, self.walk.offset = number, 0
            for index, stop in enumerate(self.stops.stops):
                if stop.term == term:
                    self.cursor = index
                    return True
        return False

    def reveal(self) -> bool:
        """Uncover the meaning of the term under the cursor; False if there is none."""
        if self.stop is None or self.stop.term is None:
            return False
        self.revealed = self.stop.term.id
        return True

    @property
    def paragraph(self) -> Paragraph:
        """The paragraph that is open."""
        return self.lesson.paragraphs[self.index]

    @property
    def stops(self) -> Stops:
        """Where the cursor can stand."""
        if self.index not in self._stops:
            self._stops[self.index] = stops(self.lesson, self.paragraph, self.lesson.studied)
        return self._stops[self.index]

    @property
    def stop(self) -> Stop | None:
        """What is under the cursor; None in a paragraph without words."""
        return self.stops.stops[self.cursor] if self.stops.stops else None

    @property
    def offset(self) -> int:
        """The place of the cursor in the paragraph's text."""
        return self.stop.start if self.stop else 0

    @property
    def word(self) -> str:
        """The word under the cursor as the text has it."""
        return self.stops.text[self.stop.start : self.stop.end] if self.stop else ""

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The faults under the cursor."""
        return self.stops.fault_at(self.stop) if self.stop else ()

    # Moving. Each returns whether the cursor moved; at the end of the paragraph it moves on to the next.

    def move(self, by: str, step: int, measure: int, *, stay: bool = False) -> bool:
        """Move by word, line (of `measure` characters), sentence or term; with `stay`, not out of the paragraph."""
        before = self.walk.paragraph, self.walk.offset
        moves = {"word": self.by_word, "sentence": self.by_sentence, "term": self.by_term}
        moved = moves[by](step) if by in moves else self.by_line(step, measure)
        if stay and self.walk.paragraph != before[0]:
            self.walk.paragraph, self.walk.offset = before
            return False
        return moved

    def by_word(self, step: int) -> bool:
        """One word on or back."""
        target = self.cursor + step
        if 0 <= target < len(self.stops.stops):
            self.cursor = target
            return True
        return self._over(step)

    def by_sentence(self, step: int) -> bool:
        """To the next sentence, or to the start of this one and then the one before."""
        target = self.stops.next_sentence(self.cursor, step) if self.stops.stops else None
        if target is None:
            return self._over(step, sentence=True)
        self.cursor = target
        return True

    def by_line(self, step: int, measure: int) -> bool:
        """To the nearest word a line below or above."""
        extents = break_lines(self.stops.text, measure)
        target = self.stops.beside(self.cursor, extents, step) if self.stops.stops else None
        if target is None:
            return self._over(step)
        self.cursor = target
        return True

    def by_term(self, step: int) -> bool:
        """To the next term, in later paragraphs too."""
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
        """To the start of the next paragraph or the one before."""
        if not 0 <= self.index + step < len(self.lesson.paragraphs):
            return False
        self.index += step
        self.cursor = 0
        return True

    def _over(self, step: int, sentence: bool = False) -> bool:
        if not self.by_paragraph(1 if step > 0 else -1):
            return False
        if step < 0:
            last = len(self.stops.stops) - 1
            self.cursor = max(last, 0)
            if sentence and last > 0:
                self.cursor = self.stops.next_sentence(last, -1) or 0
        return True

    # On the page.

    def lines(
        self,
        page: Geometry,
        tr: Translator,
        status: Callable[[Term], str],
        marks: bool,
        after: str,
        together: Sequence[Span] = (),
    ) -> tuple[list[Line], tuple[int, ...]]:
        """The page, and the lines of it to keep in sight.

        `after` says what Enter brings; `together` is what lights up with the word under the cursor.
        """
        lines = self.heading_lines(page)
        prose = reading_lines(self.stops, page.measure, self.paragraph.number, self.cursor, status, marks, together)
        if not self.stops.text:
            prose = wrapped(
                tr("This paragraph has no translation to study yet: t shows the text."), page.measure, "ink-2"
            )
        at = len(lines) + line_of(prose, self.offset)
        lines += prose
        last = min(at + 2, len(lines) - 1)
        if not page.tiny:
            if translated := self.translation(page):
                lines += [BLANK, *translated]
                last = len(lines) - 1
            lines += blank(1 if page.short else 2)
            lines.append(row(Run(tr("Enter"), "ink-2 bold", "enter"), Run(f"  {after}", "ink-3", "enter")))
        return lines, (at, max(at - 1, 0), min(at + 2, last), last)

    def heading_lines(self, page: Geometry) -> list[Line]:
        """The heading the paragraph stands under, unless the title bar has it."""
        if page.low:
            return []
        return [*wrapped(self.heading, page.measure, "ink bold"), BLANK]

    @property
    def heading(self) -> str:
        """The heading that stands over the paragraph: its own, or before the first the lesson's title."""
        over = self.lesson.heading_of(self.paragraph.number)
        studied = self.lesson.studied
        return over.text.get(studied) if over else self.lesson.title.get(studied)

    def translation(self, page: Geometry) -> list[Line]:
        """The translation that is asked for: of the paragraph, or of the sentence under the cursor."""
        if self.paragraph_shown:
            return translation_lines(self.paragraph.text(self.lesson.help), page.measure, LABELS[self.lesson.help])
        if self.sentence_shown and (text := self.sentence_translation):
            return translation_lines(text, page.measure, LABELS[self.lesson.help])
        return []

    @property
    def sentence_translation(self) -> str:
        """The sentence under the cursor in the language that helps; the paragraph where sentences do not correspond."""
        if not self.paragraph.aligned:
            return self.paragraph.text(self.lesson.help)
        return self.paragraph.sentences(self.lesson.help)[self.stops.sentence(self.offset)]

    def tiny_translation(self, page: Geometry) -> list[Line]:
        """Two lines of the translation in the small panel of a narrow screen."""
        lines = self.translation(page)
        return (
            lines[:2] if len(lines) <= 2 else [lines[0], line(fit(lines[1].text + " …", page.measure), "ink-2 italic")]
        )

    def fault_panel(self, width: int, tr: Translator, language: Language) -> list[Line]:
        """What is wrong under the cursor."""
        lines: list[Line] = []
        for fault in self.faults:
            lines += [BLANK, *fault_lines(fault, width, tr, language)]
        return lines
