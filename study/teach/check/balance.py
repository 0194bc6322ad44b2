"""Rules of balance: what the questions of a lesson ask for, taken together."""

from __future__ import annotations

from collections.abc import Iterator

from study.lesson.model import Bilingual, Skill
from study.teach.check.finding import Hit
from study.teach.check.material import Material, heading_span
from study.teach.check.rule import rule
from study.teach.check.sources import READING

_SET = 8
"""Questions from which a lesson can be asked for balance."""
_OTHERS = 3


@rule(
    "A15",
    Bilingual("Au plus la moitié des questions est littérale.", "At most half of the questions are literal."),
    Bilingual(
        "Retrouver une phrase n’est pas comprendre un texte : il faut déduire, relier, juger le ton.",
        "Finding a sentence is not understanding a text: one has to infer, connect, judge the tone.",
    ),
    READING,
    "// 9 questions littérales sur 10 | 9 literal questions out of 10",
    "// 4 littérales, 2 inférences, 2 vocabulaire, 1 référence, 1 idée principale | 4 literal, 6 others",
)
def too_literal(material: Material) -> Iterator[Hit]:
    """More than half are literal."""
    skills = [asked.question.skill for asked in material.questions]
    literal = skills.count(Skill.LITERAL)
    if len(skills) >= _SET and literal > len(skills) / 2:
        yield Hit(
            material.whole,
            Bilingual(
                f"{literal} questions sur {len(skills)} sont littérales. Faites aussi déduire, relier, juger.",
                f"{literal} of {len(skills)} questions are literal. Ask to infer, to connect and to judge as well.",
            ),
        )


@rule(
    "A24",
    Bilingual(
        "Trois autres compétences au moins, dont l’idée principale et la référence.",
        "At least three other skills, main idea and reference among them.",
    ),
    Bilingual(
        "L’idée d’ensemble et ce que désignent « il », « ce qui », « la société » sont ce qui manque aux lecteurs.",
        "The overall idea, and what “il”, “ce qui” and “la société” refer to, are what readers lack.",
    ),
    READING,
    "// rien que littéral et vocabulaire | only literal and vocabulary",
    "// … et une idée principale, une référence | … and a main idea, a reference",
)
def skills_missing(material: Material) -> Iterator[Hit]:
    """Too few skills, or none of the two that matter most."""
    skills = {asked.question.skill for asked in material.questions}
    if len(material.questions) < _SET:
        return
    wanted = [
        (Skill.MAIN_IDEA, Bilingual("l’idée principale", "the main idea")),
        (Skill.REFERENCE, Bilingual("une référence", "a reference")),
    ]
    missing = [name for skill, name in wanted if skill not in skills]
    others = len(skills - {Skill.LITERAL})
    if missing:
        yield Hit(
            material.whole,
            Bilingual(
                f"Aucune question ne demande {' ni '.join(name.fr for name in missing)}.",
                f"No question asks for {' or '.join(name.en for name in missing)}.",
            ),
        )
    elif others < _OTHERS:
        yield Hit(
            material.whole,
            Bilingual(
                f"Outre le littéral, les questions n’ont que {others} compétences. Il en faut trois.",
                f"Beside the literal, the questions have only {others} skills. Three are wanted.",
            ),
        )


@rule(
    "A16",
    Bilingual("Chaque paragraphe a sa question.", "Every paragraph has a question."),
    Bilingual(
        "Un paragraphe sans question se survole ; une question juste après la lecture la fixe.",
        "A paragraph without a question is skimmed; a question right after reading makes it last.",
    ),
    READING,
    "// rien sur le paragraphe 2 | nothing about paragraph 2",
    "about: 2",
)
def paragraph_without_question(material: Material) -> Iterator[Hit]:
    """A paragraph that no question is about, in a lesson that has questions."""
    asked = {number for each in material.questions for number in each.question.about}
    for paragraph, block in material.paragraphs:
        if asked and paragraph.number not in asked:
            yield Hit(
                heading_span(block),
                Bilingual(
                    f"Aucune question ne porte sur le paragraphe {paragraph.number}.",
                    f"No question is about paragraph {paragraph.number}.",
                ),
            )
