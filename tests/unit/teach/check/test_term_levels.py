"""Terms below the level of their lesson, and lessons in which only some terms have a level."""

from __future__ import annotations

import pytest
from unit.teach.check.frames import HEADER, PARAGRAPH, TERM

from study.lesson.reader import read
from study.teach.check.checking import check

LESSON = f"{HEADER}level: B2\n{PARAGRAPH}"
OTHER = TERM.replace("Term recettes\nid: recettes", "Term hausse\nid: hausse")


def _found(text: str, rule: str) -> list[tuple[int, str]]:
    return [(each.span.line, str(each.message)) for each in check(read(text)) if each.rule == rule]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("level: A1\n", True),
        ("level: B1\n", True),
        ("level: B2\n", False),
        ("level: C1\n", False),
        ("", False),
        ("level: A1\ntrap: Pas « reçu ». | Not “receipt”.\n", False),
        ("level: A1\ncore: yes\n", False),
    ],
)
def test_a57_a_term_below_the_lesson_without_a_trap(lines: str, told: bool) -> None:
    text = LESSON + TERM + lines
    found = _found(text, "A57")
    assert bool(found) is told
    if told:
        line = text.split("\n").index(lines.split("\n")[0]) + 1
        assert found[0][0] == line
        assert "“recettes” is a word of level" in found[0][1]


def test_a57_needs_the_level_of_the_lesson() -> None:
    assert _found(HEADER + PARAGRAPH + TERM + "level: A1\n", "A57") == []


def test_a58_terms_without_a_level_are_told_once_if_others_have_one() -> None:
    text = LESSON + TERM + "level: B2\n" + OTHER + OTHER.replace("hausse", "juin")
    found = _found(text, "A58")
    assert len(found) == 1
    assert "2 terms have no level" in found[0][1]
    assert _found(LESSON + TERM + OTHER, "A58") == []
    assert _found(LESSON + TERM + "level: B2\n" + OTHER + "level: B2\n", "A58") == []
