"""Makes cloze notes of sentences with figures or connectors.

The number of a cloze identifies its card for ever, so it does not depend on the order in the sentence: 1 takes out the
figures of the sentence, 2 its connectors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from decks.build import labels
from decks.build.context import english_term_spans, written_spans
from decks.build.html import escape, literal, mark, tidy
from decks.build.notes_html import source_errors_html
from decks.build.source_errors import correct_part
from decks.build.spans import Span, merge_spans
from study.language.english.senses import english_spans
from study.lesson.model import Language, Lesson, Term, WordClass

FIGURE, CONNECTOR = 1, 2

_SPACE = "[ \u00a0\u202f\u2009]"
_DIGITS = rf"(?<![\w-])\d{{1,3}}(?:{_SPACE}\d{{3}})+(?:[.,]\d+)?(?![\w-])|(?<![\w-])\d+(?:[.,]\d+)*(?![\w-])"
_FIGURES: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        rf"(?:{_DIGITS})(?:{_SPACE}?(?:%|€|\$)|{_SPACE}(?:mille|milliers?|millions?|milliards?))?"
        rf"(?:{_SPACE}(?:d[’'](?=euros?\b)|de{_SPACE}(?=dollars?\b))?(?:euros?|dollars?)\b)?"
    ),
    "en": re.compile(
        rf"[€$£]?(?:{_DIGITS})(?:{_SPACE}?%|{_SPACE}(?:per{_SPACE}cent|percent|thousand|million|billion)\b)?"
        rf"(?:{_SPACE}(?:euros?|dollars?)\b)?"
    ),
}


@dataclass(frozen=True, slots=True)
class ClozeSentence:
    """A sentence with a note of its own."""

    id: str
    """Its place in the article, paragraph and sentence counted from 1: `2.3`."""
    paragraph: int
    spoken: str
    """The sentence as it is read aloud."""
    fields: dict[str, str]
    """HTML by slot."""


def cloze_sentences(lesson: Lesson, studied: Language) -> Iterator[ClozeSentence]:
    """Yield the sentences with figures or connectors in the article's order, from paragraphs with aligned sentences."""
    known = labels.other(studied)
    connectors = [term for term in lesson.terms if term.word_class is WordClass.CONNECTOR]
    for paragraph in lesson.paragraphs:
        if not paragraph.aligned:
            continue
        pairs = zip(paragraph.sentences(studied), paragraph.sentences(known), strict=True)
        for number, (raw, translation) in enumerate(pairs, 1):
            sentence = tidy(raw)
            clozes = _clozes(connectors, sentence, tidy(translation), studied)
            if studied == "fr":
                clozes = _correct_clozes(lesson, paragraph.number, sentence, clozes)
            if not clozes or not tidy(translation):
                continue
            id = f"{paragraph.number}.{number}"
            fields = {
                "text": _with_clozes(sentence, clozes),
                "translation": escape(translation),
                "note": source_errors_html(lesson, sentence, paragraph.number, studied),
                "place": escape(labels.place(lesson, paragraph.number, studied)),
                "source": escape(labels.source(lesson, known)),
                "licence": escape(labels.licence(lesson, known)),
                "key": literal(f"{lesson.id}/sentence/{id}"),
            }
            yield ClozeSentence(id, paragraph.number, raw, fields)


def _clozes(terms: list[Term], sentence: str, translation: str, studied: Language) -> list[tuple[Span, int]]:
    """Return what to take out of a sentence, in order: the figures, and the connectors that overlap none of them.

    The French decides whether an English word is a connector: *since* is one only for *puisque*.
    """
    in_french = sentence if studied == "fr" else translation
    figures = [(match.span(), FIGURE) for match in _FIGURES[studied].finditer(sentence)]
    taken = [span for span, _ in figures]
    found = merge_spans(span for term in terms for span in _connector(term, sentence, in_french, studied))
    free = [((start, end), CONNECTOR) for start, end in found if all(end <= a or b <= start for a, b in taken)]
    return sorted(figures + free)


def _connector(term: Term, sentence: str, in_french: str, studied: Language) -> tuple[Span, ...]:
    """Return the spans of a sentence that have a connector."""
    if term.studied == "en":
        return english_term_spans(term, sentence)
    spans = written_spans(term, in_french)
    return spans if studied == "fr" or not spans else english_spans(term.en, sentence)


def _correct_clozes(
    lesson: Lesson, paragraph: int, sentence: str, clozes: list[tuple[Span, int]]
) -> list[tuple[Span, int]]:
    """Return the clozes without the errors of the article; a figure of which no digit is left is dropped."""
    parts = ((correct_part(lesson, paragraph, sentence, span), number) for span, number in clozes)
    return [
        (span, number)
        for span, number in parts
        if span and (number != FIGURE or any(sign.isdigit() for sign in sentence[slice(*span)]))
    ]


def _with_clozes(sentence: str, clozes: list[tuple[Span, int]]) -> str:
    """Return the HTML of a sentence with its clozes as Anki marks them."""
    pieces: list[str] = []
    done = 0
    for (start, end), number in clozes:
        # Two colons inside a cloze would separate it from a hint.
        inside = mark(sentence[start:end], (), "", "").replace("::", ":&#58;")
        pieces += (mark(sentence[done:start], (), "", ""), f"{{{{c{number}::{inside}}}}}")
        done = end
    return "".join((*pieces, mark(sentence[done:], (), "", "")))
