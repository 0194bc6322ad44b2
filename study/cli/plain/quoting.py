"""Asks line by line for the passage that justifies an answer: the numbers of its sentences, or its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from study.cli.plain.prompt import PlainPrompt
from study.lesson.model import Lesson, Question
from study.practice.quotation import Quotation, quoted, span_of

_NUMBERS = re.compile(r"[0-9]{1,3}(?:[\s,;]+[0-9]{1,3})*")
_RANGE = re.compile(r"([0-9]{1,3})\s*[–-]\s*([0-9]{1,3})")
_FEWEST = 2
"""The fewest words that are understood as words of the text."""


class NumberedSentence(NamedTuple):
    """A sentence that can be quoted by its number, counted from 1 through the paragraphs of the question."""

    paragraph: int
    start: int
    """Where it begins in the text of its paragraph, in code points."""
    text: str


def ask_quotation(prompt: PlainPrompt, lesson: Lesson, question: Question, line: Callable[[], str]) -> Quotation:
    """Show the numbered sentences, and return what the learner quotes; `line` reads a line that is not a command."""
    tr = prompt.tr
    sentences = list(numbered_sentences(lesson, question))
    prompt.show(tr("Show where the text says so."))
    prompt.show(*(f"{number}. {sentence.text}" for number, sentence in enumerate(sentences, 1)))
    how = tr("Type the number of a sentence, or of several in a row, such as 2-3 (?: help).")
    while True:
        prompt.show(how)
        if quotation := quotation_of(line(), lesson, sentences):
            return quotation


def numbered_sentences(lesson: Lesson, question: Question) -> Iterator[NumberedSentence]:
    """Yield the sentences of the paragraphs that a question is about."""
    for paragraph in lesson.paragraphs:
        start = 0
        for sentence in paragraph.sentences(lesson.studied) if paragraph.number in question.about else ():
            yield NumberedSentence(paragraph.number, start, sentence)
            start += len(sentence) + 1


def quotation_of(line: str, lesson: Lesson, sentences: list[NumberedSentence]) -> Quotation | None:
    """Return what a line quotes: `2`, `2-3` and `2, 3` are sentences, other lines the words themselves.

    None if it is neither; sentences that do not follow each other in one paragraph are not a quotation.
    """
    if ends := _RANGE.fullmatch(line):
        return _by_numbers(range(int(ends[1]), int(ends[2]) + 1), lesson, sentences)
    if _NUMBERS.fullmatch(line):
        return _by_numbers([int(number) for number in re.findall("[0-9]+", line)], lesson, sentences)
    paragraphs = {sentence.paragraph for sentence in sentences}
    span = span_of(lesson, Quotation(min(paragraphs, default=0), 0, line)) if len(line.split()) >= _FEWEST else None
    return quoted(lesson, *span) if span and span.paragraph in paragraphs else None


def _by_numbers(numbers: Sequence[int], lesson: Lesson, sentences: list[NumberedSentence]) -> Quotation | None:
    first, last = min(numbers, default=0), max(numbers, default=0)
    if first < 1 or last > len(sentences) or set(numbers) != set(range(first, last + 1)):
        return None
    begin, end = sentences[first - 1], sentences[last - 1]
    if begin.paragraph != end.paragraph:
        return None
    return quoted(lesson, begin.paragraph, begin.start, end.start + len(end.text))
