"""Rules of evidence: the words of the text that settle a question."""

from __future__ import annotations

from collections.abc import Iterator

from study.lesson.model import Bilingual
from study.lesson.quotes import departure, longest_piece
from study.teach.check.finding import Hit
from study.teach.check.material import Material, heading_span
from study.teach.check.passages import passages
from study.teach.check.rule import Rule, add, rule
from study.teach.check.sources import CRAFT, FORMAT, READING

add(
    Rule(
        "E01",
        Bilingual(
            "La preuve est dans son paragraphe, mot pour mot.", "The evidence is in its paragraph, word for word."
        ),
        Bilingual(
            "Le programme l’éclaire dans le texte après la réponse ; un mot de travers, et il ne la trouve plus.",
            "The program lights it up in the text after the answer; with one word wrong it cannot find it.",
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
    Bilingual("Un paragraphe est l’article, mot pour mot.", "A paragraph is the article, word for word."),
    Bilingual(
        "Les fautes de l’article se marquent par « faute: » ; corrigées en silence, elles trompent sur la source.",
        "The article’s mistakes are marked with “fault:”; put right in silence, they misrepresent the source.",
    ),
    CRAFT,
    "fr: Les recettes ont augmenté de 59 %.",
    "fr: Les recettes ont augmenté de 58,5 %.",
)
def unlike_the_article(material: Material) -> Iterator[Hit]:
    """A sentence or a heading that the article does not have."""
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
            french = f" Le plus long morceau qui y figure : « {piece} »." if piece else ""
            english = f" The longest piece there: “{piece}”." if piece else ""
            yield Hit(
                text.span(departure(text.text, squeezed)),
                Bilingual(
                    f"L’article (article.txt) n’a pas ces mots.{french} Recopiez la phrase telle quelle.",
                    f"The article (article.txt) does not have these words.{english} Copy the sentence as it stands.",
                ),
                text.text,
            )


@rule(
    "A20",
    Bilingual("Une question cite sa preuve.", "A question quotes its evidence."),
    Bilingual(
        "Voir dans le texte ce qui tranche apprend à lire ; une question sans preuve se règle d’avance sans lui.",
        "Seeing in the text what settles it teaches reading; a question without evidence may not need the text.",
    ),
    READING,
    "about: 1\nskill: literal",
    "about: 1\nevidence: les recettes ont augmenté | revenue rose\nskill: literal",
)
def question_without_evidence(material: Material) -> Iterator[Hit]:
    """A question that shows nothing of the text."""
    for asked in material.questions:
        if not asked.question.evidence:
            yield Hit(
                heading_span(asked.block),
                Bilingual(
                    "Cette question ne cite aucune preuve. Ajoutez « preuve: les mots du paragraphe ».",
                    "This question quotes no evidence. Add “evidence: the words of the paragraph”.",
                ),
            )
