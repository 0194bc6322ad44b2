"""Forty mistakes of other kinds than the first forty, as teachers make them: each is told on its line."""

from __future__ import annotations

import re

from unit.teach.check.test_seeded_mistakes import ARTICLE, LESSON, lines

from study.lesson.reader import read
from study.teach.check.checking import check

PAIR = lines("match", ".* -> ")[0]
FIRST = lines("order", r"1\. ")[0]
WRONG = lines("choice", r"\[ \] ")
AFTER_THE_KEY = re.findall(r" choice\n(?:.+\n)+?\[x\] .*\n {4}.*\n(\[ \] .*)", LESSON)[0]
MISTAKES = [
    # right, wrong, suggestion of a wrong word: the first place of the right text is spoilt
    ("evidence: ", "evidences: ", "evidence"),
    ("skill: stance", "skill: stances", "stance"),
    ("skill: reference", "skill: référrence", "reference"),
    ("class: verb\n", "class: verbe pronominal\n", "verbe"),
    ("class: expression", "class: expresion", "expression"),
    ("gender: m\n", "gender: masculin\n", "m"),
    ("gender: f\n", "gender: fem.\n", "f"),
    ("number: plural", "number: plurial", "plural"),
    ("level: B2", "level: B2+", "B2"),
    ("why: ", "whi: ", "why"),
    ("about: 1\n", "abuot: 1\n", "about"),
    ("trap: ", "trpa: ", "trap"),
    ("also: ", "alos: ", "also"),
    ("forms: ", "form: ", "forms"),
    ("fault: ", "fautes: ", "faute"),
    (" gaps\n", " gap\n", "gaps"),
    (" short\n", " shrot\n", "short"),
    (" match\n", " macth\n", "match"),
    ("# Heading", "# Headnig", "Heading"),
    ("# Question il-contribue", "# Qestion il-contribue", "Question"),
    ("hint: ", "astuce: ", ""),
    ("about: 3\n", "about: trois\n", ""),
    ("# Paragraph 4", "# Paragraph 3", ""),
    ("# Paragraph 5", "# Paragraph", ""),
    ("# Question il-contribue short", "# Question rythme-de-l-occasion short", ""),
    ("id: desormais\n", "id: désormais\n", ""),
    ("| Alibaba bets on the cloud", "| Alibaba bets on the cloud | Alibaba", ""),
    ("= 3\n", "= trois\n", ""),
    (PAIR, PAIR.replace(" -> ", " => "), ""),
    ("[x] vrai", "[x] vraie", ""),
    (FIRST, FIRST.replace("1. ", "2. ", 1), ""),
    ("evidence: Il s’agit d’une somme conséquente", "evidence: Il s’agit d’une somme considérable", ""),
    ("evidence: faire de l’ombre aux actuels leaders", "evidence: Faire de l’ombre aux actuels leaders", ""),
    ("5,000 experts to be hired", "500 experts to be hired", ""),
    (AFTER_THE_KEY, AFTER_THE_KEY.replace("[ ]", "[x]"), ""),
    ("~ Alibaba | ", "~ le cloud | ", ""),
    ("atteignant 1,5 milliard d’euro.", "atteignant 1,5 milliard d'euro.", ""),
    ("pas forcément tout près. | Look", "pas forcément tout près .. | Look", ""),
    ("ipa: asyʁe", "ipa: [asyʁe]", ""),
    (WRONG[0], WRONG[1], ""),
]


def _told(right: str, wrong: str) -> tuple[bool, list[str]]:
    """Whether a finding stands on the line, and what is suggested there."""
    start = LESSON.index(right)
    text, line = LESSON[:start] + wrong + LESSON[start + len(right) :], LESSON.count("\n", 0, start) + 1
    here = [finding for finding in check(read(text), ARTICLE) if finding.span.line == line]
    return bool(here), [str(finding.suggestion) for finding in here]


def test_at_least_38_of_40_more_mistakes_are_told_on_their_line_and_every_wrong_word_with_the_right_one() -> None:
    assert len(MISTAKES) == 40
    told = [_told(right, wrong) for right, wrong, _ in MISTAKES]
    # Of two options that are the same, the second is told, and names the line of the first.
    missed = [wrong for (_, wrong, _), (found, _) in zip(MISTAKES, told, strict=True) if not found]
    assert missed == [WRONG[1]]
    slips = [(meant, said) for (_, _, meant), (_, said) in zip(MISTAKES, told, strict=True) if meant]
    assert len(slips) == 20
    assert [meant for meant, said in slips if meant not in said] == []
