"""What is kept of a learner's work, and comes back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from unit.progress.study import NOON, RIGHT, WRONG, Clock, asked

from study.practice.position import Position
from study.practice.verdict import Given, Grade
from study.progress.log import rebuild
from study.progress.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a new folder" / "progress.db"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(path: Path, clock: Clock) -> Iterator[Store]:
    store = Store.open(path, clock)
    yield store
    store.close()


def test_a_first_start_finds_nothing_and_says_nothing(store: Store) -> None:
    assert store.kept
    assert not store.notice
    assert (store.answers("cloud"), store.position("cloud"), store.shelf(), store.statuses()) == ({}, None, {}, {})
    assert store.status("cloud/recette") == "new"


GIVEN: list[Given] = [1, (0, 2), ("recettes", "l’ère"), "58,5 %", (0, -1), ("The cloud.", (0, 1)), "", "\ud800"]


@pytest.mark.parametrize("given", GIVEN)
def test_an_answer_of_any_shape_comes_back_as_it_was_given(
    store: Store, path: Path, clock: Clock, given: Given
) -> None:
    store.record("cloud", asked(), given, RIGHT)
    store.close()
    answer = Store.open(path, clock).answers("cloud")["q1"]
    assert (answer.given, answer.grade, answer.mark, answer.attempts) == (given, Grade.RIGHT, 1.0, 1)
    assert NOON < answer.at < NOON + timedelta(minutes=1)


def test_the_last_answer_counts_and_all_are_remembered(store: Store) -> None:
    store.record("cloud", asked(), "recete", WRONG)
    store.record("cloud", asked(), "recette", RIGHT)
    store.record("other", asked(), "dette", WRONG)
    assert store.answers("cloud")["q1"].grade is Grade.RIGHT
    assert store.answers("cloud")["q1"].attempts == 2
    history = store.history("cloud", "q1")
    assert [(each.given, each.grade, each.attempts) for each in history] == [
        ("recete", Grade.WRONG, 1),
        ("recette", Grade.RIGHT, 2),
    ]


def test_a_clock_set_back_changes_nothing_in_the_order_of_answers(store: Store, clock: Clock) -> None:
    store.record("cloud", asked(), "first", WRONG)
    clock.time -= timedelta(days=400)
    store.record("cloud", asked(), "second", RIGHT)
    assert store.answers("cloud")["q1"].given == "second"
    assert [each.given for each in store.history("cloud", "q1")] == ["first", "second"]
    assert store.answers("cloud")["q1"].at < NOON


def test_a_clock_before_1970_is_kept_too(store: Store, clock: Clock) -> None:
    clock.time -= timedelta(days=365 * 70)
    store.record("cloud", asked(), "x", RIGHT)
    assert store.answers("cloud")["q1"].at.year == 1956


def test_a_learner_comes_back_to_the_very_word(store: Store, path: Path, clock: Clock) -> None:
    store.keep_position("cloud", Position(3, "q7", 41))
    assert Store.open(path, clock).position("cloud") == Position(3, "q7", 41)


def test_a_lesson_whose_bookmark_is_lost_is_still_one_that_was_read(store: Store) -> None:
    store.keep_position("alibaba", Position(3))
    store._file.write(lambda connection: connection.execute("DELETE FROM bookmarks") and rebuild(connection))
    assert store.shelf()["alibaba"].furthest == 3
    store.keep_position("alibaba", Position(1))
    assert (store.position("alibaba"), store.shelf()["alibaba"].furthest) == (Position(1), 3)


def test_the_furthest_paragraph_stays_when_a_learner_turns_back(store: Store) -> None:
    for number in (1, 2, 3, 2, 1):
        store.keep_position("cloud", Position(number))
    standing = store.shelf()["cloud"]
    assert (standing.position, standing.furthest) == (Position(1), 3)


def test_the_shelf_shows_the_last_opened_lesson_first_with_what_was_answered(store: Store) -> None:
    store.keep_position("old", Position(1))
    store.keep_position("cloud", Position(2))
    store.record("cloud", asked("q1"), "x", RIGHT)
    store.record("cloud", asked("q2"), "x", RIGHT)
    store.record("cloud", asked("q2"), "x", WRONG)
    shelf = store.shelf()
    assert list(shelf) == ["cloud", "old"]
    assert (shelf["cloud"].answered, shelf["cloud"].right, shelf["cloud"].mark) == (2, 1, 0.5)
    assert (shelf["old"].answered, shelf["old"].right, shelf["old"].mark) == (0, 0, 0.0)
    assert shelf["cloud"].opened > shelf["old"].opened


def test_a_lesson_worked_on_counts_as_opened(store: Store) -> None:
    store.keep_position("cloud", Position(1))
    store.keep_position("old", Position(1))
    store.record("cloud", asked(), "x", RIGHT)
    store.record("new", asked(), "x", RIGHT)
    assert list(store.shelf()) == ["new", "cloud", "old"]


def test_a_word_keeps_the_status_a_learner_gives_it(store: Store, path: Path, clock: Clock) -> None:
    store.set_status("cloud/recette", "learning")
    store.set_status("cloud/recette", "known")
    store.set_status("cloud/ère", "ignored")
    again = Store.open(path, clock)
    assert again.statuses() == {"cloud/recette": "known", "cloud/ère": "ignored"}
    assert again.known() == 1


def test_undo_takes_back_one_change_after_another(store: Store) -> None:
    store.set_status("a", "learning")
    store.set_status("b", "known")
    store.set_status("b", "known")
    store.set_status("a", "known")
    assert [store.undo(), store.status("a")] == ["a", "learning"]
    assert [store.undo(), store.status("b")] == ["b", "new"]
    assert [store.undo(), store.status("a")] == ["a", "new"]
    assert store.undo() is None


def test_undo_leaves_what_another_program_has_said_since(store: Store, path: Path, clock: Clock) -> None:
    other = Store.open(path, clock)
    store.set_status("a", "learning")
    store.set_status("b", "known")
    other.set_status("b", "ignored")
    assert [store.undo(), store.status("b")] == ["b", "ignored"]
    assert [store.undo(), store.status("a")] == ["a", "new"]
    assert [other.undo(), other.status("b")] == ["b", "known"]


def test_undo_leaves_yesterdays_changes_alone(store: Store, path: Path, clock: Clock) -> None:
    store.set_status("a", "known")
    assert Store.open(path, clock).undo() is None


def test_all_that_is_derived_can_be_made_again_from_the_log(store: Store) -> None:
    for number in (1, 2, 1):
        store.keep_position("cloud", Position(number, "", 7))
    store.record("cloud", asked("q1"), ("a", "b"), WRONG)
    store.record("cloud", asked("q1"), ("a", "c"), RIGHT)
    store.set_status("recette", "known")
    store.set_status("ère", "learning")
    store.undo()
    before = store.answers("cloud"), store.statuses(), store.shelf()
    rebuild(store._file._connection)
    assert (store.answers("cloud"), store.statuses(), store.shelf()) == before


def test_a_store_in_memory_works_and_says_that_it_is_one(clock: Clock) -> None:
    store = Store.in_memory(clock)
    store.record("cloud", asked(), "x", RIGHT)
    assert store.answers("cloud")
    assert not store.kept
