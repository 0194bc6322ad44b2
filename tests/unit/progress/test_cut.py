"""A store of which the file was cut to nothing, or deleted, or is a link to a file that is not there."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest
from unit.progress.study import RIGHT, Clock, asked

from study.locale import translator
from study.progress import connection
from study.progress.store import Store, StoreError

FRENCH = translator("fr")

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
            assert "entries copied to the new file: 30" in str(store.notice)
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
    monkeypatch.setattr(connection, "is_writable", lambda _: False)
    store = Store.open(path, Clock())
    assert (store.kept, len(store.answers("cloud"))) == (False, 30)
    assert "entries read: 30" in str(store.notice)
    assert {each.name: each.read_bytes() for each in path.parent.glob("progress*")} == before


@pytest.mark.parametrize("trace", [".progress.db.checked", "copies/progress-before-v3-2026-01-01.db"])
def test_an_empty_file_where_a_store_was_before_is_reported(tmp_path: Path, trace: str) -> None:
    path = tmp_path / "progress.db"
    path.touch()
    (tmp_path / trace).parent.mkdir(exist_ok=True)
    (tmp_path / trace).touch()
    for _ in range(2):
        store = Store.open(path, Clock())
        assert f"{ASIDE}; no entries could be read" in str(store.notice)
        assert store.kept
        store.close()


def test_a_file_of_one_byte_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / "progress.db").write_bytes(b"S")
    store = Store.open(tmp_path / "progress.db", Clock())
    assert store.kept
    assert "was damaged" in str(store.notice)
    assert (tmp_path / ASIDE).read_bytes() == b"S"


# A journal without its file.


def test_the_entries_of_a_journal_whose_file_is_gone_are_carried_over_and_reported(path: Path) -> None:
    journal = path.with_name("progress.db-wal").read_bytes()
    path.unlink()
    kept = path.with_name("progress-without-its-file.db-wal")
    for _ in range(2):
        store = Store.open(path, Clock())
        assert (store.kept, len(store.answers("cloud"))) == (True, 30)
        assert f"the latest entries. The journal was moved aside as {kept}" in str(store.notice)
        assert "entries copied to the new file: 30." in str(store.notice)
        assert "avait disparu" in FRENCH(store.notice)
        store.notices_shown()
        store.close()
    assert kept.read_bytes() == journal
    assert not Store.open(path, Clock()).notices


def test_a_journal_in_which_nothing_can_be_read_is_kept_and_reported(tmp_path: Path) -> None:
    (tmp_path / "progress.db-wal").write_bytes(b"no journal" * 1000)
    store = Store.open(tmp_path / "progress.db", Clock())
    assert store.kept
    assert "no entries could be read" in str(store.notice)
    assert (tmp_path / "progress-without-its-file.db-wal").read_bytes() == b"no journal" * 1000


def test_a_second_journal_of_its_kind_does_not_replace_the_first(path: Path) -> None:
    journal = path.with_name("progress.db-wal").read_bytes()
    for _ in range(2):
        path.unlink()
        path.with_name("progress.db-wal").write_bytes(journal)
        Store.open(path, Clock()).close()
    names = sorted(each.name for each in path.parent.glob("*without*"))
    assert names == ["progress-without-its-file-2.db-wal", "progress-without-its-file.db-wal"]


@pytest.mark.parametrize("moved", ["progress.db-wal", ".progress.db.part"])
def test_a_journal_that_cannot_be_moved_stays_where_it_is(
    path: Path, moved: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.unlink()
    path.with_name("progress.db-shm").unlink()
    before = path.with_name("progress.db-wal").read_bytes()

    def refuse(old: Path, new: Path) -> None:
        if old.name == moved:
            raise PermissionError(errno.EACCES, "refused")
        old.rename(new)

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", refuse)
        store = Store.open(path, Clock())
        assert (store.kept, len(store.answers("cloud"))) == (False, 30)
        assert "was not replaced; entries read: 30" in str(store.notice)
    assert [each.name for each in path.parent.glob("*progress*") if each.is_file()] == ["progress.db-wal"]
    assert path.with_name("progress.db-wal").read_bytes() == before
    assert len(Store.open(path, Clock()).answers("cloud")) == 30


# A link to nowhere.


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets few accounts make links")
@pytest.mark.parametrize("target", ["away/progress.db", "other.db", "progress.db"])
def test_behind_a_link_to_nowhere_nothing_is_made_and_the_screen_says_that_nothing_is_kept(
    tmp_path: Path, target: str
) -> None:
    link = tmp_path / "progress.db"
    link.symlink_to(tmp_path / target)
    store = Store.open(link, Clock())
    assert (store.kept, store.unread) == (False, True)
    assert ("which does not exist" if target != "progress.db" else "its links form a loop") in str(store.notice)
    assert "your progress is not saved" in str(store.notice)
    with pytest.raises(StoreError):
        Store.open_kept(link, Clock())
    assert [each.name for each in tmp_path.iterdir()] == ["progress.db"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets few accounts make links")
def test_behind_a_link_the_journal_of_a_deleted_file_is_read(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link" / "progress.db"
    link.parent.mkdir()
    link.symlink_to(path)
    path.unlink()
    assert len(Store.open(link, Clock()).answers("cloud")) == 30
    assert link.is_symlink()
