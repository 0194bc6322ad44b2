"""Brings the tables of a store up to date, in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import suppress

from study.progress.checksum import add_checksums
from study.progress.log import rebuild
from study.progress.schema import MIGRATIONS, version

_REDERIVED = 4
"""The last version that changed the derived tables."""
_WITH_CHECKSUMS = 4
"""The first version in which every entry of the log has a checksum."""


def migrate(connection: sqlite3.Connection, migrations: Sequence[Sequence[str]] = MIGRATIONS) -> None:
    """Upgrade a file in one transaction: an interruption leaves it unchanged.

    A file from before _REDERIVED has its derived tables rebuilt, to apply the current rules to the whole history.
    Entries without a checksum get one of their present content.
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
