"""`alinea verify` and `alinea rescue`."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from running import Alinea

from study.practice.position import Position
from study.progress.store import Store

WORDS = 400
PAGE = 4096


@pytest.fixture
def path(home: Path) -> Path:
    """The learner's store: four hundred words."""
    now = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)

    def clock() -> datetime:
        nonlocal now
        now += timedelta(seconds=1)
        return now

    store = Store.open_kept(home / "progress.db", clock)
    store.keep_position("alibaba-cloud", Position(1))
    store.log(*(("word", "", f"alibaba-cloud/word{n}" + "x" * 100, {"status": "known"}) for n in range(WORDS - 1)))
    store.close()
    return home / "progress.db"


@pytest.fixture
def aside(path: Path, tmp_path: Path) -> Path:
    """The same store as it was set aside, with one page lost; on this machine nothing is left."""
    return spoilt(path, tmp_path / "progress-damaged-2026-11-03.db")


def spoilt(path: Path, moved: Path, page: int = 0) -> Path:
    """Move a store and lose one of its pages, if none is named the page in the middle of the log."""
    with closing(sqlite3.connect(path)) as connection:
        if not page:
            (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'events'").fetchone()
    data = bytearray(path.read_bytes())
    if not page:
        at = (root - 1) * PAGE
        cell = at + int.from_bytes(data[at + 16 : at + 18], "big")
        page = int.from_bytes(data[cell : cell + 4], "big")
    data[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
    moved.write_bytes(data)
    if moved != path:
        path.unlink()
    return moved


def words(path: Path) -> int:
    """How many words a store knows."""
    with closing(Store.open_kept(path, lambda: datetime.now(UTC))) as store:
        return len(store.statuses())


# Looking.


def test_a_sound_store_is_said_to_be_sound(path: Path, alinea: Alinea) -> None:
    before = {each.name: each.read_bytes() for each in path.parent.iterdir()}
    done = alinea("verify")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        str(path),
        "  400 entries, the last dated 2026-11-02 12:06 UTC",
        "  Version of the tables: 4",
        "  The file is intact.",
    ]
    assert {each.name: each.read_bytes() for each in path.parent.iterdir()} == before


def test_a_program_gets_the_state_of_a_store(path: Path, alinea: Alinea) -> None:
    done = alinea("verify", str(path), "--json")
    assert done.code == 0
    assert json.loads(done.out) == {
        "path": str(path),
        "kind": "store",
        "version": 4,
        "entries": 400,
        "at_least": 400,
        "spoilt": 0,
        "missing": 0,
        "last": "2026-11-02T12:06:42+00:00",
        "sound": True,
    }


def test_what_is_missing_in_a_damaged_file_is_counted(aside: Path, alinea: Alinea) -> None:
    before = aside.read_bytes()
    done = alinea("verify", str(aside))
    assert done.code == 1
    assert "entries are missing" in done.out
    assert f"The file is damaged. “alinea rescue {aside}” adds what can be read to your progress." in done.out
    found = json.loads(alinea("verify", str(aside), "--json").out)
    assert not found["sound"]
    assert found["entries"] + found["missing"] == found["at_least"] == 400
    assert 0 < found["missing"] < 40
    assert aside.read_bytes() == before
    assert [each.name for each in aside.parent.iterdir() if each.is_file()] == [aside.name]


@pytest.mark.parametrize("table", ["last_answers", "word_status", "bookmarks"])
def test_damage_beside_the_log_is_damage(path: Path, tmp_path: Path, alinea: Alinea, table: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    spoilt(path, path, root)
    done = alinea("verify", "--json")
    assert done.code == 1
    found = json.loads(done.out)
    assert (found["entries"], found["missing"], found["sound"]) == (400, 0, False)


def test_a_table_that_is_gone_is_damage(path: Path, alinea: Alinea) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TABLE word_status")
    assert alinea("verify").code == 1


def test_entries_that_were_lost_before_are_still_missing(path: Path, alinea: Alinea) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM events WHERE id BETWEEN 100 AND 109")
    done = alinea("verify")
    assert done.code == 1
    assert "10 entries are missing" in done.out
    assert "The file is intact. The missing entries were lost earlier" in done.out


def test_backups_are_checked_too(path: Path, tmp_path: Path, alinea: Alinea) -> None:
    backup = tmp_path / "mine.alinea"
    alinea("backup", str(backup))
    done = alinea("verify", str(backup))
    assert (done.code, done.out.splitlines()[1:]) == (
        0,
        ["  400 entries, the last dated 2026-11-02 12:06 UTC", "  Version of the backup: 1", "  The file is intact."],
    )
    whole = backup.read_bytes()
    backup.write_bytes(whole[: len(whole) * 2 // 3])
    done = alinea("verify", str(backup), "--json")
    assert done.code == 1
    found = json.loads(done.out)
    assert (found["kind"], found["sound"]) == ("backup", False)
    assert 100 < found["entries"] < 400
    backup.write_bytes(whole[:-300] + bytes([whole[-300] ^ 1]) + whole[-299:])
    done = alinea("verify", str(backup))
    assert (done.code, done.out) == (2, "")
    assert "damaged or incomplete" in done.err


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"Dear Ann, " * 1000, "is neither an Alinéa progress file nor an Alinéa backup"),
        (b"SQLite format 3\0" + bytes(8000), "is neither an Alinéa progress file nor an Alinéa backup"),
        (b"alinea-backup 2 x", "was made by a newer version"),
        (None, "does not exist"),
    ],
)
@pytest.mark.parametrize("command", ["verify", "rescue"])
def test_what_is_no_progress_is_refused(
    home: Path, tmp_path: Path, command: str, data: bytes | None, said: str, alinea: Alinea
) -> None:
    file = tmp_path / "file"
    if data is not None:
        file.write_bytes(data)
    done = alinea(command, str(file))
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert alinea(command, str(tmp_path)).code == 2
    assert not (home / "progress.db").exists()


@pytest.mark.parametrize("command", ["verify", "rescue"])
def test_a_store_of_a_newer_version_is_refused(path: Path, command: str, alinea: Alinea) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    done = alinea(command, str(path))
    assert done.code == 2
    assert "newer version" in done.err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes with names")
@pytest.mark.parametrize("command", ["verify", "rescue"])
def test_a_pipe_or_a_device_without_end_is_refused(tmp_path: Path, command: str, alinea: Alinea) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in (str(tmp_path / "pipe"), "/dev/zero"):
        done = alinea(command, name)
        assert done.code == 2
        assert "is neither an Alinéa progress file nor an Alinéa backup" in done.err


@pytest.mark.parametrize("command", ["verify", "rescue"])
def test_a_view_in_the_place_of_the_log_is_not_asked(tmp_path: Path, command: str, alinea: Alinea) -> None:
    path = tmp_path / "view.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        endless = "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n FROM r"
        connection.execute(f"CREATE VIEW events AS {endless}")
        connection.execute("PRAGMA user_version = 3")
    done = alinea(command, str(path))
    assert done.code == 2
    assert "is neither an Alinéa progress file nor an Alinéa backup" in done.err


def test_without_progress_there_is_nothing_to_check(home: Path, alinea: Alinea) -> None:
    done = alinea("verify")
    assert done.code == 2
    assert "There is no progress to check yet." in done.err
    assert not (home / "progress.db").exists()


# Adding.


def test_what_can_be_read_is_added_once(home: Path, aside: Path, alinea: Alinea) -> None:
    left = json.loads(alinea("verify", str(aside), "--json").out)["entries"]
    done = alinea("rescue", str(aside))
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        f"“{aside}”: {left} of at least 400 entries can be read; {400 - left} cannot.",
        f"{left} entries added to your progress.",
    ]
    assert words(home / "progress.db") == left - 1
    again = json.loads(alinea("rescue", str(aside), "--json").out)
    assert again == {
        "found": left,
        "at_least": 400,
        "not_readable": 400 - left,
        "added": 0,
        "there": left,
        "dry_run": False,
    }


