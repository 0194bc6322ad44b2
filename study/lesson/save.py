"""Saves lesson files and exports, and explains in a sentence why one could not be saved."""

from __future__ import annotations

from pathlib import Path

from study.files import create_exclusive, write_atomic
from study.lesson.failure import LibraryError, explain
from study.text import Message


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
    try:
        if new:
            create_exclusive(path, data, private=private)
        else:
            write_atomic(path, data, private=private)
    except FileExistsError as error:
        taken = Message("“{path}” exists already. Choose another name.", path=path)
        raise LibraryError(taken) from error
    except OSError as error:
        raise LibraryError(explain(error, path)) from error
