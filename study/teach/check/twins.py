"""Finds the questions of the two directions that ask the same."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice
from typing import NamedTuple

from study.language.typography import normalise
from study.lesson.model import Kind
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
        english: dict[tuple[Kind, tuple[int, ...]], dict[str, list[QuestionBlock]]] = defaultdict(dict)
        for each in material.questions:
            if each.question.only == "en":
                english[_place(each)].setdefault(stem_without_quotations(each), []).append(each)
        material.worked_out["twins"] = tuple(
            pair
            for each in material.questions
            if each.question.only == "fr" and (pair := _pair(each, english.get(_place(each), {}))) is not None
        )
    found: tuple[Twins, ...] = material.worked_out["twins"]
    return found


def stem_without_quotations(asked: QuestionBlock) -> str:
    """Return the French text of a question without the words that it quotes, in the form in which it is compared."""
    return normalise(_QUOTATION.sub("…", asked.question.stem.fr))


def _place(asked: QuestionBlock) -> tuple[Kind, tuple[int, ...]]:
    """Return what twins have in common: their kind and their paragraphs."""
    return asked.question.kind, asked.question.about


def _pair(french: QuestionBlock, english: dict[str, list[QuestionBlock]]) -> Twins | None:
    """Return a question with its twin, given the English ones in its place by their texts; None if it has none."""
    same = english.get(stem_without_quotations(french))
    if same:
        return Twins(french, same[0], same_stem=True)
    others = islice((each for found in english.values() for each in found), _MOST)
    alike = next((each for each in others if _same_place(french, each)), None)
    return None if alike is None else Twins(french, alike, same_stem=False)


_MOST = 50
"""Questions about one place that are compared with each other."""


def _same_place(one: QuestionBlock, other: QuestionBlock) -> bool:
    """Return whether two questions have the same evidence and quote words, or word most of their text alike."""
    quotes = all(_QUOTATION.search(each.question.stem.fr) for each in (one, other))
    if quotes and one.question.evidence and _evidence(one) == _evidence(other):
        return True
    mine, theirs = (content_lemmas(_QUOTATION.sub(" ", each.question.stem.fr)) for each in (one, other))
    return len(mine & theirs) >= 3 and 2 * len(mine & theirs) > len(mine | theirs)


def _evidence(asked: QuestionBlock) -> tuple[str, ...]:
    return tuple(normalise(each.text.en) for each in asked.question.evidence)
