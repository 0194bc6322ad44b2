"""Rules on the feedback on options."""

from __future__ import annotations

import re
from collections.abc import Iterator

from study.teach.check.finding import Hit
from study.teach.check.material import Material
from study.teach.check.rule import rule
from study.teach.check.sources import CRAFT, FEEDBACK
from study.text import Message

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
    Message("Explain every wrong option."),
    Message("Explaining a mistake helps learners most; pointing it out without an explanation hardly helps at all."),
    FEEDBACK,
    "[ ] Une baisse | A fall",
    "[ ] Une baisse | A fall\n    Le texte dit « augmenté ». | The text says “augmenté”.",
)
def distractor_without_feedback(material: Material) -> Iterator[Hit]:
    """Report a wrong option without feedback."""
    for asked in material.questions:
        for choice in asked.distractors:
            if not choice.option.feedback and choice.option.text:
                yield Hit(
                    choice.span,
                    Message(
                        "The option “{option}” has no feedback. Explain on an indented line below it why it is wrong.",
                        option=choice.option.text,
                    ),
                    choice.entry.first,
                )


@rule(
    "A02",
    Message("Write feedback that explains, not just “No”."),
    Message("Feedback that explains works best (effect size 0.49, against 0.05 for “right” or “wrong” alone)."),
    FEEDBACK,
    "[ ] Une baisse | A fall\n    Non. | No.",
    "[ ] Une baisse | A fall\n    Non : le texte dit « augmenté ». | No: the text says “augmenté”.",
)
def bare_feedback(material: Material) -> Iterator[Hit]:
    """Report feedback on a wrong option that explains nothing, such as “No”."""
    for asked in material.questions:
        wrong = {id(choice.entry) for choice in asked.distractors}
        seen: set[int] = set()
        for text in asked.of("feedback"):
            if id(text.entry) in wrong and id(text.entry) not in seen and _BARE.fullmatch(text.text):
                seen.add(id(text.entry))
                yield Hit(
                    text.span(),
                    Message("“{text}” explains nothing. Say what in the text rules this option out.", text=text.text),
                    text.text,
                )


@rule(
    "A38",
    Message("Do not contradict an option in its feedback."),
    Message("“Yes” below a wrong option usually means that the [x] is in the wrong place."),
    CRAFT,
    "[ ] Une hausse | A rise\n    Oui : « ont augmenté ». | Yes: “ont augmenté”.",
    "[x] Une hausse | A rise\n    Oui : « ont augmenté ». | Yes: “ont augmenté”.",
)
def feedback_contradicts(material: Material) -> Iterator[Hit]:
    """Report feedback that begins with “Yes” on a wrong option, or with “No” on a right one."""
    for asked in material.questions:
        right = {id(choice.entry): choice.option.correct for choice in asked.choices}
        seen: set[int] = set()
        for text in asked.of("feedback"):
            correct = right.get(id(text.entry))
            if correct is None or id(text.entry) in seen or not (_NO if correct else _YES).match(text.text):
                continue
            seen.add(id(text.entry))
            word = text.text.split()[0].rstrip(".,:;!\u00a0\u202f")
            message = (
                Message(
                    "The feedback begins with “{word}”, but the option is marked as right. Check the [x].", word=word
                )
                if correct
                else Message(
                    "The feedback begins with “{word}”, but the option is marked as wrong. Check the [x].", word=word
                )
            )
            yield Hit(text.span(0, len(word)), message, word)
