"""The selection of words in an article: by word, by sentence and by paragraph."""

from __future__ import annotations

from study.app.page.stops import Stops, stops
from study.lesson.model import Lesson
from study.teach.draft.from_selection import Selection


class PassageSelection:
    """A selection of words in one paragraph; at first, its first sentence."""

    def __init__(self, lesson: Lesson, number: int) -> None:
        """Select the first sentence of paragraph `number`, or of the last one before it that has a text."""
        self._paragraphs = [paragraph for paragraph in lesson.paragraphs if paragraph.fr]
        self._bare = Lesson(lesson.id, lesson.title, body=lesson.body)
        """The lesson without its terms, which makes the cursor stop at each word."""
        near = [n for n, paragraph in enumerate(self._paragraphs) if paragraph.number <= number]
        self._index = near[-1] if near else 0
        self._fixed = 0
        """The index of the word at the end of the selection that stays while the cursor moves the other end."""
        self.cursor = 0
        """The index of the word under the cursor."""
        self._extending = False
        """Whether a move of the cursor extends the selection."""
        self.go_to_sentence(0)

    @property
    def stops(self) -> Stops:
        """Return the words and sentences of the paragraph."""
        return stops(self._bare, self._paragraphs[self._index], "fr")

    @property
    def passage(self) -> Selection:
        """Return the selected text; of a whole sentence, with the punctuation before and after it."""
        there = self.stops
        first, last = sorted((self._fixed, self.cursor))
        start, end = there.stops[first].start, there.stops[last].end
        for left, right in there.sentences:
            inside = [stop for stop in there.stops if left <= stop.start < right]
            if inside and inside[0].start == start and end >= inside[-1].end:
                start = left
            if inside and inside[-1].end == end and start <= inside[0].start:
                end = right
        return Selection(self._paragraphs[self._index], start, end)

    def step_word(self, step: int) -> None:
        """Go to the next or previous word."""
        self._go_to(self.cursor + step, self._extending)

    def extend(self, step: int) -> None:
        """Make the selection a word longer or shorter at the cursor."""
        self._go_to(self.cursor + step, True)

    def _go_to(self, word: int, extend: bool) -> None:
        """Move the cursor to a word, and select only that unless `extend` is True."""
        self.cursor = min(max(word, 0), len(self.stops.stops) - 1)
        if not extend:
            self._fixed = self.cursor

    def toggle_extending(self) -> None:
        """Begin to extend the selection from the word under the cursor, or stop extending it."""
        self._extending = not self._extending
        if self._extending:
            self._fixed = self.cursor

    def click(self, at: int) -> None:
        """Go to the word at an offset of the text. The first click begins a selection, the second ends it."""
        self._go_to(self.stops.at(max(at, 0)), self._extending)
        self.toggle_extending()

    def go_to_sentence(self, rank: int) -> None:
        """Select a whole sentence; if the selection is being extended, up to its end."""
        there = self.stops
        left, right = there.sentences[rank]
        inside = [n for n, stop in enumerate(there.stops) if left <= stop.start < right] or [0]
        forward = not self._extending or inside[-1] >= self._fixed
        if not self._extending:
            self._fixed = inside[0]
        self.cursor = inside[-1] if forward else inside[0]

    def step_sentence(self, step: int) -> None:
        """Go to the next or previous sentence; at the ends, to the next or previous paragraph."""
        there = self.stops
        rank = there.sentence(there.stops[self.cursor].start) + step
        if 0 <= rank < len(there.sentences):
            self.go_to_sentence(rank)
        elif self.step_paragraph(step):
            self.go_to_sentence(0 if step > 0 else len(self.stops.sentences) - 1)

    def step_paragraph(self, step: int) -> bool:
        """Select the first sentence of the next or previous paragraph; False at the ends."""
        if not 0 <= self._index + step < len(self._paragraphs):
            return False
        self._index += step
        self._extending = False
        self.go_to_sentence(0)
        return True
