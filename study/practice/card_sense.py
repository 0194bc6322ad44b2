"""Finds a looked-up word in the sentences of a lesson, and the sense it has there."""

from __future__ import annotations

from dataclasses import replace

from study.language.english.lemmas import headword
from study.language.french.analysis import analyse
from study.language.sense.english_text import french_at
from study.language.sense.paragraph import explain_paragraph, pairs
from study.language.tokens import tokenize
from study.lesson.model import Lesson, Paragraph, Term
from study.practice.dictionary_cards import MOST, french_side


def in_its_sense(term: Term, paragraph: Paragraph, sentence: str) -> Term:
    """Return a word with the sense first that it has in a sentence of a paragraph, as the reader’s panel shows it."""
    if term.studied == "en":
        text = paragraph.text("en")
        words = ((token.start, text[token.start : token.end]) for token in tokenize(text))
        there = next(((start, form) for start, form in words if headword(form) == term.head), None)
        return replace(term, fr=french_side(french_at(there[1], paragraph, there[0]))) if there else term
    explained = explain_paragraph(paragraph)
    for pair, each in zip(pairs(paragraph, "fr"), explained.sentences, strict=True):
        entries = (*each.entries, *(entry for entry, _ in each.expressions))
        meant = next((entry for entry in entries if entry is not None and entry.lemma == term.head), None)
        if meant is not None and sentence in pair.text:
            return replace(term, en=", ".join(meant.senses[:MOST]))
    return term


def forms_in(lesson: Lesson, lemma: str) -> tuple[str, ...]:
    """Return the forms of a word that occur in the English text of a lesson."""
    words = {
        sentence[token.start : token.end]
        for paragraph in lesson.paragraphs
        for sentence in paragraph.en
        for token in tokenize(sentence)
        if token.kind != "punct"
    }
    return tuple(sorted(word for word in words if headword(word) == lemma))


def is_it(term: Term, sentence: str) -> bool:
    """Return whether a sentence has a word itself, not another word with the same form (*été* of être)."""
    if term.studied == "en" or " " in term.head:
        return True
    return any(word.lemma.lower() == term.head.lower() for word in analyse(sentence).words)
