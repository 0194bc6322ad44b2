"""Where the article says a term, and what of that sentence a card may show."""

from __future__ import annotations

from dataclasses import dataclass

from decks.build.answer_leaks import Span, merged
from decks.build.html import tidy
from study.language.english.senses import english_spans
from study.lesson.model import Bilingual, Language, Lesson, Term
from study.lesson.occurrences import occurrences


@dataclass(frozen=True, slots=True)
class Met:
    """A sentence in which a term is met."""

    paragraph: int
    """Its number; 0 for the term's own example."""
    start: int
    """Where the term begins, counted in code points from the start of the paragraph's studied text."""
    sentence: str
    """Tidy, in the studied language."""
    translation: str
    """Tidy, in the other language; the whole paragraph's where its sentences are not aligned."""
    spans: tuple[Span, ...]
    """Where the sentence says the term; empty if that is not known (a free translation)."""


def meet(lesson: Lesson, term: Term, studied: Language) -> Met | None:
    """The first sentence of the article that has the term; else the term's example; None where there is neither.

    The paragraphs that the term names come first, then the others.
    """
    if term.studied == "en":
        return _meet_english(lesson, term)
    paragraphs = sorted(lesson.paragraphs, key=lambda part: (part.number not in term.paragraphs, part.number))
    for paragraph in paragraphs:
        start = 0
        for place, raw in enumerate(paragraph.fr):
            french = tidy(raw)
            if spans := french_spans(term, french):
                english = tidy(paragraph.en[place] if paragraph.aligned else paragraph.text("en"))
                return _met(paragraph.number, start, french, english, spans, term, studied)
            start += len(french) + 1
    example = Bilingual(tidy(term.example.fr), tidy(term.example.en))
    if example.fr and example.en:
        return _met(0, 0, example.fr, example.en, french_spans(term, example.fr), term, studied)
    return None


def _meet_english(lesson: Lesson, term: Term) -> Met | None:
    """The same for a term in the lesson's own English."""
    for paragraph in sorted(lesson.paragraphs, key=lambda part: (part.number not in term.paragraphs, part.number)):
        start = 0
        for place, raw in enumerate(paragraph.en):
            english = tidy(raw)
            if spans := english_in(term, english):
                french = tidy(paragraph.fr[place] if paragraph.aligned else paragraph.text("fr"))
                return Met(paragraph.number, start + spans[0][0], english, french, spans)
            start += len(english) + 1
    if term.example.fr and term.example.en:
        english = tidy(term.example.en)
        return Met(0, 0, english, tidy(term.example.fr), english_in(term, english))
    return None


def english_in(term: Term, sentence: str) -> tuple[Span, ...]:
    """Every stretch of an English sentence that says the term: its forms where the lesson writes them, or a sense."""
    if term.studied == "en":
        found = merged(span for occurrence in occurrences(term, sentence) for span in occurrence)
        return found or english_spans(term.head, sentence)
    return english_spans(term.en, sentence)


def french_spans(term: Term, sentence: str) -> tuple[Span, ...]:
    """Every stretch of a French sentence that belongs to the term."""
    return merged(span for occurrence in occurrences(term, sentence) for span in occurrence)


def _met(
    paragraph: int, start: int, french: str, english: str, spans: tuple[Span, ...], term: Term, studied: Language
) -> Met:
    if studied == "fr":
        return Met(paragraph, start + (spans[0][0] if spans else 0), french, english, spans)
    found = english_spans(term.en, english)
    return Met(paragraph, start + (spans[0][0] if spans else 0), english, french, found)
