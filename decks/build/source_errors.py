"""Keeps cards from asking for what the article has wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from decks.build.answer_leaks import Span, shape
from decks.build.html import tidy
from study.language.tokens import tokenize
from study.lesson.model import Fault, Lesson


def faults_in(lesson: Lesson, paragraph: int, sentence: str) -> tuple[Fault, ...]:
    """The faults of a paragraph that stand in a tidy French sentence of it."""
    return tuple(
        fault
        for part in lesson.paragraphs
        if part.number == paragraph
        for fault in part.faults
        if tidy(fault.text) in sentence
    )


def touches(fault: Fault, sentence: str, spans: Sequence[Span]) -> bool:
    """Whether a fault of a tidy sentence shares a letter with one of the stretches."""
    start = sentence.find(tidy(fault.text))
    return any(begin < start + len(tidy(fault.text)) and start < end for begin, end in spans)


def sound_part(lesson: Lesson, paragraph: int, sentence: str, span: Span) -> Span | None:
    """What of a stretch of a sentence may be asked for.

    All of it where no fault touches it or where the correction has it too; the part outside the fault where it sticks
    out; else nothing.
    """
    start, end = span
    for fault, (begin, stop) in _places(lesson, paragraph, sentence):
        shared = sentence[max(start, begin) : min(end, stop)]
        if stop <= start or end <= begin or _has(fault.correction, shared):
            continue
        if start < begin:
            end = begin
        elif stop < end:
            start = stop
        else:
            return None
    text = sentence[start:end]
    start += len(text) - len(text.lstrip())
    end = start + len(text.strip())
    return (start, end) if start < end else None


def _places(lesson: Lesson, paragraph: int, sentence: str) -> Iterator[tuple[Fault, Span]]:
    for fault in faults_in(lesson, paragraph, sentence):
        start = sentence.find(tidy(fault.text))
        yield fault, (start, start + len(tidy(fault.text)))


def _has(correction: str, text: str) -> bool:
    """Whether the words of a text stand in the correction, one after the other."""
    have, wanted = _words(correction), _words(text)
    return any(have[at : at + len(wanted)] == wanted for at in range(len(have) - len(wanted) + 1))


def _words(text: str) -> list[str]:
    return [shape(text[token.start : token.end], "fr") for token in tokenize(text)]
