"""Rules on what people answered who had not read the text."""

from __future__ import annotations

from collections.abc import Iterator

from study.teach.check.finding import Hit
from study.teach.check.material import Material
from study.teach.check.rule import rule
from study.teach.check.sources import WITHOUT_TEXT
from study.text import Message


@rule(
    "A23",
    Message("Ask only questions that require the text."),
    Message("A question that can be answered without the text tests prior knowledge or skill at guessing."),
    WITHOUT_TEXT,
    "fr: En quelle année a commencé la pandémie ?",
    "fr: Selon l’article, à quoi tient la hausse du télétravail ?",
)
def answered_without_the_text(material: Material) -> Iterator[Hit]:
    """Report questions that participants answered better than by chance without the text."""
    for asked in material.questions:
        if shown := material.blind.get(asked.question.id):
            yield Hit(asked.span("fr"), shown, asked.question.stem.fr)


@rule(
    "A60",
    Message("Keep the results without the text near those of guessing."),
    Message(
        "If a whole lesson is answered five points better than by guessing, it tests what people know already. Single "
        "questions may differ by chance; the mean of all of them hardly does."
    ),
    WITHOUT_TEXT,
    "// 60\u202f% de réponses justes sans le texte, 33\u202f% au hasard | 60% right without the text, 33% by guessing",
    "// 36\u202f%, 33\u202f% au hasard | 36%, 33% by guessing",
)
def lesson_answered_without_the_text(material: Material) -> Iterator[Hit]:
    """Report a lesson whose questions together were answered better than by guessing, once for each direction."""
    for shown in material.blind_whole:
        yield Hit(material.whole, shown)
