"""Rules of the two languages: both are there, and each is itself."""

from __future__ import annotations

from collections.abc import Iterator

from study.lesson.model import Bilingual
from study.teach.check.finding import Hit
from study.teach.check.material import Material, value_span
from study.teach.check.passages import Passage
from study.teach.check.rule import rule
from study.teach.check.sources import CRAFT

_BOTH = frozenset(
    {"title", "source", "licence", "note", "meaning", "here", "also", "example", "trap", "hint", "why", "[ ]"}
    | {"feedback", "criterion", "unit", "1.", "evidence"}
)
_MAY_BE_EQUAL = frozenset({"unit", "pair", "licence", "source", "title"})
_WORDS = 4
"""As many words are no name that both languages share."""


@rule(
    "A13",
    Bilingual("Chaque texte est dans les deux langues.", "Every text is in both languages."),
    Bilingual(
        "Chacun lit dans sa langue et peut changer à tout moment : un texte qui manque s’y voit.",
        "Everybody reads in their own language and can switch at any moment: a text that is missing shows.",
    ),
    CRAFT,
    "hint: Voyez la première phrase.",
    "hint: Voyez la première phrase. | Look at the first sentence.",
)
def language_missing(material: Material) -> Iterator[Hit]:
    """A text of an entry that has no counterpart in the other language."""
    for here in _entries(material):
        first = here[0]
        sides = {text.language for text in here if text.text}
        if first.field in _BOTH and len(sides) == 1 and not _neutral(first):
            yield Hit(
                next(text for text in here if text.text).span(),
                Bilingual(
                    f"Il manque {'l’anglais' if 'fr' in sides else 'le français'}. Écrivez « français | anglais ».",
                    f"The {'English' if 'fr' in sides else 'French'} is missing. Write “French | English”.",
                ),
                first.text,
            )
    for asked in material.questions:
        stem = asked.question.stem
        if stem.fr and not stem.en:
            yield Hit(
                asked.span("fr"),
                Bilingual(
                    "Il manque la question en anglais. Ajoutez une ligne « en: … ».",
                    "The question in English is missing. Add a line “en: …”.",
                ),
                stem.fr,
            )
    for paragraph, block in material.paragraphs:
        if paragraph.fr and not paragraph.en:
            yield Hit(
                value_span(block.of("fr")[0]),
                Bilingual(
                    f"Le paragraphe {paragraph.number} n’a pas de traduction. Ajoutez une ligne « en: … ».",
                    f"Paragraph {paragraph.number} has no translation. Add a line “en: …”.",
                ),
                paragraph.fr[0],
            )


def _entries(material: Material) -> Iterator[list[Passage]]:
    """The texts that translate each other, in one entry."""
    here: list[Passage] = []
    for text in material.texts:
        if here and (text.entry is not here[0].entry or text.field != here[0].field or text.group != here[0].group):
            yield here
            here = []
        here.append(text)
    if here:
        yield here


def _neutral(text: Passage) -> bool:
    """A text without words is the same in every language, and the options *true* and *false* are known."""
    letters = [character for character in text.text if character.isalpha()]
    truth = text.text.casefold() in ("vrai", "faux", "true", "false")
    return len(letters) < 2 or truth


@rule(
    "A14",
    Bilingual("Le français n’est pas l’anglais.", "The French is not the English."),
    Bilingual(
        "Deux côtés identiques sont presque toujours une traduction oubliée.",
        "Two sides that are the same are nearly always a forgotten translation.",
    ),
    CRAFT,
    "hint: Voyez bien la première phrase. | Voyez bien la première phrase.",
    "hint: Voyez bien la première phrase. | Look closely at the first sentence.",
)
def same_in_both(material: Material) -> Iterator[Hit]:
    """A text of several words that stands on both sides."""
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
        Bilingual(
            "Le même texte est des deux côtés. Traduisez-le.", "The same text stands on both sides. Translate it."
        ),
        text.text,
    )
