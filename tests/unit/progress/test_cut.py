"""A store of which the file was cut to nothing, or deleted, while its journal is left."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from unit.progress.study import RIGHT, Clock, asked

from study.progress import opening
from study.progress.store import Store

ASIDE = "progress-damaged-2026-11-02.db"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store of which 30 entries are still in the journal, as a program that was killed leaves it."""
    store = Store.open_kept(tmp_path / "at work" / "progress.db", Clock())
    for number in range(30):
        store.record("cloud", asked(f"q{number}"), "x" * 300, RIGHT)
    for each in (tmp_path / "at work").glob("progress.db*"):
        (tmp_path / each.name).write_bytes(each.read_bytes())
    store.close()
    return tmp_path / "progress.db"


@pytest.mark.parametrize("size", [0, 1, 2, 99, 100, 512, 4096])
def test_the_entries_in_the_journal_of_a_file_cut_short_are_carried_over(path: Path, size: int) -> None:
    journal = path.with_name("progress.db-wal").read_bytes()
    os.truncate(path, size)
    for _ in range(2):
        store = Store.open(path, Clock())
        assert (store.kept, len(store.answers("cloud"))) == (True, 30)
        if size < 100:
            assert "entries carried over to the new one: 30" in store.notice.en
        store.close()
    if size < 100:
        assert path.with_name(ASIDE).stat().st_size == size
        assert path.with_name(f"{ASIDE}-wal").read_bytes() == journal


@pytest.mark.parametrize("size", [0, 1])
def test_a_cut_file_that_cannot_be_replaced_is_read_and_left_alone(
    path: Path, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.truncate(path, size)
    before = {each.name: each.read_bytes() for each in path.parent.glob("progress*")}
    monkeypatch.setattr(opening, "is_writable", lambda _: False)
    store = Store.open(path, Clock())
    assert (store.kept, len(store.answers("cloud"))) == (False, 30)
    assert "entries read: 30" in store.notice.en
    assert {each.name: each.read_bytes() for each in path.parent.glob("progress*")} == before


@pytest.mark.parametrize("trace", [".progress.db.checked", "copies/progress-before-v3-2026-01-01.db"])
def test_an_empty_file_where_a_store_was_before_is_reported(tmp_path: Path, trace: str) -> None:
    path = tmp_path / "progress.db"
    path.touch()
    (tmp_path / trace).parent.mkdir(exist_ok=True)
    (tmp_path / trace).touch()
    for _ in range(2):
        store = Store.open(path, Clock())
        assert f"{ASIDE}; nothing in it could be read" in store.notice.en
        assert store.kept
        store.close()


def test_a_file_of_one_byte_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / "progress.db").write_bytes(b"S")
    store = Store.open(tmp_path / "progress.db", Clock())
    assert store.kept
    assert "was damaged" in store.notice.en
    assert (tmp_path / ASIDE).read_bytes() == b"S"
