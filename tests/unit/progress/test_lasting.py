"""What is kept when the program is killed, when two work at once, and when the disk will not."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from pathlib import Path

import pytest
from unit.progress.study import RIGHT, Clock, asked, lines, program

from study.locale import translator
from study.progress import connection
from study.progress.backup import Backup
from study.progress.errors import explained
from study.progress.log import Event
from study.progress.projections import Projections
from study.progress.store import Store, StoreError

FRENCH = translator("fr")

ANSWERING = """
import sys
from datetime import UTC, datetime
from pathlib import Path
sys.path.insert(0, "tests")
from unit.progress.study import RIGHT, asked
from study.practice.position import Position
from study.progress.store import Store

store = Store.open_kept(Path(sys.argv[1]), lambda: datetime.now(UTC))
for number in range(int(sys.argv[3])):
    name = f"{sys.argv[2]}{number}"
    store.keep_position(sys.argv[2], Position(number + 1, name, number))
    store.set_status(name, "known")
    store.record(sys.argv[2], asked(name), name, RIGHT)
    print(name, flush=True)
"""


@pytest.mark.parametrize("after", [1, 2, 7, 23])
def test_every_answer_whose_feedback_was_shown_is_there_after_kill_9(tmp_path: Path, after: int) -> None:
    path = tmp_path / "progress.db"
    running = program(ANSWERING, path, "q", 100_000)
    shown = [line for line, _ in zip(lines(running), range(after), strict=False)]
    running.kill()
    shown += lines(running)
    running.wait()
    running.communicate()

    store = Store.open_kept(path, Clock())
    assert not store.notice
    assert shown
    assert set(store.answers("q")) >= set(shown)
    assert set(store.statuses()) >= set(shown)
    position = store.position("q")
    assert position
    assert position.offset >= len(shown) - 1


def test_two_programs_at_once_keep_everything_of_both(tmp_path: Path) -> None:
    path = tmp_path / "progress.db"
    both = [program(ANSWERING, path, name, 60) for name in ("left", "right")]
    said = [running.communicate(timeout=60) for running in both]
    assert [(running.returncode, errors) for running, (_, errors) in zip(both, said, strict=True)] == [(0, ""), (0, "")]
    store = Store.open_kept(path, Clock())
    assert len(store.answers("left")) == len(store.answers("right")) == 60
    assert store.known() == 120


def test_a_first_start_waits_for_another_program_that_is_making_the_file(tmp_path: Path) -> None:
    path = tmp_path / "progress.db"
    maker = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    maker.execute("BEGIN IMMEDIATE")
    done = threading.Timer(0.1, maker.execute, ["ROLLBACK"])
    done.start()
    store = Store.open(path, Clock())
    done.join()
    maker.close()
    assert store.kept
    assert not store.notice
    store.record("cloud", asked(), "x", RIGHT)


def test_one_program_sees_what_the_other_has_just_kept(tmp_path: Path) -> None:
    one, other = (Store.open_kept(tmp_path / "progress.db", Clock()) for _ in range(2))
    one.set_status("recette", "known")
    other.record("cloud", asked(), "x", RIGHT)
    assert other.status("recette") == "known"
    assert "q1" in one.answers("cloud")


def test_a_learner_is_told_when_another_program_holds_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "_PATIENCE", 0.05)
    path = tmp_path / "progress.db"
    store = Store.open_kept(path, Clock())
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="Another program is using") as caught:
        store.record("cloud", asked(), "x", RIGHT)
    assert "autre programme" in FRENCH(caught.value.message)
    assert "your progress is not saved" in str(Store.open(path, Clock()).notice)
    holder.execute("ROLLBACK")
    holder.close()
    store.record("cloud", asked(), "x", RIGHT)
    assert store.answers("cloud")


def test_a_learner_is_told_when_the_disk_is_full_and_nothing_kept_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "progress.db"
    store = Store.open_kept(path, Clock())
    store.record("cloud", asked("q1"), "x", RIGHT)
    pages = store._file._connection.execute("PRAGMA page_count").fetchone()[0]
    store._file._connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError, match="The disk is full") as caught:
        store.record("cloud", asked("q2"), "x" * 100_000, RIGHT)
    assert "disque est plein" in FRENCH(caught.value.message)
    store._file._connection.execute("PRAGMA max_page_count = 100000")
    store.record("cloud", asked("q3"), "x", RIGHT)
    assert set(store.answers("cloud")) == {"q1", "q3"}


def test_a_disk_that_fills_up_while_progress_is_derived_again_is_told_as_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite then rolls back all of the transaction by itself, and the savepoint within it is gone."""
    store = Store.open_kept(tmp_path / "progress.db", Clock())
    backup = Backup((Event(1, "answer", "cloud", "q1", '{"grade": "right", "mark": 1.0, "given": ""}'),), ())

    def full(derived: Projections) -> None:
        store._file._connection.execute("ROLLBACK")
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    with monkeypatch.context() as patched:
        patched.setattr(Projections, "write", full)
        with pytest.raises(StoreError, match="The disk is full"):
            store.restore(backup, "mine")
    assert not store.backup().events
    assert store.restore(backup, "mine") == 1
    store.close()


def test_a_disk_without_room_for_the_files_beside_is_full_and_not_broken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    assert "cannot be read or written properly" in str(explained(error, tmp_path / "progress.db"))
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(1, 1, 0))  # type: ignore[attr-defined]
    assert "The disk is full" in str(explained(error, tmp_path / "progress.db"))


def test_a_change_that_was_not_kept_cannot_be_undone(tmp_path: Path) -> None:
    store = Store.open_kept(tmp_path / "progress.db", Clock())
    store._file._connection.execute("PRAGMA query_only = 1")
    with pytest.raises(StoreError):
        store.set_status("recette", "known")
    assert store.undo() is None
