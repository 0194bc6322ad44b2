"""Marks answers that match things or put them in order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from study.lesson.model import Language, Question
from study.practice.marking import messages as remarks
from study.practice.verdict import Grade, Part, Verdict, total


def mark_match(question: Question, given: Sequence[int], language: Language) -> Verdict:
    """Mark each left side as a part; right sides with the same text are equal."""
    pairs = question.pairs
    lefts = [pair for pair in pairs if pair.left]
    parts = []
    for place, pair in enumerate(lefts):
        chosen = given[place] if place < len(given) else -1
        right = pairs[chosen].right if 0 <= chosen < len(pairs) else None
        parts.append(
            Part(
                given=right.get(language) if right else "",
                wanted=pair.right.get(language),
                grade=Grade.RIGHT if right == pair.right else Grade.WRONG,
                feedback=pair.feedback,
            )
        )
    return total(tuple(parts))


def mark_order(question: Question, given: Sequence[int], language: Language) -> Verdict:
    """Mark by the largest number of steps that are in order: one step out of place costs one step.

    Each place has a part: right if its step belongs there, nearly if the step is only shifted by others, wrong if it
    has to be moved.
    """
    steps = question.steps
    order = [index for index in dict.fromkeys(given) if 0 <= index < len(steps)]
    keeping = _longest_rise(order)
    parts = tuple(
        Part(
            given=steps[order[place]].get(language) if place < len(order) else "",
            wanted=wanted.get(language),
            grade=_grade_at(place, order, keeping),
        )
        for place, wanted in enumerate(steps)
    )
    moves = len(steps) - len(keeping)
    verdict = total(parts, (len(keeping) - 1) / (len(steps) - 1) if len(steps) > 1 and order else float(len(order)))
    if moves == 1 and len(order) == len(steps):
        moved = next(index for index in order if index not in keeping)
        return replace(verdict, remarks=(remarks.one_step_out(steps[moved]),))
    return verdict


def _grade_at(place: int, order: Sequence[int], keeping: set[int]) -> Grade:
    if place >= len(order):
        return Grade.WRONG
    if order[place] == place:
        return Grade.RIGHT
    return Grade.NEARLY if order[place] in keeping else Grade.WRONG


def _longest_rise(order: Sequence[int]) -> set[int]:
    """Return the members of one longest rising subsequence."""
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for index in order:
        place = bisect_left(tails, index)
        before[index] = tails[place - 1] if place else None
        tails[place : place + 1] = [index]
    kept: set[int] = set()
    last = tails[-1] if tails else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept
