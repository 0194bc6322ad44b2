"""Replaces and creates files so that a crash leaves either the old file or the new one, never half of one."""

from __future__ import annotations

import os
import re
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from study.file_errors import FileError, os_error_message
from study.private import make_folder
from study.text import Message

_STALE = 86_400.0
"""The seconds after which a partial file is removed, even if the process that wrote it runs on another computer."""


def write_atomic(path: Path, data: bytes, *, durable: bool = True, private: bool = False) -> None:
    """Replace a file by `data` in one step; its folder is made where it is missing.

    `durable` waits until the disk has the data, so that it survives a power cut; caches do without. A `private` file
    can be read by its owner only; otherwise an existing file keeps its permissions. What is not a file, such as
    `/dev/stdout` or a pipe, is written to and not replaced. Raises OSError; the old file is then as before.
    """
    if path.exists() and not path.is_file() and not path.is_dir():
        with path.open("wb") as device:
            device.write(data)
        return
    _make_folder_of(path, private)
    with replacing(path, durable=durable, private=private) as partial:
        partial.write_bytes(data)


@contextmanager
def replacing(path: Path, *, durable: bool = True, private: bool = False) -> Iterator[Path]:
    """Context manager: yield the name of a file beside `path` to write to, which then takes the place of `path`.

    For writers that need a file of their own (SQLite, zip), in a folder that is there; otherwise see `write_atomic`,
    also for the arguments. If the block or the replacement raises, `path` stays as it was and the partial file is
    removed. A link stays a link. Raises OSError.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file() and not target.is_dir():
        raise FileExistsError(17, os.strerror(17), str(target))
    if target.is_dir():
        raise IsADirectoryError(21, os.strerror(21), str(target))
    partial = target.with_name(f".{target.name}.{os.getpid()}.{threading.get_ident()}.part")
    try:
        mode = None if private else _mode_of(target)
        partial.unlink(missing_ok=True)
        os.close(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600 if private else 0o666))
        if mode is not None:
            partial.chmod(mode)
        yield partial
        if durable:
            _sync(partial)
        move(partial, target)
    finally:
        with suppress(OSError):
            partial.unlink()
    remove_partial_files(target)


def create_exclusive(path: Path, data: bytes, *, private: bool = False) -> None:
    """Write a new file in one step; raises FileExistsError if there is one, and OSError as `write_atomic` does.

    Of two programs that create the same file, only one succeeds.
    """
    target = Path(os.path.realpath(path))
    _make_folder_of(target, private)
    if target.is_dir():
        raise IsADirectoryError(21, os.strerror(21), str(target))
    target.open("xb").close()
    try:
        write_atomic(target, data, private=private)
    except BaseException:
        with suppress(OSError):
            target.unlink()
        raise


def save_file(path: Path, content: str | bytes, *, new: bool = False, private: bool = False) -> None:
    """Write a file that the user asked for: a text as UTF-8 with its own line ends, bytes as they are.

    Missing folders are made, a link stays a link, and the file keeps its permissions. A `new` file replaces no other; a
    `private` one is for its owner alone, whatever it was before. Raises FileError; the old file is then as before.
    """
    try:
        data = content.encode() if isinstance(content, str) else content
        if new:
            create_exclusive(path, data, private=private)
        else:
            write_atomic(path, data, private=private)
    except UnicodeEncodeError as error:
        raise FileError(
            Message(
                "“{path}” was not saved: the text contains a character that cannot be written in "
                "UTF-8. Delete that character, then save again.",
                path=path,
            )
        ) from error
    except FileExistsError as error:
        raise FileError(Message("“{path}” already exists. Choose another name.", path=path)) from error
    except (OSError, ValueError) as error:
        raise FileError(os_error_message(error, path)) from error


def move(path: Path, target: Path) -> None:
    """Rename a finished or a damaged file, replacing any file that has the new name. Raises OSError."""
    os.replace(path, target)


def _make_folder_of(path: Path, private: bool) -> None:
    """Create the folder of a file. Raises NotADirectoryError if a part of the path is a file."""
    folder = Path(os.path.realpath(path)).parent
    try:
        if private:
            make_folder(folder)
        else:
            folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise NotADirectoryError(20, os.strerror(20), str(folder)) from error


def remove_partial_files(target: Path) -> None:
    """Remove the partial files left beside `target` by programs that were killed while they replaced it.

    Only files older than a day whose process has ended are removed. Files that cannot be removed stay.
    """
    partial = re.compile(rf"\.{re.escape(target.name)}\.([0-9]+)(\.[0-9]+)?(\.part)?")
    with suppress(OSError):
        for file in target.parent.iterdir():
            found = partial.fullmatch(file.name)
            if found and not _runs(int(found[1])) and time.time() - file.stat().st_mtime > _STALE:
                with suppress(OSError):
                    file.unlink()


def _sync(path: Path) -> None:
    """Wait until a file is on the disk."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _mode_of(path: Path) -> int | None:
    """Return the permissions of a file; None if there is none."""
    try:
        return path.stat().st_mode & 0o7777
    except FileNotFoundError:
        return None


def _runs(process: int) -> bool:
    """Return whether a process exists, as far as this can be found out without disturbing it."""
    if sys.platform == "win32":
        return False
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True
