"""A store is replaced only where its bytes were read and are damaged; whatever else goes wrong, it stays as it was."""

from __future__ import annotations

import errno
import os
import re
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
from unit.progress.study import RIGHT, Clock, asked, program
from unit.progress.versions import turn_back

from study.practice.position import Position
from study.progress import connection, create_file, repairs, replace_damaged, snapshot, store_files
from study.progress.create_file import ready
from study.progress.errors import NoRoomError, is_suspect
from study.progress.lock import locked
from study.progress.migration import migrate
from study.progress.salvage import salvage
from study.progress.schema import VERSION
from study.progress.store import Store, StoreError

ENTRIES = 251


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of ENTRIES entries, to be copied."""
    path = tmp_path_factory.mktemp("made") / "progress.db"
    store = Store.open_kept(path, Clock())
    store.keep_position("cloud", Position(1))
    for number in range(ENTRIES - 1):
        store.record("cloud", asked(f"q{number}"), "x" * 300, RIGHT)
    store.close()
    assert entries(path) == ENTRIES
    return path


@pytest.fixture
def path(made: Path, tmp_path: Path) -> Path:
    """A store of ENTRIES entries."""
    return Path(shutil.copy(made, tmp_path / "progress.db"))


def entries(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM events").fetchone()[0])


def spoil(path: Path, page: int = 30, pages: int = 1) -> None:
    """Zeros in the place of pages of the log."""
    with path.open("r+b") as file:
        file.seek(page * 4096)
        file.write(bytes(4096 * pages))


def names(path: Path) -> set[str]:
    """What is in its folder but SQLite’s own files beside a store and the mark of the daily check."""
    return {each.name for each in path.parent.iterdir() if not each.name.endswith(("-wal", "-shm", ".checked"))}


def error(code: int, name: str = "SQLITE_X") -> sqlite3.OperationalError:
    made = sqlite3.OperationalError(f"an error of the kind {name}")
    made.sqlite_errorcode = code
    return made


class Faults:
    """What SQLite answers in the place of the truth, for the first so many statements that begin in some way."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begin, self.answer, self.times = "nothing", error(0), 0
        faults = self

        class Connection(sqlite3.Connection):
            def execute(self, sql: str, *values: Any) -> Any:
                if faults.times and sql.lstrip().startswith(faults.begin):
                    faults.times -= 1
                    if isinstance(faults.answer, str):
                        return super().execute("SELECT ?", (faults.answer,))
                    raise faults.answer
                return super().execute(sql, *values)

        def connection_to(path: Path) -> sqlite3.Connection:
            return sqlite3.connect(
                f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=0.1, isolation_level=None, factory=Connection
            )

        monkeypatch.setattr(connection, "connection_to", connection_to)
        monkeypatch.setattr(replace_damaged, "connection_to", connection_to)

    def __call__(self, begin: str, answer: sqlite3.Error | str, times: int = -1) -> None:
        self.begin, self.answer, self.times = begin, answer, times  # type: ignore[assignment]


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> Faults:
    return Faults(monkeypatch)


# What counts as damage.

