"""Reconstructs the text of drawn lines for copying: with its own spaces, without the line breaks of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from study.app.page.line import Run, StyledLine
from study.visible import one_line

# Compiled when something is selected, not at the start.
_WORD = r"(\w+(?:[-\u2010\u2011]\w+)*)((?:\.|…|[\u00a0\u202f]?[!?»]|[”)])*)"
_PADDING = " {3,}"
"""Spaces that set columns apart; two of them are copied."""


class TextPlace(NamedTuple):
    """A place between two characters of a page; places are in the order of reading."""

    line: int
    column: int
    """The number of characters of the line before it, without the margin."""


class DrawnWord(NamedTuple):
    """The position of a word on the page."""

    line: int
    start: int
    end: int
    closed: int
    """The end of the punctuation that closes a sentence or a quotation after this word; `end` if there is none."""


class _Piece(NamedTuple):
    """A part of the copied text: characters of a source text, or drawn characters without a source."""

    text: str
    source: str = ""
    start: int = 0
    end: int = 0

    @property
    def is_padding(self) -> bool:
        return not self.source and not self.text.strip(" ")


def copied(lines: Sequence[StyledLine], start: TextPlace, end: TextPlace) -> str:
    """Return the text between two places. Lines cut from one text are joined as in that text."""
    result = ""
    before: _Piece | None = None
    for number in range(max(start.line, 0), min(end.line, len(lines) - 1) + 1):
        left = max(start.column, 0) if number == start.line else 0
        right = end.column if number == end.line else None
        pieces = _trimmed(_pieces(lines[number], left, right))
        first = next((each for each in pieces if not each.is_padding), None)
        if before and first and (between := _between(before, first)) is not None:
            result += between
            pieces = pieces[pieces.index(first) :]
        elif number > start.line:
            result += "\n"
        result += "".join(each.text for each in pieces)
        before = pieces[-1] if pieces else None
    return result


class SourceSpan(NamedTuple):
    """A stretch of the text that drawn lines were cut from."""

    action: str
    """What a click on the text does."""
    start: int
    end: int


def source_span(lines: Sequence[StyledLine], start: TextPlace, end: TextPlace) -> SourceSpan | None:
    """Return the stretch of the first source text between two places of a page; None if there is no such text."""
    found: SourceSpan | None = None
    source = ""
    for number in range(max(start.line, 0), min(end.line, len(lines) - 1) + 1):
        for left, right, run in _runs(lines[number]):
            a = max(left, start.column) if number == start.line else left
            b = min(right, end.column) if number == end.line else right
            if a >= b or not run.source or run.at < 0 or (found and run.source is not source):
                continue
            source = run.source
            first = found.start if found else run.at + a - left
            found = SourceSpan(found.action if found else run.action, first, run.at + b - left)
    return found


def words(line: StyledLine, number: int) -> list[DrawnWord]:
    """Return the words of a line, which is the line `number` of its page."""
    return [DrawnWord(number, *found.span(1), found.end(2)) for found in re.finditer(_WORD, text_of(line))]


def word_at(lines: Sequence[StyledLine], place: TextPlace) -> DrawnWord | None:
    """Return the word at a place; None beside words."""
    if not 0 <= place.line < len(lines):
        return None
    return next((each for each in words(lines[place.line], place.line) if each.start <= place.column < each.end), None)


def paragraph_at(lines: Sequence[StyledLine], place: TextPlace) -> tuple[TextPlace, TextPlace]:
    """Return where the text begins and ends that a place is in: all lines cut from it, or the one line."""
    number = min(max(place.line, 0), len(lines) - 1)
    spans = [(start, end, run.source) for start, end, run in _runs(lines[number]) if run.source]
    source = next((text for start, end, text in spans if place.column < end), spans[-1][2] if spans else "")
    if not source:
        return TextPlace(number, 0), TextPlace(number, len(text_of(lines[number])))
    return _place_of(lines, number, source, -1)[0], _place_of(lines, number, source, 1)[1]


def text_of(line: StyledLine) -> str:
    """Return the characters of a line, as they are drawn."""
    return "".join(one_line(run.text) for run in line.runs)


def _runs(line: StyledLine) -> Iterator[tuple[int, int, Run]]:
    """Yield the runs of a line with the columns at which they begin and end."""
    column = 0
    for run in line.runs:
        length = len(one_line(run.text))
        yield column, column + length, run
        column += length


def _place_of(lines: Sequence[StyledLine], number: int, source: str, step: int) -> tuple[TextPlace, TextPlace]:
    """Return where the part of a text begins and ends that is in the last line cut from it in one direction."""
    found: tuple[TextPlace, TextPlace] | None = None
    while 0 <= number < len(lines):
        spans = [(start, end) for start, end, run in _runs(lines[number]) if run.source is source]
        if not spans:
            break
        found = TextPlace(number, spans[0][0]), TextPlace(number, spans[-1][1])
        number += step
    assert found
    return found


def _pieces(line: StyledLine, left: int, right: int | None) -> Iterator[_Piece]:
    """Yield the pieces of a line to copy, from one column to another, or to its end."""
    for start, end, run in _runs(line):
        a, b = max(left, start), end if right is None else min(right, end)
        if a >= b:
            continue
        if run.source and run.at >= 0:
            a, b = run.at + a - start, run.at + b - start
            yield _Piece(run.source[a:b], run.source, a, b)
        else:
            yield _Piece(re.sub(_PADDING, "  ", one_line(run.text)[a - start : b - start]))


def _trimmed(pieces: Iterator[_Piece]) -> list[_Piece]:
    """Return the pieces without padding at the end of the line."""
    kept = list(pieces)
    while kept and kept[-1].is_padding:
        kept.pop()
    if kept and not kept[-1].source:
        kept[-1] = _Piece(kept[-1].text.rstrip(" "))
    return kept


def _between(before: _Piece, after: _Piece) -> str | None:
    """Return what a text has between two lines cut from it; None if they are not one text's lines in order."""
    if not before.source or before.source is not after.source or after.start < before.end:
        return None
    between = before.source[before.end : after.start]
    return None if between.strip() else between
