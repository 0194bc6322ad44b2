"""The words that a text quotes, and a rule: what the feedback quotes from the article is in the evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from study.lesson.model import Language
from study.teach.check.finding import Hit
from study.teach.check.keywords import keyword
from study.teach.check.material import Material, QuestionBlock
from study.teach.check.passages import Passage
from study.teach.check.rule import rule
from study.teach.check.sources import READING
from study.teach.check.words import has_words, joined_words
from study.text import Message

QUOTATION = re.compile(r"«[\s\u00a0\u202f]*(?P<french>[^«»]*?)[\s\u00a0\u202f]*»|“(?P<english>[^“”]*)”")
_LEFT_OUT = re.compile(r"\[?…\]?|\[\.{3}\]")
_FEWEST = 3
"""Words from which a quotation is looked for in the evidence; fewer are an expression that is spoken about."""
_LANGUAGES: tuple[Language, Language] = ("fr", "en")


def quotations(text: str) -> Iterator[str]:
    """Yield the words between the quotation marks of a text, French or English."""
    for match in QUOTATION.finditer(text):
        yield match["french"] or match["english"] or ""


def quoted_from(material: Material, asked: QuestionBlock) -> tuple[str, ...]:
    """Return what the French text of a question quotes from the paragraphs that it is about, in either language."""
    stem = asked.question.stem.fr
    if "«" not in stem and "“" not in stem:
        return ()
    about = [joined_words(material.about(asked.question, language)) for language in _LANGUAGES]
    return tuple(said for said in quotations(stem) if any(has_words(text, joined_words(said)) for text in about))


@rule(
    "A55",
    Message("Put what the feedback quotes into the evidence."),
    Message(
        "The program highlights the evidence after the answer; words that the explanation quotes from elsewhere are "
        "not shown."
    ),
    READING,
    "why: «\u00a0Entre juin et septembre\u00a0» donne la période. | “Between June and September” gives the period.",
    "evidence: Entre juin et septembre | Between June and September\n"
    "why: «\u00a0Entre juin et septembre\u00a0» donne la période. | “Between June and September” gives the period.",
)
def quotation_not_in_evidence(material: Material) -> Iterator[Hit]:
    """Report words of the article that `why:` or the feedback on a right answer quotes, if no evidence has them."""
    for asked in material.questions:
        question = asked.question
        wrong = {id(choice.entry) for choice in asked.distractors} | {id(entry) for entry in asked.block.of("~")}
        texts = [text for text in asked.of("why", "feedback") if id(text.entry) not in wrong and _quotes(text)]
        if not texts or not question.evidence:
            continue
        evidence = [" … ".join(each.text.get(language) for each in question.evidence) for language in _LANGUAGES]
        reported: set[int] = set()
        for text in texts:
            missing = next((piece for piece in _pieces(text.text) if _missing(piece, evidence, material, asked)), "")
            if missing and id(text.entry) not in reported:
                reported.add(id(text.entry))
                at = max(text.text.find(missing), 0)
                yield Hit(
                    text.span(at, at + len(missing)),
                    Message(
                        "“{words}” is quoted from the article, but no evidence has these words. Add a line "
                        "“{keyword}: …” with them.",
                        words=missing,
                        keyword=keyword("evidence"),
                    ),
                    missing,
                )


def _quotes(text: Passage) -> bool:
    return "«" in text.text or "“" in text.text


def _pieces(text: str) -> Iterator[str]:
    for said in quotations(text):
        for piece in _LEFT_OUT.split(said):
            if len(piece.split()) >= _FEWEST:
                yield piece.strip(" \u00a0\u202f.,;")


def _missing(piece: str, evidence: list[str], material: Material, asked: QuestionBlock) -> bool:
    """Return whether the article has some words and the evidence of a question, given in each language, has not."""
    if any(piece in side for side in evidence):
        return False
    said = joined_words(piece)
    about = (joined_words(material.about(asked.question, language)) for language in _LANGUAGES)
    inside = [
        has_words(joined_words(side), said) for side, text in zip(evidence, about, strict=True) if has_words(text, said)
    ]
    return bool(inside) and not any(inside)
