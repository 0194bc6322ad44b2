"""Rules of options: what can be chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from study.language.typography import normalise
from study.lesson.model import Bilingual, Kind, Language
from study.teach.check.finding import Hit
from study.teach.check.material import Material
from study.teach.check.rule import rule
from study.teach.check.sources import CRAFT, ITEMS, OPTIONS

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
    Bilingual("Deux choix ne disent jamais la même chose.", "No two options say the same."),
    Bilingual(
        "Qui lit deux fois la même réponse sait qu’elle est fausse, ou ne sait laquelle cocher.",
        "Whoever reads the same answer twice knows that it is wrong, or does not know which to tick.",
    ),
    ITEMS,
    "[x] 8 % | 8%\n[ ] 8% | 8 %",
    "[x] 8 % | 8%\n[ ] 58,5 % | 58.5%",
    "equal-options",
)
def equal_options(material: Material) -> Iterator[Hit]:
    """Two options that differ only in capitals, spaces, quotation marks or the final stop."""
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
                        Bilingual(
                            f"Ce choix dit la même chose que celui de la ligne {first}. Changez l’un des deux.",
                            f"This option says the same as the one on line {first}. Change one of the two.",
                        ),
                        text,
                    )
                    break


@rule(
    "A06",
    Bilingual("Pas de « toutes » ni « aucune de ces réponses ».", "No “all” or “none of the above”."),
    Bilingual(
        "Deux bonnes réponses reconnues suffisent à cocher « toutes », une seule fausse à l’écarter : "
        "on répond sans savoir le reste.",
        "Two right options recognised are enough to tick “all”, one wrong one to rule it out: "
        "one answers without knowing the rest.",
    ),
    ITEMS,
    "[ ] Toutes ces réponses | All of the above",
    "[ ] La direction du groupe | The group’s management",
)
def all_or_none(material: Material) -> Iterator[Hit]:
    """An option about the other options."""
    for asked in material.questions:
        for choice in asked.choices:
            text = choice.option.text
            if _ALL_OR_NONE.search(text.fr) or _ALL_OR_NONE.search(text.en):
                yield Hit(
                    choice.span,
                    Bilingual(
                        f"« {text.get('fr')} » parle des autres choix. Mettez une réponse à sa place, "
                        "ou prenez le choix multiple.",
                        f"“{text.get('en')}” is about the other options. Put an answer in its place, "
                        "or use multiple choice.",
                    ),
                    choice.entry.first,
                )


@rule(
    "A19",
    Bilingual("Trois choix : ni deux, ni sept.", "Three options: neither two nor seven."),
    Bilingual(
        "À deux, le hasard a une chance sur deux ; au-delà de trois, les choix de trop ne trompent personne.",
        "With two, chance is right half of the time; beyond three, the extra options deceive nobody.",
    ),
    OPTIONS,
    "[x] Une hausse | A rise\n[ ] Une baisse | A fall",
    "[x] Une hausse | A rise\n[ ] Une baisse | A fall\n[ ] Une stagnation | No change",
)
def number_of_options(material: Material) -> Iterator[Hit]:
    """A choice between too few options, or among too many."""
    for asked in material.questions:
        count = len(asked.choices)
        chosen = asked.question.kind in (Kind.CHOICE, Kind.CHOICES)
        if chosen and count > 1 and not _FEWEST <= count <= _MOST:
            last = asked.choices[-1]
            yield Hit(
                last.span,
                Bilingual(
                    f"{count} choix. Trois suffisent, si chacun peut tromper.",
                    f"{count} options. Three are enough, if each can deceive.",
                ),
                last.entry.first,
            )


@rule(
    "A32",
    Bilingual("Deux questions ne demandent pas la même chose.", "No two questions ask the same."),
    Bilingual(
        "La même question deux fois se répond de mémoire ; une autre forme fait chercher à nouveau.",
        "The same question twice is answered from memory; another form makes one look again.",
    ),
    CRAFT,
    "fr: Que dit le texte ?",
    "fr: Que dit le texte des recettes de juin ?",
)
def same_stem(material: Material) -> Iterator[Hit]:
    """A choice with the stem and the right answer of an earlier one."""
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
                Bilingual(
                    f"La question de la ligne {first} demande la même chose, avec la même réponse.",
                    f"The question on line {first} asks the same, with the same answer.",
                ),
                asked.question.stem.fr,
            )
