"""The results of a lesson."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from unit.practice.asked import both, question

from study.lesson.model import Kind, Lesson, Skill, Term, WordClass
from study.practice.summary import KindMark, SkillMark, minutes, summarise
from study.practice.verdict import Grade


@dataclass(frozen=True)
class Answer:
    grade: Grade
    mark: float
    overruled: bool = False


RIGHT, NEARLY, WRONG = Answer(Grade.RIGHT, 1), Answer(Grade.NEARLY, 0.5), Answer(Grade.WRONG, 0)
A = question(Kind.CHOICE, "a")
B = replace(question(Kind.GAPS, "b"), skill=Skill.VOCABULARY)
C = replace(question(Kind.GAPS, "c"), skill=Skill.VOCABULARY)
TERMS = tuple(Term(f"t{number}", "mot", (number,), WordClass.NOUN) for number in (1, 2, 3))
LESSON = Lesson("cloud", both("title"), questions=(A, B, C), terms=TERMS)


def test_a_learner_sees_how_many_were_right_nearly_right_and_wrong() -> None:
    summary = summarise(LESSON, {"a": RIGHT, "b": NEARLY, "c": WRONG})
    assert (summary.asked, summary.right, summary.nearly, summary.wrong) == (3, 1, 1, 1)
    assert summary.mark == pytest.approx(0.5)
    assert summary.finished


def test_a_learner_sees_the_marks_by_skill_and_by_kind() -> None:
    summary = summarise(LESSON, {"a": RIGHT, "b": NEARLY, "c": WRONG})
    assert summary.skills == (SkillMark(Skill.LITERAL, 1, 1.0), SkillMark(Skill.VOCABULARY, 2, 0.25))
    assert summary.kinds == (KindMark(Kind.CHOICE, 1, 1.0), KindMark(Kind.GAPS, 2, 0.25))
    assert summary.weakest == summary.skills[1]


def test_only_answered_questions_count_in_an_unfinished_lesson() -> None:
    summary = summarise(LESSON, {"b": WRONG, "gone": RIGHT})
    assert (summary.asked, summary.mark, summary.missed, summary.open) == (1, 0.0, (B,), (A, C))
    assert not summary.finished


def test_nothing_is_weak_where_all_was_right_or_nothing_was_asked() -> None:
    assert summarise(LESSON, {"a": RIGHT}).weakest is None
    assert summarise(LESSON, {}).weakest is None
    assert summarise(LESSON, {}).mark == 0


def test_the_terms_met_are_those_of_the_paragraphs_read() -> None:
    assert summarise(LESSON, {}, furthest=2).terms == TERMS[:2]
    assert summarise(LESSON, {}).terms == TERMS


def test_a_pause_is_not_study() -> None:
    start = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
    moments = [start + timedelta(minutes=minute) for minute in (0, 2, 3, 60, 64)]
    assert minutes(moments) == pytest.approx(7)
    assert minutes(reversed(moments)) == pytest.approx(7)
    assert minutes([]) == 0
