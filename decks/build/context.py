"""Finds the sentence of the article in which a term is used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from decks.build.html import tidy
from decks.build.labels import other
from decks.build.spans import Span, merge_spans
from study.language.english.senses import english_spans
from study.lesson.model import Bilingual, Language, Lesson, Paragraph, Term
from study.lesson.occurrences import occurrences


@dataclass(frozen=True, slots=True)
class TermContext:
    """A sentence in which a term is used."""

    paragraph: int
    """The paragraph's number; 0 for the term's own example."""
    start: int
    """Where the term begins, in code points from the start of the paragraph in the term's own language; 0 for the
    term's own example. The cards of terms are learned in this order."""
    sentence: str
    """Tidy, in the studied language."""
    translation: str
    """Tidy, in the other language; that of the whole paragraph if its sentences are not aligned."""
    spans: tuple[Span, ...]
    """Where the sentence has the term; empty if that is not known, as in a free translation."""


def find_context(lesson: Lesson, term: Term, studied: Language) -> TermContext | None:
    """Return the first sentence of the article with the term, else the term's example; None if there is neither.

    The paragraphs that the term names are searched first, then the others.
    """
    for paragraph in sorted(lesson.paragraphs, key=lambda part: (part.number not in term.paragraphs, part.number)):
        for start, text in _sentences(paragraph, term.studied):
            if spans := english_term_spans(term, text.en) if term.studied == "en" else written_spans(term, text.fr):
                return _context(paragraph.number, start + spans[0][0], text, term, studied)
    example = Bilingual(tidy(term.example.fr), tidy(term.example.en))
    return _context(0, 0, example, term, studied) if example.fr and example.en else None


def _sentences(paragraph: Paragraph, language: Language) -> Iterator[tuple[int, Bilingual]]:
    """Yield where each sentence in a language begins, in code points, and its tidy text with its translation."""
    start = 0
    known = other(language)
    for index, raw in enumerate(paragraph.sentences(language)):
        text = tidy(raw)
        translation = tidy(paragraph.sentences(known)[index] if paragraph.aligned else paragraph.text(known))
        yield start, Bilingual(text, translation) if language == "fr" else Bilingual(translation, text)
        start += len(text) + 1


def _context(paragraph: int, start: int, text: Bilingual, term: Term, studied: Language) -> TermContext:
    """Return the context that a sentence and its translation make for the studied language."""
    spans = written_spans(term, text.fr) if studied == "fr" else english_term_spans(term, text.en)
    return TermContext(paragraph, start, text.get(studied), text.get(other(studied)), spans)


def english_term_spans(term: Term, sentence: str) -> tuple[Span, ...]:
    """Return the spans of an English sentence that have the term: one of its written forms, or one of its senses."""
    if term.studied == "en":
        return written_spans(term, sentence) or english_spans(term.head, sentence)
    return english_spans(term.en, sentence)


def written_spans(term: Term, sentence: str) -> tuple[Span, ...]:
    """Return the spans of a sentence in the term's own language that have its headword or one of its forms."""
    return merge_spans(span for occurrence in occurrences(term, sentence) for span in occurrence)
