"""Saves a text so that a crash leaves either the old file or the new one."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from study.lesson.failure import LibraryError, explain


def save(path: Path, text: str) -> None:
    """Replace a file by a text in UTF-8, its line ends as they are; raises `LibraryError`.

    The text is written beside the file first. Folders that are missing are made, a link stays a
    link, and the file's permissions stay.
    """
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise LibraryError(explain(IsADirectoryError(21, ""), target))
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o7777)
        os.replace(beside, target)
    except (OSError, UnicodeEncodeError) as error:
        with suppress(OSError):
            beside.unlink()
        raise LibraryError(explain(error, target)) from error
