"""A file of progress with anything wrong in it: no traceback, nothing of it overwritten, what can be read is kept."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest
from unit.progress.study import RIGHT, WRONG, Clock, asked

from study.practice.position import Position
from study.progress.store import Store, StoreError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with some weeks of work."""
    path = tmp_path / "progress.db"
    store = Store.open_kept(path, Clock())
    for number in range(40):
        store.record(f"lesson-{number % 3}", asked(f"q{number % 12}"), ("œuvre", "x" * 40), (RIGHT, WRONG)[number % 2])
        store.set_status(f"lesson-{number % 3}/t{number}", ("learning", "known")[number % 2])
        store.keep_position(f"lesson-{number % 3}", Position(1 + number // 8, "", number))
    store._file._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store.close()
    return path


def everything(path: Path) -> Store:
    """Open the file and do all that can be done with it; a refusal is a sentence."""
    store = Store.open(path, Clock())
    for _ in range(2):
        with suppress(StoreError):
            store.record("lesson-0", asked("q1"), "x", RIGHT)
        with suppress(StoreError):
            store.keep_position("lesson-1", Position(2, "q1", 3))
        with suppress(StoreError):
            store.set_status("lesson-0/t1", "known")
        with suppress(StoreError):
            store.undo()
        store.answers("lesson-0")
        store.history("lesson-0", "q1")
        store.position("lesson-1")
        store.shelf()
        store.statuses()
        store.status("lesson-0/t2")
        store.known()
    return store


VALUES = [
    "NULL",
    "''",
    "'no such grade'",
    "x'ff00fe'",
    "-1",
    "1.5",
    "9223372036854775807",
    "1e300",
    "CAST(x'ff' AS TEXT)",
]
CELLS = {
    "last_answers": ("question", "at", "given", "grade", "mark", "attempts"),
    "word_status": ("status", "at"),
    "bookmarks": ("paragraph", "question", "offset", "opened"),
    "reading_progress": ("furthest",),
    "events": ("at", "kind", "lesson", "subject_key", "data"),
}


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("table", CELLS)
def test_an_impossible_value_anywhere_ends_in_no_traceback(path: Path, table: str, value: str) -> None:
    for column in CELLS[table]:
        with closing(sqlite3.connect(path)) as connection, suppress(sqlite3.IntegrityError), connection:
            connection.execute(
                f"UPDATE {table} SET {column} = {value} WHERE rowid > 5"
                if table == "events"
                else f"UPDATE OR IGNORE {table} SET {column} = {value}"
            )
        everything(path).close()


@pytest.mark.parametrize(
    "what",
    [
        "TABLE events",
        "TABLE last_answers",
        "TABLE word_status",
        "TABLE bookmarks",
        "TABLE reading_progress",
        "INDEX answers_of_a_lesson",
    ],
)
def test_a_table_that_is_gone_is_made_again_from_the_log(path: Path, what: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"DROP {what}")
    store = everything(path)
    assert store.kept
    if "events" not in what:
        assert len(store.statuses()) >= 40
        assert len(store.answers("lesson-0")) == 5
    store.close()


def test_hundreds_of_files_with_flipped_bytes(path: Path) -> None:
    whole, chance = path.read_bytes(), random.Random(2026)
    for number in range(300):
        damaged = bytearray(whole)
        for _ in range(1 + number % 3):
            damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        for each in path.parent.iterdir():
            each.unlink()
        path.write_bytes(damaged)
        everything(path).close()
        aside = [each for each in path.parent.iterdir() if "damaged" in each.name and each.suffix == ".db"]
        assert all(each.read_bytes()[:64] for each in aside)


@pytest.mark.parametrize("kept", [0, 1, 50, 100, 4096, 5000, 20_000])
def test_a_file_cut_short_is_set_aside_or_read(path: Path, kept: int) -> None:
    path.write_bytes(path.read_bytes()[:kept])
    store = everything(path)
    assert store.kept
    store.close()


def test_a_file_deleted_while_the_program_runs_is_written_again_and_said(path: Path) -> None:
    store = Store.open_kept(path, Clock())
    before = store.statuses()
    for each in list(path.parent.iterdir()):
        each.unlink()
    with pytest.raises(StoreError, match="deleted or moved while the program was running"):
        store.record("lesson-9", asked("new"), "x", RIGHT)
    store.record("lesson-9", asked("newer"), "x", RIGHT)
    store.close()
    again = Store.open_kept(path, Clock())
    assert set(again.answers("lesson-9")) == {"new", "newer"}
    assert again.statuses() == before
    again.close()


def test_a_file_replaced_while_the_program_runs_is_the_one_that_is_kept(path: Path, tmp_path: Path) -> None:
    store = Store.open_kept(path, Clock())
    other = Store.open_kept(tmp_path / "other" / "progress.db", Clock())
    other.set_status("theirs", "known")
    other.close()
    for tail in ("-wal", "-shm"):
        path.with_name(path.name + tail).unlink(missing_ok=True)
    (tmp_path / "other" / "progress.db").replace(path)
    with pytest.raises(StoreError, match="replaced by another"):
        store.set_status("mine", "learning")
    assert store.statuses() == {"theirs": "known", "mine": "learning"}
    store.close()
