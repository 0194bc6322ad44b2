"""Marks the words typed into the gaps of a text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from study.language.typography import normalise
from study.lesson.model import Answer, Language, Question
from study.practice.marking.text import Rules, mark_text
from study.practice.verdict import Verdict, total


def mark_gaps(question: Question, given: Sequence[str], is_word: Callable[[str], bool], language: Language) -> Verdict:
    """Mark each gap as a part; a word that fills another gap is never read as a typing error in this one."""
    gaps = question.gaps
    fillings = [frozenset(map(normalise, gap.accepted)) for gap in gaps]
    parts = []
    for place, gap in enumerate(gaps):
        rules = Rules(
            is_word,
            question.articles_free,
            question.accents_strict,
            in_sentence=True,
            taken=frozenset[str]().union(*fillings[:place], *fillings[place + 1 :]),
            language=language,
        )
        text = given[place] if place < len(given) else ""
        parts.append(mark_text(text, [Answer(word) for word in gap.accepted], question.near, rules))
    return total(tuple(parts))
