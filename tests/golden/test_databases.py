"""The files of learners, as each version of the schema wrote them, and what follows from their logs.

`databases/version-N.sql` are such files, written by the program of that time. They are not renewed.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from running import Alinea

from .conftest import Golden, pretty
from .learner import DATABASES, learn

VERSIONS = [1, 2, 3, 4]
BACKUP = DATABASES / "backup-1.alinea"
"""Made by `alinea backup` of the file of version 3. Not renewed either."""


def log(path: Path) -> list[tuple[object, ...]]:
    """The events without their checksums, whatever their columns are called."""
    with closing(sqlite3.connect(path)) as connection:
        return [row[:6] for row in connection.execute("SELECT * FROM events ORDER BY id")]


def tables(path: Path) -> str:
    """All tables but the log, row by row."""
    lines = []
    with closing(sqlite3.connect(path)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        lines.append(f"version {version}")
        sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('events') ORDER BY name"
        for (name,) in connection.execute(sql).fetchall():
            found = connection.execute(f"SELECT * FROM {name}")
            lines += ["", f"{name}: {', '.join(column[0] for column in found.description)}"]
            rows = [[round(cell, 9) if isinstance(cell, float) else cell for cell in row] for row in found]
            lines += sorted(json.dumps(row, ensure_ascii=False)[1:-1] for row in rows)
    return "\n".join(lines) + "\n"


def said(alinea: Alinea) -> str:
    """What the program tells of the progress."""
    told = {name: json.loads(alinea(name, "--json").out) for name in ("progress", "lessons")}
    return pretty(told) + "\n" + alinea("progress").out


@pytest.mark.parametrize("version", VERSIONS)
def test_a_file_of_every_version_is_brought_up_to_date(
    version: int, alinea: Alinea, golden: Golden, home: Path
) -> None:
    path = learn(home, version)
    before = log(path)
    golden(f"databases/version-{version}-said.txt", said(alinea))
    assert alinea("review", "--plain").code == 0
    assert log(path) == before


@pytest.mark.parametrize("version", VERSIONS)
def test_what_follows_from_the_log_of_every_version(version: int, alinea: Alinea, golden: Golden, home: Path) -> None:
    path = learn(home, version)
    assert alinea("review", "--plain").code == 0
    golden(f"databases/version-{version}-tables.txt", tables(path))


@pytest.mark.parametrize("version", VERSIONS)
def test_a_backup_of_every_version_says_the_same_when_it_is_restored(
    version: int, alinea: Alinea, home: Path, tmp_path: Path
) -> None:
    path = learn(home, version)
    before = log(path)
    assert alinea("backup", str(tmp_path / "kept.alinea")).code == 0
    told = json.loads(alinea("progress", "--json").out)["learner"]
    path.unlink()
    assert alinea("restore", str(tmp_path / "kept.alinea")).code == 0
    assert [row[1:] for row in log(path)] == [row[1:] for row in before]
    assert json.loads(alinea("progress", "--json").out)["learner"] == told


def test_a_backup_of_today_s_format_is_restored(alinea: Alinea, golden: Golden, home: Path) -> None:
    done = alinea("restore", str(BACKUP))
    golden("databases/backup-1-said.txt", done.out + done.err + said(alinea))
    restored = log(home / "progress.db")
    assert [row[1:] for row in restored] == [row[1:] for row in log(learn(home))]


def test_a_damaged_file_of_every_version_is_read_as_far_as_it_goes(alinea: Alinea, golden: Golden, home: Path) -> None:
    """The log is sound, and one of the tables that follow from it is not."""
    lines = []
    for version in VERSIONS:
        path = learn(home, version)
        with closing(sqlite3.connect(path)) as connection:
            (page,) = connection.execute(
                "SELECT rootpage FROM sqlite_master WHERE name IN ('latest', 'last_answers')"
            ).fetchone()
            (size,) = connection.execute("PRAGMA page_size").fetchone()
        content = bytearray(path.read_bytes())
        content[(page - 1) * size : page * size] = b"\xff" * size
        path.write_bytes(content)
        done = alinea("review", "--plain")
        assert [*home.glob("progress-damaged*")]
        with closing(sqlite3.connect(path)) as connection:
            (events,) = connection.execute("SELECT count(*) FROM events").fetchone()
        lines += [f"version {version}: {events} events", done.out.splitlines()[0] if done.out else "", done.err]
        for each in home.glob("progress*"):
            each.unlink()
    golden("databases/damaged.txt", "\n".join(lines))
