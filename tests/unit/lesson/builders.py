"""Small lessons for tests: as text, so that a mistake can be put in by hand, and as objects."""

from __future__ import annotations

from study.lesson.model import Kind, Lesson, Question
from study.lesson.problems import Problem
from study.lesson.reader import read

HEADER = "lesson: test\ntitle: Le test | The test\nlevel: B2\n"
PARAGRAPH = (
    "\n# Paragraph 1\n"
    "fr: Entre juin et septembre, les recettes ont augmenté de 58,5 %.\n"
    "    Il s’agit d’une somme « conséquente ».\n"
    "en: Between June and September, revenue rose by 58.5%.\n"
    "    That is a considerable sum.\n"
)
SECOND_PARAGRAPH = "\n# Paragraph 2\nfr: Alibaba affirme-t-il qu’il investira ?\nen: Does Alibaba say it will invest?\n"
TERM = (
    "\n# Term recettes\nid: recettes\nin: 1\nclass: noun\ngender: f\nnumber: plural\nipa: ʁəsɛt\nen: revenue\n"
    "meaning: l’argent qui entre | the money that comes in\n"
)
_QUESTION = (
    "\n# Question {id} {kind}\nabout: 1\nevidence: les recettes ont augmenté | revenue rose\nskill: literal\n"
    "fr: Que dit le texte ?\nen: What does the text say?\n{rest}"
)
ANSWERS = {
    Kind.CHOICE: (
        "[ ] Une baisse | A fall\n    Non, une hausse. | No, a rise.\n[x] Une hausse | A rise\n    Oui. | Yes.\n"
    ),
    Kind.CHOICES: "[x] juin | June\n[ ] juillet | July\n[x] septembre | September\n",
    Kind.TRUE_FALSE: "[x] Vrai | True\n    Oui. | Yes.\n[ ] Faux | False\n    Non. | No.\n",
    Kind.GAPS: "text: Les [[recettes / revenus]] ont [[augmenté]].\n~ gain | Non : un gain. | No: a gain.\n",
    Kind.SHORT: "= les recettes\n    Oui. | Yes.\n= les revenus\n~ le gain | Non. | No.\narticles: free\n",
    Kind.NUMBER: "= 58,5\n~ 8 | C’est la part. | That is the share.\nunit: % | %\ntolerance: 0,1\n",
    Kind.MATCH: "recettes -> revenue\nsomme -> sum\n    Oui. | Yes.\n-> loss\n",
    Kind.ORDER: "1. juin | June\n2. juillet | July\n3. septembre | September\n",
    Kind.TRANSLATION: "text: C’est une somme.\n= It is a sum.\n= That is a sum.\ncriterion: le sens | the sense\n",
    Kind.TRANSFORM: (
        "text: Les recettes augmentent.\nstart: Grâce à\n= Grâce à la hausse des recettes\n    Oui. | Yes.\n"
        "~ la haute | Non. | No.\n"
    ),
    Kind.DICTATION: "text: Les recettes ont augmenté.\naudio: dictee.mp3\n",
    Kind.WRITING: (
        "audience: un collègue | a colleague\nregister: courant | neutral\nin: french\nmediation: yes\n"
        "words: 20-40\npoint: la hausse | the rise\n"
        "= Bonjour Karim,\n    les recettes augmentent.\n    -> Court. | Short.\ncriterion: le ton | the tone\n"
    ),
}
"""The lines that answer a question of each kind; the choice has its right option second."""


def question_text(kind: Kind = Kind.CHOICE, rest: str | None = None, id: str = "q1") -> str:
    """The block of a question without mistakes, or with other lines at its end."""
    return _QUESTION.format(id=id, kind=kind, rest=ANSWERS[kind] if rest is None else rest)


def lesson_text(*blocks: str, header: str = HEADER) -> str:
    """A file: two paragraphs if no blocks are given."""
    return header + "".join(blocks or (PARAGRAPH, SECOND_PARAGRAPH))


def whole_text() -> str:
    """A file with everything: two paragraphs, a term and a question of each kind."""
    questions = (question_text(kind, id=f"q{number}") for number, kind in enumerate(Kind, 1))
    return lesson_text(PARAGRAPH, SECOND_PARAGRAPH, TERM, *questions)


def lesson(text: str | None = None) -> Lesson:
    """The lesson of a text that has no mistakes; the whole one if no text is given."""
    reading = read(whole_text() if text is None else text)
    assert reading.lesson is not None
    assert reading.problems == ()
    return reading.lesson


def question(kind: Kind, rest: str | None = None) -> Question:
    """A question of a kind, without mistakes."""
    return lesson(lesson_text(PARAGRAPH, SECOND_PARAGRAPH, question_text(kind, rest))).questions[0]


def problems(text: str | bytes) -> list[tuple[str, int, int]]:
    """Code, line and column of every problem of a text."""
    return [(problem.code, problem.line, problem.column) for problem in read(text).problems]


def only_problem(text: str | bytes) -> Problem:
    """The one problem that a text has."""
    (problem,) = read(text).problems
    return problem


def marked(text: str) -> tuple[str, int, int]:
    """A text without its one `⟦`, and the line and column where that stood."""
    before, after = text.split("⟦")
    lines = before.replace("\r\n", "\n").split("\n")
    return before + after, len(lines), len(lines[-1]) + 1


def with_mistake(right: str, wrong: str, text: str | None = None) -> str:
    """The whole text (or another) with a mistake in the one place where something right stands."""
    text = whole_text() if text is None else text
    assert text.count(right) == 1, f"{text.count(right)} times: {right!r}"
    return text.replace(right, wrong)
