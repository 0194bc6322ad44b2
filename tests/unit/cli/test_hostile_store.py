"""A file of progress that somebody else has made is read page by page and by SQLite from tables alone."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from running import Alinea

from study.progress.store import Store

ENDLESS = "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r)"
DONE = {
    "endless view": f"ALTER TABLE events RENAME TO e2; CREATE VIEW events AS {ENDLESS} SELECT e2.* FROM e2, r;",
    "view that says it is a table": f"ALTER TABLE events RENAME TO e2; CREATE VIEW events AS {ENDLESS} SELECT e2.* "
    "FROM e2, r; PRAGMA writable_schema = ON; UPDATE sqlite_master SET type = 'table' WHERE name = 'events';",
    "another view": f"CREATE VIEW other AS {ENDLESS} SELECT * FROM r;",
    "trigger": "CREATE TRIGGER t AFTER INSERT ON events BEGIN DELETE FROM events; END;",
    "virtual table": "ALTER TABLE events RENAME TO e2; CREATE VIRTUAL TABLE events USING fts5(at, what);",
    "generated column": "ALTER TABLE events ADD COLUMN more AS (hex(zeroblob(100)));",
}


@pytest.mark.parametrize("statements", DONE.values(), ids=DONE.keys())
@pytest.mark.parametrize("command", ["verify", "rescue"])
def test_it_is_called_damaged_at_once_and_its_entries_are_read(
    alinea: Alinea, tmp_path: Path, statements: str, command: str
) -> None:
    path = tmp_path / "theirs.db"
    store = Store.open(path, lambda: datetime(2026, 3, 1, tzinfo=UTC))
    store.set_status("fr:mot", "known")
    store.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.executescript(statements)
    before = {each.name for each in tmp_path.iterdir()}
    begun = time.monotonic()
    done = alinea(command, str(path))
    assert time.monotonic() - begun < 5
    assert "is damaged" in done.out
    assert done.code == (1 if command == "verify" else 0)
    assert {each.name for each in tmp_path.iterdir()} == before
