"""Forty mistakes that teachers make, put into the built-in lesson one by one: each is told on its line."""

from __future__ import annotations

import re
from pathlib import Path

import seeds
from study.lesson.reader import read
from study.teach.check.checking import check

FOLDER = Path(seeds.__path__[0]) / "alibaba-cloud"
LESSON = (FOLDER / "lesson.txt").read_text(encoding="utf-8")
ARTICLE = (FOLDER / "article.txt").read_text(encoding="utf-8")
AS_IT_IS = check(read(LESSON), ARTICLE)


def lines(kind: str, form: str) -> list[str]:
    """The lines of a form in the first question of a kind: questions are rewritten, and have them nevertheless."""
    question = LESSON.split(f" {kind}\n", 1)[1].split("\n\n")[0]
    return re.findall(rf"^{form}.*$", question, re.MULTILINE)


WRONG = lines("choice", r"\[ \] ")[0]
FEEDBACK = lines("choice", "    ")[0]
MISTAKES = [
    # right, wrong, suggestion of a typo: the first place of the right text is spoilt
    ("skill: literal", "skil: literal", "skill"),
    ("skill: vocabulary", "skill: vocabulery", "vocabulary"),
    ("skill: inference", "skill: inferrence", "inference"),
    ("class: adverb", "class: advreb", "adverb"),
    ("class: noun", "clas: noun", "class"),
    ("gender: f", "gendre: f", "gender"),
    ("meaning: ", "meanning: ", "meaning"),
    ("example: ", "exampel: ", "example"),
    ("evidence: ", "evidance: ", "evidence"),
    ("hint: ", "hnit: ", "hint"),
    ("# Term assurer", "# Trem assurer", "Term"),
    ("# Paragraph 3", "# Pargraph 3", "Paragraph"),
    (" choice\n", " choise\n", "choice"),
    (" true-false\n", " true-flase\n", "true-false"),
    ("level: B2", "level: B22", "B2"),
    ("source: ", "sorce: ", "source"),
    ("\nnote: ", "\nntoe: ", "note"),
    ("licence: ", "lisence: ", "licence"),
    ("articles: free", "articles: fre", "free"),
    ("criterion: ", "critreion: ", "criterion"),
    ("about: 1\n", "about: 19\n", ""),
    ("in: 1\n", "in: 5\n", ""),
    ("[x] ", "[ ] ", ""),
    ("reaching 1.5 billion euros", "reaching 1.5 million euros", ""),
    ("revenue rose by 58.5%", "revenue rose by 85.5%", ""),
    ("invest 25 billion euros in the cloud", "invest 52 billion euros in the cloud", ""),
    ("only 8% of the Chinese giant’s", "only 18% of the Chinese giant’s", ""),
    ("Ce genre d’opportunité ne se présente qu’une fois", "Ce type d’opportunité ne se présente qu’une fois", ""),
    ("    Worldwide, the Chinese company ranks behind Amazon, Microsoft and Google.\n", "", ""),
    ("id: desormais\n", "id: assurer\n", ""),
    ("forms: assure\n", "", ""),
    ("gender: m\n", "", ""),
    ("example: Les factures seront désormais envoyées", "example: Les factures seront bientôt envoyées", ""),
    ("hint: Cherchez un nom masculin singulier qui", "hint: Cherchez un un nom masculin singulier qui", ""),
    ("hint: Cherchez un nom masculin", "hint: Cherchez un nom d'", ""),
    (WRONG.split(" | ")[0], "[ ] Toutes ces réponses", ""),
    (FEEDBACK, f"    Non. | No.\n    // {FEEDBACK}", ""),
    (WRONG, WRONG.split(" | ")[0], ""),
    ("unit: ", "// unit: ", ""),
    ("selon Daniel Zhang\u202f?", "selon Daniel Zhang", ""),
]


def _spoilt(right: str, wrong: str) -> tuple[str, int]:
    start = LESSON.index(right)
    skipped = len(right) - len(right.lstrip("\n "))
    return LESSON[:start] + wrong + LESSON[start + len(right) :], LESSON.count("\n", 0, start + skipped) + 1


def _told(right: str, wrong: str) -> tuple[bool, list[str]]:
    """Whether a finding stands on the line, or (for a line that is gone) anywhere; and what it suggests there."""
    text, line = _spoilt(right, wrong)
    findings = check(read(text), ARTICLE)
    here = [finding for finding in findings if finding.span.line == line]
    gone = not wrong or wrong.startswith("//")
    return len(findings) > len(AS_IT_IS) if gone else bool(here), [finding.suggestion for finding in here]


def test_at_least_38_of_40_mistakes_are_told_on_their_line_and_every_slip_with_the_right_word() -> None:
    assert len(MISTAKES) == 40
    told = [_told(right, wrong) for right, wrong, _ in MISTAKES]
    missed = [wrong for (_, wrong, _), (found, _) in zip(MISTAKES, told, strict=True) if not found]
    assert len(missed) <= 2, missed
    slips = [(meant, said) for (_, _, meant), (_, said) in zip(MISTAKES, told, strict=True) if meant]
    assert len(slips) == 20
    assert [meant for meant, said in slips if meant not in said] == []


def test_without_them_there_is_nothing_to_say() -> None:
    assert AS_IT_IS == ()
