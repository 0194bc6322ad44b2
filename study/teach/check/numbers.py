"""Rules of numbers: as both languages say them."""

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

_DIGIT = re.compile(r"\d")
_FOREIGN = {
    "fr": re.compile(r"(?<![\d.,])\d+\.\d{1,2}(?![\d.])(?=[\s\u00a0\u202f]?(?:%|€|\$|millions?|milliards?))"),
    "en": re.compile(r"(?<![\d.,])\d+,\d{1,2}(?![\d,])(?=[\s\u00a0\u202f]?(?:%|€|\$|million|billion|bn|m\b))"),
}


@rule(
    "E08",
    Bilingual("Les deux langues disent les mêmes nombres.", "Both languages say the same numbers."),
    Bilingual(
        "58,5 en français est 58.5 en anglais, un milliard est « a billion » : "
        "l’erreur de chiffre est celle qu’on ne voit pas en relisant.",
        "58,5 in French is 58.5 in English, un milliard is a billion: "
        "a wrong figure is the mistake that nobody sees when reading over.",
    ),
    TRANSLATION,
    "fr: Les recettes atteignent 1,5 milliard d’euros.\nen: Revenue reaches 1.5 million euros.",
    "fr: Les recettes atteignent 1,5 milliard d’euros.\nen: Revenue reaches 1.5 billion euros.",
)
def numbers_disagree(material: Material) -> Iterator[Hit]:
    """A number on one side that the other side gives as another one, or not at all."""
    for french, english in _translated(material):
        if not (_DIGIT.search(french.text) and _DIGIT.search(english.text)):
            continue
        here, there = unmatched(_unquoted(french.text), _unquoted(english.text))
        if here and there and not (french.field.startswith("english-") and _same(french, english, here[0], there[0])):
            yield _disagreement(french, english, here[0], there[0])


_QUOTATION = re.compile(r"“[^“”]*”")


def _unquoted(text: str) -> str:
    """A text of the same length without what it quotes in English marks: there the other language may speak."""
    return _QUOTATION.sub(lambda match: " " * len(match[0]), text)


def _same(french: Passage, english: Passage, here: Quantity, there: Quantity) -> bool:
    """Both sides show the very same figures, as where French explains an English expression."""
    return french.text[here.start : here.end] == english.text[there.start : there.end]


def _disagreement(french: Passage, english: Passage, here: Quantity, there: Quantity) -> Hit:
    ours, theirs = french.text[here.start : here.end], english.text[there.start : there.end]
    line = french.span().line
    same = english.span().line == line
    return Hit(
        english.span(there.start, there.end),
        Bilingual(
            f"Le français dit « {ours} »{'' if same else f' (ligne {line})'}, l’anglais « {theirs} » : "
            f"{write_number(here.value, 'fr')} contre {write_number(there.value, 'fr')}.",
            f"The French says “{ours}”{'' if same else f' (line {line})'}, the English “{theirs}”: "
            f"{write_number(here.value, 'en')} against {write_number(there.value, 'en')}.",
        ),
        theirs,
    )


def _translated(material: Material) -> Iterator[tuple[Passage, Passage]]:
    """Texts of one entry that translate each other, and a question or a sentence over two entries."""
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
    Bilingual("Le signe décimal est celui de la langue.", "The decimal sign is that of the language."),
    Bilingual(
        "Le français écrit 58,5 et l’anglais 58.5 : les confondre change la grandeur pour qui lit l’autre langue.",
        "French writes 58,5 and English 58.5: mixing them up changes the size for readers of the other language.",
    ),
    TRANSLATION,
    "fr: Une hausse de 58.5 %",
    "fr: Une hausse de 58,5 %",
)
def foreign_decimal(material: Material) -> Iterator[Hit]:
    """A decimal point in French, or a decimal comma in English."""
    for text in material.texts:
        if text.quoted or not _DIGIT.search(text.text):
            continue
        for match in _FOREIGN[text.language].finditer(_unquoted(text.text)):
            right = match[0].translate(str.maketrans(".,", ",."))
            span = text.span(match.start(), match.end())
            yield Hit(
                span,
                Bilingual(f"« {match[0]} » s’écrit ici « {right} ».", f"“{match[0]}” is written “{right}” here."),
                match[0],
                (Fix(span, right),),
            )


@rule(
    "E07",
    Bilingual("Un nombre se lit, et dit ce qu’il compte.", "A number can be read, and says what it counts."),
    Bilingual(
        "« 8 » est-il 8 % ou 8 milliards ? Sans unité, une bonne réponse paraît fausse.",
        "Is “8” 8% or 8 billion? Without a unit a right answer looks wrong.",
    ),
    CRAFT,
    "= 58,5",
    "= 58,5\nunit: % | %",
    "unreadable-number",
)
def number_without_unit(material: Material) -> Iterator[Hit]:
    """A number question whose answer has no unit, in its own line or beside it."""
    for asked in material.questions:
        question = asked.question
        if question.kind is Kind.NUMBER and question.accepted and not question.unit:
            entries = asked.block.of("=")
            yield Hit(
                value_span(entries[0]) if entries else heading_span(asked.block),
                Bilingual(
                    "Dites ce que ce nombre compte : « unité: % | % », « unité: milliards d’euros | billion euros ».",
                    "Say what this number counts: “unit: % | %”, “unit: milliards d’euros | billion euros”.",
                ),
                question.accepted[0].text,
            )
