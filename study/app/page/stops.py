"""The positions of the cursor in a paragraph: each word, and each term as a whole."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from study.app.page.breaker import Extent
from study.language.tokens import tokenize
from study.lesson.model import Fault, Language, Lesson, Paragraph, Term
from study.lesson.occurrences import occurrences

Span = tuple[int, int]


class Stop(NamedTuple):
    """A position of the cursor."""

    spans: tuple[Span, ...]
    """The highlighted stretches: several for a term with other words in between."""
    start: int
    """The start of this stop itself."""
    end: int
    term: Term | None = None


class Stops(NamedTuple):
    """The stops of a paragraph; offsets count characters of its text."""

    text: str
    sentences: tuple[Span, ...]
    stops: tuple[Stop, ...]
    faults: tuple[tuple[Span, Fault], ...]

    def at(self, offset: int) -> int:
        """Return the index of the stop at an offset, or of the last before it."""
        return max(bisect_right(self.stops, offset, key=lambda stop: stop.start) - 1, 0)

    def sentence(self, offset: int) -> int:
        """Return the index of the sentence at an offset."""
        return max(bisect_right(self.sentences, offset, key=lambda span: span[0]) - 1, 0)

    def fault_at(self, stop: Stop) -> tuple[Fault, ...]:
        """Return the errors in the source that a stop touches."""
        return tuple(
            fault
            for (start, end), fault in self.faults
            if any(start < right and left < end for left, right in stop.spans)
        )

    def beside(self, index: int, extents: Sequence[Extent], down: int) -> int | None:
        """Return the stop on the line above (-1) or below (1) that is nearest in its column; None without such a
        line."""
        here = self.stops[index].start
        row = max(bisect_right(extents, here, key=lambda extent: extent[0]) - 1, 0)
        column = here - extents[row][0]
        row += down
        while 0 <= row < len(extents):
            start, end = extents[row]
            on_row = [n for n, stop in enumerate(self.stops) if start <= stop.start < end]
            if on_row:
                return min(on_row, key=lambda n: abs(self.stops[n].start - start - column))
            row += down
        return None

    def next_sentence(self, index: int, step: int) -> int | None:
        """Return the first stop of the next sentence, or of this one and then the previous one; None at the ends."""
        start = self.stops[index].start
        number = self.sentence(start)
        if step < 0:
            first = self._first_in(number)
            if first is not None and first < index:
                return first
        number += step
        while 0 <= number < len(self.sentences):
            found = self._first_in(number)
            if found is not None:
                return found
            number += step
        return None

    def _first_in(self, sentence: int) -> int | None:
        start, end = self.sentences[sentence]
        return next((n for n, stop in enumerate(self.stops) if start <= stop.start < end), None)

    def next_term(self, index: int, step: int = 1) -> int | None:
        """Return the next or previous stop on a term; None if there is none."""
        if not self.stops:
            return None
        here = self.stops[index].term
        order = range(index + 1, len(self.stops)) if step > 0 else range(index - 1, -1, -1)
        return next((n for n in order if self.stops[n].term and self._begins(n, here)), None)

    def _begins(self, index: int, here: Term | None) -> bool:
        stop = self.stops[index]
        return stop.start == stop.spans[0][0]


def stops(lesson: Lesson, paragraph: Paragraph, language: Language) -> Stops:
    """Return the stops of a paragraph. A word that belongs to several terms is in the stop of the longest."""
    text = paragraph.text(language)
    words = [token for token in tokenize(text) if token.kind != "punct"]
    starts, ends = [word.start for word in words], [word.end for word in words]
    found: list[tuple[int, tuple[Span, ...], Term]] = []
    for term in lesson.terms_in(paragraph.number):
        for spans in occurrences(term, text):
            found.append((-sum(end - start for start, end in spans), spans, term))
    found.sort(key=lambda each: each[:2])
    owner: dict[int, tuple[tuple[Span, ...], Term]] = {}
    for _, spans, term in found:
        inside = [n for a, b in spans for n in range(bisect_right(ends, a), bisect_left(starts, b))]
        if inside and not any(n in owner for n in inside):
            owner |= dict.fromkeys(inside, (spans, term))
    result: list[Stop] = []
    previous: tuple[tuple[Span, ...], Term] | None = None
    for n, word in enumerate(words):
        mine = owner.get(n)
        if mine is not None and mine is previous and _same_span(mine[0], result[-1].start, word.start):
            last = result[-1]
            result[-1] = Stop(last.spans, last.start, word.end, last.term)
        elif mine is not None:
            result.append(Stop(mine[0], word.start, word.end, mine[1]))
        else:
            result.append(Stop(((word.start, word.end),), word.start, word.end))
        previous = mine
    return Stops(text, _sentences(paragraph, language), tuple(result), _faults(paragraph, text, language))


def _same_span(spans: tuple[Span, ...], first: int, second: int) -> bool:
    return any(a <= first < b and a <= second < b for a, b in spans)


def _sentences(paragraph: Paragraph, language: Language) -> tuple[Span, ...]:
    spans, start = [], 0
    for sentence in paragraph.sentences(language):
        spans.append((start, start + len(sentence)))
        start += len(sentence) + 1
    return tuple(spans) or ((0, 0),)


def _faults(paragraph: Paragraph, text: str, language: Language) -> tuple[tuple[Span, Fault], ...]:
    places = ((text.find(fault.text), fault) for fault in paragraph.faults if fault.language == language)
    return tuple(((at, at + len(fault.text)), fault) for at, fault in places if at >= 0)
