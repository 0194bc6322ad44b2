"""Nothing is ever escaped by hand: every printable character can stand in every text of a lesson."""

from __future__ import annotations

import dataclasses
import sys
import unicodedata
from typing import Any

import pytest

from study.lesson.model import (
    Allowance,
    Answer,
    Bilingual,
    Box,
    Brief,
    English,
    Evidence,
    Fault,
    FaultKind,
    Gap,
    Heading,
    Kind,
    Language,
    Lesson,
    Option,
    Pair,
    Paragraph,
    Question,
    Skill,
    Term,
    WordClass,
)
from study.lesson.reader import read
from study.lesson.writer import write

CLOSED = {"id", "level", "topics", "typography", "kind", "skill", "word_class", "gender", "studied", "only", "language"}
"""Fields that are chosen from a list, or are names for programs."""
BOTH = Bilingual("x", "x")
ALLOWED = (Allowance("x", BOTH),)
TRUTHS = (Option(Bilingual("Vrai", "True"), True, BOTH), Option(Bilingual("Faux", "False"), False, BOTH))
OWN: dict[Kind, dict[str, Any]] = {
    Kind.CHOICE: {"options": (Option(BOTH, True, BOTH), Option(BOTH, False, BOTH))},
    Kind.CHOICES: {"options": (Option(BOTH, True, BOTH), Option(BOTH, False, BOTH))},
    Kind.TRUE_FALSE: {"options": TRUTHS},
    Kind.GAPS: {"text": (Gap(("x", "x")), "x", Gap(("x",)), "x"), "near": (Answer("x", BOTH),)},
    Kind.SHORT: {"accepted": (Answer("x", BOTH), Answer("x")), "near": (Answer("x", BOTH),)},
    Kind.NUMBER: {"accepted": (Answer("x", BOTH),), "near": (Answer("x", BOTH),), "unit": BOTH, "tolerance": "x"},
    Kind.MATCH: {"pairs": (Pair(BOTH, BOTH, BOTH), Pair(BOTH, BOTH), Pair(Bilingual(), BOTH))},
    Kind.ORDER: {"steps": (BOTH, BOTH, BOTH)},
    Kind.TRANSLATION: {"text": ("x",), "accepted": (Answer("x"), Answer("x")), "criteria": (BOTH, BOTH)},
    Kind.TRANSFORM: {
        "text": ("x",),
        "start": "x",
        "accepted": (Answer("x", BOTH), Answer("x")),
        "near": (Answer("x", BOTH),),
    },
    Kind.DICTATION: {"text": ("x",), "audio": "x"},
    Kind.WRITING: {
        "accepted": (Answer("x\nx", BOTH), Answer("x")),
        "brief": Brief(BOTH, BOTH, (1, 2), (BOTH, BOTH), "fr", True),
        "criteria": (BOTH, BOTH),
    },
}
COMPLETE = Lesson(
    id="x",
    title=BOTH,
    date="x",
    source=BOTH,
    author="x",
    licence=BOTH,
    notes=(BOTH, BOTH),
    french_notes=(BOTH, BOTH),
    english_notes=(BOTH,),
    mission=BOTH,
    before=(BOTH, BOTH),
    discuss=(BOTH, BOTH),
    aims=(BOTH, BOTH),
    timing=BOTH,
    suggestions=(BOTH, BOTH),
    allowed=ALLOWED,
    body=(
        Heading(BOTH, ALLOWED, BOTH, BOTH, "x"),
        Paragraph(
            1,
            ("x", "x"),
            ("x", "x"),
            (Fault("x", "x", BOTH), Fault("x", "", BOTH, FaultKind.FACT)),
            ALLOWED,
            (Fault("x", "x", BOTH, FaultKind.STYLE, "en"),),
        ),
    ),
    boxes=(Box("x", BOTH, 1, ("x", "x"), ("x", "x"), ALLOWED),),
    terms=(
        Term(
            id="x",
            head="x",
            paragraphs=(1,),
            word_class=WordClass.NOUN,
            ipa="x",
            en="x",
            cue="x",
            forms=("x", "x"),
            meaning=BOTH,
            here=BOTH,
            also=BOTH,
            example=BOTH,
            trap=BOTH,
            level="B1",
            core=True,
            fr="x",
            english=English("x", (1,), WordClass.VERB, "x", ("x", "x"), BOTH, BOTH, BOTH),
            allowed=ALLOWED,
        ),
    ),
    questions=tuple(
        Question(
            id=f"q{n}",
            kind=kind,
            about=(1,),
            skill=Skill.LITERAL,
            stem=BOTH,
            evidence=(Evidence(BOTH), Evidence(BOTH)),
            hint=BOTH,
            why=BOTH,
            note=BOTH,
            allowed=ALLOWED,
            **OWN[kind],
        )
        for n, kind in enumerate(Kind)
    ),
)
"""A lesson with every field that a lesson can have; each of its texts is `x`."""


def everywhere(value: Any, text: str) -> Any:
    """A lesson, or a part of it, with another text in the place of each `x`."""
    if value == "x":
        return text
    if isinstance(value, tuple):
        return tuple(everywhere(each, text) for each in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: everywhere(getattr(value, field.name), text)
            for field in dataclasses.fields(value)
            if field.name not in CLOSED
        }
        return dataclasses.replace(value, **changed)
    return value


def _texts(value: Any) -> int:
    if isinstance(value, tuple):
        return sum(map(_texts, value))
    if dataclasses.is_dataclass(value):
        return sum(_texts(getattr(value, field.name)) for field in dataclasses.fields(value))
    return value == "x"


def _printable() -> list[str]:
    """Every character that shows on paper and that NFC keeps; of the hundred thousand ideographs and syllables, which
    a lesson treats alike, one in forty."""
    codes = (*range(0x3400), *range(0x3400, 0xE000, 40), *range(0xE000, 0x17000), *range(0x17000, sys.maxunicode, 40))
    found = [chr(code) for code in codes if chr(code).isprintable()]
    return [each for each in (*found, "\u00a0", "\u202f") if unicodedata.is_normalized("NFC", each)]


def _holds(text: str, words: Language = "en") -> None:
    lesson = everywhere(COMPLETE, text)
    assert read(write(lesson, words)).lesson == lesson, repr(text)


def test_the_lesson_of_these_tests_has_every_field() -> None:
    assert _texts(COMPLETE) > 200
    for part in (COMPLETE, *COMPLETE.body, *COMPLETE.boxes, *COMPLETE.terms, COMPLETE.terms[0].english):
        empty = [each.name for each in dataclasses.fields(part) if each.name not in CLOSED | {"draft", "plural"}]
        assert [name for name in empty if not getattr(part, name)] == []


def test_every_printable_character_can_stand_in_every_text() -> None:
    characters = _printable()
    assert len(characters) > 20_000
    for start in range(0, len(characters), 10_000):
        # Each behind a letter and before a space; the signs that part texts have a test of their own below.
        _holds(unicodedata.normalize("NFC", f"a{' a'.join(characters[start : start + 10_000])}").strip(" \t"))


SIGNS = "!\"#$%&'()*+,-./0:;<=>?@[\\]^_`x{|}~«»’“”…–°"


@pytest.mark.parametrize("place", ["{}", "{}a", "a {}", "{} a", "a {} a", "{}{}", "\\{} a", "a \\ {}"])
def test_every_sign_can_begin_and_end_every_text(place: str) -> None:
    for n, sign in enumerate(SIGNS):
        _holds(place.format(sign, sign), "fr" if n % 2 else "en")
