"""Marks answers that choose among options."""

from __future__ import annotations

from collections.abc import Collection

from study.lesson.model import Kind, Language, Question
from study.practice.verdict import Grade, Part, Verdict, total, what_to_say


def mark_choice(question: Question, taken: Collection[int], language: Language) -> Verdict:
    """Mark choice and true-false (one option chosen) and choices (any number).

    One option is right or wrong. Of several, each right one adds to the mark and each wrong one takes from it.
    There is a part for each option, right if it was rightly chosen or left.
    """
    parts = tuple(
        Part(
            given=option.text.get(language) if index in taken else "",
            wanted=option.text.get(language) if option.correct else "",
            grade=Grade.RIGHT if (index in taken) == option.correct else Grade.WRONG,
            feedback=option.feedback,
        )
        for index, option in enumerate(question.options)
    )
    if question.kind is Kind.CHOICES:
        key = {index for index, option in enumerate(question.options) if option.correct}
        wrongly = sum(1 for index in set(taken) - key if 0 <= index < len(parts))
        mark = max(0.0, (len(key & set(taken)) - wrongly) / len(key)) if key and taken else 0.0
        chosen = tuple(part for part in parts if part.given)
        verdict = total(parts, mark)
        feedback = verdict.feedback if verdict.grade is not Grade.RIGHT else what_to_say(chosen)
        return Verdict(verdict.grade, mark, feedback, (), parts)
    chosen = tuple(part for part in parts if part.given)
    right = bool(chosen) and all(part.wanted for part in chosen)
    return Verdict(Grade.RIGHT if right else Grade.WRONG, float(right), what_to_say(chosen), (), parts)
