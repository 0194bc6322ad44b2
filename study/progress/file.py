"""The file behind a store: read, written in one transaction at a time, and replaced when it proves damaged or gone."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from study.lesson.model import Bilingual
from study.progress.errors import (
    UNREADABLE,
    StoreError,
    explained,
    from_the_future,
    is_damage,
    moved_away,
    nothing_is_kept,
    refused,
    replaced,
)
from study.progress.opening import connect, identity, in_memory, start_over, write_again
from study.progress.schema import VERSION, version
from study.reasons import reason

Clock = Callable[[], datetime]
"""Tells the time, with its zone."""

T = TypeVar("T")


class ProgressFile:
    """A connection that outlives what happens to its file. Without a path it ends with the program."""

    def __init__(self, connection: sqlite3.Connection, clock: Clock, path: Path | None, notice: Bilingual) -> None:
        self._connection = connection
        self._clock = clock
        self.path = path
        """None when nothing is kept."""
        self._identity = identity(path) if path else None
        self.notice = notice
        """What the learner should know of the file; mostly nothing."""
        self._untold = False
        """Something befell the file since it was opened that the next writing has to tell."""

    @classmethod
    def open(cls, path: Path, clock: Clock) -> ProgressFile:
        """The file, made if it is not there; one in memory, with a notice, where it cannot be used."""
        try:
            return cls.open_kept(path, clock)
        except StoreError as error:
            return cls(in_memory(path), clock, None, nothing_is_kept(error.message))

    @classmethod
    def open_kept(cls, path: Path, clock: Clock) -> ProgressFile:
        """The file, made if it is not there, or StoreError where it cannot be used."""
        connection, notice = connect(path, clock())
        return cls(connection, clock, path, notice)

    @classmethod
    def in_memory(cls, clock: Clock) -> ProgressFile:
        """An empty one that ends with the program."""
        return cls(in_memory(), clock, None, Bilingual())

    def close(self) -> None:
        """Let go of the file. Nothing is lost without it."""
        self._connection.close()

    def read(self, kept: Callable[[Any], T], sql: str, *values: str | int) -> list[T]:
        """Rows, each as `kept` understands it."""
        return self._mended(lambda connection: [kept(row) for row in connection.execute(sql, values)])

    def write(self, write: Callable[[sqlite3.Connection], None], *, lasting: bool = True) -> None:
        """One transaction; `lasting` waits until the disk has it."""

        def transaction(connection: sqlite3.Connection) -> None:
            connection.execute(f"PRAGMA synchronous = {'FULL' if lasting else 'NORMAL'}")
            connection.execute("BEGIN IMMEDIATE")
            try:
                if version(connection) > VERSION:
                    raise from_the_future(self.path)
                write(connection)
                connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                raise

        self._follow()
        self._mended(transaction)
        if self._untold:
            self._untold = False
            raise StoreError(self.notice)

    def _follow(self) -> None:
        """Where the file was taken from under the program, go on with what stands there now."""
        if self.path is None:
            return
        found = identity(self.path)
        if found == self._identity:
            return
        try:
            if found is None:
                connection, notice = write_again(self._connection, self.path), moved_away(self.path)
            else:
                connection, told = connect(self.path, self._clock())
                notice = told or replaced(self.path)
        except OSError as error:
            raise refused(reason(error), self.path) from error
        except sqlite3.Error as error:
            raise explained(error, self.path) from error
        self._connection.close()
        self._connection, self.notice, self._identity = connection, notice, identity(self.path)
        self._untold = True

    def _mended(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Does the work, if need be in a new file after the old one proved damaged."""
        try:
            return work(self._connection)
        except sqlite3.Error as error:
            if not is_damage(error):
                raise explained(error, self.path) from error
        except UNREADABLE:
            pass
        self._start_over()
        try:
            return work(self._connection)
        except sqlite3.Error as error:
            raise explained(error, self.path) from error

    def _start_over(self) -> None:
        """Go on in a new file, or where there is none in memory, with what can be read of the old one."""
        old = self._connection
        if self.path is None:
            from study.progress.salvage import carry_over

            self._connection = in_memory()
            carry_over(old, self._connection)
            old.close()
            return
        old.close()
        self._untold = True
        try:
            self._connection, self.notice = start_over(self.path, self._clock())
            self._identity = identity(self.path)
        except StoreError as error:
            self._connection, self.notice = in_memory(self.path), nothing_is_kept(error.message)
            self.path = None
