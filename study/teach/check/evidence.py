"""Rules on evidence: the words of the text that prove an answer."""

from __future__ import annotations

from collections.abc import Iterator

from study.lesson.kinds import LANGUAGE_WORK
from study.lesson.quotes import departure, longest_piece
from study.teach.check.finding import Hit
from study.teach.check.keywords import keyword
from study.teach.check.material import Material, heading_span
from study.teach.check.passages import passages
from study.teach.check.rule import Rule, add, rule
from study.teach.check.sources import CRAFT, FORMAT, READING
from study.text import Message

add(
    Rule(
        "E01",
        Message("Quote the evidence from its paragraph, word for word."),
        Message(
            "After the answer, the program highlights the evidence in the text; if one word differs, it is not found."
        ),
        FORMAT,
        "evidence: les recettes ont monté de 58,5 %",
        "evidence: les recettes ont augmenté de 58,5 %",
        codes=frozenset(
            {"quote-not-found", "quote-apostrophe", "quote-space", "quote-case", "quote-elsewhere"},
        ),
    )
)


@rule(
    "E09",
    Message("Copy paragraphs from the article word for word."),
    Message("Mark errors in the source with “fault:”; correcting them silently misrepresents the source."),
    CRAFT,
    "fr: Les recettes ont augmenté de 59 %.",
    "fr: Les recettes ont augmenté de 58,5 %.",
)
def unlike_the_article(material: Material) -> Iterator[Hit]:
    """Report a sentence or a heading that does not occur in the article."""
    if not material.article:
        return
    article = " ".join(material.article.split(" "))
    squeezed = " ".join(article.replace("\r", "\n").replace("\n", " ").split(" "))
    for block in material.document.blocks:
        if block.type is None or block.type.name not in ("Heading", "Paragraph"):
            continue
        for text in passages(block):
            if text.field != "fr" or not text.text or text.text in article or text.text in squeezed:
                continue
            piece = longest_piece(text.text, squeezed)
            yield Hit(
                text.span(departure(text.text, squeezed)),
                Message(
                    "This sentence is not in the article (article.txt); the longest part found there is “{piece}”. "
                    "Copy the sentence unchanged.",
                    piece=piece,
                )
                if piece
                else Message("This sentence is not in the article (article.txt). Copy it unchanged."),
                text.text,
            )


@rule(
    "A20",
    Message("Quote evidence for every question."),
    Message(
        "Seeing the words that prove the answer teaches reading; a question without evidence may not need the text."
    ),
    READING,
    "about: 1\nskill: literal",
    "about: 1\nevidence: les recettes ont augmenté | revenue rose\nskill: literal",
)
def question_without_evidence(material: Material) -> Iterator[Hit]:
    """Report a question without evidence."""
    for asked in material.questions:
        if not asked.question.evidence and asked.question.kind not in LANGUAGE_WORK:
            yield Hit(
                heading_span(asked.block),
                Message(
                    "This question has no evidence. Add “{keyword}: the words of the paragraph”.",
                    keyword=keyword("evidence"),
                ),
            )
