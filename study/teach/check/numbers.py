"""Rules on numbers in the two languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from study.language.numbers import write_number
from study.language.quantities import Quantity, unmatched
from study.lesson.model import Bilingual, Kind
from study.teach.check.finding import Fix, Hit
from study.teach.check.material import Material, heading_span, value_span
from study.teach.check.passages import Passage, passages
from study.teach.check.rule import rule
from study.teach.check.sources import CRAFT, TRANSLATION
from study.text import Message

_DIGIT = re.compile(r"\d")
_FOREIGN = {
    "fr": re.compile(r"(?<![\d.,])\d+\.\d{1,2}(?![\d.])(?=[\s\u00a0\u202f]?(?:%|€|\$|millions?|milliards?))"),
    "en": re.compile(r"(?<![\d.,])\d+,\d{1,2}(?![\d,])(?=[\s\u00a0\u202f]?(?:%|€|\$|million|billion|bn|m\b))"),
}


@rule(
    "E08",
    Message("Give the same numbers in both languages."),
    Message(
        "58,5 in French is 58.5 in English, and “un milliard” is a billion: a wrong figure is easily "
        "overlooked in proofreading."
    ),
    TRANSLATION,
    "fr: Les recettes atteignent 1,5 milliard d’euros.\nen: Revenue reaches 1.5 million euros.",
    "fr: Les recettes atteignent 1,5 milliard d’euros.\nen: Revenue reaches 1.5 billion euros.",
)
def numbers_disagree(material: Material) -> Iterator[Hit]:
    """Report a number that the other language gives differently or not at all."""
    for french, english in _translated(material):
        if not (_DIGIT.search(french.text) and _DIGIT.search(english.text)):
            continue
        here, there = unmatched(_unquoted(french.text), _unquoted(english.text))
        if here and there and not (french.field.startswith("english-") and _same(french, english, here[0], there[0])):
            yield _disagreement(french, english, here[0], there[0])


_QUOTATION = re.compile(r"“[^“”]*”")


def _unquoted(text: str) -> str:
    """Return a text of the same length with English quotations blanked: they may be in the other language."""
    return _QUOTATION.sub(lambda match: " " * len(match[0]), text)


def _same(french: Passage, english: Passage, here: Quantity, there: Quantity) -> bool:
    """Return whether both texts show the same figures, as where French explains an English expression."""
    return french.text[here.start : here.end] == english.text[there.start : there.end]


def _disagreement(french: Passage, english: Passage, here: Quantity, there: Quantity) -> Hit:
    ours, theirs = french.text[here.start : here.end], english.text[there.start : there.end]
    line = french.span().line
    quoted = {"french": ours, "english": theirs, "here": _figures(here), "there": _figures(there)}
    message = (
        Message(
            "The numbers differ: the French has “{french}” ({here}), the English “{english}” ({there}). Correct one of "
            "them.",
            **quoted,
        )
        if english.span().line == line
        else Message(
            "The numbers differ: the French on line {line} has “{french}” ({here}), the English "
            "“{english}” ({there}). Correct one of them.",
            line=line,
            **quoted,
        )
    )
    return Hit(english.span(there.start, there.end), message, theirs)


def _figures(quantity: Quantity) -> Bilingual:
    """Return the value of a quantity in figures, as each language writes it."""
    return Bilingual(write_number(quantity.value, "fr"), write_number(quantity.value, "en"))


def _translated(material: Material) -> Iterator[tuple[Passage, Passage]]:
    """Yield the texts that translate each other: sentences, headings, questions, and the halves of an entry."""
    for sides in material.sentences.values():
        if len(sides["fr"]) == len(sides["en"]):
            yield from zip(sides["fr"], sides["en"], strict=True)
    for _, block in material.headings:
        both = [text for text in passages(block) if text.field in ("fr", "en")]
        if len(both) == 2:
            yield both[0], both[1]
    for asked in material.questions:
        stems = list(asked.of("fr", "en"))
        if len(stems) == 2:
            yield stems[0], stems[1]
    for here, there in pairwise(material.texts):
        same = here.entry is there.entry and here.field == there.field and here.group == there.group
        if same and here.language != there.language:
            yield here, there


@rule(
    "A37",
    Message("Use the decimal sign of each language."),
    Message("French writes 58,5 and English 58.5; with the wrong decimal sign, the number can be misread."),
    TRANSLATION,
    "fr: Une hausse de 58.5 %",
    "fr: Une hausse de 58,5 %",
)
def foreign_decimal(material: Material) -> Iterator[Hit]:
    """Report a decimal point in French or a decimal comma in English."""
    for text in material.texts:
        if text.quoted or not _DIGIT.search(text.text):
            continue
        for match in _FOREIGN[text.language].finditer(_unquoted(text.text)):
            right = match[0].translate(str.maketrans(".,", ",."))
            span = text.span(match.start(), match.end())
            yield Hit(
                span,
                Message("In this language, “{match}” is written “{right}”.", match=match[0], right=right),
                match[0],
                (Fix(span, right),),
            )


@rule(
    "E07",
    Message("Write numbers in figures, with their unit."),
    Message("Is “8” 8% or 8 billion? Without a unit, a right answer looks wrong."),
    CRAFT,
    "= 58,5",
    "= 58,5\nunit: % | %",
    "unreadable-number",
)
def number_without_unit(material: Material) -> Iterator[Hit]:
    """Report a number question without a unit."""
    for asked in material.questions:
        question = asked.question
        if question.kind is Kind.NUMBER and question.accepted and not question.unit:
            entries = asked.block.of("=")
            yield Hit(
                value_span(entries[0]) if entries else heading_span(asked.block),
                Message(
                    "This number has no unit. Add what it counts, such as “unit: % | %” or “unit: milliards d’euros "
                    "| billion euros”."
                ),
                question.accepted[0].text,
            )
