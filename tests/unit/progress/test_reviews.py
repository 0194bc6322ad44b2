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

from study.practice.remembered import CardType
from study.practice.schedule import Rating, after_review
from study.progress.log import rebuild
from study.progress.schema import VERSION, version
from study.progress.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "progress.db"


@pytest.fixture
def clock() -> Clock:
    return Clock()


def counted(store: Store) -> list[object]:
    """What was done in each quarter of an hour in which something still counts."""
    sql = "SELECT * FROM activity WHERE count"
    return list(store._file._connection.execute(sql))


def test_a_review_outlasts_the_program(path: Path, clock: Clock) -> None:
    store = Store.open_kept(path, clock)
    store.review("cloud/essor", Rating.GOOD, CardType.RECOGNITION)
    store.close()
    kept = Store.open_kept(path, clock).remembered()["cloud/essor"]
    assert (kept.form, kept.recall, kept.reviews) == (CardType.RECOGNITION, Rating.GOOD, 1)
    assert kept.memory == after_review(None, Rating.GOOD, kept.memory.last_review)
    assert NOON < kept.memory.last_review < NOON + timedelta(minutes=1)


def test_due_words_come_with_the_longest_due_first(clock: Clock) -> None:
    store = Store.in_memory(clock)
    for key, recall in (("a", Rating.EASY), ("b", Rating.GOOD), ("c", Rating.AGAIN)):
        store.review(key, recall, CardType.RECOGNITION)
    assert store.due(NOON) == []
    assert store.due(NOON + timedelta(hours=1)) == ["c", "b"]
    assert store.due(NOON + timedelta(days=9), limit=1) == ["c"]
    assert list(store.remembered()) == ["c", "b", "a"]


def test_the_last_review_can_be_taken_back_and_the_one_before(clock: Clock) -> None:
    store = Store.in_memory(clock)
    store.review("a", Rating.GOOD, CardType.RECOGNITION)
    first = store.remembered()
    assert store.memory("a") == first["a"]
    store.review("a", Rating.AGAIN, CardType.PRODUCTION)
    second = store.remembered()
    store.review("b", Rating.EASY, CardType.RECOGNITION)
    assert store.undo_review() == "b"
    assert store.remembered() == second
    assert store.undo_review() == "a"
    assert store.remembered() == first
    assert store.undo_review() == "a"
    assert store.remembered() == {}
    assert store.undo_review() is None
    assert store.memory("a") is None


def test_two_programs_at_once_take_back_each_its_own_review(path: Path, clock: Clock) -> None:
    mine, theirs = Store.open_kept(path, clock), Store.open_kept(path, clock)
    mine.review("a", Rating.AGAIN, CardType.RECOGNITION)
    theirs.review("a", Rating.EASY, CardType.RECOGNITION)
    assert mine.undo_review() == "a"
    left = mine.remembered()["a"]
    assert (left.recall, left.reviews, left.memory.stage) == (Rating.EASY, 1, 2)
    rebuild(mine._file._connection)
    assert mine.remembered() == theirs.remembered() == {"a": left}
    assert theirs.undo_review() == "a"
    assert mine.remembered() == {}
    assert (mine.undo_review(), theirs.undo_review()) == (None, None)


def test_what_was_taken_back_before_it_had_a_name_was_the_last_review(clock: Clock) -> None:
    store = Store.in_memory(clock)
    for recall in (Rating.GOOD, Rating.AGAIN):
        store.review("a", recall, CardType.RECOGNITION)
    connection = store._file._connection
    connection.execute("INSERT INTO events (at, kind, lesson, subject_key, data) VALUES (1, 'unreview', '', 'a', '{}')")
    rebuild(connection)
    assert (store.remembered()["a"].recall, store.remembered()["a"].reviews) == (Rating.GOOD, 1)


def test_a_review_of_one_machine_taken_back_there_leaves_the_later_one_of_another(clock: Clock) -> None:
    home, work = Store.in_memory(clock), Store.in_memory(clock)
    home.review("a", Rating.AGAIN, CardType.RECOGNITION)
    work.review("a", Rating.GOOD, CardType.RECOGNITION)
    home.undo_review()
    home.restore(work.backup(), "backup")
    assert home.remembered()["a"].recall is Rating.GOOD
    work.restore(home.backup(), "backup")
    assert work.remembered() == home.remembered()


