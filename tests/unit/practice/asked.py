"""Questions to be answered in tests."""

from __future__ import annotations

from typing import Any

from study.lesson.model import Answer, Bilingual, Gap, Kind, Option, Pair, Question, Skill


def both(text: str) -> Bilingual:
    """The same text in both languages, marked as French and as English."""
    return Bilingual(f"{text} (fr)", f"{text} (en)")


def question(kind: Kind, id: str = "q", about: tuple[int, ...] = (1,), **fields: Any) -> Question:
    """A question of a kind."""
    return Question(id, kind, about, Skill.LITERAL, both("stem"), **fields)


def short(*accepted: str, near: tuple[Answer, ...] = (), **fields: Any) -> Question:
    """A question for a word or two."""
    return question(Kind.SHORT, accepted=tuple(map(Answer, accepted)), near=near, **fields)


def number(
    *accepted: str, unit: Bilingual = Bilingual(), near: tuple[Answer, ...] = (), tolerance: str = ""
) -> Question:
    """A question for a number."""
    answers = tuple(map(Answer, accepted))
    return question(Kind.NUMBER, accepted=answers, unit=unit, near=near, tolerance=tolerance)


def gaps(*accepted: tuple[str, ...], near: tuple[Answer, ...] = (), **fields: Any) -> Question:
    """A text with a gap for each tuple of words."""
    text = [piece for words in accepted for piece in ("Les ", Gap(words))]
    return question(Kind.GAPS, text=tuple(text), near=near, **fields)


def choice(kind: Kind = Kind.CHOICE, correct: str = "b") -> Question:
    """Options a, b, c, d, each with feedback; those named in `correct` are right."""
    options = tuple(Option(both(letter), letter in correct, both(f"why {letter}")) for letter in "abcd")
    return question(kind, options=options)


def match(*pairs: tuple[str, str]) -> Question:
    """Pairs; an empty left side makes an extra right one."""
    sides = (Pair(Bilingual(left, left), Bilingual(right, right), both(f"why {right}")) for left, right in pairs)
    return question(Kind.MATCH, pairs=tuple(sides))


def order(count: int) -> Question:
    """Steps 0, 1, 2 …"""
    return question(Kind.ORDER, steps=tuple(both(f"step {index}") for index in range(count)))
