"""Reviews are kept, come back, can be taken back, and follow from the log alone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from unit.progress.study import NOON, Clock
from unit.progress.test_opening import VERSION_1

from study.practice.review import Form
from study.practice.schedule import Recall, reviewed
from study.progress.events import rebuild
from study.progress.schema import VERSION, version
from study.progress.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "progress.db"


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_review_outlasts_the_program(path: Path, clock: Clock) -> None:
    store = Store.open_kept(path, clock)
    store.review("cloud/essor", Recall.GOOD, Form.RECOGNITION)
    store.close()
    kept = Store.open_kept(path, clock).remembered()["cloud/essor"]
    assert (kept.form, kept.recall, kept.reviews) == (Form.RECOGNITION, Recall.GOOD, 1)
    assert kept.memory == reviewed(None, Recall.GOOD, kept.memory.reviewed)
    assert NOON < kept.memory.reviewed < NOON + timedelta(minutes=1)


def test_due_words_come_with_the_longest_due_first(clock: Clock) -> None:
    store = Store.in_memory(clock)
    for key, recall in (("a", Recall.EASY), ("b", Recall.GOOD), ("c", Recall.AGAIN)):
        store.review(key, recall, Form.RECOGNITION)
    assert store.due(NOON) == []
    assert store.due(NOON + timedelta(hours=1)) == ["c", "b"]
    assert store.due(NOON + timedelta(days=9), limit=1) == ["c"]
    assert list(store.remembered()) == ["c", "b", "a"]


def test_the_last_review_can_be_taken_back_and_the_one_before(clock: Clock) -> None:
    store = Store.in_memory(clock)
    store.review("a", Recall.GOOD, Form.RECOGNITION)
    first = store.remembered()
    store.review("a", Recall.AGAIN, Form.PRODUCTION)
    second = store.remembered()
    store.review("b", Recall.EASY, Form.RECOGNITION)
    assert store.unreview() == "b"
    assert store.remembered() == second
    assert store.unreview() == "a"
    assert store.remembered() == first
    assert store.unreview() == "a"
    assert store.remembered() == {}
    assert store.unreview() is None


@pytest.mark.parametrize("seed", range(5))
def test_what_is_remembered_follows_from_the_log_alone(seed: int, clock: Clock) -> None:
    chance, store = Random(seed), Store.in_memory(clock)
    for _ in range(60):
        clock.time += timedelta(hours=chance.randint(0, 400), milliseconds=chance.randint(0, 999))
        if chance.random() < 0.25:
            store.unreview()
        else:
            store.review(chance.choice("abc"), chance.choice(list(Recall)), chance.choice(list(Form)))
    before = store.remembered()
    assert before
    rebuild(store._file._connection)
    assert store.remembered() == before


@pytest.mark.parametrize("data", ["{}", '{"recall": 7, "form": "recognition"}', '{"recall": 3, "form": "sung"}', "[]"])
def test_a_review_that_is_not_whole_stays_in_the_log_alone(data: str, clock: Clock) -> None:
    store = Store.in_memory(clock)
    store.review("a", Recall.GOOD, Form.RECOGNITION)
    before = store.remembered()
    connection = store._file._connection
    connection.execute("INSERT INTO events (at, what, lesson, subject, data) VALUES (1, 'review', '', 'a', ?)", (data,))
    rebuild(connection)
    assert store.remembered() == before


def test_a_file_of_the_first_version_takes_reviews(path: Path, clock: Clock) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSION_1)
    store = Store.open(path, clock)
    assert (store.kept, bool(store.notice), store.remembered()) == (True, False, {})
    assert version(store._file._connection) == VERSION
    store.review("cloud/essor", Recall.HARD, Form.RECOGNITION)
    rebuild(store._file._connection)
    assert list(store.remembered()) == ["cloud/essor"]
    assert store.statuses() == {"recette": "known"}
    assert list(store.answers("cloud")) == ["q1"]


def test_reviews_are_carried_over_from_a_damaged_file(path: Path, clock: Clock) -> None:
    store = Store.open_kept(path, clock)
    store.review("cloud/essor", Recall.GOOD, Form.RECOGNITION)
    before = store.remembered()
    store.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE memory")
    store = Store.open(path, clock)
    assert store.remembered() == before


def test_reviews_come_back_from_a_backup_once(clock: Clock) -> None:
    store, other = Store.in_memory(clock), Store.in_memory(clock)
    store.review("a", Recall.GOOD, Form.RECOGNITION)
    store.review("a", Recall.AGAIN, Form.PRODUCTION)
    store.review("b", Recall.EASY, Form.RECOGNITION)
    store.unreview()
    for _ in range(2):
        other.restore(store.backup(), "backup")
        assert other.remembered() == store.remembered()
    assert other.unreview() is None
