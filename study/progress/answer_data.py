"""The data of an answer in the log, and of an answer that the learner counts as right against its marking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.practice.grade import Given

if TYPE_CHECKING:
    from study.lesson.model import Question
    from study.practice.verdict import Verdict

OVERRULES, RESTORES = "overrules", "restores"
"""Mark the second entry for one answer: the learner counts it as right (with the marking that is overruled), or again
as it was marked. Neither is another attempt. A program that does not know them reads another answer with its grade."""


def answer_data(question: Question, given: Given, verdict: Verdict) -> dict[str, object]:
    """Return an answer and its mark as the log stores them."""
    return {
        "kind": question.kind,
        "skill": question.skill,
        "grade": verdict.grade,
        "mark": verdict.mark,
        "given": given,
    }


def overruling_data(question: Question, given: Given, verdict: Verdict, right: bool) -> dict[str, object]:
    """Return the entry by which an answer, marked with `verdict`, counts as right, or again as it was marked."""
    if right:
        from study.practice.overruling import (  # marking, which the list of lessons does without
            counted_right,
            overruled,
        )

        return {**answer_data(question, given, counted_right(verdict)), OVERRULES: overruled(verdict).as_data()}
    return {**answer_data(question, given, verdict), RESTORES: True}


def review_data(question: Question, verdict: Verdict) -> dict[str, object]:
    """Return what a review of a question adds to its entry: the skill that it trains, and the mark."""
    return {"skill": question.skill, "mark": verdict.mark}


def overruled_review(given: str, wanted: str, question: str = "") -> dict[str, object]:
    """Return what a review adds to its entry if the learner counts a typed answer as right against its marking.

    `question` is the id of the question that was asked, which need not be the one that is in review.
    """
    return {OVERRULES: {"given": given, "expected": wanted, **({"question": question} if question else {})}}


def replaces(data: dict[str, object]) -> bool:
    """Return whether an entry of the log changes the grade of the answer before it instead of being another one."""
    return OVERRULES in data or RESTORES in data
