"""Rule on the order of true and false statements."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from study.lesson.model import Kind, Language
from study.teach.check.finding import Hit
from study.teach.check.material import Material, QuestionBlock
from study.teach.check.rule import rule
from study.teach.check.sources import ITEMS
from study.text import Message

_FEWEST = 4
"""Statements from which an order can be noticed."""


@rule(
    "A54",
    Message("Leave no pattern in the order of true and false statements."),
    Message(
        "Learners who notice that true and false alternate, or come as in the other direction, no longer need to read."
    ),
    ITEMS,
    "// vrai, faux, vrai, faux | true, false, true, false",
    "// vrai, vrai, faux, vrai, faux, faux | true, true, false, true, false, false",
)
def truths_in_a_pattern(material: Material) -> Iterator[Hit]:
    """Report statements that alternate, or that are true and false in the same order in both directions."""
    french, english = (_statements(material, language) for language in ("fr", "en"))
    own = [[each for each in asked if each.question.only] for asked in (french, english)]
    mine, theirs = ([_true(each) for each in asked] for asked in own)
    if len(mine) >= _FEWEST and mine == theirs and len(set(mine)) > 1:
        yield Hit(
            own[1][0].span("fr"),
            Message(
                "True and false come in the same order in both directions (lines {lines}). Change some of them in one.",
                lines=", ".join(str(each.block.number) for each in own[1]),
            ),
        )
    for asked in (french, english) if any(own) else (french,):
        truths = [_true(each) for each in asked]
        if len(truths) >= _FEWEST and all(one != other for one, other in pairwise(truths)):
            yield Hit(
                asked[0].span("fr"),
                Message(
                    "True and false alternate (lines {lines}). Change the order, or some of them.",
                    lines=", ".join(str(each.block.number) for each in asked),
                ),
            )


def _statements(material: Material, language: Language) -> list[QuestionBlock]:
    return [
        each
        for each in material.questions
        if each.question.kind is Kind.TRUE_FALSE and each.key is not None and each.question.asked_in(language)
    ]


def _true(asked: QuestionBlock) -> bool:
    """Return whether a statement is true; its first option is “true” in every file."""
    return asked.question.options[0].correct
