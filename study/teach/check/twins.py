"""Finds the questions of the two directions that ask the same."""

from __future__ import annotations

import re
from typing import NamedTuple

from study.language.typography import normalise
from study.teach.check.lemmas import content_lemmas
from study.teach.check.material import Material, QuestionBlock

_QUOTATION = re.compile(r"«[^«»]*»|“[^“”]*”")


class Twins(NamedTuple):
    """A question for those who study French and its counterpart for those who study English."""

    french: QuestionBlock
    english: QuestionBlock
    same_stem: bool
    """Whether their texts are the same, apart from the words that they quote."""


def twins(material: Material) -> tuple[Twins, ...]:
    """Return the pairs of questions that ask the same in the two directions; found once for all rules."""
    if "twins" not in material.worked_out:
        french = [each for each in material.questions if each.question.only == "fr"]
        english = [each for each in material.questions if each.question.only == "en"]
        material.worked_out["twins"] = tuple(
            Twins(one, other, stem_without_quotations(one) == stem_without_quotations(other))
            for one in french
            if (other := _counterpart(one, english)) is not None
        )
    found: tuple[Twins, ...] = material.worked_out["twins"]
    return found


def stem_without_quotations(asked: QuestionBlock) -> str:
    """Return the French text of a question without the words that it quotes, in the form in which it is compared."""
    return normalise(_QUOTATION.sub("…", asked.question.stem.fr))


def _counterpart(one: QuestionBlock, others: list[QuestionBlock]) -> QuestionBlock | None:
    like = [each for each in others if _comparable(one, each)]
    stem = stem_without_quotations(one)
    same = [each for each in like if stem_without_quotations(each) == stem]
    if same:
        return same[0]
    return next((each for each in like if _same_place(one, each)), None)


def _comparable(one: QuestionBlock, other: QuestionBlock) -> bool:
    return one.question.kind is other.question.kind and one.question.about == other.question.about


def _same_place(one: QuestionBlock, other: QuestionBlock) -> bool:
    """Return whether two questions have the same evidence and quote words, or word most of their text alike."""
    quotes = all(_QUOTATION.search(each.question.stem.fr) for each in (one, other))
    if quotes and one.question.evidence and _evidence(one) == _evidence(other):
        return True
    mine, theirs = (content_lemmas(_QUOTATION.sub(" ", each.question.stem.fr)) for each in (one, other))
    return len(mine & theirs) >= 3 and 2 * len(mine & theirs) > len(mine | theirs)


def _evidence(asked: QuestionBlock) -> tuple[str, ...]:
    return tuple(normalise(each.text.en) for each in asked.question.evidence)
