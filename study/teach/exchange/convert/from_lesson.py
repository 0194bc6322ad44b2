"""A question of a lesson in the terms of other programs: answers with a share of the mark, and remarks on all of them.

The formats of Moodle are written from this; each says for itself what it cannot hold of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from study.language.numbers import read_number
from study.lesson.model import Bilingual, Kind, Language, Pair, Question

Chosen = Language | Literal["both"]
"""Which of the two texts is written; both only where a format has room for two."""

_WORDS = {True: "true", False: "false"}
TRUTHS = {truth: Bilingual(word, word) for truth, word in _WORDS.items()}
"""The two answers of a true-false question in GIFT and Moodle XML, whatever the language of the question."""


class Wording(NamedTuple):
    """The language of what is asked, and that of what is said afterwards."""

    asked: Chosen
    told: Chosen


class WeightedAnswer(NamedTuple):
    """An answer, what part of the mark it earns (1 is all, below 0 is taken off), and what is said to it."""

    text: Bilingual
    fraction: float
    feedback: Bilingual = Bilingual()


class Remark(NamedTuple):
    """Something said after any answer."""

    mark: str
    """What it is, by the name of its field: why, note, pair, criterion, model, evidence."""
    text: Bilingual


def shares(question: Question) -> tuple[WeightedAnswer, ...]:
    """The answers of a question that is marked by its answers alone.

    Of several right options each earns its part, and a wrong one costs as much: as we mark it.
    """
    match question.kind:
        case Kind.CHOICES:
            right = sum(option.correct for option in question.options) or 1
            return tuple(
                WeightedAnswer(option.text, (1 if option.correct else -1) / right, option.feedback)
                for option in question.options
            )
        case Kind.TRUE_FALSE:
            return tuple(
                WeightedAnswer(TRUTHS[option.text.en == "True"], float(option.correct), option.feedback)
                for option in question.options
            )
        case Kind.CHOICE:
            return tuple(
                WeightedAnswer(option.text, float(option.correct), option.feedback) for option in question.options
            )
        case Kind.SHORT | Kind.NUMBER:
            right_ones = [WeightedAnswer(_same(each.text), 1.0, each.feedback) for each in question.accepted]
            return (*right_ones, *(WeightedAnswer(_same(each.text), 0.0, each.feedback) for each in question.near))
        case _:
            return ()


def remarks(question: Question) -> Iterator[Remark]:
    """What is said after any answer: the reasons, what belongs to single pairs, the models, and the evidence."""
    if question.why:
        yield Remark("why", question.why)
    if question.note:
        yield Remark("note", question.note)
    for pair in question.pairs:
        if pair.feedback:
            head, said = pair_head(pair), pair.feedback
            yield Remark("pair", Bilingual(said.fr and head.fr + said.fr, said.en and head.en + said.en))
    if question.kind is Kind.TRANSLATION:
        yield from (Remark("model", _same(each.text)) for each in question.accepted)
        yield from (Remark("criterion", each) for each in question.criteria)
    yield from (Remark("evidence", each.text) for each in question.evidence)


def pair_head(pair: Pair) -> Bilingual:
    """Return `left → right — `, by which the feedback on a pair is recognised among the remarks."""
    sides = ((pair.left.fr, pair.right.fr), (pair.left.en, pair.right.en))
    return Bilingual(*(f"{left} → {right} — " for left, right in sides))


def pointed(text: str) -> str:
    """A number as programs write it, `58.5`; a text that is no number as it is."""
    number = read_number(text)
    return format(number.value, "f") if number and not number.unit else text


def starless(text: str) -> str:
    """A typed answer in which a star is a star: for Moodle one alone stands for anything."""
    return text.replace("*", r"\*")


def percent(fraction: float) -> str:
    """A share of the mark as Moodle writes it, with five digits behind the point at most: `33.33333`."""
    return f"{fraction * 100:.5f}".rstrip("0").rstrip(".")


def shareable(question: Question) -> bool:
    """Whether the right options are so many that each can have its part: Moodle knows 1/1 to 1/10, and 1/20."""
    right = sum(option.correct for option in question.options)
    return question.kind is not Kind.CHOICES or right in (*range(1, 11), 20)


def tags(question: Question) -> list[str]:
    """What a question is, in the words of a lesson file: `inference`, `¶ 2`, `for english`."""
    found = [str(question.skill), *(f"¶ {number}" for number in question.about)]
    if question.only:
        found.append(f"for {'french' if question.only == 'fr' else 'english'}")
    if question.articles_free:
        found.append("articles free")
    if question.accents_strict:
        found.append("accents strict")
    if question.draft:
        found.append("draft")
    return found


def _same(text: str) -> Bilingual:
    return Bilingual(text, text)
