"""Opening a file of progress that is damaged, locked away, too new or too old."""

from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from unit.progress.study import RIGHT, ROOT, Clock, asked

from study.locale import translator
from study.practice.position import Position
from study.practice.verdict import Grade
from study.progress import replace_damaged
from study.progress.migration import migrate
from study.progress.schema import MIGRATIONS, VERSION, version
from study.progress.store import Store, StoreError

FRENCH = translator("fr")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "progress.db"


def studied(path: Path, answers: int = 30) -> None:
    """A file with some work in it."""
    store = Store.open_kept(path, Clock())
    store.keep_position("cloud", Position(3, "q5", 12))
    store.set_status("recette", "known")
    for number in range(answers):
        store.record("cloud", asked(f"q{number}"), "x" * 300, RIGHT)
    store.close()


def aside(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir() if "damaged" in each.name)


# Damage.


def test_a_file_that_is_no_store_is_set_aside_untouched(path: Path) -> None:
    path.write_bytes(b"not a database at all " * 100)
    store = Store.open(path, Clock())
    assert (path.parent / "progress-damaged-2026-11-02.db").read_bytes() == b"not a database at all " * 100
    assert "progress-damaged-2026-11-02.db" in str(store.notice)
    assert "progress-damaged-2026-11-02.db" in FRENCH(store.notice)
    assert "no entries could be read" in str(store.notice)
    assert store.kept
    store.record("cloud", asked(), "x", RIGHT)
    store.close()
    assert Store.open(path, Clock()).answers("cloud")


@pytest.mark.parametrize("number", [0, 1])
def test_the_database_of_another_program_is_set_aside_and_nothing_written_into_it(path: Path, number: int) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
        other.execute(f"PRAGMA user_version = {number}")
        other.commit()
    before = path.read_bytes()
    store = Store.open(path, Clock())
    assert (path.parent / "progress-damaged-2026-11-02.db").read_bytes() == before
    assert store.notice
    assert store.kept
    assert not store.answers("cloud")


def test_a_second_damaged_file_of_a_day_does_not_replace_the_first(path: Path) -> None:
    for text in (b"one" * 500, b"two" * 500):
        path.write_bytes(text)
        Store.open(path, Clock()).close()
    assert aside(path.parent) == ["progress-damaged-2026-11-02-2.db", "progress-damaged-2026-11-02.db"]
    assert (path.parent / "progress-damaged-2026-11-02.db").read_bytes() == b"one" * 500


def test_what_can_still_be_read_of_a_damaged_file_is_in_the_new_one(path: Path) -> None:
    studied(path, answers=200)
    whole = path.read_bytes()
    broken = bytearray(whole)
    middle = len(broken) // 2 // 4096 * 4096
    broken[middle : middle + 4096] = os.urandom(16) * 256
    path.write_bytes(broken)
    store = Store.open(path, Clock())
    assert store.notice
    assert (path.parent / aside(path.parent)[0]).read_bytes() == broken
    assert len(store.answers("cloud")) > 100
    assert all(answer.grade is Grade.RIGHT for answer in store.answers("cloud").values())
    assert store.position("cloud") == Position(3, "q5", 12)


def test_a_file_cut_short_is_set_aside(path: Path) -> None:
    studied(path, answers=200)
    os.truncate(path, path.stat().st_size // 2)
    store = Store.open(path, Clock())
    assert store.notice
    assert store.kept
    store.record("cloud", asked("after"), "x", RIGHT)


def test_a_damaged_file_that_cannot_be_moved_is_left_alone_and_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "refused")

    path.write_bytes(b"not a database at all " * 100)
    monkeypatch.setattr(replace_damaged, "move", refuse)
    store = Store.open(path, Clock())
    assert not store.kept
    assert "is damaged and could not be moved aside: access is denied" in str(store.notice)
    store.record("cloud", asked(), "x", RIGHT)
    assert path.read_bytes() == b"not a database at all " * 100


def test_damage_met_at_work_is_told_once_and_the_answer_is_kept(path: Path) -> None:
    store = Store.open_kept(path, Clock())
    for number in range(200):
        store.record("cloud", asked(f"q{number}"), "x" * 300, RIGHT)
    store._file._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))
    store._file._connection.execute("PRAGMA shrink_memory")
    with pytest.raises(StoreError, match="damaged"):
        store.record("cloud", asked("new"), "x", RIGHT)
    assert "new" in store.answers("cloud")
    store.record("cloud", asked("next"), "x", RIGHT)
    store.close()
    assert {"new", "next"} <= set(Store.open(path, Clock()).answers("cloud"))
    assert aside(path.parent)


def test_an_empty_file_is_a_new_one(path: Path) -> None:
    path.touch()
    store = Store.open(path, Clock())
    assert not store.notice
    assert store.kept


# AppDirs that cannot be written.

OPENING = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import fcntl
import study.progress.projections.known_words, study.progress.salvage, study.progress.snapshot, study.temporary
from study.progress.store import Store

if os.getuid() == 0:
    os.setgroups([])
    os.setuid(65534)
store = Store.open(Path("progress.db"), lambda: datetime.now(UTC))
print(store.kept, str(store.notice), sep="|")
print(*store.answers("cloud"))
store.set_status("a", "known")
print(store.status("a"))
"""


@pytest.fixture
def reachable() -> Iterator[Path]:
    """A folder that a user without rights can reach, unlike pytest's own, whose parents are closed to others."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)
        Path(folder).chmod(0o700)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no folder without the right to write")
