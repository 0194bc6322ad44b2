"""What keeps a lesson from being read as it was meant. The reader of the file reports it; here is why."""

from __future__ import annotations

from study.lesson.model import Bilingual
from study.teach.check.rule import Rule, add
from study.teach.check.sources import CRAFT, FORMAT


def _read(id: str, title: Bilingual, reason: Bilingual, bad: str, good: str, *codes: str) -> None:
    add(Rule(id, title, reason, FORMAT, bad, good, codes=frozenset(codes)))


_read(
    "E02",
    Bilingual("Un paragraphe cité existe.", "A paragraph that is named exists."),
    Bilingual(
        "Une question est posée après son paragraphe, et un terme y est souligné : sans lui, on ne les verrait pas.",
        "A question is asked after its paragraph, and a term is marked in it: without it nobody would see them.",
    ),
    "about: 9",
    "about: 1",
    "unknown-paragraph",
    "bad-paragraph-number",
)
_read(
    "E03",
    Bilingual("Un choix a une seule bonne réponse ; un choix multiple, plusieurs.", "A choice has one right option."),
    Bilingual(
        "Sans bonne réponse, personne ne peut réussir ; avec deux, le hasard décide.",
        "Without a right option nobody can succeed; with two, chance decides.",
    ),
    "[ ] Une baisse | A fall\n[ ] Une hausse | A rise",
    "[ ] Une baisse | A fall\n[x] Une hausse | A rise",
    *("one-right", "none-right", "all-right", "few-options", "bad-mark", "true-false-options"),
)
_read(
    "E06",
    Bilingual("Chaque mot-clé est connu et à sa place.", "Every keyword is known, and in its place."),
    Bilingual(
        "Une ligne que le programme ne comprend pas serait perdue ; il propose le mot le plus proche.",
        "A line that the program does not understand would be lost; it suggests the nearest word.",
    ),
    "skil: literal",
    "skill: literal",
    *("unknown-block", "unknown-field", "unknown-kind", "unknown-value", "wrong-block", "unused-field"),
)
_read(
    "E12",
    Bilingual("Rien ne manque de ce qu’un bloc doit avoir.", "Nothing is missing that a block must have."),
    Bilingual(
        "Une question sans réponse ou un terme sans nature ne peut être ni posé ni montré.",
        "A question without an answer or a term without a class can be neither asked nor shown.",
    ),
    "# Question q1 short\nabout: 1",
    "# Question q1 short\nabout: 1\nskill: literal\nfr: Qui parle ?\n= le PDG",
    *("missing-field", "missing-head", "missing-kind", "missing-question-id", "missing-paragraph-number"),
    *("no-paragraphs", "no-answer", "no-model", "few-pairs", "few-steps", "empty-text", "missing-english"),
)
_read(
    "E13",
    Bilingual("Chaque nom et chaque champ n’est donné qu’une fois.", "Every name and every field is given once."),
    Bilingual(
        "Les progrès et les cartes tiennent aux noms : deux questions du même nom se mélangeraient.",
        "Progress and cards hang on the names: two questions of one name would be mixed up.",
    ),
    "skill: literal\nskill: inference",
    "skill: literal",
    *("duplicate-paragraph", "duplicate-term", "duplicate-question", "repeated-field"),
)
_read(
    "E14",
    Bilingual("Chaque ligne a une forme connue.", "Every line has a known form."),
    Bilingual(
        "Une ligne est « mot: valeur », une marque, un commentaire, ou la suite de celle du dessus.",
        "A line is “word: value”, a mark, a comment, or more of the line above.",
    ),
    "skill literal",
    "skill: literal",
    *("stray-line", "nothing-above", "missing-colon", "too-many-parts", "text-after-block", "step-number"),
    *("not-a-pair", "bad-id", "bad-topic", "paragraph-order", "bad-paragraph"),
)
_read(
    "E15",
    Bilingual("Chaque trou s’ouvre, se ferme et a une réponse.", "Every gap opens, closes and has an answer."),
    Bilingual(
        "Un crochet oublié montrerait la réponse au lieu du trou.",
        "A forgotten bracket would show the answer in place of the gap.",
    ),
    "text: Les [[recettes augmentent.",
    "text: Les [[recettes]] augmentent.",
    *("no-gap", "unclosed-gap", "unopened-gap", "empty-gap"),
)
_read(
    "E16",
    Bilingual("Le fichier est un texte en UTF-8.", "The file is a text in UTF-8."),
    Bilingual(
        "Des caractères qu’on ne voit pas cassent une recherche, un écran ou une carte.",
        "Characters that nobody sees break a search, a screen or a card.",
    ),
    "fr: recettes\u0007",
    "fr: recettes",
    *("binary", "bad-byte", "nfd", "control-character", "invisible-character", "windows-1252"),
)
_read(
    "E18",
    Bilingual("Chaque phrase a sa traduction.", "Every sentence has its translation."),
    Bilingual(
        "La traduction d’une phrase se montre seule : la troisième anglaise est celle de la troisième française.",
        "The translation of one sentence is shown alone: the third English one is that of the third French one.",
    ),
    "fr: Il dort.\n    Elle lit.\nen: He sleeps and she reads.",
    "fr: Il dort.\n    Elle lit.\nen: He sleeps.\n    She reads.",
    "sentence-count",
)
add(
    Rule(
        "E17",
        Bilingual("Une règle est écartée avec sa raison.", "A rule is set aside with a reason."),
        Bilingual(
            "Dans un an, vous (ou la collègue qui reprend la leçon) saurez si la raison tient encore.",
            "In a year, you (or the colleague who takes over the lesson) will know whether the reason still holds.",
        ),
        CRAFT,
        "allow: A07",
        "allow: A07 | La négation est l’objet même de la question. | The negation is what the question is about.",
    )
)
add(
    Rule(
        "A22",
        Bilingual("Une règle écartée est une règle enfreinte.", "A rule that is set aside is one that is broken."),
        Bilingual(
            "Une ligne qui n’écarte plus rien cacherait la prochaine erreur.",
            "A line that no longer sets anything aside would hide the next mistake.",
        ),
        CRAFT,
        "allow: A07 | La négation est voulue. | The negation is meant.",
        "// (rien à écarter | nothing to set aside)",
    )
)
