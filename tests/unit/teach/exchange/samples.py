"""Lessons to export."""

from __future__ import annotations

from unit.lesson.builders import ANSWERS, HEADER, PARAGRAPH

from study.lesson.model import Bilingual, Kind, Lesson, Paragraph, Question
from study.lesson.reader import read

QUESTION = (
    "\n# Question {id} {kind}\nabout: 1\nevidence: les recettes ont augmenté | revenue rose\nskill: inference\n"
    "fr: Que dit « le texte » : {{a}} ~ = # ?\nen: What does the text say?\nhint: Cherchez. | Look.\n"
    "why: Parce que. | Because.\nnote: À noter : l’accord. | Note the agreement.\n{rest}"
)


def lesson_of(*kinds: Kind) -> Lesson:
    """A lesson with a question of each kind that is named; of all where none is."""
    text = HEADER + PARAGRAPH
    for kind in kinds or Kind:
        text += QUESTION.format(id=f"q-{kind}", kind=kind, rest=ANSWERS[kind])
    lesson = read(text).lesson
    assert lesson is not None
    return lesson


def lesson_with(*questions: Question) -> Lesson:
    """A lesson with questions of one’s own."""
    return Lesson("l", Bilingual("Titre", "Title"), body=(Paragraph(1, ("Un.",), ("One.",)),), questions=questions)
