"""Compares numbers, with their units, as French or English writes them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from study.language.numbers import Number, magnitude, read_number, write_number
from study.language.typography import normalise, strip_accents
from study.lesson.model import Bilingual, Language, Question
from study.practice.marking import messages as remarks
from study.practice.verdict import Grade, Part
from study.text import Message

_SAME_UNIT = {
    "percent": "%",
    "pourcent": "%",
    "pourcentage": "%",
    "eur": "euro",
    "€": "euro",
    "$": "dollar",
    "usd": "dollar",
    "£": "livre",
    "pound": "livre",
}
_EMPTY_WORDS = frozenset(("de", "d", "of", "des", "the", "us"))
_UNIT_WORD = re.compile(r"[^\W\d_]+|[%€$£]")


@dataclass(frozen=True, slots=True)
class Comparison:
    """The result of comparing a number with the expected one."""

    grade: Grade
    remarks: tuple[Message, ...] = ()

    @property
    def right(self) -> bool:
        """Whether value and unit are right."""
        return self.grade is Grade.RIGHT


def mark_number(question: Question, given: str, language: Language) -> Part:
    """Mark a number typed in a language: right if its value is, within the tolerance, however it is written.

    The unit may be left out; with a wrong one it is nearly right. A decimal sign of the other language is noted. An
    expected mistake is wrong, with the author's feedback.
    """
    shown = given.strip()
    first = question.accepted[0].text if question.accepted else ""
    tolerance = read_number(question.tolerance)
    best: Part | None = None
    for answer in question.accepted:
        found = compare_numbers(
            shown,
            answer.text,
            unit=question.unit,
            tolerance=tolerance.value if tolerance else Decimal(0),
            language=language,
        )
        if found and (best is None or (found.right and best.grade is not Grade.RIGHT)):
            best = Part(shown, answer.text, found.grade, answer.feedback if found.right else Bilingual(), found.remarks)
    if best is not None and best.grade is Grade.RIGHT:
        return best
    form = normalise(shown)
    for miss in question.near:
        if form and (normalise(miss.text) == form or compare_numbers(shown, miss.text, unit=question.unit)):
            return Part(shown, first, Grade.WRONG, miss.feedback)
    return best or Part(shown, first, Grade.WRONG)


def compare_numbers(
    given: str,
    wanted: str,
    *,
    unit: Bilingual,
    tolerance: Decimal = Decimal(0),
    language: Language = "fr",
    unit_needed: bool = False,
) -> Comparison | None:
    """Compare two texts that are a number with its unit; None if one is not, or if the values differ.

    The unit in `wanted` is used instead of `unit`. With `unit_needed` it must be complete; otherwise it may be
    shortened or left out.
    """
    mine, theirs = read_number(given), read_number(wanted)
    if mine is None or theirs is None or any(map(str.isdigit, mine.unit + theirs.unit)):
        return None
    if theirs.unit:
        unit = Bilingual(theirs.unit, theirs.unit)
    scale = magnitude(unit.fr, "fr") if unit.fr else magnitude(unit.en, "en")
    own_scale = magnitude(mine.unit, language)
    goal, leeway = theirs.value.scaleb(scale), tolerance.copy_abs().scaleb(scale)

    def agrees(power: int) -> Decimal | None:
        values = (mine.value, mine.other)
        return next((v for v in values if v is not None and abs(v.scaleb(power) - goal) <= leeway), None)

    if (value := agrees(own_scale)) is not None and (mine.unit or not scale or not unit_needed):
        return _comparison(mine, value, language, _same_unit(mine.unit, unit, unit_needed), unit)
    if (value := agrees(scale)) is not None:
        return _comparison(mine, value, language, not mine.unit and not unit_needed, unit)
    return None


def _comparison(number: Number, value: Decimal, language: Language, right: bool, unit: Bilingual) -> Comparison:
    said: list[Message] = []
    if not right:
        said.append(remarks.billion() if _mixes_billions(number.unit, language) else remarks.unit_wrong(unit))
    if _foreign_signs(number, value, language):
        said.append(remarks.separator(write_number(value, "fr"), write_number(value, "en")))
    return Comparison(Grade.RIGHT if right else Grade.NEARLY, tuple(said))


def _foreign_signs(number: Number, value: Decimal, language: Language) -> bool:
    decimal, group = number.decimal, number.group
    if value == number.other:
        decimal, group = group, ""
    if language == "fr":
        return decimal == "." or group in (",", ".")
    return decimal == "," or group == "."


def _mixes_billions(unit: str, language: Language) -> bool:
    return language == "fr" and "billion" in normalise(unit)


def _same_unit(given: str, wanted: Bilingual, whole: bool) -> bool:
    """Return whether a unit is the expected one in either language: all of it if `whole`, else words of it only."""
    words, sides = _unit_words(given), (_unit_words(wanted.fr), _unit_words(wanted.en))
    return words in sides if whole else not wanted or words <= sides[0] | sides[1]


def _unit_words(unit: str) -> set[str]:
    text = re.sub(r"\b(pour|per) ?cents?\b", "%", strip_accents(normalise(unit)))
    words = (word.removesuffix("s") for word in _UNIT_WORD.findall(text))
    return {_SAME_UNIT.get(word, word) for word in words if not magnitude(word, "en")} - _EMPTY_WORDS
