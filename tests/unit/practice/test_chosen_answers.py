"""What a choice, a match, an order or a translation earns."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.practice.asked import both, choice, gaps, match, number, order, question, short

from study.lesson.model import Kind, Question
from study.practice.marking import mark_with
from study.practice.verdict import Given, Grade

RIGHT, NEARLY, WRONG = Grade


def grades(asked: Question, given: Given) -> list[Grade]:
    return [part.grade for part in mark_with(asked, given).parts]


# One option.


def test_the_right_option_is_right_and_says_why() -> None:
    verdict = mark_with(choice(), 1)
    assert (verdict.grade, verdict.mark, verdict.feedback) == (RIGHT, 1.0, both("why b"))


def test_a_wrong_option_says_why_it_is_wrong() -> None:
    verdict = mark_with(choice(), 2)
    assert (verdict.grade, verdict.mark, verdict.feedback) == (WRONG, 0.0, both("why c"))
    assert grades(choice(), 2) == [RIGHT, WRONG, WRONG, RIGHT]


def test_true_or_false_is_a_choice_of_two() -> None:
    assert mark_with(choice(Kind.TRUE_FALSE, "a"), 0).grade is RIGHT


@pytest.mark.parametrize("given", [-1, 9])
def test_no_option_is_wrong_and_says_nothing(given: int) -> None:
    verdict = mark_with(choice(), given)
    assert (verdict.grade, bool(verdict.feedback)) == (WRONG, False)


def test_options_are_shown_in_the_language_of_the_answer() -> None:
    assert mark_with(choice(), 1).parts[1].given == "b (fr)"
    assert mark_with(choice(), 1, language="en").parts[1].given == "b (en)"


# Several options.


def test_all_right_options_and_no_other_are_right() -> None:
    verdict = mark_with(choice(Kind.CHOICES, "ac"), (2, 0))
    assert (verdict.grade, verdict.mark) == (RIGHT, 1.0)
    assert verdict.feedback.en == "why a (en) why c (en)"


@pytest.mark.parametrize(
    ("given", "worth", "grade"),
    [((0,), 0.5, NEARLY), ((0, 2, 1), 0.5, NEARLY), ((0, 1), 0.0, WRONG), ((0, 1, 2, 3), 0.0, WRONG), ((), 0.0, WRONG)],
)
def test_a_right_option_counts_for_and_a_wrong_one_against(given: tuple[int, ...], worth: float, grade: Grade) -> None:
    verdict = mark_with(choice(Kind.CHOICES, "ac"), given)
    assert (verdict.mark, verdict.grade) == (worth, grade)


def test_an_option_wrongly_taken_and_one_wrongly_left_are_both_explained() -> None:
    assert mark_with(choice(Kind.CHOICES, "ac"), (0, 1)).feedback.fr == "why b (fr) why c (fr)"


# Pairs.

PAIRS = match(("hausse", "rise"), ("baisse", "fall"), ("recette", "revenue"), ("", "cost"))


def test_each_left_side_is_signed() -> None:
    verdict = mark_with(PAIRS, (0, 3, 2))
    assert [part.grade for part in verdict.parts] == [RIGHT, WRONG, RIGHT]
    assert (verdict.parts[1].given, verdict.parts[1].wanted) == ("cost", "fall")
    assert verdict.grade is NEARLY
    assert verdict.mark == pytest.approx(2 / 3)
    assert verdict.feedback == both("why fall")


def test_two_right_sides_that_read_the_same_are_the_same() -> None:
    assert mark_with(match(("le", "the"), ("la", "the")), (1, 0)).grade is RIGHT


def test_a_pair_left_open_is_wrong() -> None:
    assert grades(PAIRS, (0, -1)) == [RIGHT, WRONG, WRONG]
    assert mark_with(PAIRS, ()).mark == 0.0


# Steps.


def test_the_right_order_is_right() -> None:
    verdict = mark_with(order(4), (0, 1, 2, 3))
    assert (verdict.grade, verdict.mark, verdict.remarks) == (RIGHT, 1.0, ())


def test_one_step_moved_costs_one_step_and_is_named() -> None:
    verdict = mark_with(order(4), (3, 0, 1, 2))
    assert verdict.grade is NEARLY
    assert verdict.mark == pytest.approx(2 / 3)
    assert [part.grade for part in verdict.parts] == [WRONG, NEARLY, NEARLY, NEARLY]
    assert [str(remark) for remark in verdict.remarks] == ["Only one step is out of place: “step 3 (en)”."]


def test_the_order_turned_round_is_worth_nothing() -> None:
    assert mark_with(order(4), (3, 2, 1, 0)).mark == 0.0
    assert mark_with(order(2), (1, 0)).grade is WRONG


def test_steps_left_out_are_wrong() -> None:
    assert grades(order(3), (0,)) == [RIGHT, WRONG, WRONG]
    assert mark_with(order(3), ()).mark == 0.0


# Translations.

TRANSLATION = question(Kind.TRANSLATION, text=("Le cloud.",), criteria=(both("tense"), both("word")))


def test_a_translation_is_worth_what_the_learner_ticks() -> None:
    assert mark_with(TRANSLATION, ("The cloud.", (0, 1))).grade is RIGHT
    verdict = mark_with(TRANSLATION, ("The cloud.", (1,)))
    assert (verdict.grade, verdict.mark) == (NEARLY, 0.5)
    assert [part.grade for part in verdict.parts] == [WRONG, RIGHT]


def test_a_translation_that_was_not_written_is_wrong_whatever_is_ticked() -> None:
    assert mark_with(TRANSLATION, (" ", (0, 1))).mark == 0.0


def test_a_translation_without_criteria_is_taken_as_done() -> None:
    assert mark_with(question(Kind.TRANSLATION, text=("Le cloud.",)), ("The cloud.", ())).grade is RIGHT


# Anything.

PLAIN: st.SearchStrategy[Any] = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(), st.floats()),
    lambda inner: st.lists(inner),
    max_leaves=6,
)
ASKED = [
    choice(),
    choice(Kind.CHOICES, "ab"),
    choice(Kind.CHOICES, ""),
    PAIRS,
    order(3),
    order(1),
    order(0),
    TRANSLATION,
    gaps(("un",), ("deux",)),
    short("un"),
    number("1"),
]


@given(st.sampled_from(ASKED), PLAIN)
def test_an_answer_left_over_from_another_lesson_is_marked_without_a_fault(asked: Question, given: Any) -> None:
    verdict = mark_with(asked, given)
    assert 0 <= verdict.mark <= 1
    assert verdict.grade is not RIGHT or all(part.grade is RIGHT or part.given for part in verdict.parts)


@given(st.permutations(range(6)))
def test_an_order_is_right_only_if_it_is_the_one(given: list[int]) -> None:
    verdict = mark_with(order(6), given)
    assert (verdict.grade is RIGHT) == (given == sorted(given)) == (verdict.mark == 1.0)
