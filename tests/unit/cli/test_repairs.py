"""What befell the store is said by every command that meets it, on that run and on the next, and for programs too."""

from __future__ import annotations

import errno
import io
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from running import Alinea

from study.progress.backup import Backup, pack, unpack
from study.progress.log import Event
from study.progress.store import Store

NOON = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)
ENTRIES = 400
SAID = "Your progress file was damaged"
DATA = '{"kind": "short", "skill": "literal", "grade": "right", "mark": 1.0, "given": "%s"}'


def backup_of(entries: int, size: int = 200) -> Backup:
    data = DATA % ("x" * size)
    at = int(NOON.timestamp() * 1000)
    return Backup(tuple(Event(at + n, "answer", "cloud", f"q{n}", data) for n in range(entries)), ())


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "progress.db"
    store = Store.open_kept(path, lambda: NOON)
    store.restore(backup_of(ENTRIES), "")
    store.close()
    return path


@pytest.fixture
def whole(home: Path, made: Path) -> Path:
    """A sound store."""
    return Path(shutil.copy(made, home / "progress.db"))


@pytest.fixture
def damaged(whole: Path) -> Path:
    """One with a page of its log lost."""
    spoil(whole)
    return whole


def spoil(path: Path) -> None:
    """Zeros in the place of a page of the log."""
    data = bytearray(path.read_bytes())
    pages = [at for at in range(0, len(data), 4096) if data[at] == 13 and b'"grade"' in data[at : at + 4096]]
    data[pages[len(pages) // 2] : pages[len(pages) // 2] + 4096] = bytes(4096)
    path.write_bytes(data)


COMMANDS = {
    "progress": ("progress",),
    "progress --json": ("progress", "--json"),
    "review": ("review", "--plain"),
    "review --limit": ("review", "--limit", "1"),
    "backup": ("backup", "{folder}/new"),
    "backup --json": ("backup", "{folder}/new", "--json"),
    "restore": ("restore", "{folder}/mine"),
    "restore --json": ("restore", "{folder}/mine", "--json"),
    "rescue": ("rescue", "{folder}/mine"),
    "study": ("study", "alibaba-cloud", "--plain"),
    "exam": ("study", "alibaba-cloud", "--exam", "--plain"),
}
LOOKING_ON = {"lessons": ("lessons",), "profiles": ("profiles",), "profiles --json": ("profiles", "--json")}
"""Commands that do not open the store."""


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_that_meets_damage_says_so_and_the_next_one_again(
    damaged: Path, tmp_path: Path, alinea: Alinea, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    (tmp_path / "mine").write_bytes(pack(backup_of(3)))
    done = alinea(*(each.format(folder=tmp_path) for each in COMMANDS[name]))
    assert f"of at least {ENTRIES}" in done.err
    assert done.err.count(SAID) == 1
    if "--json" in name:
        (notice,) = json.loads(done.out)["notices"]
        assert notice in done.err
    again = alinea("progress")
    assert SAID in again.err
    assert SAID not in alinea("progress").err


@pytest.mark.parametrize("size", [0, 1])
def test_a_store_cut_to_nothing_is_damage_and_its_journal_is_read(
    home: Path, tmp_path: Path, alinea: Alinea, size: int
) -> None:
    path = home / "progress.db"
    store = Store.open_kept(tmp_path / "progress.db", lambda: NOON)
    store.restore(backup_of(30), "")
    for tail in ("", "-wal"):
        shutil.copy(tmp_path / f"progress.db{tail}", home / f"progress.db{tail}")
    store.close()
    os.truncate(path, size)
    done = alinea("verify")
    assert done.code == 1
    assert "30 entries" in done.out
    assert "The file is damaged." in done.out
    for _ in range(2):
        done = alinea("progress")
        assert f"{SAID}. It was moved aside as" in done.err
        assert "entries copied to the new file: 30" in done.err
    assert SAID not in alinea("progress").err
    assert alinea("verify").code == 0


def test_a_journal_without_its_file_is_read_and_can_be_checked_and_rescued(
    home: Path, tmp_path: Path, alinea: Alinea
) -> None:
    store = Store.open_kept(tmp_path / "progress.db", lambda: NOON)
    store.restore(backup_of(30), "")
    shutil.copy(tmp_path / "progress.db-wal", home / "progress.db-wal")
    store.close()
    assert "30 entries" in alinea("verify").out
    done = alinea("progress", "--json")
    assert "only its journal was found" in done.err
    assert "entries copied to the new file: 30" in json.loads(done.out)["notices"][0]
    kept = home / "progress-without-its-file.db-wal"
    assert "30 entries" in alinea("verify", str(kept)).out
    assert json.loads(alinea("rescue", str(kept), "--json").out)["there"] == 30
    (home / "progress.db").unlink()
    assert json.loads(alinea("rescue", str(kept), "--json").out)["added"] == 30


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets few accounts make links")
@pytest.mark.parametrize("command", [*COMMANDS.values(), ("verify",), ("rescue", "{folder}/mine", "--dry-run")])
def test_behind_a_link_to_nowhere_every_command_is_refused(
    home: Path, tmp_path: Path, alinea: Alinea, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    (tmp_path / "mine").write_bytes(pack(backup_of(3)))
    (home / "progress.db").symlink_to(tmp_path / "away" / "progress.db")
    done = alinea(*(each.format(folder=tmp_path) for each in command))
    assert (done.code, done.out) == (2, "")
    assert f"is a link to {tmp_path / 'away' / 'progress.db'}, which does not exist" in done.err
    assert not (tmp_path / "away").exists()


def test_an_empty_file_is_called_empty(home: Path, alinea: Alinea) -> None:
    (home / "progress.db").touch()
    done = alinea("verify")
    assert done.code == 0
    assert done.out.splitlines()[1:] == ["  No entry", "  The file is empty."]
    (home / ".progress.db.checked").touch()
    done = alinea("verify")
    assert done.code == 1
    assert done.out.endswith("  It contained progress before; a backup may still have it.\n")


@pytest.mark.parametrize("name", LOOKING_ON)
def test_commands_that_do_not_open_the_store_say_what_was_not_seen_yet(
    damaged: Path, alinea: Alinea, name: str
) -> None:
    alinea("progress")
    assert SAID in alinea(*LOOKING_ON[name]).err
    assert SAID not in alinea(*LOOKING_ON[name]).err


def test_in_french_it_is_said_in_french(damaged: Path, alinea_in_french: Alinea) -> None:
    assert f"sur au moins {ENTRIES}" in alinea_in_french("progress").err


@pytest.mark.parametrize("as_json", [False, True])
def test_a_backup_of_a_store_that_lost_entries_warns_and_has_a_status_of_its_own(
    damaged: Path, tmp_path: Path, alinea: Alinea, as_json: bool
) -> None:
    done = alinea("backup", str(tmp_path / "b"), *(["--json"] if as_json else []))
    kept = len(unpack((tmp_path / "b").read_bytes(), "").events)
    lost = ENTRIES - kept
    assert (done.code, lost > 0) == (1, True)
    assert f"This backup lacks at least {lost} entries that could not be read." in done.err
    if as_json:
        assert json.loads(done.out)["missing"] == lost


def test_an_entry_that_is_spoilt_is_left_out_of_a_backup_with_a_word(
    whole: Path, tmp_path: Path, alinea: Alinea
) -> None:
    with closing(sqlite3.connect(whole)) as connection, connection:
        connection.execute("UPDATE events SET data = '{\"kind\": ' WHERE id = 7")
    for name in ("one", "two"):
        done = alinea("backup", str(tmp_path / name))
        assert (done.code, done.out) == (1, f"{tmp_path / name}: {ENTRIES - 1} entries of your progress saved.\n")
        assert "This backup lacks 1 entry that could not be read." in done.err


def test_an_entry_that_is_no_text_any_more_is_told(whole: Path, tmp_path: Path, alinea: Alinea) -> None:
    with closing(sqlite3.connect(whole)) as connection, connection:
        connection.execute("UPDATE events SET data = CAST(x'7bff7d' AS TEXT) WHERE id = 7")
    done = alinea("backup", str(tmp_path / "b"))
    assert done.code == 1
    assert f"{ENTRIES - 1} of at least {ENTRIES}" in done.err


def test_a_backup_that_holds_more_than_the_store_is_not_written_over(
    whole: Path, tmp_path: Path, alinea: Alinea
) -> None:
    target = tmp_path / "b"
    assert alinea("backup", str(target)).code == 0
    before = target.read_bytes()
    spoil(whole)
    done = alinea("backup", str(target), "--replace")
    assert (done.code, done.out, target.read_bytes()) == (2, "", before)
    assert "entries that your progress does not have, and is not overwritten" in done.err
    assert alinea("restore", str(target)).code == 0
    done = alinea("backup", str(target), "--replace")
    assert "not overwritten" not in done.err
    assert len(unpack(target.read_bytes(), "").events) == ENTRIES


@pytest.mark.parametrize("content", [b"alinea-backup 1 0000\nx", b"alinea-backup 99 "])
def test_a_backup_that_cannot_be_compared_is_not_written_over(
    whole: Path, tmp_path: Path, alinea: Alinea, content: bytes
) -> None:
    (tmp_path / "b").write_bytes(content)
    done = alinea("backup", str(tmp_path / "b"), "--replace")
    assert (done.code, (tmp_path / "b").read_bytes()) == (2, content)
    assert "It is not overwritten: choose another name." in done.err


def test_the_pages_of_a_large_store_that_no_command_reads_are_checked_too(home: Path, alinea: Alinea) -> None:
    path = home / "progress.db"
    store = Store.open_kept(path, lambda: NOON)
    store.restore(backup_of(6000, 300), "")
    store.close()
    assert path.stat().st_size > 2_000_000
    assert alinea("progress").err == ""
    spoil(path)
    os.utime(home / ".progress.db.checked", (0, 0))
    done = alinea("progress", "--json")
    assert SAID in done.err
    assert "of at least 6,000" in json.loads(done.out)["notices"][0]
    assert SAID in alinea("progress").err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_files_that_others_may_read_are_closed_to_them_once(whole: Path, home: Path, alinea: Alinea) -> None:
    home.chmod(0o755)
    whole.chmod(0o644)
    alinea("progress")
    assert (home.stat().st_mode & 0o777, whole.stat().st_mode & 0o777) == (0o700, 0o600)
    whole.chmod(0o640)
    alinea("progress")
    assert whole.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_a_backup_is_for_the_learner_alone(whole: Path, tmp_path: Path, alinea: Alinea) -> None:
    alinea("backup", str(tmp_path / "b"))
    assert (tmp_path / "b").stat().st_mode & 0o777 == 0o600


@pytest.fixture
def shared() -> Iterator[Path]:
    """A home that another account can reach and write to."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        yield Path(folder)


LOOKING = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import fcntl, study.progress.lock, study.progress.salvage, study.progress.snapshot, study.temporary
from study.progress.store import Store

os.setgroups([])
os.setuid(65534)
store = Store.open(Path("progress.db"), lambda: datetime.now(UTC))
print(store.kept, str(store.notice), sep="|")
store.close()
"""


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root can be two accounts")
@pytest.mark.parametrize("mode", [0o644, 0o600])
def test_another_account_leaves_nothing_that_locks_the_owner_out(made: Path, shared: Path, mode: int) -> None:
    path = Path(shutil.copy(made, shared / "progress.db"))
    path.chmod(mode)
    before = set(shared.iterdir())
    command = [sys.executable, "-c", LOOKING, str(Path(__file__).parents[3])]
    done = subprocess.run(command, cwd=shared, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("False|progress.db cannot be written to")
    assert set(shared.iterdir()) == before
    store = Store.open_kept(path, lambda: NOON)
    store.set_status("a", "known")
    store.close()


@pytest.mark.parametrize(
    ("code", "said"), [(sqlite3.SQLITE_FULL, "The disk is full"), (sqlite3.SQLITE_IOERR, "Check the disk")]
)
def test_a_restore_into_a_new_home_that_fails_leaves_nothing(
    home: Path, tmp_path: Path, alinea: Alinea, monkeypatch: pytest.MonkeyPatch, code: int, said: str
) -> None:
    (tmp_path / "mine").write_bytes(pack(backup_of(3)))
    before = set(home.iterdir())

    def failing(*_: object) -> int:
        error = sqlite3.OperationalError("it fails")
        error.sqlite_errorcode = code
        raise error

    monkeypatch.setattr("study.progress.backup_transfer.merge", failing)
    done = alinea("restore", str(tmp_path / "mine"))
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert set(home.iterdir()) == before


def test_a_damaged_store_that_cannot_be_replaced_is_read_and_its_backup_warns(
    damaged: Path, tmp_path: Path, alinea: Alinea, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = damaged.read_bytes(), set(damaged.parent.iterdir())
    monkeypatch.setattr("study.progress.connection.is_writable", lambda _: False)
    done = alinea("backup", str(tmp_path / "b"))
    assert done.code == 1
    kept = len(unpack((tmp_path / "b").read_bytes(), "").events)
    assert f"is damaged and was not replaced; entries read: {kept} of at least {ENTRIES}" in done.err
    assert f"lacks at least {ENTRIES - kept} entries" in done.err
    assert "cannot be written to" in done.err
    assert (damaged.read_bytes(), set(damaged.parent.iterdir())) == before


def test_a_store_that_cannot_be_read_is_no_empty_store(
    whole: Path, tmp_path: Path, alinea: Alinea, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr("study.progress.connection.is_writable", lambda _: False)
        patched.setattr(shutil, "copyfile", failing)
        done = alinea("progress")
        assert done.code == 2
        assert "your progress is not saved" in done.err
        assert alinea("backup", str(tmp_path / "b")).code == 2
    assert alinea("progress").code == 0


@pytest.mark.skipif(os.name == "nt", reason="no pipes in the file system")
def test_a_link_to_a_pipe_is_refused_and_the_pipe_is_left_alone(home: Path, tmp_path: Path, alinea: Alinea) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    (home / "progress.db").symlink_to(pipe)
    done = alinea("progress")
    assert "which is not a file" in done.err
    assert sorted(each.name for each in tmp_path.iterdir()) == ["pipe"]
