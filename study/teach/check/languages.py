"""Rules on the two languages: both texts are there, and they differ."""

from __future__ import annotations

from collections.abc import Iterator

from study.teach.check.finding import Hit
from study.teach.check.material import Material, value_span
from study.teach.check.passages import Passage
from study.teach.check.rule import rule
from study.teach.check.sources import CRAFT
from study.text import Message

_BOTH = frozenset(
    {"title", "source", "licence", "note", "meaning", "here", "also", "example", "trap", "hint", "why", "[ ]"}
    | {"feedback", "criterion", "unit", "1.", "evidence"}
)
_MAY_BE_EQUAL = frozenset({"unit", "pair", "licence", "source", "title"})
_WORDS = 4
"""Words from which equal texts cannot be a name that both languages share."""


@rule(
    "A13",
    Message("Write every text in both languages."),
    Message(
        "Learners choose their language and can switch at any time; a missing text is shown in the other language."
    ),
    CRAFT,
    "hint: Voyez la première phrase.",
    "hint: Voyez la première phrase. | Look at the first sentence.",
)
def language_missing(material: Material) -> Iterator[Hit]:
    """Report a text without its counterpart in the other language."""
    for here in _entries(material):
        first = here[0]
        sides = {text.language for text in here if text.text}
        if first.field in _BOTH and len(sides) == 1 and not _neutral(first):
            yield Hit(
                next(text for text in here if text.text).span(),
                Message("The English is missing. Write “French | English”.")
                if "fr" in sides
                else Message("The French is missing. Write “French | English”."),
                first.text,
            )
    for asked in material.questions:
        stem = asked.question.stem
        if stem.fr and not stem.en:
            yield Hit(
                asked.span("fr"),
                Message("The question is missing in English. Add a line “en: …”."),
                stem.fr,
            )
    for paragraph, block in material.paragraphs:
        if paragraph.fr and not paragraph.en:
            yield Hit(
                value_span(block.of("fr")[0]),
                Message("Paragraph {number} has no translation. Add a line “en: …”.", number=paragraph.number),
                paragraph.fr[0],
            )


def _entries(material: Material) -> Iterator[list[Passage]]:
    """Yield the texts of an entry that translate each other."""
    here: list[Passage] = []
    for text in material.texts:
        if here and (text.entry is not here[0].entry or text.field != here[0].field or text.group != here[0].group):
            yield here
            here = []
        here.append(text)
    if here:
        yield here


def _neutral(text: Passage) -> bool:
    """Return whether a text needs no translation: it has no words, or is *true* or *false*."""
    letters = [character for character in text.text if character.isalpha()]
    truth = text.text.casefold() in ("vrai", "faux", "true", "false")
    return len(letters) < 2 or truth


@rule(
    "A14",
    Message("Do not use the same text for both languages."),
    Message("Two identical texts are nearly always a forgotten translation."),
    CRAFT,
    "hint: Voyez bien la première phrase. | Voyez bien la première phrase.",
    "hint: Voyez bien la première phrase. | Look closely at the first sentence.",
)
def same_in_both(material: Material) -> Iterator[Hit]:
    """Report a text of several words that is the same in both languages."""
    for here in _entries(material):
        if len(here) == 2 and here[0].field not in _MAY_BE_EQUAL and _same(here[0].text, here[1].text):
            yield _twice(here[1])
    for asked in material.questions:
        stems = [text for text in asked.of("fr", "en") if text.text]
        if len(stems) == 2 and _same(stems[0].text, stems[1].text):
            yield _twice(stems[1])
    for paragraph in material.sentences.values():
        for french, english in zip(paragraph["fr"], paragraph["en"], strict=False):
            if _same(french.text, english.text):
                yield _twice(english)


def _same(french: str, english: str) -> bool:
    quoted = french[:1] in "«“" and english[:1] in "«“"
    return not quoted and len(french.split()) >= _WORDS and french.casefold() == english.casefold()


def _twice(text: Passage) -> Hit:
    return Hit(
        text.span(),
        Message("The text is the same in both languages. Translate it."),
        text.text,
    )
