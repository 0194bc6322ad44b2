"""Rule on places: a question says which paragraph it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from study.lesson.model import Kind, Language
from study.teach.check.finding import Hit
from study.teach.check.material import Material
from study.teach.check.rule import rule
from study.teach.check.sources import CRAFT
from study.text import Message

_WHOLE = r"(?! (?:du texte|de l’article|de l'article|de la lettre|du message|of the (?:text|article|letter|message)))"
_PLACE: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?:premi[eè]re?|deuxième|seconde?|troisième|quatrième|(?:avant-)?derni[eè]re?)s? "
        rf"(?:phrase|ligne|citation)s?\b{_WHOLE}|\bci-(?:dessus|dessous|contre|après)\b"
        r"|\b(?:ce|du|le|au|premier|dernier|même) paragraphe\b(?: (?:précédent|suivant))?(?![\s\u00a0]*\d)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"\b(?:first|second|third|fourth|last(?: but one)?) (?:sentence|line|quotation)s?\b{_WHOLE}"
        r"|(?:\b(?:text|sentence|words|passage|quotation)s? )(?:above|below)\b"
        r"|\b(?:this|the|previous|next|last|first|same) paragraph\b(?![\s\u00a0]*\d)",
        re.IGNORECASE,
    ),
}
_NAMED = re.compile(r"(?:\bparagraph(?:e?s?)|¶|§)[\s\u00a0\u202f]*\d", re.IGNORECASE)
_ALONE = (Kind.TRANSLATION,)
"""Kinds whose text is in the question itself."""


@rule(
    "A59",
    Message("Name the paragraph of a sentence that a question points to."),
    Message(
        "“The first sentence” is clear only beside its paragraph: on a worksheet, in an exam or in a review, no one "
        "knows which one is meant."
    ),
    CRAFT,
    "fr: Que dit la première phrase\u202f?\nen: What does the first sentence say?",
    "fr: Que dit la première phrase du paragraphe 1\u202f?\nen: What does the first sentence of paragraph 1 say?",
)
def place_without_paragraph(material: Material) -> Iterator[Hit]:
    """Report a question that points to a sentence or to the screen without naming a paragraph."""
    if len(material.paragraphs) < 2:
        return
    for asked in material.questions:
        if asked.question.kind in _ALONE or any(_NAMED.search(text.text) for text in asked.of("text")):
            continue
        for text in asked.of("fr", "en"):
            match = _PLACE[text.language].search(text.text)
            if match and not _NAMED.search(text.text):
                yield Hit(
                    text.span(*match.span()),
                    Message(
                        "“{words}” cannot be found without the screen. Name the paragraph: “{example}”.",
                        words=match[0],
                        example=Message("in paragraph {number}", number=asked.question.about[0])
                        if asked.question.about
                        else Message("in paragraph {number}", number=1),
                    ),
                    match[0],
                )
                break
