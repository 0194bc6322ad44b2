"""Chooses the sentence that asks for a term by a gap, and the words to remove from it."""

from __future__ import annotations

from typing import NamedTuple

from decks.build.answer_leaks import answer_leaks
from decks.build.context import TermContext, english_term_spans, written_spans
from decks.build.html import tidy
from decks.build.source_errors import source_errors_in
from decks.build.spans import Span, merge_spans
from study.language.english.senses import english_spans
from study.lesson.model import Language, Lesson, Term

_LONGEST = 25
"""A sentence of more words than this asks for reading more than for the term."""
_LEFT_FOR_EACH_GAP = 3
"""A sentence asks nothing unless more characters than this are left of it for each gap."""


class GapSentence(NamedTuple):
    """A sentence with gaps."""

    text: str
    """Tidy, complete."""
    gaps: tuple[Span, ...]
    """What is taken out of it, in order."""


def gap_sentence(lesson: Lesson, context: TermContext, term: Term, studied: Language, sense: str) -> GapSentence | None:
    """Return the article's sentence without the term and all its forms, or the term's example; None if neither serves.

    A sentence does not serve if it is not known to have the term, or if too little of it would be left. The example is
    preferred to a sentence of the article that is long or that has an error. `sense` is the English sense that is
    learned where English is studied.
    """
    example = tidy(term.example.get(studied)) if term.example else ""
    from_article = _with_gaps(context.sentence, term, studied, sense)
    if from_article and _serves_well(lesson, context, studied):
        return from_article
    return _with_gaps(example, term, studied, sense) or from_article


def _with_gaps(sentence: str, term: Term, studied: Language, sense: str) -> GapSentence | None:
    if studied == "fr" or term.studied == "en":
        spans = written_spans(term, sentence) if studied == "fr" else english_term_spans(term, sentence)
        answers = (term.head, *term.forms)
    else:
        spans, answers = english_spans(sense, sentence), (sense,)
    gaps = _joined(sentence, merge_spans((*spans, *answer_leaks(sentence, answers, term.word_class, studied))))
    left = len(sentence) - sum(end - start for start, end in gaps)
    return GapSentence(sentence, gaps) if gaps and left > _LEFT_FOR_EACH_GAP * len(gaps) else None


def _joined(sentence: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the spans with those joined that only spaces separate: one expression is one gap."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and sentence[joined[-1][1] : start].isspace():
            start = joined.pop()[0]
        joined.append((start, end))
    return tuple(joined)


def _serves_well(lesson: Lesson, context: TermContext, studied: Language) -> bool:
    """Return whether a sentence of the article is short enough, and without an error in French."""
    if len(context.sentence.split()) > _LONGEST:
        return False
    return studied == "en" or not source_errors_in(lesson, context.paragraph, context.sentence)
