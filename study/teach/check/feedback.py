"""Rules of feedback: what an answer is told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from study.lesson.model import Bilingual
from study.teach.check.finding import Hit
from study.teach.check.material import Material
from study.teach.check.rule import rule
from study.teach.check.sources import FEEDBACK

_BARE = re.compile(
    r"\W*(?:non|oui|faux|vrai|exact|juste|bravo|bien|très bien|incorrect|correct|raté|perdu|dommage|réponse fausse"
    r"|bonne réponse|mauvaise réponse|c’est faux|c’est juste|c’est exact|pas tout à fait|non plus|no|yes|wrong|right"
    r"|true|false|good|well done|incorrect|that’s right|that’s wrong|that is right|that is wrong|not quite|sorry|"
    r"try again|essayez encore)\W*",
    re.IGNORECASE,
)
_YES = re.compile(r"(?:oui|exact|bravo|c’est juste|yes|correct|that’s right|well done)\b[^\w-]*", re.IGNORECASE)
_NO = re.compile(
    r"(?:non|faux|c’est faux|no|wrong|incorrect|that’s wrong)\b(?!\s*(?:plus|one|longer))[^\w-]*", re.IGNORECASE
)


@rule(
    "A01",
    Bilingual("Chaque mauvais choix dit pourquoi il l’est.", "Every wrong option says why it is wrong."),
    Bilingual(
        "C’est ce que la recherche appuie le mieux : expliquer l’erreur choisie fait apprendre, la signaler non.",
        "It is what research supports best: explaining the mistake that was made teaches, pointing it out does not.",
    ),
    FEEDBACK,
    "[ ] Une baisse | A fall",
    "[ ] Une baisse | A fall\n    Le texte dit « augmenté ». | The text says “augmenté”.",
)
def distractor_without_feedback(material: Material) -> Iterator[Hit]:
    """A wrong option with nothing below it."""
    for asked in material.questions:
        for choice in asked.distractors:
            if not choice.option.feedback and choice.option.text:
                yield Hit(
                    choice.span,
                    Bilingual(
                        f"« {choice.option.text.get('fr')} » ne dit pas pourquoi c’est faux. "
                        "Ajoutez-le dessous, en retrait.",
                        f"“{choice.option.text.get('en')}” does not say why it is wrong. Add that below it, indented.",
                    ),
                    choice.entry.first,
                )


@rule(
    "A02",
    Bilingual("Un retour en dit plus que « Non ».", "Feedback says more than “No”."),
    Bilingual(
        "Savoir que c’est faux ne fait presque rien apprendre ; savoir pourquoi, dix fois plus.",
        "Knowing that it is wrong teaches next to nothing; knowing why, ten times as much.",
    ),
    FEEDBACK,
    "[ ] Une baisse | A fall\n    Non. | No.",
    "[ ] Une baisse | A fall\n    Non : le texte dit « augmenté ». | No: the text says “augmenté”.",
)
def bare_feedback(material: Material) -> Iterator[Hit]:
    """Feedback on a wrong option that only says that it is wrong."""
    for asked in material.questions:
        wrong = {id(choice.entry) for choice in asked.distractors}
        told: set[int] = set()
        for text in asked.of("feedback"):
            if id(text.entry) in wrong and id(text.entry) not in told and _BARE.fullmatch(text.text):
                told.add(id(text.entry))
                yield Hit(
                    text.span(),
                    Bilingual(
                        f"« {text.text} » n’explique rien. Dites ce qui, dans le texte, l’exclut.",
                        f"“{text.text}” explains nothing. Say what in the text rules it out.",
                    ),
                    text.text,
                )


@rule(
    "A38",
    Bilingual("Un retour ne contredit pas son choix.", "Feedback does not contradict its option."),
    Bilingual(
        "« Oui » sous un choix faux trahit le plus souvent une croix mal placée.",
        "“Yes” below a wrong option most often means that the cross is in the wrong place.",
    ),
    FEEDBACK,
    "[ ] Une hausse | A rise\n    Oui : « ont augmenté ». | Yes: “ont augmenté”.",
    "[x] Une hausse | A rise\n    Oui : « ont augmenté ». | Yes: “ont augmenté”.",
)
def feedback_contradicts(material: Material) -> Iterator[Hit]:
    """*Yes* below a wrong option, or *No* below a right one."""
    for asked in material.questions:
        right = {id(choice.entry): choice.option.correct for choice in asked.choices}
        told: set[int] = set()
        for text in asked.of("feedback"):
            correct = right.get(id(text.entry))
            if correct is None or id(text.entry) in told or not (_NO if correct else _YES).match(text.text):
                continue
            told.add(id(text.entry))
            word = text.text.split()[0].rstrip(".,:;!\u00a0\u202f")
            marked = Bilingual("juste", "right") if correct else Bilingual("faux", "wrong")
            yield Hit(
                text.span(0, len(word)),
                Bilingual(
                    f"« {word} » sous un choix marqué {marked.fr}. La croix est-elle au bon endroit ?",
                    f"“{word}” below an option marked as {marked.en}. Is the cross in the right place?",
                ),
                word,
            )
