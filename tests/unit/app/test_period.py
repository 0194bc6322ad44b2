"""The weeks of the progress screen without a screen: how far back they go, and when they are read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from unit.progress.study import NOON, RIGHT, asked

from study.app.progress.period import Period
from study.app_dirs import AppDirs, app_dirs
from study.progress.store import Store
from study.settings import Settings

WEEKS = 4


@pytest.fixture
def folders(tmp_path: Path) -> AppDirs:
    return app_dirs({"ALINEA_HOME": str(tmp_path)})


@pytest.fixture
def store() -> Iterator[Store]:
    """An empty store, at noon of a Monday."""
    store = Store.in_memory(lambda: NOON)
    yield store
    store.close()


def answer(store: Store, weeks_ago: int) -> None:
    store.clock = lambda: NOON - timedelta(weeks=weeks_ago)
    store.record("cloud", asked(), "x", RIGHT)
    store.clock = lambda: NOON


def test_without_an_answer_there_is_nothing_to_show_and_nowhere_to_go(store: Store, folders: AppDirs) -> None:
    period = Period()
    period.read(store, folders, WEEKS, Settings())
    assert period.overview is None
    assert not period.move(1)


def test_earlier_weeks_come_until_the_first_answer_is_in_sight_and_later_ones_until_now(
    store: Store, folders: AppDirs
) -> None:
    answer(store, 5)
    period = Period()
    period.read(store, folders, WEEKS, Settings())
    assert period.overview
    assert period.overview.now
    assert not period.move(-1)
    assert period.move(1)
    period.read(store, folders, WEEKS, Settings())
    assert period.overview.begun
    assert period.overview.weeks[0] <= period.overview.begun <= period.overview.last
    assert not period.move(1)
    assert period.move(-1)
    period.read(store, folders, WEEKS, Settings())
    assert period.overview.now


def test_what_is_read_is_kept_until_it_is_forgotten_or_other_weeks_are_asked_for(
    store: Store, folders: AppDirs
) -> None:
    answer(store, 0)
    period = Period()
    period.read(store, folders, WEEKS, Settings())
    first = period.overview
    answer(store, 1)
    period.read(store, folders, WEEKS, Settings())
    assert period.overview is first
    period.read(store, folders, WEEKS + 1, Settings())
    assert period.overview
    assert len(period.overview.weeks) == WEEKS + 1
    period.forget()
    period.read(store, folders, WEEKS, Settings())
    assert period.overview is not first
