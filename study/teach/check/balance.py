"""Rules on balance: which skills and paragraphs the questions of a lesson cover."""

from __future__ import annotations

from collections.abc import Iterator

from study.lesson.grammar import SKILLS
from study.lesson.kinds import LANGUAGE_SKILLS
from study.lesson.model import Skill
from study.teach.check.finding import Hit
from study.teach.check.material import Material, heading_span
from study.teach.check.rule import rule
from study.teach.check.sources import READING, RETRIEVAL
from study.text import Message

_SET = 8
"""Questions that a lesson needs before its balance is judged."""
_OTHERS = 3


@rule(
    "A15",
    Message("Limit literal questions to half of the total."),
    Message(
        "Finding a sentence is not the same as understanding a text, which also takes "
        "inferring, making connections and picking up the tone."
    ),
    READING,
    "// 9 questions littérales sur 10 | 9 literal questions out of 10",
    "// 4 littérales, 2 inférences, 2 vocabulaire, 1 référence, 1 idée principale | 4 literal, 6 others",
)
def too_literal(material: Material) -> Iterator[Hit]:
    """Report a lesson in which more than half of the questions are literal."""
    skills = _understanding(material)
    literal = skills.count(Skill.LITERAL)
    if len(skills) >= _SET and literal > len(skills) / 2:
        yield Hit(
            material.whole,
            Message(
                "{literal} of {skills} questions are literal. Add questions that test other skills, "
                "such as “inference”.",
                literal=literal,
                skills=len(skills),
            ),
        )


def _understanding(material: Material) -> list[Skill]:
    """Return the skill of each question that asks what the text says; language work is not part of the balance."""
    return [each.question.skill for each in material.questions if each.question.skill not in LANGUAGE_SKILLS]


@rule(
    "A24",
    Message("Cover at least three skills besides “literal”, including “main-idea” and “reference”."),
    Message("The overall idea, and what words such as “il”, “ce qui” and “la société” refer to, often escape readers."),
    READING,
    "// rien que littéral et vocabulaire | only literal and vocabulary",
    "// … et une idée principale, une référence | … and a main idea, a reference",
)
def skills_missing(material: Material) -> Iterator[Hit]:
    """Report a lesson with too few skills, or without a question on the main idea or on a reference."""
    skills = set(_understanding(material))
    if len(_understanding(material)) < _SET:
        return
    missing = [SKILLS.both(skill) for skill in (Skill.MAIN_IDEA, Skill.REFERENCE) if skill not in skills]
    others = len(skills - {Skill.LITERAL})
    if len(missing) > 1:
        yield Hit(
            material.whole,
            Message(
                "No question tests the skill “{first}”, and none tests “{second}”. Add one of each.",
                first=missing[0],
                second=missing[1],
            ),
        )
    elif missing:
        yield Hit(material.whole, Message("No question tests the skill “{skill}”. Add one.", skill=missing[0]))
    elif others < _OTHERS:
        yield Hit(
            material.whole,
            Message.plural(
                "Besides literal questions, the lesson covers only {n} skill. Cover at least three.",
                "Besides literal questions, the lesson covers only {n} skills. Cover at least three.",
                others,
            ),
        )


@rule(
    "A16",
    Message("Ask a question about every paragraph."),
    Message("A paragraph without a question is skimmed; a question right after reading helps learners remember it."),
    RETRIEVAL,
    "// rien sur le paragraphe 2 | nothing about paragraph 2",
    "about: 2",
)
def paragraph_without_question(material: Material) -> Iterator[Hit]:
    """Report a paragraph without a question, in a lesson that has questions."""
    asked = {number for each in material.questions for number in each.question.about}
    for paragraph, block in material.paragraphs:
        if asked and paragraph.number not in asked:
            yield Hit(
                heading_span(block),
                Message("No question is about paragraph {number}. Add one.", number=paragraph.number),
            )
