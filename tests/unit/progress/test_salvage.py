"""What can still be read of a store, whatever happened to its file."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random
from typing import IO, Any

import pytest
from unit.progress.study import RIGHT, Clock, asked

from study.practice.position import Position
from study.progress.backup import Backup
from study.progress.log import Event
from study.progress.merge import merge
from study.progress.migration import migrate
from study.progress.salvage import recover, salvage
from study.progress.schema import MIGRATIONS
from study.progress.store import Store

PAGE = 4096
ENTRIES = 1200


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store of some hundred pages; some answers are longer than a page."""
    path = tmp_path / "progress.db"
    store = Store.open_kept(path, Clock())
    store.keep_position("cloud", Position(3, "q5", 12))
    happened = [
        ("answer", "cloud", f"q{n}", {"given": "œ" * (3000 if n % 100 == 7 else 60), "grade": "right", "mark": 1.0})
        for n in range(ENTRIES - 1)
    ]
    store.log(*happened)
    store.close()
    return path


def log(path: Path) -> dict[int, Event]:
    """What SQLite reads."""
    with closing(sqlite3.connect(path)) as connection:
        return {row[0]: Event(*row[1:6]) for row in connection.execute("SELECT * FROM events ORDER BY id")}


def pages(path: Path) -> tuple[int, list[int]]:
    """The root page of the log, and the pages that hold its entries, from the first."""
    with closing(sqlite3.connect(path)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'events'").fetchone()
    data = path.read_bytes()
    at = (root - 1) * PAGE
    assert data[at] == 5, "the log has more than one page"
    count = int.from_bytes(data[at + 3 : at + 5], "big")
    cells = [int.from_bytes(data[at + 12 + 2 * n : at + 14 + 2 * n], "big") for n in range(count)]
    leaves = [int.from_bytes(data[at + cell : at + cell + 4], "big") for cell in cells]
    return root, [*leaves, int.from_bytes(data[at + 8 : at + 12], "big")]


def lose(path: Path, *numbers: int, new: bytes = bytes(PAGE)) -> None:
    """Overwrite pages."""
    with path.open("r+b") as file:
        for number in numbers:
            file.seek((number - 1) * PAGE)
            file.write(new)


def test_a_sound_store_is_read_whole_and_nothing_is_written(path: Path) -> None:
    before = log(path)
    files = {each.name: each.read_bytes() for each in path.parent.iterdir()}
    found = salvage(path)
    assert found.events == before
    assert (found.found, found.at_least, found.spoilt, found.missing, found.sound) == (ENTRIES, ENTRIES, 0, 0, True)
    assert found.version == len(MIGRATIONS)
    assert [(row[0], *row[1:4]) for row in found.places] == [("cloud", 3, "q5", 12)]
    assert {each.name: each.read_bytes() for each in path.parent.iterdir()} == files


def test_a_lost_page_costs_its_own_entries_and_no_others(path: Path) -> None:
    before, (_, leaves) = log(path), pages(path)
    lose(path, leaves[3], leaves[9])
    found = salvage(path)
    assert not found.sound
    assert found.events.items() <= before.items()
    assert found.at_least == ENTRIES
    assert 0 < found.missing < 2 * 40
    assert found.missing == ENTRIES - found.found


def test_the_last_page_is_missed_too(path: Path) -> None:
    _, leaves = pages(path)
    lose(path, leaves[-1])
    found = salvage(path)
    assert found.found < ENTRIES
    assert found.at_least == ENTRIES  # as the index of the answers says


@pytest.mark.parametrize("new", [bytes(PAGE), b"\xff" * PAGE, Random(1).randbytes(PAGE)], ids=["0", "1", "noise"])
@pytest.mark.parametrize("lost", ["header", "root", "both"])
def test_without_its_header_or_its_root_the_log_is_whole(path: Path, lost: str, new: bytes) -> None:
    before, (root, _) = log(path), pages(path)
    lose(path, *{"header": [1], "root": [root], "both": [1, root]}[lost], new=new)
    found = salvage(path)
    assert found.events == before
    assert not found.sound
    assert [row[0] for row in found.places] == ["cloud"]


@pytest.mark.parametrize("size", [512, 1024, 8192, 65536])
def test_the_size_of_the_pages_is_found_where_the_header_is_lost(path: Path, size: int) -> None:
    before = log(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute(f"PRAGMA page_size = {size}")
        connection.execute("VACUUM")
    assert salvage(path).events == before
    lose(path, 1, new=bytes(512))
    assert salvage(path).events.items() <= before.items()
    assert len(salvage(path).events) >= 0.95 * ENTRIES


@pytest.mark.parametrize("share", [0.05, 0.3, 0.7, 0.95])
def test_of_a_file_cut_short_all_that_is_left_is_read(path: Path, share: float) -> None:
    before, (_, leaves) = log(path), pages(path)
    size = int(path.stat().st_size * share)
    os.truncate(path, size)
    found = salvage(path)
    assert found.events.items() <= before.items()
    left = sum(number * PAGE <= size for number in leaves) / len(leaves)
    assert found.found >= left * 0.9 * ENTRIES - 40
    assert not found.sound


def test_a_part_of_a_page_is_read_though_its_header_is_lost(path: Path) -> None:
    before, (_, leaves) = log(path), pages(path)
    with path.open("r+b") as file:
        for number in leaves[:5]:
            file.seek((number - 1) * PAGE)
            file.write(bytes(512))
    found = salvage(path)
    assert found.events.items() <= before.items()
    assert found.missing < 5 * 8


def test_an_id_with_a_wrong_bit_is_put_right(path: Path) -> None:
    before, (_, leaves) = log(path), pages(path)
    data = bytearray(path.read_bytes())
    start = (leaves[4] - 1) * PAGE
    cell = start + int.from_bytes(data[start + 10 : start + 12], "big")
    while data[cell] & 0x80:
        cell += 1
    data[cell + 1] ^= 0x10  # the first of two bytes of the id
    path.write_bytes(data)
    found = salvage(path)
    assert found.events == before
    assert not found.sound


def test_a_text_that_is_spoilt_is_counted(path: Path) -> None:
    before, (_, leaves) = log(path), pages(path)
    data = bytearray(path.read_bytes())
    at = data.index(b'{"given"', (leaves[2] - 1) * PAGE)
    data[at] = 0xFF
    path.write_bytes(data)
    found = salvage(path)
    assert found.events.items() <= before.items()
    assert (found.found, found.spoilt, found.missing, found.sound) == (ENTRIES - 1, 1, 0, False)


# The journal.


@pytest.fixture
def running(path: Path, tmp_path: Path) -> Path:
    """A store as a killed program leaves it: fifty answers are in the journal alone."""
    store = Store.open_kept(path, Clock())
    for n in range(50):
        store.record("cloud", asked(f"late{n}"), "x" * 30, RIGHT)
    killed = tmp_path / "killed" / "progress.db"
    killed.parent.mkdir()
    for tail in ("", "-wal"):
        shutil.copyfile(f"{path}{tail}", f"{killed}{tail}")
    store.close()
    return killed


def test_what_is_in_the_journal_alone_is_read(running: Path) -> None:
    found = salvage(running)
    assert found.sound
    assert found.found == ENTRIES + 50
    assert sorted(each.name for each in running.parent.iterdir()) == ["progress.db", "progress.db-wal"]


@pytest.mark.parametrize("at", [8, 20, 32 + 24 + 2000, 32 + 3, 32 + 17, 32 + 120 * (PAGE + 24) + 24 + 3000])
def test_a_wrong_bit_in_the_journal_costs_almost_nothing(path: Path, running: Path, at: int) -> None:
    before = log(path)
    journal = running.with_name("progress.db-wal")
    data = bytearray(journal.read_bytes())
    data[at] ^= 4
    journal.write_bytes(data)
    found = salvage(running)
    assert found.events.items() <= before.items()
    assert found.found >= ENTRIES + 49
    assert not found.sound


def test_the_file_is_lost_and_the_journal_gives_what_it_has(path: Path, running: Path) -> None:
    before = log(path)
    running.write_bytes(b"")
    found = salvage(running)
    assert found.events.items() <= before.items()
    assert found.found >= 50


def test_what_was_never_committed_is_no_entry(path: Path, tmp_path: Path) -> None:
    killed = tmp_path / "killed.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        insert = "INSERT INTO events (at, kind, lesson, subject_key, data) VALUES (1, 'word', '', ?, '{}')"
        connection.executemany(insert, [(f"never{n}" * 50,) for n in range(200)])
        for tail in ("", "-wal"):
            shutil.copyfile(f"{path}{tail}", f"{killed}{tail}")
        connection.execute("ROLLBACK")
    assert b"never1" in killed.with_name("killed.db-wal").read_bytes()
    before = log(path)
    assert salvage(killed).events == before
    lose(killed, 2)
    assert salvage(killed).events == before


# What is no entry of the log.


def test_rows_of_a_deleted_table_are_no_entries(path: Path) -> None:
    before = log(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("CREATE TABLE drafts (id INTEGER PRIMARY KEY, at, kind, lesson, subject_key, data)")
        insert = "INSERT INTO drafts VALUES (?, 1, 'word', '', 'forged', '{}')"
        connection.executemany(insert, [(n,) for n in range(900, 3000)])
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("DROP TABLE drafts")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert path.read_bytes().count(b"forged") > 1000
    assert salvage(path).events == before
    lose(path, 2, pages(path)[1][5])
    found = salvage(path)
    assert found.events.items() <= before.items()
    assert found.found > ENTRIES - 60


def test_entries_that_were_moved_to_other_ids_count_once(path: Path) -> None:
    """A backup with earlier entries gives all later ones new ids; pages of the old numbering are left in the file."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("BEGIN")
        merge(connection, Backup(tuple(Event(n, "word", "", f"old{n}", '{"status": "known"}') for n in range(5)), ()))
        connection.execute("COMMIT")
    before = log(path)
    assert len(before) == ENTRIES + 5
    chance, whole = Random(3), path.read_bytes()
    for lost in ([], [1], [2], [1, 2], *([1, 2, chance.randrange(3, len(whole) // PAGE)] for _ in range(10))):
        path.write_bytes(whole)
        lose(path, *lost)
        found = list(salvage(path).events.values())
        assert set(found) <= set(before.values())
        assert len(set(found)) == len(found)
        assert len(found) > ENTRIES - 60


def test_a_database_of_another_program_holds_no_entries(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE mails (id INTEGER PRIMARY KEY, at, a, b, c, d)")
        connection.execute("INSERT INTO mails VALUES (1, 2, 'a', 'b', 'c', '{}')")
    assert salvage(path).found == 0
    assert not salvage(path).sound


@pytest.mark.parametrize(
    "data", [b"", b"x", b"not a database " * 1000, bytes(100_000), b"SQLite format 3\0" + b"\xff" * 9000]
)
def test_a_file_that_is_no_store_holds_no_entries(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "progress.db"
    path.write_bytes(data)
    found = salvage(path)
    assert (found.found, found.at_least, found.sound) == (0, 0, False)


# Older files, files of others.


@pytest.mark.parametrize("version", [1, 2, 3, 4])
def test_every_version_of_the_store_is_read(tmp_path: Path, version: int) -> None:
    path = tmp_path / "progress-damaged-2026-11-02.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrate(connection, MIGRATIONS[:version])
        connection.execute("BEGIN")
        columns = "at, kind, lesson, subject_key, data" if version > 3 else "at, what, lesson, subject, data"
        insert = f"INSERT INTO events ({columns}) VALUES (?, 'review', '', ?, '{{\"recall\": 3}}')"
        connection.executemany(insert, [(n, f"word-{n}") for n in range(2000)])
        if version > 3:
            connection.execute("INSERT INTO bookmarks VALUES ('cloud', 99, 3, 'q1', 7)")
        else:
            connection.execute("INSERT INTO places VALUES ('cloud', 3, 'q1', 7, 3, 99)")
        connection.execute("COMMIT")
    before = log(path)
    assert salvage(path).events == before
    assert salvage(path).version == version
    lose(path, 1, 2)
    found = salvage(path)
    assert (found.events, found.places) == (before, [("cloud", 3, "q1", 7, 0 if version > 3 else 3, 99)])


def test_what_is_left_goes_into_a_new_store(path: Path, tmp_path: Path) -> None:
    before, (_, leaves) = log(path), pages(path)
    lose(path, 1, leaves[2])
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as new:
        migrate(new)
        count = recover(path, new)
        events = {row[0]: Event(*row[1:6]) for row in new.execute("SELECT * FROM events")}
        assert events.items() <= before.items()
        assert len(events) == count > ENTRIES - 40
        assert new.execute("SELECT count(*) FROM last_answers").fetchone() == (count - 1,)
        assert new.execute("SELECT lesson, paragraph FROM bookmarks").fetchall() == [("cloud", 3)]
        assert new.execute("SELECT * FROM reading_progress").fetchall() == [("cloud", 3)]


def test_counts_of_a_day_are_not_taken_for_bookmarks(tmp_path: Path) -> None:
    path = tmp_path / "progress.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrate(connection)
        connection.execute("INSERT INTO bookmarks VALUES ('cloud', 99, 3, 'q1', 7)")
        connection.executemany(
            "INSERT INTO activity VALUES ('answer', ?, 'literal choice', 2, 2)", [(n,) for n in range(99)]
        )
        connection.execute("INSERT INTO reading_progress VALUES ('cloud', 3)")
    lose(path, 1)
    assert salvage(path).places == [("cloud", 3, "q1", 7, 0, 99)]


# Disks that fail.


def test_a_file_that_is_missing_or_a_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        salvage(tmp_path / "progress.db")
    with pytest.raises((IsADirectoryError, PermissionError)):
        salvage(tmp_path)


class Failing:
    """A file on a disk that cannot read some of its blocks."""

    def __init__(self, file: IO[bytes], bad: Callable[[int], bool]) -> None:
        self.file, self.bad = file, bad

    def __enter__(self) -> Failing:
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()

    def seek(self, at: int) -> None:
        self.file.seek(at)

    def read(self, length: int = -1) -> bytes:
        if length < 0 or self.bad(self.file.tell() // PAGE + 1):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return self.file.read(length)


def test_a_disk_that_fails_is_an_error_unless_the_rest_is_asked_for(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, (_, leaves) = log(path), pages(path)
    opened = Path.open

    bad = {1, leaves[1], leaves[6]}

    def failing(self: Path, mode: str = "r", *rest: Any, **more: Any) -> Any:
        return Failing(opened(self, "rb", buffering=0), bad.__contains__)

    monkeypatch.setattr(Path, "open", failing)
    with pytest.raises(OSError, match="Input/output error"):
        salvage(path)
    found = salvage(path, tolerant=True)
    assert found.unread == 3 * PAGE
    assert found.events.items() <= before.items()
    assert ENTRIES - 80 < found.found < ENTRIES
    bad |= set(range(1, 1000))
    with pytest.raises(OSError, match="Input/output error"):
        salvage(path, tolerant=True)


# Anything at all.


def test_hundreds_of_random_damages_never_end_in_an_error_and_forge_nothing(path: Path, running: Path) -> None:
    known = set(log(path).values())
    whole = {tail: Path(f"{running}{tail}").read_bytes() for tail in ("", "-wal")}
    chance = Random(2026)
    for _ in range(60):
        for tail, before in whole.items():
            data = bytearray(before)
            for _ in range(chance.choice((0, 1, 3))):
                at, length = chance.randrange(len(data)), chance.choice((1, 2, 500, PAGE, 3 * PAGE))
                data[at : at + length] = chance.choice((bytes, chance.randbytes))(len(data[at : at + length]))
            if not chance.randrange(4):
                del data[chance.randrange(len(data)) :]
            Path(f"{running}{tail}").write_bytes(data)
        found = salvage(running)
        strange = [event for event in found.events.values() if event not in known]
        assert all(set(event) & {"answer", "cloud"} for event in strange), strange
        assert len(strange) <= 12  # in whose own bytes the damage is
        assert found.at_least <= ENTRIES + 50
        assert all(json.loads(event.data) is not None for event in found.events.values())
