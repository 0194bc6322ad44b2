"""Puts the senses of a lesson's term in the order of the sentence that it is read in."""

from __future__ import annotations

from dataclasses import replace

from study.language.english.senses import bare, senses
from study.language.sense.english_sentence import EnglishWord, content, english_words, occurrences_of
from study.language.sense.paragraph import SentencePair, pairs
from study.lesson.model import Lesson, Paragraph, Term
from study.lesson.occurrences import occurrences


def term_in(term: Term, paragraph: Paragraph, start: int | None = None) -> Term:
    """Return a French term with the sense first that the facing sentence of a paragraph uses.

    The sentence is the one at offset `start`, else the first that has the term. Without a translation, or if it has
    none of the senses, the term is returned as it is.
    """
    options = senses(term.en)
    if term.studied != "fr" or len(options) < 2:
        return term
    pair = _pair(term, paragraph, start)
    if pair is None or not pair.facing:
        return term
    english = english_words(pair.facing)
    found = [sense for sense in options if _weight(sense, english) >= 1]
    if not found or found[0] == options[0]:
        return term
    separator = "; " if ";" in term.en else ", "
    return replace(term, en=separator.join([found[0], *(sense for sense in options if sense != found[0])]))


def with_senses_in_context(lesson: Lesson) -> Lesson:
    """Return a lesson whose French terms have the sense first that the first paragraph with them uses."""
    paragraphs = {paragraph.number: paragraph for paragraph in lesson.paragraphs}
    terms = (
        term_in(term, paragraphs[term.paragraphs[0]]) if term.paragraphs and term.paragraphs[0] in paragraphs else term
        for term in lesson.terms
    )
    return replace(lesson, terms=tuple(terms))


def _pair(term: Term, paragraph: Paragraph, start: int | None) -> SentencePair | None:
    found = pairs(paragraph, "fr")
    if start is not None:
        return next((each for each in reversed(found) if each.start <= start), None)
    return next((each for each in found if occurrences(term, each.text)), None)


def _weight(sense: str, english: tuple[EnglishWord, ...]) -> float:
    text = " ".join(content(bare(sense)))
    return max((one.weight for one in occurrences_of(text, english)), default=0.0)
