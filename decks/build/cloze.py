"""Which sentence asks for a term by a gap, and what is taken out of it."""

from __future__ import annotations

from decks.build.answer_leaks import Span, giveaways, merged
from decks.build.context import Met, english_in, french_spans
from decks.build.html import tidy
from decks.build.source_errors import sound_part
from study.language.english.senses import english_spans
from study.lesson.model import Language, Lesson, Term

LEFT = 3
"""Letters that must be left of a sentence for each gap, or it asks nothing."""

Holed = tuple[str, tuple[Span, ...]]
"""A sentence and what to take out of it."""


def gap(lesson: Lesson, met: Met, term: Term, studied: Language, sense: str) -> Holed | None:
    """The article's sentence without the term and all its forms; the example where that one will not do.

    It will not do where it is not known to say the term, where too little would be left of it, or where the article
    has the term wrong (then it still serves if the example does not). `sense` is the English that is learned where
    English is studied. None if nothing serves.
    """
    example = tidy(term.example.get(studied)) if term.example else ""
    from_article = _holed(met.sentence, term, studied, sense)
    if from_article and (studied == "en" or _sound(lesson, met, term)):
        return from_article
    return _holed(example, term, studied, sense) or from_article


def _holed(sentence: str, term: Term, studied: Language, sense: str) -> Holed | None:
    if studied == "fr" or term.studied == "en":
        found = french_spans(term, sentence) if studied == "fr" else english_in(term, sentence)
        said = (term.head, *term.forms)
    else:
        found, said = english_spans(sense, sentence), (sense,)
    holes = merged((*found, *giveaways(sentence, said, term.word_class, studied)))
    left = len(sentence) - sum(end - start for start, end in holes)
    return (sentence, holes) if holes and left > LEFT * len(holes) else None


def _sound(lesson: Lesson, met: Met, term: Term) -> bool:
    """Whether no fault of the article touches the term in its sentence."""
    spans = french_spans(term, met.sentence)
    return all(sound_part(lesson, met.paragraph, met.sentence, span) == span for span in spans)
