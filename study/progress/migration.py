"""Brings the tables of a store up to date, in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import suppress

from study.progress.checksum import add_checksums
from study.progress.log import rebuild
from study.progress.schema import MIGRATIONS, version

_REDERIVED = 4
"""The last version that changed what is derived from the log."""
_WITH_CHECKSUMS = 4
"""The version since which every entry of the log has a checksum."""


def migrate(connection: sqlite3.Connection, migrations: Sequence[Sequence[str]] = MIGRATIONS) -> None:
    """Bring a file up to date in one transaction: it is as it was, or wholly new, whatever happens in between.

    A file from before _REDERIVED has everything derived again: of the past it tells as much as of what will come.
    Entries from before there were checksums get one of what they hold now.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        before = version(connection)
        for step in migrations[before:]:
            for statement in step:
                connection.execute(statement)
        if before < _WITH_CHECKSUMS <= len(migrations):
            add_checksums(connection)
        if 0 < before < _REDERIVED:
            rebuild(connection)
        connection.execute(f"PRAGMA user_version = {len(migrations)}")
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):  # after some errors SQLite has rolled back by itself
            connection.execute("ROLLBACK")
        raise
