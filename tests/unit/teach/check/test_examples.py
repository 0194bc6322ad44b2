"""Every rule finds its own bad example, on its line, and leaves its good one alone."""

from __future__ import annotations

import pytest
from unit.teach.check.frames import with_example

from study.lesson.reader import read
from study.locale import translator
from study.teach.check.checking import check
from study.teach.check.rules import RULES

FRENCH = translator("fr")

ELSEWHERE = frozenset(
    [
        "A04",
        "A05",
        "A12",
        "A15",
        "A16",
        "A23",
        "A24",
        "A32",
        "A34",
        "A35",
        "A47",
        "A48",
        "A50",
        "A51",
        "A52",
        "A54",
        "A57",
        "A58",
        "A60",
        "E09",
    ]
)
"""Rules about a whole lesson, tested one by one in test_whole_lessons.py."""
_RULES = sorted(set(RULES) - ELSEWHERE)


def test_there_are_rules_enough() -> None:
    assert len(RULES) >= 50


@pytest.mark.parametrize("id", _RULES)
def test_a_rule_finds_its_bad_example(id: str) -> None:
    text = with_example(id, RULES[id].bad)
    found = [finding for finding in check(read(text)) if finding.rule == id]
    assert found, text
    example = RULES[id].bad.split("\n")
    line = text.split("\n")[found[0].span.line - 1]
    whole_block = line.startswith("# Question") and id in ("A20", "A21", "E03", "E12")
    assert whole_block or any(part.strip() and part.split(" | ")[0] in line for part in example), (line, found)


@pytest.mark.parametrize("id", _RULES)
def test_a_rule_leaves_its_good_example_alone(id: str) -> None:
    text = with_example(id, RULES[id].good)
    assert [finding for finding in check(read(text)) if finding.rule == id] == [], text


@pytest.mark.parametrize("id", list(RULES))
def test_a_rule_says_all_about_itself_in_both_languages(id: str) -> None:
    rule = RULES[id]
    for text in (rule.title, rule.reason, rule.source):
        assert FRENCH(text)
        assert str(text)
        assert FRENCH(text) != str(text)
    for text in (rule.title, rule.reason):
        assert FRENCH(text).endswith((".", "»", "?"))
        assert "'" not in FRENCH(text) + str(text)
    assert rule.bad
    assert rule.good
    assert rule.bad != rule.good


def test_examples_that_differ_only_in_kinds_of_space_name_these() -> None:
    bad, good = RULES["A40"].examples
    assert "texte ?" in bad
    assert "texte[U+202F]?" in good


def test_other_examples_are_shown_as_they_are() -> None:
    assert RULES["A39"].examples == (RULES["A39"].bad, RULES["A39"].good)


@pytest.mark.parametrize("id", list(RULES))
def test_a_title_is_an_instruction(id: str) -> None:
    """It begins with a verb, and not with the thing it is about."""
    first = str(RULES[id].title).split()[0]
    assert first not in ("A", "An", "The", "No", "Every", "Each", "Two", "Both", "At", "What")
