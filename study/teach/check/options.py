"""Rules on the options of a question."""

from __future__ import annotations

import re
from collections.abc import Iterator

from study.language.typography import normalise
from study.lesson.model import Kind, Language
from study.teach.check.finding import Hit
from study.teach.check.material import Material
from study.teach.check.rule import rule
from study.teach.check.sources import CRAFT, ITEMS, OPTIONS
from study.text import Message

_ALL_OR_NONE = re.compile(
    r"(?:toutes?|tous|aucune?s?)\s+(?:ces\s+|les\s+|des\s+|de ces\s+)*(?:réponses?|options?|propositions?|choix)\b"
    r"|\baucune? (?:de|d’entre)\b.*\b(?:réponses?|options?|propositions?|ci-dessus|elles|eux)\b"
    r"|\b(?:tout|toutes|tous)\b.*\bci-dessus\b|\b(?:les deux|les trois) (?:à la fois|réponses)\b|\bje ne sais pas\b"
    r"|\b(?:all|none|both|neither|any) of (?:the )?(?:above|these|them|answers|options)\b|\ball the above\b",
    re.IGNORECASE,
)
_LANGUAGES: tuple[Language, Language] = ("fr", "en")
_FEWEST, _MOST = 3, 6


@rule(
    "E04",
    Message("Make all options different."),
    Message("If two options mean the same, learners know that both are wrong, or cannot tell which one to choose."),
    ITEMS,
    "[x] 8 % | 8%\n[ ] 8% | 8 %",
    "[x] 8 % | 8%\n[ ] 58,5 % | 58.5%",
    "equal-options",
)
def equal_options(material: Material) -> Iterator[Hit]:
    """Report options that differ only in capitals, spaces, quotation marks or the final stop."""
    for asked in material.questions:
        seen: dict[tuple[str, str], int] = {}
        for choice in asked.choices:
            for language in _LANGUAGES:
                text = choice.option.text.fr if language == "fr" else choice.option.text.en
                form = normalise(text)
                first = seen.setdefault((language, form), choice.entry.number)
                if form and first != choice.entry.number:
                    yield Hit(
                        choice.span,
                        Message("This option is the same as the one on line {first}. Change one of them.", first=first),
                        text,
                    )
                    break


@rule(
    "A06",
    Message("Do not use “all of the above” or “none of the above”."),
    Message(
        "Recognising two right options is enough to choose “all”, and one wrong option to rule it out, "
        "without knowing the rest."
    ),
    ITEMS,
    "[ ] Toutes ces réponses | All of the above",
    "[ ] La direction du groupe | The group’s management",
)
def all_or_none(material: Material) -> Iterator[Hit]:
    """Report an option about the other options, such as “all of the above”."""
    for asked in material.questions:
        for choice in asked.choices:
            text = choice.option.text
            if _ALL_OR_NONE.search(text.fr) or _ALL_OR_NONE.search(text.en):
                yield Hit(
                    choice.span,
                    Message(
                        "“{option}” is about the other options. Replace it with an answer, or make this a multiple "
                        "choice (type “choices”).",
                        option=text,
                    ),
                    choice.entry.first,
                )


@rule(
    "A19",
    Message("Offer three to six options."),
    Message(
        "With two options, half of all guesses are right; beyond three, extra options are rarely chosen by anyone."
    ),
    OPTIONS,
    "[x] Une hausse | A rise\n[ ] Une baisse | A fall",
    "[x] Une hausse | A rise\n[ ] Une baisse | A fall\n[ ] Une stagnation | No change",
)
def number_of_options(material: Material) -> Iterator[Hit]:
    """Report a choice with too few or too many options."""
    for asked in material.questions:
        count = len(asked.choices)
        chosen = asked.question.kind in (Kind.CHOICE, Kind.CHOICES)
        if chosen and count > 1 and not _FEWEST <= count <= _MOST:
            last = asked.choices[-1]
            yield Hit(
                last.span,
                Message("There are only {count} options. Add another plausible one.", count=count)
                if count < _FEWEST
                else Message("There are {count} options. Keep the most plausible ones; three are enough.", count=count),
                last.entry.first,
            )


@rule(
    "A32",
    Message("Do not ask the same question twice."),
    Message("The second time, learners answer from memory; a different question makes them look again."),
    CRAFT,
    "fr: Que dit le texte ?",
    "fr: Que dit le texte des recettes de juin ?",
)
def same_stem(material: Material) -> Iterator[Hit]:
    """Report a choice with the text and the right option of an earlier one."""
    seen: dict[tuple[str, str, str], int] = {}
    for asked in material.questions:
        key = asked.key
        if key is None:
            continue
        form = asked.question.only or "", normalise(asked.question.stem.fr), normalise(key.option.text.fr)
        first = seen.setdefault(form, asked.block.number)
        if form[1] and first != asked.block.number:
            yield Hit(
                asked.span("fr"),
                Message(
                    "The question on line {first} has the same text and the same answer. Change one of them.",
                    first=first,
                ),
                asked.question.stem.fr,
            )
