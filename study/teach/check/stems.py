"""Rules on the text of a question."""

from __future__ import annotations

import re
from collections.abc import Iterator

from study.lesson.kinds import SELF_MARKED
from study.lesson.model import Kind, Language
from study.teach.check.finding import Fix, Hit
from study.teach.check.material import Material
from study.teach.check.rule import rule
from study.teach.check.sources import CRAFT, ITEMS
from study.text import Message

_NEGATIVE: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?:n’|n'|ne\s)(?:[^?]*?)\s(?P<word>pas|jamais|aucune?)\b|\b(?P<except>sauf|excepté|à l’exception)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(r"\b(?P<word>not|never|n’t|n't|except|least)\b", re.IGNORECASE),
}
_ASKS: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?:qu(?:e|’|')|quel(?:le)?s?|lequel|laquelle|lesquel(?:le)?s|qui|quand|combien|comment|pourquoi|où"
        r"|est-ce|à qui|à quoi|de quoi|de qui|par quoi|pour quoi|en quoi|dans quel(?:le)?s?|(?:à|de) quel(?:le)?s?"
        r"|sur quoi|selon .*, (?:que|quel|qui|pourquoi|comment|combien|où|quand))\b",
        re.IGNORECASE,
    ),
    "en": re.compile(r"(?:what|which|who|whom|whose|when|where|why|how|is|are|was|were|does|do|did|can|could)\b", re.I),
}
_INVERTED = re.compile(r"\w-(?:t-)?(?:ils?|elles?|on)\b")
_MARKS = re.compile(r"[?…:.!][\s\u00a0\u202f»”\")\]]*$")
_LONGEST = 60
"""Words of a question that can be kept in mind."""


@rule(
    "A07",
    Message("Emphasise the negation in a negative question."),
    Message("The “not” is easily overlooked, and learners who have understood the text lose the mark."),
    ITEMS,
    "fr: Lequel de ces faits n’est pas dans le texte ?\nen: Which of these facts is not in the text?",
    "fr: Lequel de ces faits n’est PAS dans le texte ?\nen: Which of these facts is NOT in the text?",
)
def negative_stem(material: Material) -> Iterator[Hit]:
    """Report a negative question whose negation is in small letters."""
    for asked in material.questions:
        if asked.question.kind not in (Kind.CHOICE, Kind.CHOICES):
            continue
        for text in asked.of("fr", "en"):
            match = _NEGATIVE[text.language].search(text.text)
            picks = re.match(r"\W*(?:lequel|laquelle|lesquel|quel|qu|parmi|which|what)", text.text, re.IGNORECASE)
            if match is None or picks is None:
                continue
            word = "except" if text.language == "fr" and match["except"] else "word"
            if match[word].isupper():
                continue
            span = text.span(match.start(word), match.end(word))
            loud = match[word].upper()
            yield Hit(
                span,
                Message(
                    "“{word}” is easily overlooked. Write “{loud}”, or ask the question without a negation.",
                    word=match[word],
                    loud=loud,
                ),
                match[word],
                (Fix(span, loud),),
            )


@rule(
    "A30",
    Message("End every question with a question mark."),
    Message("Without it, readers wonder whether the sentence is complete."),
    CRAFT,
    "fr: Que dit le texte\nen: What does the text say?",
    "fr: Que dit le texte ?\nen: What does the text say?",
)
def no_question_mark(material: Material) -> Iterator[Hit]:
    """Report a question without a question mark."""
    for asked in material.questions:
        for text in asked.of("fr", "en"):
            asks = _ASKS[text.language].match(text.text) or (text.language == "fr" and _INVERTED.search(text.text))
            if text.text and asks and not _MARKS.search(text.text):
                end = len(text.text)
                yield Hit(
                    text.span(end - 1, end),
                    Message("The question mark is missing. Add it."),
                    text.text.split()[-1],
                )


@rule(
    "A34",
    Message("Keep questions short."),
    Message("A long question tests the reading of the question, not of the text."),
    ITEMS,
    "// une question de plus de 60 mots | a question of more than 60 words",
    "// deux phrases courtes | two short sentences",
)
def long_stem(material: Material) -> Iterator[Hit]:
    """Report a question of very many words."""
    for asked in material.questions:
        count = len(asked.question.stem.get("fr").split())
        if count > _LONGEST and asked.question.kind not in SELF_MARKED:
            yield Hit(
                asked.span("fr"),
                Message("The question has {count} words. Shorten it, or move the context to the hint.", count=count),
            )
