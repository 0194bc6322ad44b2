"""When something is due again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

import fsrs
import pytest

from study.practice.schedule import Memory, Rating, after_review, intervals, retrievability

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def test_a_thousand_histories_are_due_when_fsrs_says() -> None:
    chance, judge = Random(5), fsrs.Scheduler(enable_fuzzing=False)
    for number in range(1000):
        card, memory, now = fsrs.Card(card_id=number, due=NOON), None, NOON
        for _ in range(chance.randint(1, 12)):
            recall = chance.choice(list(Rating))
            card, _ = judge.review_card(card, fsrs.Rating(int(recall)), now)
            memory = after_review(memory, recall, now)
            expected = (card.state, card.step, card.stability, card.difficulty, card.due, card.last_review)
            assert memory[:2] + memory[4:] == expected[:2] + expected[4:]
            assert memory[2:4] == pytest.approx(expected[2:4], rel=1e-12)
            now += timedelta(minutes=chance.choice([1, 10, 1440, 10_000, 200_000]))
            assert retrievability(memory, now) == judge.get_card_retrievability(card, now)


def test_a_new_word_comes_back_within_minutes_and_an_easy_one_after_days() -> None:
    shown = intervals(None, NOON)
    assert shown[Rating.AGAIN] == timedelta(minutes=1)
    assert shown[Rating.GOOD] == timedelta(minutes=10)
    assert shown[Rating.EASY] == timedelta(days=8)


@pytest.mark.parametrize("recall", list(Rating))
def test_the_interval_shown_is_the_one_that_follows(recall: Rating) -> None:
    memory = after_review(after_review(None, Rating.GOOD, NOON), Rating.EASY, NOON + timedelta(minutes=10))
    later = NOON + timedelta(days=9)
    assert after_review(memory, recall, later).due - later == intervals(memory, later)[recall]


def test_a_clock_set_back_harms_nothing() -> None:
    memory = after_review(None, Rating.EASY, NOON)
    assert retrievability(memory, NOON - timedelta(days=400)) == 1.0
    assert isinstance(after_review(memory, Rating.GOOD, NOON - timedelta(days=400)), Memory)
