"""Rules on questions and hints that say too much: how many options are right, how the answer begins or ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from study.language.typography import normalise
from study.lesson.model import Kind, Language, Question
from study.lesson.patterns import first_text
from study.teach.check.finding import Hit
from study.teach.check.material import Material, QuestionBlock
from study.teach.check.passages import Passage
from study.teach.check.rule import rule
from study.teach.check.sources import CRAFT, ITEMS
from study.text import Message

_NUMBER = r"(?:\d|deux|trois|quatre|cinq|two|three|four|five)"
_COUNT: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        rf"\b{_NUMBER} (?:(?:bonnes |justes )?(?:réponses|options|propositions|affirmations|phrases)\b(?: à cocher"
        r"| (?:sont |seulement )?(?:justes|exactes|correctes|vraies|bonnes|possibles|attendues))?|(?:sont|seules) "
        r"(?:justes|exactes|vraies))|\b(?:cochez|choisissez|trouvez|indiquez|donnez)(?:-en| en)? (?:les )?"
        rf"{_NUMBER}\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"\b{_NUMBER} (?:(?:right |correct )?(?:answers|options|statements)\b|are (?:right|correct|true))"
        rf"|\b(?:tick|choose|pick|select|find|give) (?:the )?{_NUMBER}\b",
        re.IGNORECASE,
    ),
}


@rule(
    "A49",
    Message("Do not say how many options are right."),
    Message("The number makes guessing easier, and the program already says that several options can be right."),
    ITEMS,
    "fr: Que sait-on des recettes\u202f? Deux réponses sont justes.\n"
    "en: What do we know about revenue? Two answers are right.",
    "fr: Que sait-on des recettes\u202f?\nen: What do we know about revenue?",
)
def number_of_keys_told(material: Material) -> Iterator[Hit]:
    """Report a multiple choice that says how many options are right."""
    for asked in material.questions:
        if asked.question.kind is not Kind.CHOICES:
            continue
        for text in asked.of("fr", "en"):
            match = _COUNT[text.language].search(text.text)
            if match:
                yield Hit(
                    text.span(*match.span()),
                    Message("“{words}” says how many options are right. Leave it out.", words=match[0]),
                    match[0],
                )
                break


_ENDING = re.compile(r"(?:[«“\"]|\s|\b(?:en|in))[\s\u00a0\u202f]*[-‑](?P<ending>[^\W\d_]{2,6})\b")
_BEGINS = re.compile(
    r"\b(?:commence(?:nt)?|début(?:e|ent)|begins?|starts?)\s+(?:par|with)\s+"
    r"(?:la lettre |les lettres |the letters? |an? )?"
    r"[«“\"]?[\s\u00a0\u202f]*(?P<letters>[^\W\d_]{1,4})\b(?![’'])",
    re.IGNORECASE,
)


@rule(
    "A53",
    Message("Do not give the ending or the first letters of an answer in a hint."),
    Message("The learner then looks for letters, not for the meaning. A good hint shows where to look."),
    CRAFT,
    "hint: Il se termine en «\u00a0-ettes\u00a0». | It ends in “-ettes”.\n= les recettes",
    "hint: Relisez le sujet de la phrase. | Reread the subject of the sentence.\n= les recettes",
)
def hint_gives_letters(material: Material) -> Iterator[Hit]:
    """Report a hint with the ending or the first letters of an answer."""
    for asked in material.questions:
        answers = [word for answer in _answers(asked.question) for word in normalise(answer).split()]
        for text in asked.of("hint"):
            letters = _letters(text, answers, asked)
            if letters:
                yield Hit(
                    text.span(),
                    Message(
                        "The hint gives letters of the answer (“{letters}”). Say where to look, or what to do first.",
                        letters=letters,
                    ),
                    letters,
                )
                break


def _answers(question: Question) -> Iterator[str]:
    yield from (first_text(answer.text) for answer in question.accepted)
    yield from (word for gap in question.gaps for word in gap.accepted)
    yield from (option.text.fr for option in question.options if option.correct)


def _letters(text: Passage, answers: list[str], asked: QuestionBlock) -> str:
    """Return the ending or the first letters that a hint gives, as it writes them; empty if it gives none."""
    if asked.question.kind is Kind.TRUE_FALSE:
        return ""
    for match in _ENDING.finditer(text.text):
        if any(word.endswith(match["ending"].lower()) for word in answers):
            return f"-{match['ending']}"
    for match in _BEGINS.finditer(text.text):
        if any(word.startswith(match["letters"].lower()) and word != match["letters"].lower() for word in answers):
            return f"{match['letters']}-"
    return ""
