"""Draws the text of the article: its terms, its errors, the cursor, the evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from study.app.page.line import Run, StyledLine
from study.app.page.paint import Layer, paint
from study.app.page.stops import Span, Stop, Stops
from study.lesson.model import Term


def reading_lines(
    stops: Stops,
    width: int,
    number: int,
    cursor: int | None,
    status: Callable[[Term], str],
    marks: bool = True,
    together: Iterable[Span] = (),
) -> list[StyledLine]:
    """Draw the current paragraph: number and `sic` in the margin, terms coloured by status, the cursor in its sentence.

    `together` are the words of the expression under the cursor.
    """
    layers: list[Layer] = []
    current = stops.stops[cursor] if cursor is not None and stops.stops else None
    if current:
        start, end = stops.sentences[stops.sentence(current.start)]
        layers.append(Layer(start, end, "sentence"))
    if marks:
        for stop in stops.stops:
            if stop.term and (role := {"new": "new", "learning": "learning"}.get(status(stop.term))):
                layers.append(Layer(stop.start, stop.end, role))
    layers += [Layer(start, end, "together") for start, end in together]
    layers += [Layer(start, end, "fault") for (start, end), _ in stops.faults]
    if current:
        layers += [Layer(start, end, "cursor") for start, end in _cursor_spans(stops, current)]
    lines = paint(stops.text, width, "ink", layers, action="word")
    lines = [lines[0].labelled(Run(str(number), "ink-3")), *lines[1:]]
    return labelled_at(lines, ((start, Run("sic", "ink-3")) for (start, _), _ in stops.faults))


def _cursor_spans(stops: Stops, stop: Stop) -> Iterable[Span]:
    """Yield the stretches that the cursor covers, from the first word to the last of each."""
    return stop.spans if stop.term else ((stop.start, stop.end),)


def question_prose(
    stops: Stops,
    width: int,
    number: int,
    evidence: Iterable[Span] = (),
    label: tuple[Run, ...] = (),
    cursor: int | None = None,
    unproven: Iterable[Span] = (),
) -> list[StyledLine]:
    """Draw a paragraph above its question: unmarked until the answer, then with the evidence highlighted and
    labelled.

    `unproven` are words that the learner quoted although they do not prove the answer.
    """
    evidence = sorted(evidence)
    layers = [Layer(start, end, "evidence") for start, end in evidence]
    layers += [Layer(start, end, "unproven") for start, end in unproven]
    if cursor is not None and stops.stops:
        layers += [Layer(start, end, "cursor") for start, end in _cursor_spans(stops, stops.stops[cursor])]
    lines = paint(stops.text, width, "ink", layers, action="word")
    lines = [lines[0].labelled(Run(str(number), "ink-3")), *lines[1:]]
    return labelled_at(lines, ((start, label) for start, _ in evidence[:1])) if label else lines


def labelled_at(lines: Sequence[StyledLine], labels: Iterable[tuple[int, Run | tuple[Run, ...]]]) -> list[StyledLine]:
    """Return lines with each label beside the line that contains its offset."""
    result = list(lines)
    for offset, label in labels:
        index = line_of(result, offset)
        result[index] = result[index]._replace(label=(label,) if isinstance(label, Run) else label)
    return result


def line_of(lines: Sequence[StyledLine], offset: int) -> int:
    """Return the line that contains a character of the text."""
    last = 0
    for index, each in enumerate(lines):
        if each.runs and 0 <= each.runs[0].at <= offset:
            last = index
    return last


def translation_lines(text: str, width: int, label: str = "EN") -> list[StyledLine]:
    """Draw a translation under the text, in italics, with its language in the margin."""
    lines = paint(text, width, "ink-2 italic")
    return [lines[0].labelled(Run(label, "ink-3")), *lines[1:]]
