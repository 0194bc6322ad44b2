"""The passage of the text with which a learner justifies an answer: how it is selected and drawn."""

from __future__ import annotations

from study.app.page.line import PASSAGE, Run, StyledLine
from study.app.page.paint import Layer, paint
from study.app.page.prose import line_of
from study.app.page.stops import Stops, stops
from study.lesson.model import Lesson, Question
from study.locale import N_, Translator
from study.practice.quotation import Quotation, QuotedSpan, quoted, span_of

JUSTIFY = N_("Show where the text says so.")
_HOW = N_(
    "↑ ↓ select a whole sentence, ← → go to a word. From there, Space begins a selection that the arrows extend; "
    "Shift and the arrows do the same. A click selects a sentence, and dragging selects words. Esc goes back to the "
    "answer."
)
_WORDS = {"left": -1, "right": 1}
_SENTENCES = {"up": -1, "down": 1, "comma": -1, "semicolon": 1}
_PARAGRAPHS = {"b": -1, "n": 1}


class SelectedPassage:
    """A selection of words in one of the paragraphs that a question is about; at first, nothing is selected.

    An arrow moves the cursor by a word, or selects a whole sentence. With Shift, or between two presses of Space, the
    arrows extend the selection.
    """

    def __init__(self, lesson: Lesson, question: Question) -> None:
        """Begin at the first word of the last of the paragraphs, which is the one on the page."""
        studied = lesson.studied
        about = [each for each in lesson.paragraphs if each.number in question.about and each.text(studied).strip()]
        self._lesson = lesson
        bare = Lesson(lesson.id, lesson.title, body=lesson.body)  # without terms, the cursor stops at each word
        self._paragraphs = [(each.number, stops(bare, each, studied)) for each in about]
        self._index = len(about) - 1
        self._cursor = 0
        self._fixed: int | None = None
        """The word at the end of the selection that the cursor does not move; None if nothing is selected."""
        self._extending = False

    @property
    def number(self) -> int:
        """The number of the paragraph with the cursor."""
        return self._paragraphs[self._index][0]

    @property
    def span(self) -> QuotedSpan | None:
        """What is selected, a whole sentence with its punctuation; None if nothing is."""
        if self._fixed is None:
            return None
        there = self._stops
        first, last = sorted((self._fixed, self._cursor))
        start, end = there.stops[first].start, there.stops[last].end
        for rank, (left, right) in enumerate(there.sentences):
            words = self._words_of(rank)
            if words and words[0] == first and words[-1] <= last:
                start = left
            if words and words[-1] == last and words[0] >= first:
                end = right
        return QuotedSpan(self.number, start, end)

    @property
    def quotation(self) -> Quotation | None:
        """The selected words; None if nothing is selected."""
        return quoted(self._lesson, *self.span) if self.span else None

    def restore(self, quotation: Quotation | None) -> None:
        """Select the words that were quoted before, if the paragraphs still have them."""
        span = span_of(self._lesson, quotation) if quotation else None
        numbers = [number for number, _ in self._paragraphs]
        if span and span.paragraph in numbers:
            self._index = numbers.index(span.paragraph)
            self.drag(span.start, span.end)

    # Keys and the mouse.

    def key(self, key: str) -> bool:
        """Move the cursor or select by a key; return False if the key has no meaning here."""
        name, extend = key.removeprefix("shift+"), key.startswith("shift+")
        if name in _WORDS:
            self._by_word(_WORDS[name], extend or self._extending)
        elif name in _SENTENCES:
            self._by_sentence(_SENTENCES[name], extend or self._extending)
        elif key in _PARAGRAPHS and len(self._paragraphs) > 1:
            self._by_paragraph(_PARAGRAPHS[key])
        elif key == "space":
            self._extending = not self._extending
            self._fixed = self._cursor if self._fixed is None else self._fixed
        else:
            return False
        return True

    def click(self, at: int) -> None:
        """Select the sentence at an offset of the text; while the selection is being extended, extend it to there."""
        if self._extending:
            self._cursor = self._stops.at(max(at, 0))
        else:
            self._select_sentence(self._stops.sentence(max(at, 0)))

    def drag(self, start: int, end: int) -> None:
        """Select the words from one offset of the text to another."""
        self._extending = False
        self._fixed, self._cursor = self._stops.at(max(start, 0)), self._stops.at(max(end - 1, 0))

    @property
    def _stops(self) -> Stops:
        return self._paragraphs[self._index][1]

    def _words_of(self, rank: int) -> range:
        """Return the indices of the words of a sentence."""
        left, right = self._stops.sentences[rank]
        inside = [n for n, stop in enumerate(self._stops.stops) if left <= stop.start < right]
        return range(inside[0], inside[-1] + 1) if inside else range(0)

    def _by_word(self, step: int, extend: bool) -> None:
        to = self._cursor + step
        if extend:
            self._fixed = self._cursor if self._fixed is None else self._fixed
        elif self._fixed is not None:
            self._fixed = None
        if 0 <= to < len(self._stops.stops):
            self._cursor = to
        elif not extend and self._by_paragraph(step) and step < 0:
            self._cursor = len(self._stops.stops) - 1

    def _by_sentence(self, step: int, extend: bool) -> None:
        """Select the sentence of the cursor, or if one is selected the next; or extend the selection by a sentence."""
        rank = self._stops.sentence(self._stops.stops[self._cursor].start)
        if extend:
            self._extend_by_sentence(step)
        elif self._fixed is None:
            self._select_sentence(rank)
        elif 0 <= rank + step < len(self._stops.sentences):
            self._select_sentence(rank + step)
        elif self._by_paragraph(step):
            self._select_sentence(0 if step > 0 else len(self._stops.sentences) - 1)

    def _extend_by_sentence(self, step: int) -> None:
        """Extend the selection to the end of its last sentence, or of the next; back, to the start of its first, or of
        the one before."""
        there = self._stops
        first, last = sorted((self._cursor if self._fixed is None else self._fixed, self._cursor))
        edge = last if step > 0 else first
        rank = there.sentence(there.stops[edge].start)
        limit = self._words_of(rank)[-1 if step > 0 else 0]
        if edge == limit and 0 <= rank + step < len(there.sentences):
            limit = (self._words_of(rank + step) or range(limit, limit + 1))[-1 if step > 0 else 0]
        self._fixed, self._cursor = (first, limit) if step > 0 else (last, limit)

    def _by_paragraph(self, step: int) -> bool:
        """Go to the first word of the next (1) or previous (-1) paragraph; False if there is none."""
        if not 0 <= self._index + step < len(self._paragraphs):
            return False
        self._index += step
        self._cursor, self._fixed, self._extending = 0, None, False
        return True

    def _select_sentence(self, rank: int) -> None:
        if words := self._words_of(rank):
            self._fixed, self._cursor, self._extending = words[0], words[-1], False

    # Drawing.

    def help_entry(self, tr: Translator) -> tuple[str, str]:
        """Return the title and the text of the help on selecting a passage."""
        return tr(JUSTIFY), tr(_HOW)

    def lines(self, width: int) -> tuple[list[StyledLine], tuple[int, ...]]:
        """Draw the paragraph with the selection and the cursor; return which of its lines must stay in sight."""
        there, span = self._stops, self.span
        cursor = there.stops[self._cursor]
        layers = [Layer(span.start, span.end, "quoted")] if span else []
        layers.append(Layer(cursor.start, cursor.end, "cursor"))
        lines = paint(there.text, width, "ink", layers, action=PASSAGE)
        lines[0] = lines[0].labelled(Run(str(self.number), "ink-3"))
        at = line_of(lines, cursor.start)
        begins = line_of(lines, span.start) if span else at
        return lines, (at, max(at - 1, 0), min(at + 1, len(lines) - 1), begins)
