"""The words of the text with which a learner justifies an answer, and how an answer carries them.

An answer with a quotation is `{"answer": …, "quote": {"paragraph": 2, "at": 35, "text": "les recettes ont augmenté"}}`.
The quoted words are stored themselves, so that they can be read, and found again, after the lesson has changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, cast

from study.language.typography import plain
from study.lesson.model import Lesson
from study.practice.verdict import Given

_ANSWER, _QUOTE = "answer", "quote"


class Quotation(NamedTuple):
    """Consecutive words of one paragraph, in the language studied."""

    paragraph: int
    """The number of the paragraph."""
    at: int
    """Where the words begin in the text of the paragraph, in code points; it distinguishes words that recur."""
    text: str
    """The words as the paragraph has them."""


class QuotedSpan(NamedTuple):
    """A stretch of a paragraph, `text[start:end]` in code points."""

    paragraph: int
    start: int
    end: int


def justified(answer: Given, quotation: Quotation | None) -> Given:
    """Return an answer together with its quotation; the answer alone if there is no quotation."""
    return {_ANSWER: answer, _QUOTE: quotation._asdict()} if quotation else answer


def answer_in(given: Given) -> Given:
    """Return an answer without its quotation; one that never had any is returned unchanged."""
    return cast(Given, given.get(_ANSWER, ())) if isinstance(given, Mapping) else given


def quotation_in(given: Given | None) -> Quotation | None:
    """Return the quotation of an answer; None if it has none that can be read."""
    found = given.get(_QUOTE) if isinstance(given, Mapping) else None
    if not isinstance(found, Mapping):
        return None
    match dict(found):
        case {"paragraph": int(paragraph), "at": int(at), "text": str(text)} if text.strip():
            return Quotation(paragraph, at, text)
    return None


def quoted(lesson: Lesson, number: int, start: int, end: int) -> Quotation:
    """Return a stretch of a paragraph's text, in the language studied, as a quotation."""
    text = next(each.text(lesson.studied) for each in lesson.paragraphs if each.number == number)
    return Quotation(number, start, text[start:end])


def span_of(lesson: Lesson, quotation: Quotation) -> QuotedSpan | None:
    """Return where the quoted words are in the lesson now; None if no paragraph has them.

    Of words that recur, the ones nearest to their old place are taken, in the old paragraph if it still has them.
    Apostrophes and spaces may differ.
    """
    words = plain(quotation.text)
    for paragraph in sorted(lesson.paragraphs, key=lambda each: each.number != quotation.paragraph):
        text = plain(paragraph.text(lesson.studied))
        places = [at for at in range(len(text)) if text.startswith(words, at)] if words in text else []
        if places:
            start = min(places, key=lambda at: abs(at - quotation.at))
            return QuotedSpan(paragraph.number, start, start + len(words))
    return None
