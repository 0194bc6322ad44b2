"""Compares numbers, with their units, as French or English writes them, in figures or in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from study.language.closed_words import CHOICES, SMALL, TURNING
from study.language.number_words import has_number, read_quantity
from study.language.numbers import Number, read_number, write_number
from study.language.opposites import LIMITS, NEGATIONS
from study.language.typography import normalise
from study.lesson.model import Bilingual, Language, Question
from study.practice.marking import messages as remarks
from study.practice.marking.differences import magnitude_remark
from study.practice.marking.faults import AnswerFault, FaultType, grade_of
from study.practice.marking.framing import unframed
from study.practice.marking.hedges import Hedged, without_hedge
from study.practice.marking.needed import lemmas_of
from study.practice.marking.typed_words import comparable, words_of
from study.practice.marking.units import Unit, read_unit
from study.practice.verdict import Grade, Part

_MOST_WORDS = 8
"""The most words after a number that can be its unit and what is counted."""
_LONGEST = 200
"""The most characters of an answer in which the words of the question are looked for."""
_FREE_IN_MISTAKE = frozenset({FaultType.NOTE, FaultType.SPELLING})
"""The differences between an answer and a listed mistake that is recognised in it."""


def mark_number(question: Question, given: str, language: Language, *, form: bool = False) -> Part:
    """Mark a number typed in a language: right if its value is, within the tolerance, however it is written.

    The value is the number times *millions*, *milliards* …. The unit may be left out. An expected mistake is wrong,
    with the author's feedback.
    """
    shown = given.strip()
    first = question.accepted[0].text if question.accepted else ""
    leeway = read_number(question.tolerance)
    tolerance = leeway.value if leeway else Decimal(0)
    quoted = normalise(" ".join(evidence.text.get(language) for evidence in question.evidence))
    given = _without_sentence(shown, question, language)
    best: Part | None = None
    order = (Grade.RIGHT, Grade.NEARLY, Grade.WRONG)
    for answer in question.accepted:
        faults = compare_numbers(
            given, answer.text, unit=question.unit, tolerance=tolerance, language=language, quoted=quoted
        )
        if faults is None:
            continue
        grade = grade_of(faults, form=form, alone=True, words=3)
        said = tuple(dict.fromkeys(fault.remark for fault in faults if fault.remark))
        part = Part(shown, answer.text, grade, answer.feedback if grade is Grade.RIGHT else Bilingual(), said)
        if best is None or order.index(grade) < order.index(best.grade):
            best = part
    if best is not None and best.grade is Grade.RIGHT:
        return best
    plain = normalise(shown)
    for miss in question.near:
        same = compare_numbers(given, miss.text, unit=question.unit, language=language, quoted=quoted)
        if plain and (
            normalise(miss.text) == plain or (same is not None and all(f.kind in _FREE_IN_MISTAKE for f in same))
        ):
            return Part(shown, first, Grade.WRONG, miss.feedback)
    return best or Part(shown, first, Grade.WRONG)


def _without_sentence(text: str, question: Question, language: Language) -> str:
    """Return an answer without the words of the question that precede its number: *il a augmenté de 8 %*, *8 %*.

    The text itself if something else precedes the number, a negation or a choice included.
    """
    form = comparable(text, language)
    if len(form) > _LONGEST:
        return text
    if _read(without_hedge(form, language).text, language) is not None:
        return text
    known = f"{question.stem.get(language)} " + " ".join(each.text.get(language) for each in question.evidence)
    lemmas = frozenset().union(*(lemmas_of(word.form, language) for word in words_of(known, language)))
    doubtful = NEGATIONS[language] | CHOICES[language] | TURNING[language] | LIMITS[language]
    for start in (match.start() for match in re.finditer(r"\b\w", form)):
        before = words_of(form[:start], language)
        if before and (
            before[-1].form in doubtful
            or before[-1].number is not None
            or not (before[-1].form in SMALL[language] or lemmas_of(before[-1].form, language) & lemmas)
        ):
            break
        if before and _read(without_hedge(form[start:], language).text, language) is not None:
            return form[start:]
    return text


def compare_numbers(
    given: str,
    wanted: str,
    *,
    unit: Bilingual = Bilingual(),
    tolerance: Decimal = Decimal(0),
    language: Language = "fr",
    unit_needed: bool = False,
    quoted: str = "",
) -> list[AnswerFault] | None:
    """Return the faults of a number with its unit, beside the expected one; None if one of the texts is none.

    The unit in `wanted` is used instead of `unit`. With `unit_needed` it must be complete; otherwise it may be
    shortened or left out. `quoted` is the evidence: words such as *plus de* that are in it may be typed.
    """
    theirs, expected = _read(wanted, language), Hedged(wanted)
    if theirs is None:
        expected = without_hedge(comparable(wanted, language), language)
        theirs = _read(expected.text, language) if not expected.bound else None
    if theirs is None:
        return None
    hedge = without_hedge(comparable(given, language), language)
    mine = _read(given, language) if hedge.text == comparable(given, language) else _read(hedge.text, language)
    if mine is None:
        for text in unframed(comparable(given, language), language):
            hedge = without_hedge(text, language)
            mine = _read(hedge.text, language)
            if mine is not None:
                break
    if mine is None or (expected.turning and hedge.turning not in ("", expected.turning)):
        return None
    if theirs.unit:
        unit = Bilingual(theirs.unit, theirs.unit)
    faults = _compare(mine, theirs, unit, tolerance, language, unit_needed)
    if faults is None or any(fault.kind is FaultType.OTHER for fault in faults):
        return faults
    return [*faults, *_hedges(hedge, f"{quoted} {normalise(wanted)}", expected, unit_needed)]


def _hedges(hedge: Hedged, quoted: str, expected: Hedged, whole: bool) -> Sequence[AnswerFault]:
    """Return the faults of the words around a number whose value is right."""
    said = []
    if hedge.bound and hedge.bound not in quoted:
        said.append(AnswerFault(FaultType.HEDGE, remarks.not_exactly(hedge.bound)))
    elif hedge.at_most and hedge.at_most not in quoted:
        said.append(AnswerFault(FaultType.NOTE, remarks.not_exactly(hedge.at_most)))
    if whole and hedge.about and hedge.about not in quoted:
        said.append(AnswerFault(FaultType.LITTLE_WORD, remarks.small_word_extra(hedge.about)))
    if whole and hedge.preposition and hedge.preposition != expected.preposition:
        said.append(AnswerFault(FaultType.PREPOSITION, remarks.preposition_extra(hedge.preposition, "")))
    elif whole and expected.preposition and not hedge.preposition:
        said.append(
            AnswerFault(FaultType.PREPOSITION, remarks.preposition_missing(f"{expected.preposition} {expected.text}"))
        )
    return said


def _read(text: str, language: Language) -> Number | None:
    number = read_quantity(text, language)
    if number is None or has_number(number.unit, language) or len(number.unit.split()) > _MOST_WORDS:
        return None
    return number


def _compare(
    mine: Number, theirs: Number, unit: Bilingual, tolerance: Decimal, language: Language, unit_needed: bool
) -> list[AnswerFault] | None:
    if unit.fr == unit.en:
        sides = [read_unit(unit.fr, language)]
    else:
        sides = [read_unit(unit.fr, "fr"), read_unit(unit.en, "en")]
    expected = frozenset().union(*(side.names for side in sides))
    scale = max(side.power for side in sides)
    own = read_unit(mine.unit, language, expected)
    goal, leeway = theirs.value.scaleb(scale), tolerance.copy_abs().scaleb(scale)
    powers: Sequence[int] = (own.power,) if own.power or (mine.unit and unit_needed) else (own.power, scale)
    value = power = None
    for power in powers:
        values = (mine.value, mine.other)
        value = next((v for v in values if v is not None and abs(v.scaleb(power) - goal) <= leeway), None)
        if value is not None:
            break
    said = list(_units(mine, own, sides, unit, language, unit_needed, scale if power == scale and scale else 0))
    if value is not None:
        if _foreign_signs(mine, value, language):
            said.append(
                AnswerFault(FaultType.NOTE, remarks.separator(write_number(value, "fr"), write_number(value, "en")))
            )
        return said
    if _billions(mine, theirs, own, scale, language):
        return [AnswerFault(FaultType.CURRENCY, remarks.billion())]
    return _other_value(mine, theirs, own, sides, scale, language)


def _other_value(
    mine: Number, theirs: Number, own: Unit, sides: Sequence[Unit], scale: int, language: Language
) -> list[AnswerFault]:
    """Return the fault of another value, named if a sign or a power of ten is all that is wrong."""
    here, goal = mine.value.scaleb(own.power), theirs.value.scaleb(scale)
    if goal and -goal in (here, mine.value.scaleb(scale)):
        return [AnswerFault(FaultType.OTHER, remarks.sign())]
    percent = any("percent" in side.kinds for side in sides)
    if percent and not own.names and here * 100 == goal and goal:
        return [
            AnswerFault(FaultType.PERCENT, remarks.percent(f"{write_number(goal, language)}{_percent_sign(language)}"))
        ]
    known = bool(own.power) or not scale
    other_kind = own.kinds and not any(own.kinds & side.kinds or not side.kinds for side in sides)
    if known and not other_kind:
        if mine.value == theirs.value and {own.power, scale} == {6, 9}:
            say = remarks.million_or_milliard if language == "fr" else remarks.million_or_billion
            return [AnswerFault(FaultType.OTHER, say())]
        return [AnswerFault(FaultType.OTHER, magnitude_remark(here, goal, language))]
    return [AnswerFault(FaultType.OTHER)]


def _percent_sign(language: Language) -> str:
    return "\u202f%" if language == "fr" else "%"


def _units(
    mine: Number, own: Unit, sides: Sequence[Unit], unit: Bilingual, language: Language, needed: bool, assumed: int
) -> Sequence[AnswerFault]:
    """Return the faults of the unit of a number whose value is right."""
    expected = unit.get(language)
    if own.slip:
        spelled = next((w for w in expected.split() if normalise(w).startswith(own.slip)), own.slip)
        faults = [AnswerFault(FaultType.SPELLING, remarks.one_letter(spelled))]
    else:
        faults = _plural(mine, expected) if needed else []
    wanted = frozenset().union(*(side.names for side in sides))
    kinds = frozenset().union(*(side.kinds for side in sides))
    if not own.names:
        if needed and (wanted or (assumed and not own.power)):
            return [*faults, AnswerFault(FaultType.UNIT_MISSING, remarks.unit_missing(expected))]
        return faults
    if not wanted or own.names <= wanted or (wanted & own.names and not needed):
        if needed and not any(side.names <= own.names for side in sides):
            return [*faults, AnswerFault(FaultType.UNIT_MISSING, remarks.unit_missing(expected))]
        return faults
    if own.kinds & kinds == {"money"}:
        return [*faults, AnswerFault(FaultType.CURRENCY, remarks.unit_wrong(expected))]
    if own.kinds and kinds and not own.kinds & kinds:
        return [AnswerFault(FaultType.OTHER, remarks.unit_kind(expected))]
    if own.kinds and kinds and own.kinds & kinds <= {"time", "measure"}:
        return [AnswerFault(FaultType.OTHER, remarks.unit_kind(expected))]
    if needed and not own.kinds and not kinds and not own.names & wanted and not own.slip:
        return [AnswerFault(FaultType.OTHER, remarks.unit_kind(expected))]
    if "personne" in own.names | wanted and "people" in own.kinds & kinds:
        return faults
    return [*faults, AnswerFault(FaultType.CURRENCY, remarks.unit_wrong(expected))]


def _plural(mine: Number, unit: str) -> list[AnswerFault]:
    """Return the fault of a unit with an -s too many or too few; empty for any other difference."""
    typed, expected = normalise(mine.unit).split(), normalise(unit).split()
    if len(typed) != len(expected) or abs(mine.value) < 2:
        return []
    for one, other in zip(typed, expected, strict=True):
        if f"{one}s" == other:
            return [AnswerFault(FaultType.AGREEMENT, remarks.with_s(other, "p"))]
        if one == f"{other}s":
            return [AnswerFault(FaultType.AGREEMENT, remarks.with_s(other, "s"))]
    return []


def _billions(mine: Number, theirs: Number, own: Unit, scale: int, language: Language) -> bool:
    """Return whether a French answer has *billion* for *milliard*."""
    return language == "fr" and "billion" in normalise(mine.unit) and scale == 9 and mine.value == theirs.value


def _foreign_signs(number: Number, value: Decimal, language: Language) -> bool:
    decimal, group = number.decimal, number.group
    if value == number.other:
        decimal, group = group, ""
    if value == value.to_integral_value() and decimal and not group:
        return False
    if language == "fr":
        return decimal == "." or group in (",", ".")
    return decimal == "," or group == "."