@pytest.mark.parametrize("seed", range(5))
def test_what_is_remembered_follows_from_the_log_alone(seed: int, clock: Clock) -> None:
    chance, store = Random(seed), Store.in_memory(clock)
    for _ in range(60):
        clock.time += timedelta(hours=chance.randint(0, 400), milliseconds=chance.randint(0, 999))
        if chance.random() < 0.25:
            store.undo_review()
        else:
            store.review(chance.choice("abc"), chance.choice(list(Rating)), chance.choice(list(CardType)))
    before = store.remembered(), counted(store)
    assert all(before)
    rebuild(store._file._connection)
    assert (store.remembered(), counted(store)) == before


@pytest.mark.parametrize("data", ["{}", '{"recall": 7, "form": "recognition"}', '{"recall": 3, "form": "sung"}', "[]"])
def test_a_review_that_is_not_whole_stays_in_the_log_alone(data: str, clock: Clock) -> None:
    store = Store.in_memory(clock)
    store.review("a", Rating.GOOD, CardType.RECOGNITION)
    before = store.remembered()
    connection = store._file._connection
    connection.execute(
        "INSERT INTO events (at, kind, lesson, subject_key, data) VALUES (1, 'review', '', 'a', ?)", (data,)
    )
    rebuild(connection)
    assert store.remembered() == before


def test_a_file_of_the_first_version_takes_reviews(path: Path, clock: Clock) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSION_1)
    store = Store.open(path, clock)
    assert (store.kept, bool(store.notice), store.remembered()) == (True, False, {})
    assert version(store._file._connection) == VERSION
    store.review("cloud/essor", Rating.HARD, CardType.RECOGNITION)
    rebuild(store._file._connection)
    assert list(store.remembered()) == ["cloud/essor"]
    assert store.statuses() == {"recette": "known"}
    assert list(store.answers("cloud")) == ["q1"]


VERSION_2 = f"""
{VERSION_1}
CREATE INDEX reviews_of_a_word ON events (subject, id) WHERE what IN ('review', 'unreview');
CREATE TABLE memory (item TEXT PRIMARY KEY, stage INTEGER NOT NULL, step INTEGER, stability REAL NOT NULL,
    difficulty REAL NOT NULL, due INTEGER NOT NULL, reviewed INTEGER NOT NULL, form TEXT NOT NULL,
    recall INTEGER NOT NULL, reviews INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX when_due ON memory (due);
INSERT INTO events VALUES (4, 1762084803000, 'review', '', 'a', '{{"recall": 4, "form": "recognition"}}');
INSERT INTO events VALUES (5, 1762084804000, 'review', '', 'a', '{{"recall": 1, "form": "production"}}');
INSERT INTO events VALUES (6, 1762084805000, 'unreview', '', 'a', '{{}}');
INSERT INTO memory VALUES ('a', 2, NULL, 8.2956, 1.0, 1762776003000, 1762084803000, 'recognition', 4, 1);
PRAGMA user_version = 2;
"""


def test_a_file_of_the_second_version_is_as_it_was_and_says_more(path: Path, clock: Clock) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSION_2)
    store = Store.open(path, clock)
    assert (store.kept, bool(store.notice)) == (True, False)
    assert version(store._file._connection) == VERSION
    kept = store.remembered()["a"]
    assert (kept.recall, kept.reviews, kept.memory.stability) == (Rating.EASY, 1, 8.2956)
    assert kept.memory.due - kept.memory.last_review == timedelta(days=8)
    assert store.answers("cloud")["q1"].given == ("a", "b")
    quarter = 1762084802000 // 900_000
    assert counted(store) == [
        ("answer", quarter, "literal gaps", 1, 0.5),
        ("known", quarter, "", 1, 0.0),
        ("review", quarter, "new", 1, 1.0),
    ]
    store.review("a", Rating.GOOD, CardType.PRODUCTION)
    assert store.undo_review() == "a"
    assert store.remembered()["a"] == kept


def test_reviews_are_carried_over_from_a_damaged_file(path: Path, clock: Clock) -> None:
    store = Store.open_kept(path, clock)
    store.review("cloud/essor", Rating.GOOD, CardType.RECOGNITION)
    before = store.remembered()
    store.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE memory_state")
    store = Store.open(path, clock)
    assert store.remembered() == before


def test_reviews_come_back_from_a_backup_once(clock: Clock) -> None:
    store, other = Store.in_memory(clock), Store.in_memory(clock)
    store.review("a", Rating.GOOD, CardType.RECOGNITION)
    store.review("a", Rating.AGAIN, CardType.PRODUCTION)
    store.review("b", Rating.EASY, CardType.RECOGNITION)
    store.undo_review()
    for _ in range(2):
        other.restore(store.backup(), "backup")
        assert other.remembered() == store.remembered()
    assert other.undo_review() is None
