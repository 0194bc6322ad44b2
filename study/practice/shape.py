"""Checks whether a question has what its kind needs, which one of a lesson with mistakes may not have."""

from __future__ import annotations

from study.language.numbers import read_number
from study.lesson.model import Gap, Kind, Question
from study.lesson.questions import FALSE, TRUE


def fits_its_kind(question: Question) -> bool:
    """Return whether a question can be asked and marked as its kind."""
    right = sum(option.correct for option in question.options)
    match question.kind:
        case Kind.CHOICE:
            return len(question.options) > 1 and right == 1 and _all_say_something(question)
        case Kind.CHOICES:
            return len(question.options) > 1 and right > 0 and _all_say_something(question)
        case Kind.TRUE_FALSE:
            texts = [option.text for option in question.options]
            return texts in ([TRUE, FALSE], [FALSE, TRUE]) and right == 1
        case Kind.GAPS:
            gaps = [piece for piece in question.text if isinstance(piece, Gap)]
            return bool(gaps) and all(gap.accepted and all(gap.accepted) for gap in gaps)
        case Kind.SHORT:
            return bool(question.accepted) and all(answer.text for answer in question.accepted)
        case Kind.NUMBER:
            numbers = [answer.text for answer in (*question.accepted, *question.near)]
            numbers += [question.tolerance] if question.tolerance else []
            return bool(question.accepted) and all(map(_is_number, numbers))
        case Kind.MATCH:
            pairs = [pair for pair in question.pairs if pair.left]
            return len(pairs) > 1 and all(pair.right for pair in question.pairs)
        case Kind.ORDER:
            return len(question.steps) > 2 and all(question.steps)
        case Kind.TRANSLATION:
            return bool(question.accepted) and bool(question.passage)
        case Kind.TRANSFORM:
            return bool(question.passage and question.accepted) and all(answer.text for answer in question.accepted)
        case Kind.DICTATION:
            return bool(question.passage)
        case Kind.WRITING:
            return bool(question.accepted) and bool(question.stem)


def _all_say_something(question: Question) -> bool:
    return all(option.text for option in question.options)


def _is_number(text: str) -> bool:
    number = read_number(text)
    return number is not None and not number.unit
