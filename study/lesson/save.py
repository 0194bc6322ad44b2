"""Saves a file so that a crash leaves either the old file or the new one."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from study.lesson.failure import LibraryError, explain
from study.lesson.leftovers import sweep
from study.lesson.model import Bilingual

_WRITING = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


def save(path: Path, text: str) -> None:
    """Replace a file by a text in UTF-8, its line ends as they are; raises `LibraryError`.

    The text is written beside the file first. Folders that are missing are made, a link stays a
    link, and the file's permissions stay.
    """
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise LibraryError(explain(error, path)) from error
    save_bytes(path, data)


def save_bytes(path: Path, data: bytes, *, new: bool = False, private: bool = False) -> None:
    """The same for any content. A `new` file takes the place of no other; LibraryError where one is there.

    A `private` file is for its owner alone, whatever it was before.
    """
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise LibraryError(explain(IsADirectoryError(21, ""), target))
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(beside, _WRITING, 0o600 if private else 0o666), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if new:
            _claim(target)
        elif target.exists() and not private:
            beside.chmod(target.stat().st_mode & 0o7777)
        os.replace(beside, target)
    except OSError as error:
        raise LibraryError(explain(error, target)) from error
    finally:
        with suppress(OSError):
            beside.unlink()
    sweep(target)


def _claim(target: Path) -> None:
    """Take a name that is free, in one step: of two programs only one gets it."""
    try:
        target.open("xb").close()
    except FileExistsError as error:
        taken = Bilingual(
            f"«\u00a0{target}\u00a0» existe déjà. Choisissez un autre nom.",
            f"“{target}” exists already. Choose another name.",
        )
        raise LibraryError(taken) from error