@pytest.mark.parametrize(("folder", "running"), [(0o555, False), (0o777, False), (0o777, True)])
def test_where_nothing_can_be_written_a_learner_sees_the_old_work_and_is_told_that_new_work_is_not_kept(
    reachable: Path, folder: int, running: bool
) -> None:
    path = reachable / "progress.db"
    studied(path, answers=2)
    other = Store.open_kept(path, Clock())
    if running:
        other.set_status("recette", "known")
    else:
        other.close()
    assert path.with_name("progress.db-wal").exists() == running
    for each in reachable.iterdir():
        each.chmod(0o444)
    reachable.chmod(folder)
    command = [sys.executable, "-c", OPENING, str(ROOT)]
    done = subprocess.run(command, cwd=reachable, capture_output=True, text=True)
    other.close()
    assert done.stderr == ""
    kept, answers, status = done.stdout.splitlines()
    assert kept.startswith("False|progress.db cannot be written to")
    assert "permissions" in kept
    assert "your progress is not saved" in kept
    assert (answers, status) == ("q0 q1", "known")


def test_where_no_folder_can_be_made_a_learner_can_still_study(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    store = Store.open(tmp_path / "file" / "progress.db", Clock())
    assert not store.kept
    assert "cannot be created" in str(store.notice)
    store.record("cloud", asked(), "x", RIGHT)
    assert store.answers("cloud")


def test_a_folder_in_the_place_of_the_file_is_told(path: Path) -> None:
    path.mkdir()
    store = Store.open(path, Clock())
    assert not store.kept
    assert str(path) in str(store.notice)


# Versions.


def test_a_file_of_a_newer_program_is_left_alone(path: Path) -> None:
    studied(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    before = path.read_bytes()
    store = Store.open(path, Clock())
    assert not store.kept
    assert "newer version" in str(store.notice)
    assert "plus récente" in FRENCH(store.notice)
    assert path.read_bytes() == before
    with pytest.raises(StoreError, match="Update Alinéa"):
        Store.open_kept(path, Clock())


def test_a_program_that_runs_on_while_a_newer_one_takes_over_the_file_stops_writing(path: Path) -> None:
    store = Store.open_kept(path, Clock())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(StoreError, match="newer version"):
        store.record("cloud", asked(), "x", RIGHT)


VERSION_1 = """
CREATE TABLE events (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, what TEXT NOT NULL, lesson TEXT NOT NULL,
    subject TEXT NOT NULL, data TEXT NOT NULL);
CREATE INDEX answers_of_a_lesson ON events (lesson, subject, id) WHERE what = 'answer';
CREATE TABLE latest (lesson TEXT NOT NULL, question TEXT NOT NULL, at INTEGER NOT NULL, given TEXT NOT NULL,
    grade TEXT NOT NULL, mark REAL NOT NULL, attempts INTEGER NOT NULL, PRIMARY KEY (lesson, question)) WITHOUT ROWID;
CREATE TABLE words (key TEXT PRIMARY KEY, status TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE places (lesson TEXT PRIMARY KEY, paragraph INTEGER NOT NULL, question TEXT NOT NULL,
    offset INTEGER NOT NULL, furthest INTEGER NOT NULL, opened INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO events VALUES (1, 1762084800000, 'read', 'cloud', '2', '{}');
INSERT INTO events VALUES (2, 1762084801000, 'answer', 'cloud', 'q1',
    '{"kind": "gaps", "skill": "literal", "grade": "nearly", "mark": 0.5, "given": ["a", "b"]}');
INSERT INTO events VALUES (3, 1762084802000, 'word', '', 'recette', '{"status": "known"}');
INSERT INTO latest VALUES ('cloud', 'q1', 1762084801000, '["a", "b"]', 'nearly', 0.5, 1);
INSERT INTO words VALUES ('recette', 'known', 1762084802000);
INSERT INTO places VALUES ('cloud', 2, 'q1', 9, 2, 1762084801000);
PRAGMA user_version = 1;
"""


def test_the_work_of_the_first_version_is_there_in_every_later_one(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSION_1)
    store = Store.open(path, Clock())
    assert (store.kept, bool(store.notice)) == (True, False)
    assert version(store._file._connection) == VERSION
    answer = store.answers("cloud")["q1"]
    assert (answer.given, answer.grade, answer.mark) == (("a", "b"), Grade.NEARLY, 0.5)
    assert store.position("cloud") == Position(2, "q1", 9)
    assert store.statuses() == {"recette": "known"}
    store.record("cloud", asked(), "x", RIGHT)
    assert store.answers("cloud")["q1"].attempts == 2


NEXT = (
    *MIGRATIONS,
    ("ALTER TABLE word_status ADD COLUMN lemma TEXT NOT NULL DEFAULT ''", "CREATE TABLE cards (id TEXT)"),
)


def test_a_step_to_the_next_version_keeps_what_is_there(path: Path) -> None:
    studied(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrate(connection, NEXT)
        assert version(connection) == VERSION + 1
        assert connection.execute("SELECT key, status, lemma FROM word_status").fetchall() == [("recette", "known", "")]


def test_a_step_that_fails_half_way_leaves_the_file_as_it_was(path: Path) -> None:
    studied(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        with pytest.raises(sqlite3.OperationalError):
            migrate(connection, (*NEXT[:-1], (*NEXT[-1], "CREATE TABLE broken")))
        assert version(connection) == VERSION
    assert len(Store.open_kept(path, Clock()).answers("cloud")) == 30


def test_two_programs_that_bring_a_file_up_to_date_at_once_do_it_once(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as one, closing(sqlite3.connect(path)) as other:
        migrate(one)
        other.isolation_level = None
        migrate(other)
        assert version(one) == version(other) == VERSION
