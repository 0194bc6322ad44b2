"""Keeps cards from asking for errors of the article, as marked by the `fault:` entries of a lesson."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from decks.build.answer_leaks import spelling_key
from decks.build.html import tidy
from decks.build.spans import Span
from study.language.tokens import tokenize
from study.lesson.model import Fault, Lesson


def source_errors_in(lesson: Lesson, paragraph: int, sentence: str) -> tuple[Fault, ...]:
    """Return the errors of a paragraph that a tidy French sentence of it contains."""
    return tuple(
        fault
        for part in lesson.paragraphs
        if part.number == paragraph
        for fault in part.faults
        if tidy(fault.text) in sentence
    )


def touches(fault: Fault, sentence: str, spans: Sequence[Span]) -> bool:
    """Return whether an error of a tidy sentence has a character in common with one of the spans."""
    start = sentence.find(tidy(fault.text))
    return any(begin < start + len(tidy(fault.text)) and start < end for begin, end in spans)


def correct_part(lesson: Lesson, paragraph: int, sentence: str, span: Span) -> Span | None:
    """Return the part of a span that a card may ask for; None if there is none.

    The whole span if no error touches it, or if the correction has the same words; the part outside the error where the
    span is longer than it.
    """
    start, end = span
    for fault, (begin, stop) in _positions(lesson, paragraph, sentence):
        shared = sentence[max(start, begin) : min(end, stop)]
        if stop <= start or end <= begin or _contains_words(fault.correction, shared):
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


def _positions(lesson: Lesson, paragraph: int, sentence: str) -> Iterator[tuple[Fault, Span]]:
    for fault in source_errors_in(lesson, paragraph, sentence):
        start = sentence.find(tidy(fault.text))
        yield fault, (start, start + len(tidy(fault.text)))


def _contains_words(correction: str, text: str) -> bool:
    """Return whether the correction has the words of a text, one after the other."""
    words, wanted = _words(correction), _words(text)
    return any(words[at : at + len(wanted)] == wanted for at in range(len(words) - len(wanted) + 1))


def _words(text: str) -> list[str]:
    return [spelling_key(text[token.start : token.end], "fr") for token in tokenize(text)]
