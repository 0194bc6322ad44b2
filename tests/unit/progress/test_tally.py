"""What progress is drawn from: counted as it happens, and the same when it is counted again."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from unit.progress.study import RIGHT, WRONG, Clock, asked
from unit.progress.test_opening import VERSION_1

from study.practice.remembered import LEECH, CardType
from study.practice.schedule import Rating
from study.progress.log import rebuild
from study.progress.store import Store


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(clock: Clock) -> Store:
    return Store.in_memory(clock)


def counted(store: Store) -> dict[tuple[str, str], tuple[int, float]]:
    """How often each thing was done, and how often well."""
    rows = store._file._connection.execute(
        "SELECT kind, category, sum(count), sum(successes) FROM activity GROUP BY kind, category"
    )
    return {(what, part): (times, good) for what, part, times, good in rows}


def learn(store: Store, clock: Clock, key: str, *recalls: Rating) -> None:
    """Reviews of a word, each when it is due."""
    for recall in recalls:
        store.review(key, recall, CardType.RECOGNITION)
        clock.time = max(clock.time, store.remembered()[key].memory.due)


def test_an_answer_is_counted_by_skill_and_kind_with_its_mark(store: Store) -> None:
    store.record("cloud", asked(), "x", RIGHT)
    store.record("cloud", asked(), "x", WRONG)
    assert counted(store) == {("answer", "literal short"): (2, 1.0)}


def test_a_review_is_counted_by_how_long_ago_the_last_one_was(store: Store, clock: Clock) -> None:
    learn(store, clock, "cloud/essor", Rating.GOOD, Rating.GOOD, Rating.GOOD)
    assert counted(store) == {
        ("review", "new"): (1, 1.0),
        ("review", "learning"): (1, 1.0),
        ("review", "week"): (1, 1.0),
    }
    clock.time += timedelta(days=60)
    store.review("cloud/essor", Rating.AGAIN, CardType.RECOGNITION)
    assert counted(store)["review", "older"] == (1, 0.0)
    store.undo_review()
    assert counted(store)["review", "older"] == (0, 0.0)


def test_a_word_counts_as_known_when_the_learner_says_so_or_it_lasts_three_weeks(store: Store, clock: Clock) -> None:
    store.set_status("fr:essor", "known")
    store.set_status("cloud/essor", "known")  # the same word, as a term of a lesson
    store.set_status("cloud/recette", "learning")
    assert store.known() == 1
    learn(store, clock, "cloud/recette", *[Rating.EASY] * 3)
    assert store.known() == 2
    store.review("cloud/recette", Rating.AGAIN, CardType.RECOGNITION)
    assert store.known() == 1
    store.undo_review()
    assert store.known() == 2
    store.set_status("cloud/recette", "ignored")
    store.set_status("fr:essor", "new")
    assert store.known() == 1
    assert counted(store)["known", ""] == (1, 0.0)


def test_a_term_studied_in_english_counts_by_its_headword(store: Store) -> None:
    store.set_status("cloud:en/recette", "known")
    assert store.known() == 0
    store.set_status("en:revenue", "known")
    assert store.known() == 1
    assert (store.known("en"), store.known("fr")) == (1, 0)


def test_a_word_forgotten_often_once_it_was_learned_is_a_leech(store: Store, clock: Clock) -> None:
    learn(store, clock, "a", Rating.AGAIN, Rating.EASY)
    assert store.remembered()["a"].lapses == 0
    learn(store, clock, "a", *[Rating.AGAIN, Rating.EASY] * (LEECH - 1))
    assert not store.remembered()["a"].leech
    store.review("a", Rating.AGAIN, CardType.RECOGNITION)
    assert store.remembered()["a"].leech
    store.undo_review()
    assert not store.remembered()["a"].leech


@pytest.mark.parametrize("seed", range(5))
def test_all_of_it_follows_from_the_log_alone(seed: int, clock: Clock, store: Store) -> None:
    chance = Random(seed)
    words = ["cloud/essor", "cloud:en/essor", "fr:essor", "autre/essor", "en:rise"]
    for _ in range(120):
        clock.time += timedelta(hours=chance.randint(0, 900))
        match chance.randint(0, 5):
            case 0:
                store.set_status(chance.choice(words), chance.choice(["known", "ignored", "learning", "new"]))
            case 1:
                store.undo_review()
            case 2:
                store.record("cloud", asked(), "x", chance.choice([RIGHT, WRONG]))
            case _:
                store.review(
                    chance.choice(words), chance.choice(list(Rating)[chance.randint(0, 3) :]), CardType.PRODUCTION
                )
    before, known = counted(store), store.known()
    assert known == before.get(("known", ""), (0, 0))[0]
    rebuild(store._file._connection)
    assert (counted(store), store.known()) == (before, known)


def test_what_was_done_in_an_older_version_is_counted(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "progress.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSION_1)
    store = Store.open_kept(path, clock)
    assert counted(store) == {("answer", "literal gaps"): (1, 0.5), ("known", ""): (1, 0.0)}
    assert store.known() == 1
