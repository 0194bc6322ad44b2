"""The order in which options are shown."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.practice.shuffle import shuffled


@given(st.integers(0, 12), st.text(), st.text(), st.integers(0, 10**6), st.booleans())
def test_every_option_is_shown_once(count: int, lesson: str, question: str, attempt: int, keep_apart: bool) -> None:
    order = shuffled(count, lesson, question, attempt, keep_apart=keep_apart)
    assert sorted(order) == list(range(count))
    assert order == shuffled(count, lesson, question, attempt, keep_apart=keep_apart)


def test_a_question_taken_up_again_tomorrow_shows_its_options_as_today() -> None:
    assert shuffled(4, "alibaba-cloud", "q1", 0) == (3, 0, 1, 2)
    assert shuffled(3, "alibaba-cloud", "q2", 1) == (1, 2, 0)


@pytest.mark.parametrize("count", [2, 3, 4, 7])
def test_other_options_are_another_order_every_time(count: int) -> None:
    orders = [shuffled(count, "cloud", "q1", attempt) for attempt in range(30)]
    assert all(one != other for one, other in pairwise(orders))


@given(st.integers(2, 8), st.text(), st.integers(0, 100))
def test_steps_to_be_ordered_are_never_shown_in_order(count: int, question: str, attempt: int) -> None:
    assert shuffled(count, "cloud", question, attempt, keep_apart=True) != tuple(range(count))


def test_the_right_option_stands_in_every_place_about_equally_often() -> None:
    places = Counter(shuffled(3, "cloud", f"q{number}", 0).index(0) for number in range(600))
    assert all(150 < times < 250 for times in places.values())
