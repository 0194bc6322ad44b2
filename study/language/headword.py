"""Writes a term for the learner: its headword with the article, and its grammar."""

from __future__ import annotations

from study.language.french.articles import with_article
from study.language.labels import CLASSES, GENDERS
from study.lesson.model import Term
from study.locale import Translator


def headword(term: Term) -> str:
    """Return the headword of a term, a noun with its article: *la recette*."""
    return with_article(term.head, term.gender, term.plural) if term.word_class == "noun" else term.head


def grammar(term: Term, tr: Translator) -> str:
    """Return class, gender and number of a term in words: “noun, feminine, plural”."""
    parts = [tr(CLASSES[term.word_class])]
    if term.gender:
        parts.append(tr(GENDERS[term.gender]))
    if term.plural:
        parts.append(tr("plural"))
    if term.draft:
        parts.append(tr("draft"))
    return ", ".join(parts)
