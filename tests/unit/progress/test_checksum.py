"""An entry of the log in which a byte has changed is noticed, even where it can still be read."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from running import Alinea
from unit.progress.study import Clock
from unit.progress.versions import turn_back

from study.progress.backup import unpack
from study.progress.salvage import salvage
from study.progress.snapshot import sound
from study.progress.store import Store


@pytest.fixture
def path(home: Path) -> Path:
    """The learner's store: three answers."""
    path = home / "progress.db"
    store = Store.open_kept(path, Clock())
    answer = {"given": "la boulangerie", "grade": "right", "mark": 1.0}
    store.log(*(("answer", "cloud", f"q{n}", answer) for n in range(3)))
    store.close()
    return path


def change(path: Path, before: bytes = b"la boulangerie", after: bytes = b"la boulangerje") -> None:
    """Change a letter of the last entry, where SQLite notices nothing."""
    data = path.read_bytes()
    at = data.index(before)  # a page is filled from its end: the last entry comes first
    path.write_bytes(data[:at] + after + data[at + len(before) :])
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.parametrize("change_to", [(b'"mark": 1.0', b'"mark": 0.0'), (b"la boulangerie", b"la boulangerje")])
def test_a_changed_letter_is_found(path: Path, alinea: Alinea, change_to: tuple[bytes, bytes]) -> None:
    assert alinea("verify").code == 0
    change(path, *change_to)
    done = alinea("verify")
    assert done.code == 1
    assert "1 entry is corrupted" in done.out
    assert (salvage(path).found, salvage(path).spoilt, salvage(path).sound) == (2, 1, False)
    assert not sound(path)


def test_a_changed_checksum_is_found(path: Path, alinea: Alinea) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE events SET checksum = checksum + 1 WHERE id = 2")
    assert alinea("verify").code == 1


def test_a_backup_leaves_a_changed_entry_out_and_says_so(path: Path, alinea: Alinea, tmp_path: Path) -> None:
    change(path)
    done = alinea("backup", str(tmp_path / "kept.alinea"))
    assert "1 entry" in done.out + done.err
    backup = unpack((tmp_path / "kept.alinea").read_bytes(), "kept")
    assert len(backup.events) == 2


def test_a_restored_backup_makes_no_changed_entry_right(path: Path, alinea: Alinea, tmp_path: Path) -> None:
    assert alinea("backup", str(tmp_path / "kept.alinea")).code == 0
    change(path)
    assert alinea("restore", str(tmp_path / "kept.alinea")).code == 0
    found = salvage(path)
    assert (found.found, found.spoilt) == (3, 1)
    assert list(found.events.values()) == list(unpack((tmp_path / "kept.alinea").read_bytes(), "kept").events)


def test_entries_of_an_earlier_version_get_a_checksum_when_the_store_is_brought_up_to_date(
    path: Path, alinea: Alinea
) -> None:
    with closing(sqlite3.connect(path)) as connection:
        turn_back(connection, 3)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert alinea("verify").code == 0
    Store.open_kept(path, Clock()).close()
    change(path)
    assert alinea("verify").code == 1
    assert salvage(path).spoilt == 1
