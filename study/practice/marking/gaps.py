"""Marks the words typed into the gaps of a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from study.lesson.model import Answer, Gap, Language, Question
from study.practice.marking.rules import rules_for
from study.practice.marking.text import mark_text
from study.practice.marking.typed_words import comparable, words_of
from study.practice.verdict import Part, Verdict, total


def mark_gaps(question: Question, given: Sequence[str], language: Language) -> Verdict:
    """Mark each gap as a part; a word that fills another gap is never read as a typing error in this one."""
    fillings = [frozenset(comparable(word, language) for word in gap.accepted) for gap in question.gaps]
    rules = replace(rules_for(question, language), in_sentence=True)
    parts: list[Part] = []
    previous = ""
    for piece in question.text:
        if not isinstance(piece, Gap):
            previous = piece
            continue
        place = len(parts)
        others = frozenset[str]().union(*fillings[:place], *fillings[place + 1 :]) - fillings[place]
        before = words_of(previous, language)[-1:]
        own = replace(rules, taken=others, before=before[0].form if before else "")
        text = given[place] if place < len(given) else ""
        parts.append(mark_text(text, [Answer(word) for word in piece.accepted], question.near, own))
        previous = piece.accepted[0] if piece.accepted else ""
    return total(tuple(parts))