CODES = {
    name: getattr(sqlite3, name)
    for name in dir(sqlite3)
    if name.startswith("SQLITE_") and isinstance(getattr(sqlite3, name), int)
}
SUSPECT = {
    "SQLITE_CORRUPT",
    "SQLITE_NOTADB",
    "SQLITE_FORMAT",
    "SQLITE_ERROR",
    "SQLITE_CONSTRAINT",
    "SQLITE_MISMATCH",
    "SQLITE_TOOBIG",
}
OTHER = {
    *("SQLITE_IOERR", "SQLITE_FULL", "SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_PERM", "SQLITE_READONLY"),
    *("SQLITE_CANTOPEN", "SQLITE_NOMEM", "SQLITE_INTERRUPT", "SQLITE_ABORT", "SQLITE_PROTOCOL", "SQLITE_NOLFS"),
    *("SQLITE_AUTH", "SQLITE_MISUSE", "SQLITE_NOTFOUND", "SQLITE_INTERNAL", "SQLITE_EMPTY", "SQLITE_SCHEMA"),
    *("SQLITE_RANGE", "SQLITE_NOTICE", "SQLITE_WARNING"),
}
EXTENDED = {
    *("SQLITE_IOERR_READ", "SQLITE_IOERR_SHORT_READ", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_FSYNC"),
    *("SQLITE_IOERR_LOCK", "SQLITE_IOERR_SHMMAP", "SQLITE_IOERR_CORRUPTFS", "SQLITE_CANTOPEN_ISDIR"),
    *("SQLITE_READONLY_DBMOVED", "SQLITE_BUSY_SNAPSHOT"),
}


@pytest.mark.parametrize("name", sorted(SUSPECT | OTHER | EXTENDED))
def test_every_kind_of_error_is_either_a_doubt_about_the_file_or_none(name: str) -> None:
    assert is_suspect(error(CODES[name], name)) == (name in SUSPECT)


@pytest.mark.parametrize("name", sorted(SUSPECT | OTHER | EXTENDED))
@pytest.mark.parametrize(
    "begin", ["PRAGMA user_version", "PRAGMA quick_check", "DELETE FROM bookmarks", "SELECT (SELECT"]
)
def test_no_error_on_opening_a_sound_file_renames_it(path: Path, faults: Faults, begin: str, name: str) -> None:
    before = names(path)
    faults(begin, error(CODES[name], name))
    with pytest.raises(StoreError):
        Store.open_kept(path, Clock())
    assert names(path) == before
    faults.times = 0
    store = Store.open_kept(path, Clock())
    assert (entries(path), str(store.notice)) == (ENTRIES, "")
    store.close()


@pytest.mark.parametrize("name", sorted(SUSPECT | OTHER | EXTENDED))
@pytest.mark.parametrize("begin", ["SELECT question", "BEGIN", "INSERT", "COMMIT"])
def test_no_error_at_work_renames_a_sound_file(path: Path, faults: Faults, begin: str, name: str) -> None:
    store = Store.open_kept(path, Clock())
    before = names(path)
    faults(begin, error(CODES[name], name))
    with suppress(StoreError):
        store.answers("cloud")
    with suppress(StoreError):
        store.record("cloud", asked("new"), "x", RIGHT)
    assert faults.times < -1
    faults.times = 0
    store.close()
    assert not [name for name in names(path) - before if "damaged" in name]
    assert entries(path) >= ENTRIES


@pytest.mark.parametrize("times", [1, 2])
def test_an_error_that_passes_is_not_even_told(path: Path, faults: Faults, times: int) -> None:
    before = names(path)
    faults(
        "PRAGMA quick_check", "*** in database main ***\nTree 2 page 4: unable to get the page. error code=522", times
    )
    store = Store.open_kept(path, Clock())
    assert (store.kept, str(store.notice), entries(path)) == (True, "", ENTRIES)
    store.close()
    assert names(path) == before


@pytest.mark.parametrize("code", [errno.EIO, errno.EACCES, errno.ENOSPC, errno.EDQUOT, errno.EROFS])
@pytest.mark.parametrize("call", ["copyfile", "stat", "open", "replace", "rename", "fsync", "flock"])
@pytest.mark.parametrize("after", [0, 1, 2, 3])
def test_a_damaged_file_that_cannot_be_replaced_stays_where_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch, code: int, call: str, after: int
) -> None:
    """Whatever fails once a page is known to be lost: the file keeps its name and its bytes, and the rest is undone."""
    spoil(path)
    damaged, before = path.read_bytes(), names(path)
    owner: Any = {"copyfile": shutil, "rename": Path}.get(call, os)
    if call == "flock":
        if sys.platform == "win32":
            return
        import fcntl

        owner = fcntl
    true: Callable[..., Any] = getattr(owner, call)
    calls = 0

    def failing(*values: Any, **named: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls > after:
            raise OSError(code, os.strerror(code))
        return true(*values, **named)

    with monkeypatch.context() as patched:
        patched.setattr(owner, call, failing)
        store = Store.open(path, Clock())
        assert store.notice or calls <= after
        store.close()
    if calls <= after:
        return
    again = Store.open_kept(path, Clock())
    assert again.kept
    assert "entries copied to the new file" in str(again.notice)
    again.close()
    assert entries(path) > 200
    aside = [
        each for each in path.parent.iterdir() if each.name.startswith("progress-damaged") and each.suffix == ".db"
    ]
    assert [each.read_bytes() for each in aside] == [damaged]
    assert names(path) - before <= {each.name for each in aside} | {"progress-repaired.json"}


def test_what_fails_for_a_while_leaves_the_file_as_it_was_byte_for_byte(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(path)
    damaged, before = path.read_bytes(), names(path)
    true = replace_damaged.move

    def refuse(self: Path, target: Path) -> None:
        if self == ready(path):
            raise OSError(errno.EIO, "I/O error")
        true(self, target)

    monkeypatch.setattr(replace_damaged, "move", refuse)
    with pytest.raises(StoreError, match="could not be moved aside: the disk is not responding properly"):
        Store.open_kept(path, Clock())
    assert (names(path), path.read_bytes()) == (before, damaged)


def test_a_rescue_without_room_is_told_as_such_and_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spoil(path)
    damaged, before = path.read_bytes(), names(path)

    def full(*_: object) -> int:
        raise error(sqlite3.SQLITE_FULL)

    monkeypatch.setattr(replace_damaged, "fill", full)
    said = f"is damaged. The disk is full: there is not enough space in {re.escape(str(path.parent))} to repair it"
    with pytest.raises(StoreError, match=said):
        Store.open_kept(path, Clock())
    assert (names(path), path.read_bytes()) == (before, damaged)


def without_room(_: object, to: Path) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(to))


def test_a_temporary_folder_without_room_is_named_where_a_file_seems_damaged(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(path)
    damaged, before = path.read_bytes(), names(path)
    monkeypatch.setattr(shutil, "copyfile", without_room)
    folder = re.escape(tempfile.gettempdir())
    said = f"seems to be damaged. There is not enough space in the temporary folder, {folder}, to"
    with pytest.raises(StoreError, match=said):
        Store.open_kept(path, Clock())
    assert (names(path), path.read_bytes()) == (before, damaged)


def test_a_temporary_folder_that_cannot_be_used_is_no_store_that_is_missing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(path)

    def none(**_: object) -> str:
        raise FileNotFoundError(errno.ENOENT, "No usable temporary directory found")

    monkeypatch.setattr(tempfile, "mkdtemp", none)
    store = Store.open(path, Clock())
    assert "There is not enough space in the temporary folder" in str(store.notice)
    assert store.unread
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps what is younger than a minute")
def test_a_copy_that_a_killed_program_left_is_removed_by_the_next(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    left = tmp_path / "alinea-progress-99999999-x"
    left.mkdir()
    for name in ("lock", "copy.db"):
        (left / name).touch()
    with snapshot.snapshot(path) as copy, snapshot.snapshot(path) as other:
        assert not left.exists()
        assert copy.exists()
        assert other.exists()
    assert not list(tmp_path.glob("alinea-progress-*"))


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a device without an end")
def test_a_link_to_a_device_is_neither_copied_nor_read_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "progress.db"
    path.symlink_to("/dev/zero")
    monkeypatch.setattr(shutil, "copyfile", without_room)
    monkeypatch.setattr(Path, "read_bytes", without_room)
    with pytest.raises(OSError, match="device"), snapshot.snapshot(path):
        pass
    with pytest.raises(OSError, match="device"):
        salvage(path)


def test_damage_met_at_work_with_no_room_to_copy_the_file_is_told_as_such(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store.open_kept(path, Clock())
    spoil(path, page=12, pages=8)
    store._file._connection.execute("PRAGMA shrink_memory")
    monkeypatch.setattr(connection, "SMALL", 0)
    before = names(path)
    monkeypatch.setattr(shutil, "copyfile", without_room)
    with pytest.raises(StoreError, match=r"seems to be damaged\. There is not enough space in the temporary folder"):
        store.backup()
    assert store.kept
    assert names(path) == before
    store.close()


def test_damage_met_at_work_with_no_room_to_repair_it_leaves_what_can_be_read(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store.open_kept(path, Clock())
    spoil(path, page=12, pages=8)
    store._file._connection.execute("PRAGMA shrink_memory")
    monkeypatch.setattr(connection, "SMALL", 0)
    before = names(path)

    def full(*_: object) -> int:
        raise error(sqlite3.SQLITE_FULL)

    monkeypatch.setattr(replace_damaged, "fill", full)
    found = len(store.backup().events)
    assert 0 < found < ENTRIES
    assert f"is damaged and was not replaced; entries read: {found} of at least {ENTRIES}" in str(store.notice)
    assert f"there is not enough space in {path.parent} to repair it" in str(store.notice)
    assert store.missing == ENTRIES - found
    assert names(path) == before
    store.close()


def test_a_file_that_changes_while_it_is_copied_is_no_damage(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spoil(path)
    before = names(path)
    times = iter(range(1000))
    monkeypatch.setattr(snapshot, "stamp", lambda _: (next(times),))
    with pytest.raises(StoreError):
        Store.open_kept(path, Clock())
    assert names(path) == before


# Killed in between.


@pytest.mark.parametrize("moved", range(5))
def test_a_replacement_that_was_killed_is_finished_at_the_next_start(
    path: Path, monkeypatch: pytest.MonkeyPatch, moved: int
) -> None:
    spoil(path)
    path.with_name("progress.db-wal").write_bytes(b"the journal of the damaged file")
    true, count = Path.rename, 0

    class Killed(BaseException):
        pass

    def rename(self: Path, target: Path) -> Path:
        nonlocal count
        count += 1
        if count > moved:
            raise Killed
        return true(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", rename)
        with suppress(Killed):
            Store.open_kept(path, Clock()).close()
    store = Store.open_kept(path, Clock())
    assert "entries copied to the new file" in str(store.notice)
    store.close()
    assert entries(path) > 200
    assert not ready(path).exists()
    assert len([name for name in names(path) if name.endswith("damaged-2026-11-02.db")]) == 1


# Two programs.

MEETING = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from study.progress import open_store
from study.progress.store import Store

replace = open_store.open_or_replace

def waiting(*values):
    print("seen", flush=True)
    sys.stdin.readline()
    return replace(*values)

open_store.open_or_replace = waiting
store = Store.open_kept(Path(sys.argv[1]), lambda: datetime.now(UTC))
print(str(store.notice))
"""


def test_programs_that_meet_the_same_damage_at_once_lose_nothing(path: Path) -> None:
    spoil(path)
    import subprocess

    running = []
    for _ in range(3):
        command = [sys.executable, "-c", MEETING, str(path)]
        running.append(
            subprocess.Popen(command, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        )
    for each in running:
        assert each.stdout
        assert each.stdout.readline() == "seen\n"
    for each in running:
        assert each.stdin
        each.stdin.write("\n")
        each.stdin.flush()
    for each in running:
        said, errors = each.communicate(timeout=60)
        assert (each.returncode, errors) == (0, "")
        assert "entries copied to the new file" in said
    assert entries(path) > 200
    assert len([name for name in names(path) if "damaged" in name and name.endswith(".db")]) == 1


def test_a_program_with_the_old_file_open_goes_on_in_the_new_one(path: Path) -> None:
    store = Store.open_kept(path, Clock())
    spoil(path)
    other = Store.open_kept(path, Clock())
    assert other.notice
    with pytest.raises(StoreError, match="damaged"):
        store.record("cloud", asked("after"), "x", RIGHT)
    store.record("cloud", asked("later"), "x", RIGHT)
    store.close()
    other.record("cloud", asked("theirs"), "x", RIGHT)
    other.close()
    again = Store.open_kept(path, Clock())
    assert {"after", "later", "theirs"} <= set(again.answers("cloud"))
    again.close()


HOLDING = """
import sys
from pathlib import Path
from study.progress.lock import locked

with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""


def test_the_lock_ends_with_the_program_that_holds_it(path: Path) -> None:
    holding = program(HOLDING, path)
    assert holding.stdout
    assert holding.stdout.readline() == "held\n"
    holding.kill()
    holding.communicate()
    with locked(path):
        pass
    assert ".progress.db.lock" not in names(path)


# What is told.


def test_a_repair_is_told_on_the_run_that_made_it_and_on_the_next(path: Path) -> None:
    spoil(path)
    told = []
    for _ in range(3):
        store = Store.open_kept(path, Clock())
        told.append("was damaged" in str(store.notice))
        store.notices_shown()
        store.close()
    assert told == [True, True, False]
    assert "progress-repaired.json" not in names(path)


def test_a_repair_that_nobody_has_seen_is_told_again(path: Path) -> None:
    spoil(path)
    for _ in range(3):
        store = Store.open_kept(path, Clock())
        assert "was damaged" in str(store.notice)
        store.close()


def test_a_repair_met_at_work_is_told_on_the_next_run_too(path: Path) -> None:
    store = Store.open_kept(path, Clock())
    spoil(path, page=5, pages=60)
    store._file._connection.execute("PRAGMA shrink_memory")
    store.history("cloud", "q100")
    store.backup()
    assert "was damaged" in str(store.notice)
    store.close()
    again = Store.open_kept(path, Clock())
    assert "was damaged" in str(again.notice)
    again.close()


@pytest.mark.parametrize("text", ["", "{", "[1]", '[{"aside": 3}]', '{"aside": "x"}', "null"])
def test_a_spoilt_list_of_repairs_is_no_obstacle(path: Path, text: str) -> None:
    repairs.beside(path).write_text(text)
    store = Store.open_kept(path, Clock())
    assert not store.notice
    store.close()


def test_what_follows_from_the_log_is_made_again_in_place(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE last_answers SET grade = 'no such grade'")
    store = Store.open_kept(path, Clock())
    assert len(store.answers("cloud")) == ENTRIES - 1
    assert f"which are all intact (entries: {ENTRIES})." in str(store.notice)
    store.close()
    assert not [name for name in names(path) if "damaged" in name]
    again = Store.open_kept(path, Clock())
    assert again.notice
    again.notices_shown()
    again.close()


# A new store, and one of an earlier version.


@pytest.mark.parametrize("call", ["open", "replace", "fsync", "mkdir"])
def test_a_new_home_on_a_full_disk_is_refused_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    home = tmp_path / "home"
    with monkeypatch.context() as patched:
        patched.setattr(os, call, full)
        with pytest.raises(NoRoomError, match="The disk is full"):
            Store.open(home / "profiles" / "bob" / "progress.db", Clock())
    assert not home.exists()


def test_a_new_store_that_sqlite_has_no_room_for_is_refused_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: sqlite3.Connection) -> None:
        raise error(sqlite3.SQLITE_FULL)

    monkeypatch.setattr(create_file, "migrate", full)
    with pytest.raises(NoRoomError, match="The disk is full"):
        Store.open(tmp_path / "home" / "progress.db", Clock())
    assert not list(tmp_path.iterdir())


def older(path: Path) -> bytes:
    """Turn a store back into one of version 1."""
    with closing(sqlite3.connect(path)) as connection:
        turn_back(connection, 1)
    return path.read_bytes()


def test_an_upgrade_keeps_a_copy_of_the_file_as_it_was(path: Path) -> None:
    older(path)
    store = Store.open_kept(path, Clock())
    assert (len(store.answers("cloud")), str(store.notice)) == (ENTRIES - 1, "")
    store.close()
    copy = path.parent / "copies" / f"progress-before-v{VERSION}-2026-11-02.db"
    assert names(copy) == {copy.name}
    assert entries(copy) == ENTRIES
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)


def test_only_a_few_copies_are_kept(path: Path) -> None:
    for _ in range(6):
        older(path)
        Store.open_kept(path, Clock()).close()
    assert len(list((path.parent / "copies").iterdir())) == 3


@pytest.mark.parametrize("begin", ["CREATE TABLE memory", "ALTER TABLE", "COMMIT", "PRAGMA user_version ="])
def test_an_upgrade_without_room_is_refused_and_made_at_the_next_start(path: Path, faults: Faults, begin: str) -> None:
    before = older(path)
    faults(begin, error(sqlite3.SQLITE_FULL))
    with pytest.raises(NoRoomError, match="The disk is full"):
        Store.open(path, Clock())
    assert path.read_bytes() == before
    assert names(path) == {"progress.db", "copies"}
    assert not list((path.parent / "copies").iterdir())
    faults.times = 0
    store = Store.open(path, Clock())
    assert len(store.answers("cloud")) == ENTRIES - 1
    store.close()


def test_an_upgrade_whose_copy_finds_no_room_does_not_begin(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = older(path)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(NoRoomError, match="The disk is full"):
            Store.open(path, Clock())
    assert (path.read_bytes(), names(path)) == (before, {"progress.db"})


def test_the_rollback_of_a_failed_upgrade_may_fail_too(path: Path, faults: Faults) -> None:
    older(path)
    before = names(path)
    faults("ROLLBACK", error(sqlite3.SQLITE_ERROR))
    with closing(connection.connection_to(path)) as opened:
        with pytest.raises(sqlite3.OperationalError, match="no such table: nowhere"):
            migrate(opened, [(), ("DROP TABLE nowhere",)])
        faults.times = 0
    assert names(path) == before


# Who may read it.


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_a_new_store_and_its_folders_are_for_the_learner_alone(tmp_path: Path) -> None:
    path = tmp_path / "home" / "profiles" / "bob" / "progress.db"
    store = Store.open_kept(path, Clock())
    store.set_status("a", "known")
    assert {each.stat().st_mode & 0o777 for each in path.parent.iterdir()} == {0o600}
    assert {each.stat().st_mode & 0o777 for each in list(path.parents)[:3]} == {0o700}
    store.close()


def test_a_file_that_is_complete_is_on_the_disk_before_it_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    sync, replace = store_files.sync, os.replace
    monkeypatch.setattr(create_file, "sync", lambda path: (done.append("sync"), sync(path)))
    monkeypatch.setattr(os, "replace", lambda old, new: (done.append("replace"), replace(old, new)))
    Store.open_kept(tmp_path / "progress.db", Clock()).close()
    assert done == ["sync", "replace"]
