"""Chooses the sentence that asks for a term by a gap, and what is taken out of it."""

from __future__ import annotations

from typing import NamedTuple

from decks.build.answer_leaks import answer_leaks
from decks.build.context import TermContext, english_term_spans, written_spans
from decks.build.html import tidy
from decks.build.source_errors import correct_part
from decks.build.spans import Span, merge_spans
from study.language.english.senses import english_spans
from study.lesson.model import Language, Lesson, Term

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
    preferred to a sentence of the article in which the term is part of an error. `sense` is the English sense that is
    learned where English is studied.
    """
    example = tidy(term.example.get(studied)) if term.example else ""
    from_article = _with_gaps(context.sentence, term, studied, sense)
    if from_article and (studied == "en" or _is_correct(lesson, context, term)):
        return from_article
    return _with_gaps(example, term, studied, sense) or from_article


def _with_gaps(sentence: str, term: Term, studied: Language, sense: str) -> GapSentence | None:
    if studied == "fr" or term.studied == "en":
        spans = written_spans(term, sentence) if studied == "fr" else english_term_spans(term, sentence)
        answers = (term.head, *term.forms)
    else:
        spans, answers = english_spans(sense, sentence), (sense,)
    gaps = merge_spans((*spans, *answer_leaks(sentence, answers, term.word_class, studied)))
    left = len(sentence) - sum(end - start for start, end in gaps)
    return GapSentence(sentence, gaps) if gaps and left > _LEFT_FOR_EACH_GAP * len(gaps) else None


def _is_correct(lesson: Lesson, context: TermContext, term: Term) -> bool:
    """Return whether no error of the article touches the term in its sentence."""
    spans = written_spans(term, context.sentence)
    return all(correct_part(lesson, context.paragraph, context.sentence, span) == span for span in spans)
