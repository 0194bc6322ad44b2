"""Rule on gap texts."""

from __future__ import annotations

from collections.abc import Iterator

from study.lesson.model import Gap, Kind
from study.teach.check.finding import Hit
from study.teach.check.material import Material
from study.teach.check.rule import rule
from study.teach.check.sources import CRAFT
from study.teach.check.words import has_words, joined_words
from study.text import Message

_SHORTEST = 4
"""Letters from which an answer must not appear beside its gap; shorter words are everywhere."""


@rule(
    "E10",
    Message("Do not show the answer to a gap elsewhere in the question."),
    Message("Learners would copy it instead of looking for it."),
    CRAFT,
    "text: Les recettes augmentent ; ces [[recettes]] viennent du cloud.",
    "text: Les ventes augmentent ; ces [[recettes]] viennent du cloud.",
)
def answer_left_visible(material: Material) -> Iterator[Hit]:
    """Report an accepted word of a gap that also appears in the rest of the text or in the question."""
    for asked in material.questions:
        question = asked.question
        if question.kind is not Kind.GAPS:
            continue
        beside = joined_words(" … ".join(piece for piece in question.text if isinstance(piece, str)))
        asks = joined_words(f"{question.stem.fr} … {question.stem.en}")
        for gap in (piece for piece in question.text if isinstance(piece, Gap)):
            for word in gap.accepted:
                form = joined_words(word)
                if len(form) < _SHORTEST or not (has_words(beside, form) or has_words(asks, form)):
                    continue
                yield Hit(
                    asked.span("text") if has_words(beside, form) else asked.span("fr"),
                    Message(
                        "“{word}” is the answer to a gap but also appears elsewhere in the question. Reword the "
                        "question or move the gap.",
                        word=word,
                    ),
                    word,
                )
                break
