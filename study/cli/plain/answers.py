"""Reads answers to questions with options: letters, numbers, or the words of an option."""

from __future__ import annotations

import re
from collections.abc import Sequence

from study.language.typography import normalise
from study.lesson.model import Kind, Question
from study.practice.verdict import Given

LETTERS = "abcdefghijklmnopqrstuvwxyz"
_PIECE = re.compile(r"[0-9]+|[^\W\d_]")
_SEPARATORS = re.compile(r"[\s,;.:/&+()→>-]+")


def label(place: int) -> str:
    """Return the label of an option by its index: a letter, from the 27th on a number."""
    return LETTERS[place] if place < len(LETTERS) else str(place + 1)


def chosen(question: Question, order: Sequence[int], line: str) -> Given | None:
    """Return the answer in a line to a question with options; None if the line is not an answer.

    `order` has the indices of the options as they are shown. Letters may follow each other, numbers are separated:
    `ac`, `a, c`, `1 3`.
    """
    match question.kind:
        case Kind.CHOICE | Kind.TRUE_FALSE:
            places = named(line, len(order))
            if places and len(places) == 1:
                return order[places[0]]
            return _in_words(question, line)
        case Kind.CHOICES:
            places = named(line, len(order))
            return tuple(sorted({order[place] for place in places})) if places else None
        case Kind.MATCH:
            lefts = sum(1 for pair in question.pairs if pair.left)
            places = named(_without_numbers(line, lefts), len(order))
            return tuple(order[place] for place in places) if places and len(places) == lefts else None
        case Kind.ORDER:
            places = named(line, len(order))
            return (
                tuple(order[place] for place in places) if places and sorted(places) == [*range(len(order))] else None
            )
    return None


def named(line: str, count: int) -> list[int] | None:
    """Return the indices below `count` that a line names, in its order; None if it has anything else."""
    pieces = _PIECE.findall(line)
    if _SEPARATORS.sub("", line) != "".join(pieces):
        return None
    places = [LETTERS.find(piece.lower()) if piece.isalpha() else int(piece[:6]) - 1 for piece in pieces]
    return places if places and all(0 <= place < count for place in places) else None


def _in_words(question: Question, line: str) -> int | None:
    """Return the index of the option whose text was typed in either language, such as `vrai`; None if not one."""
    said = normalise(line)
    found = [
        n for n, option in enumerate(question.options) if said in (normalise(option.text.fr), normalise(option.text.en))
    ]
    return found[0] if said and len(found) == 1 else None


def _without_numbers(line: str, count: int) -> str:
    """Return `1b 2a` as `b a`, in the order of the numbers, if these count from 1; otherwise the line as it is."""
    pairs = re.findall(r"([0-9]+)\W*([^\W\d_])", line)
    if len(pairs) != count or len(re.findall(r"[^\W\d_]", line)) != count:
        return line
    letters = {int(number[:6]): letter for number, letter in pairs}
    return " ".join(letters[n] for n in sorted(letters)) if sorted(letters) == [*range(1, count + 1)] else line