def test_a_dry_run_changes_nothing(home: Path, aside: Path, alinea: Alinea) -> None:
    done = alinea("rescue", str(aside), "--dry-run")
    assert done.code == 0
    assert "entries would be added to your progress." in done.out
    assert not (home / "progress.db").exists()
    alinea("rescue", str(aside))
    before = {each.name: each.read_bytes() for each in home.iterdir() if each.is_file()}
    found = json.loads(alinea("rescue", str(aside), "--dry-run", "--json").out)
    assert (found["added"], found["there"], found["dry_run"]) == (0, found["found"], True)
    assert {each.name: each.read_bytes() for each in home.iterdir() if each.is_file()} == before


def test_what_was_done_since_stays(home: Path, aside: Path, alinea: Alinea) -> None:
    with closing(Store.open_kept(home / "progress.db", lambda: datetime(2027, 1, 1, tzinfo=UTC))) as store:
        store.set_status("new", "learning")
    alinea("rescue", str(aside))
    with closing(Store.open_kept(home / "progress.db", lambda: datetime.now(UTC))) as store:
        assert store.status("new") == "learning"
        assert len(store.statuses()) > 350


def test_the_journal_of_a_file_set_aside_is_read_too(path: Path, tmp_path: Path, alinea: Alinea) -> None:
    store = Store.open_kept(path, lambda: datetime(2026, 12, 1, tzinfo=UTC))
    store.set_status("late", "known")
    kept = tmp_path / "progress-damaged-2026-12-01.db"
    for tail in ("", "-wal"):
        kept.with_name(kept.name + tail).write_bytes(path.with_name(path.name + tail).read_bytes())
    store.close()
    path.unlink()
    assert json.loads(alinea("rescue", str(kept), "--json").out)["found"] == 401
    assert words(path) == WORDS
    with closing(Store.open_kept(path, lambda: datetime.now(UTC))) as store:
        assert store.status("late") == "known"


