"""Describes, in sentences for the learner, why progress cannot be saved."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from pathlib import Path

from study.file_errors import os_error_reason
from study.text import Message, Text


class StoreError(Exception):
    """Something could not be saved; the message says what to do."""

    full = False
    """Whether the cause is a full disk."""

    def __init__(self, message: Text) -> None:
        super().__init__(str(message))
        self.message = message


class NoRoomError(StoreError):
    """The disk has no room for a new store or for an upgrade; the program does not start, and nothing was changed."""


class NoRoomToCopyError(OSError):
    """The temporary folder has no room for the copy with which a file is checked."""

    def __init__(self, folder: Path) -> None:
        super().__init__(errno.ENOSPC, os.strerror(errno.ENOSPC), str(folder))
        self.folder = folder


class SuspectError(Exception):
    """The file may be damaged or not belong to this program; only a check of a complete copy can decide."""


UNREADABLE = (ValueError, TypeError, LookupError, OverflowError, AttributeError, RecursionError)
"""The errors raised while decoding a value that the program never writes."""

_SUSPECT = (
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_FORMAT,
    sqlite3.SQLITE_ERROR,  # no such table, no such column: our statements fit our tables
    sqlite3.SQLITE_CONSTRAINT,
    sqlite3.SQLITE_MISMATCH,
    sqlite3.SQLITE_TOOBIG,
    0,  # raised by the module itself: text that is not UTF-8
)
"""SQLite's errors that damage may cause. All others come from the disk, the system, other programs or the hardware."""


_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


def is_suspect(error: Exception) -> bool:
    """Return whether an error may be caused by damage to the file; only a check of the file can confirm it."""
    return isinstance(error, UNREADABLE) or (isinstance(error, sqlite3.Error) and _code(error) in _SUSPECT)


def is_busy(error: sqlite3.Error) -> bool:
    """Return whether another program is using the file."""
    return _code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def is_full(error: OSError) -> bool:
    """Return whether the disk is full, or the learner's quota used up."""
    return error.errno in _FULL


def explained(error: sqlite3.Error, path: Path | None) -> StoreError:
    """Explain an SQLite error to the learner."""
    code = _code(error)
    if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN) and path and _has_no_room(path):
        code = sqlite3.SQLITE_FULL
    match code:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return held(path)
        case sqlite3.SQLITE_FULL:
            return no_room(path)
        case sqlite3.SQLITE_PERM | sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN:
            return unwritable(path)
    return no_answer(error, path)


def system_said(error: OSError, path: Path) -> StoreError:
    """Explain an error of the operating system to the learner."""
    if isinstance(error, NoRoomToCopyError):
        return no_room_to_check(path, error.folder)
    if is_full(error):
        return no_room(path)
    return refused(os_error_reason(error), path)


def held(path: Path | None) -> StoreError:
    """Return the error for a file that another program keeps locked."""
    where = _where(path)
    return StoreError(
        Message(
            "Another program is using your progress file, {where}. Close that program, then try again.", where=where
        )
    )


def no_room(path: Path | None) -> StoreError:
    """Return the error for a full disk."""
    where = _where(path)
    return _full(Message("The disk is full: could not write to {where}. Free some space, then try again.", where=where))


def no_room_to_repair(path: Path) -> StoreError:
    """Return the error for a damaged file whose folder has no room for the replacement."""
    return _full(
        Message(
            "Your progress file, {path}, is damaged. The disk is full: there is not enough space "
            "in {folder} to repair it. Free some space, then try again. The file was left "
            "unchanged.",
            path=path,
            folder=path.parent,
        )
    )


def no_room_to_check(path: Path, folder: Path) -> StoreError:
    """Return the error for a file that may be damaged, if the temporary folder has no room for the copy to be
    checked."""
    return _full(
        Message(
            "Your progress file, {path}, seems to be damaged. There is not enough space in the "
            "temporary folder, {folder}, to check and repair it. Free some space in that folder, "
            "or set TMPDIR to another one, then try again. The file was left unchanged.",
            path=path,
            folder=folder,
        )
    )


def _full(message: Message) -> StoreError:
    """Return an error that says that there is no room."""
    error = StoreError(message)
    error.full = True
    return error


def unwritable(path: Path | None) -> StoreError:
    """Return the error for a file that the system does not let this account write to."""
    where = _where(path)
    return StoreError(
        Message("{where} cannot be written to. Check the permissions of the folder and of the file.", where=where)
    )


def no_answer(error: BaseException, path: Path | None) -> StoreError:
    """Return the error for any other failure of the disk or the system."""
    where = _where(path)
    return StoreError(
        Message(
            "Your progress file, {where}, cannot be read or written properly ({error}). Check the disk.",
            where=where,
            error=error,
        )
    )


def refused(why: Text, path: Path) -> StoreError:
    """Explain an error of the operating system to the learner."""
    return StoreError(Message("Your progress file, {path}, could not be written: {why}.", path=path, why=why))


def from_the_future(path: Path | None) -> StoreError:
    """Return the error for a file created by a newer version."""
    return StoreError(Message("{path} was made by a newer version of Alinéa. Update Alinéa to read it.", path=path))


def dangling(path: Path, target: Path) -> StoreError:
    """Return the error for a link to a missing file, perhaps on a disk that is not connected."""
    return StoreError(
        Message(
            "Your progress file, {path}, is a link to {target}, which does not exist. Connect "
            "the disk that holds this file, or remove the link, then try again.",
            path=path,
            target=target,
        )
    )


def no_file(path: Path, target: Path) -> StoreError:
    """Return the error for a link to a device or a pipe, which SQLite must not open."""
    return StoreError(
        Message(
            "Your progress file, {path}, is a link to {target}, which is not a file. Remove the link, then try again.",
            path=path,
            target=target,
        )
    )


def moved_away(path: Path) -> Message:
    """Return the message that the file was deleted or moved while the program was running, and was written again."""
    return Message(
        "Your progress file, {path}, was deleted or moved while the program was running. It "
        "has been created again: nothing is lost.",
        path=path,
    )


def replaced(path: Path) -> Message:
    """Return the message that the open file was replaced by another."""
    return Message(
        "Your progress file, {path}, was replaced by another while the program was running. "
        "The new file is used from now on.",
        path=path,
    )


def nothing_is_kept(why: Text) -> Message:
    """Progress is lost when the program ends; `why` is the reason."""
    return Message("{why} For now, your progress is not saved.", why=why)


def _where(path: Path | None) -> str:
    return str(path) if path else ":memory:"


def _code(error: Exception) -> int:
    """SQLite's primary result code; 0 where the error has none."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _has_no_room(path: Path) -> bool:
    """Whether the disk is as good as full, which SQLite does not say where a file beside its own cannot grow."""
    try:
        return shutil.disk_usage(path.parent).free < _ROOM
    except OSError:
        return False


_ROOM = 1 << 18
"""The free space that a progress file needs, in bytes."""
