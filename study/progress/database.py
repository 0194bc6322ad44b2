"""Reads and writes the progress file, one transaction at a time, and replaces it if it proves damaged or is gone."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from study.private import missing_folders
from study.progress.connection import identity, in_memory
from study.progress.create_file import discard, write_again
from study.progress.daily_check import Check, check
from study.progress.errors import (
    UNREADABLE,
    NoRoomError,
    StoreError,
    explained,
    from_the_future,
    is_suspect,
    moved_away,
    no_answer,
    nothing_is_kept,
    replaced,
    system_said,
)
from study.progress.open_store import behind_link, connect, loaded
from study.progress.rebuild_derived import derive_again
from study.progress.repairs import Repair, forget, remember, remembered
from study.progress.replace_damaged import replace_if_damaged
from study.progress.salvage import carry_over
from study.progress.schema import VERSION, version
from study.text import Text, joined

Clock = Callable[[], datetime]
"""Returns the current time, with its zone."""

T = TypeVar("T")

_TRIES = 3
"""How many times a transaction is tried again because another program replaced the file."""


_MOMENT = 2.0
"""Seconds to wait for the daily check when the program ends."""


class _MovedError(Exception):
    """The file was replaced between the last look at its name and the transaction."""


class ProgressFile:
    """A connection to a progress file that survives its replacement. Without a path, everything is kept in memory
    only."""

    def __init__(self, connection: sqlite3.Connection, clock: Clock, path: Path | None, notice: Text) -> None:
        self._connection = connection
        self._clock = clock
        self.path = path
        """None if nothing is saved."""
        self._identity = identity(path) if path else None
        self._notice = notice
        self._home = path
        """The path beside which repairs are remembered."""
        self._known = remembered(path) if path else ()
        self._later: tuple[Repair, ...] = ()
        """Repairs of an earlier run, which need not be shown again after this one."""
        self._new: list[str] | None = None
        """The folders that were made with the file; None if it was there before."""
        self.unread = False
        """Whether a file exists of which nothing could be read."""
        self._check: Check | None = None
        """The daily check while it runs."""
        self._sound = False
        """Whether the whole file passed the check when it was last opened again."""
        self._untold = False
        """Whether the next write has to report that the file was replaced or is gone."""
        self._unrepaired: StoreError | None = None
        """Why the file could not be checked or replaced when it was last opened again."""

    @classmethod
    def open(cls, path: Path, clock: Clock) -> ProgressFile:
        """Open the file, and create it if missing. If it cannot be used, open a store in memory with a notice.

        Raises:
            NoRoomError: the disk is full, and the file is new or has to be upgraded.
        """
        try:
            return cls.open_kept(path, clock)
        except NoRoomError:
            raise
        except StoreError as error:
            file = cls(in_memory(), clock, None, "")
            file._look_on(path, error)
            return file

    @classmethod
    def open_kept(cls, path: Path, clock: Clock) -> ProgressFile:
        """Open the file, and create it if missing. Raises StoreError if it cannot be used."""
        path = behind_link(path)
        earlier = remembered(path)
        new = missing_folders(path.parent) if not os.path.lexists(path) else None
        file = cls(connect(path, clock()), clock, path, "")
        file._later, file._new = earlier, new
        file._check = check(path)
        return file

    @classmethod
    def in_memory(cls, clock: Clock) -> ProgressFile:
        """Return an empty store in memory, which is lost when the program ends."""
        return cls(in_memory(), clock, None, "")

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """The replacements of damaged files, in this run or earlier, that no later run has shown yet."""
        return self._known

    @property
    def notices(self) -> tuple[Text, ...]:
        """Messages for the learner about the file, of a sentence or two each; usually none."""
        return (*(each.message for each in self._known), *((self._notice,) if self._notice else ()))

    def notices_shown(self) -> None:
        """Record that the learner has seen the notices: repairs of an earlier run are not shown again after this
        run."""
        if self._home:
            forget(self._home, self._later)

    def close(self, *, empty_too: bool = True) -> None:
        """Close the file, after its daily check. Without this call nothing is lost. The notices stay available.

        Unless `empty_too`, a file that was made in this run and has no entry is removed, with the folders made for it.
        """
        if self._check:
            self._check.wait(_MOMENT)
            self._repair_what_was_found()
            self._check = None
        self._connection.close()
        if not empty_too and self.path and self._new is not None:
            discard(self.path, self._new)

    def read(self, kept: Callable[[Any], T], sql: str, *values: str | int) -> list[T]:
        """Return the rows of a query, each decoded by `kept`. If the file is damaged and not repaired, only readable
        rows."""

        def rows(connection: sqlite3.Connection) -> list[T]:
            return [kept(row) for row in connection.execute(sql, values)]

        try:
            return self._mended(rows)
        except StoreError:
            if self._unrepaired is None or not self._read_what_is_left(self._unrepaired):
                raise
            return self._mended(rows)

    def write(self, write: Callable[[sqlite3.Connection], None], *, lasting: bool = True) -> None:
        """Run one transaction. If `lasting`, wait until it is on the disk."""

        def transaction(connection: sqlite3.Connection) -> None:
            connection.execute(f"PRAGMA synchronous = {'FULL' if lasting else 'NORMAL'}")
            connection.execute("BEGIN IMMEDIATE")
            try:
                if self.path and identity(self.path) != self._identity:
                    raise _MovedError
                if version(connection) > VERSION:
                    raise from_the_future(self.path)
                write(connection)
                connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                raise

        for tries_left in reversed(range(_TRIES)):
            self._follow()
            try:
                self._mended(transaction)
                break
            except _MovedError:
                if not tries_left:
                    raise system_said(OSError(0, "it is being replaced"), self.path or Path()) from None
        if self._untold:
            self._untold = False
            raise StoreError(joined(self.notices))

    def _follow(self) -> None:
        """If the file was moved, deleted or replaced, continue with the file that has its name now."""
        if self.path is None:
            return
        found = identity(self.path)
        if found == self._identity:
            return
        notice = replaced(self.path)
        if found is None:
            notice = moved_away(self.path)
            write_again(self._connection, self.path)
        self._go_on(connect(self.path, self._clock()))
        if not self._untold:
            self._notice, self._untold = notice, True

    def _go_on(self, connection: sqlite3.Connection) -> None:
        """Continue with another file, or with this one opened again; the next write reports a repair."""
        self._connection.close()
        self._connection = connection
        if self.path:
            self._identity = identity(self.path)
            found = remembered(self.path)
            if set(found) - set(self._known):
                self._known, self._untold = found, True

    def _mended(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do the work; if the file proves damaged, replace it and do the work in the new one."""
        self._unrepaired = None
        self._repair_what_was_found()
        doubt: Exception | None = None
        for mend in (self._reopen, self._derive_again, None):
            try:
                return work(self._connection)
            except (sqlite3.Error, *UNREADABLE) as error:
                if isinstance(error, sqlite3.Error) and not is_suspect(error):
                    raise explained(error, self.path) from error
                doubt = error
            if mend:
                mend()
        raise self._unrepaired or no_answer(doubt or ValueError(), self.path) from doubt

    def _repair_what_was_found(self) -> None:
        """Replace the file if the daily check found an error and it is damaged."""
        if self._check and self._check.failed:
            self._check.wait(_MOMENT)
            self._check = None
            self._reopen()

    def _reopen(self) -> None:
        """Open the file again, replaced if it is damaged; if it is gone, continue with a new one in memory."""
        old = self._connection
        if self.path is None:
            self._connection = in_memory()
            carry_over(old, self._connection)
            old.close()
            return
        old.close()
        try:
            self._sound = False
            try:
                replace_if_damaged(self.path, self._clock())
                self._sound = True
            except (
                StoreError
            ) as error:  # it is unknown whether the file is damaged; it is used as long as it can be opened
                self._unrepaired = error
            self._go_on(connect(self.path, self._clock()))
        except StoreError as error:
            self._look_on(self.path, error)
            self.path, self._untold = None, True

    def _read_what_is_left(self, why: StoreError) -> bool:
        """Continue in memory with the remains of a damaged file; return whether anything could be read."""
        if self.path is None:
            return False
        path = self.path
        self._look_on(path, why)
        if self.unread or not self._known:
            self.unread = False
            self._go_on(connect(path, self._clock()))
            return False
        self.path, self._untold = None, True
        return True

    def _look_on(self, path: Path, why: StoreError) -> None:
        """Continue in memory with what can be read of an unusable file."""
        self._connection.close()
        self._connection, repair, self.unread = loaded(path)
        self._known, self._notice = (repair,) if repair else (), nothing_is_kept(why.message)

    def _derive_again(self) -> None:
        """Make what follows from the log again: the log was found whole, and what was read is spoilt all the same."""
        if self.path and not self._sound:
            return
        try:
            entries = derive_again(self._connection)
        except sqlite3.Error as error:
            raise explained(error, self.path) from error
        if self._home:
            self._known = (*self._known, Repair("", entries, entries))
            self._untold = True
            with suppress(OSError):
                remember(self._home, self._known)