def test_a_backup_that_was_cut_short_gives_what_it_has(path: Path, tmp_path: Path, alinea: Alinea) -> None:
    backup = tmp_path / "mine.alinea"
    alinea("backup", str(backup))
    backup.write_bytes(backup.read_bytes()[:-400])
    path.unlink()
    assert alinea("restore", str(backup)).code == 2
    done = alinea("rescue", str(backup))
    assert done.code == 0
    assert "entries added to your progress." in done.out
    assert 100 < words(path) < WORDS


def test_of_a_backup_whose_content_was_changed_nothing_is_taken(path: Path, tmp_path: Path, alinea: Alinea) -> None:
    """Nobody can say which of its entries are still those that were written."""
    backup = tmp_path / "mine.alinea"
    alinea("backup", str(backup))
    whole = backup.read_bytes()
    path.unlink()
    for at in range(200, len(whole), len(whole) // 40):
        backup.write_bytes(whole[:at] + bytes([whole[at] ^ 16]) + whole[at + 1 :])
        assert alinea("rescue", str(backup)).code == 2
    backup.write_bytes(whole[:20] + b"0" * 8 + whole[28:])  # only the checksum itself was changed
    assert alinea("rescue", str(backup)).code == 0
    assert words(path) == WORDS - 1


def test_in_french_it_is_french(aside: Path, alinea_in_french: Alinea) -> None:
    assert "Le fichier est endommagé." in alinea_in_french("verify", str(aside)).out
    assert "entrées lisibles sur au moins 400" in alinea_in_french("rescue", str(aside), "--dry-run").out
    assert "entrées ajoutées à vos progrès." in alinea_in_french("rescue", str(aside)).out
