"""Rules on texts with gaps."""

from __future__ import annotations

from collections.abc import Iterator

from study.lesson.model import Gap, Kind
from study.teach.check.finding import Hit
from study.teach.check.material import Material
from study.teach.check.rule import rule
from study.teach.check.sources import CRAFT
from study.teach.check.words import flat, holds
from study.text import Message

_SHORTEST = 4
"""Minimum number of letters of an answer that is searched for outside its gap; shorter words appear in any text."""


@rule(
    "E10",
    Message("Do not show the answer to a gap elsewhere in the question."),
    Message("Learners would copy it instead of looking for it."),
    CRAFT,
    "text: Les recettes augmentent ; ces [[recettes]] viennent du cloud.",
    "text: Les ventes augmentent ; ces [[recettes]] viennent du cloud.",
)
def answer_left_visible(material: Material) -> Iterator[Hit]:
    """Report accepted answers that appear elsewhere in the text with gaps, or in the question."""
    for asked in material.questions:
        question = asked.question
        if question.kind is not Kind.GAPS:
            continue
        beside = flat(" … ".join(piece for piece in question.text if isinstance(piece, str)))
        asks = flat(f"{question.stem.fr} … {question.stem.en}")
        for gap in (piece for piece in question.text if isinstance(piece, Gap)):
            for word in gap.accepted:
                form = flat(word)
                if len(form) < _SHORTEST or not (holds(beside, form) or holds(asks, form)):
                    continue
                yield Hit(
                    asked.span("text") if holds(beside, form) else asked.span("fr"),
                    Message(
                        "“{word}” is the answer to a gap but also appears elsewhere in the question. Reword the "
                        "question or move the gap.",
                        word=word,
                    ),
                    word,
                )
                break
