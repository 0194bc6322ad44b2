"""Makes folders and files that only their owner can open, for the data of a learner.

Files that a user asks for, such as decks and worksheets, have the usual permissions.
"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress

FOLDER, FILE = 0o700, 0o600
_OTHERS = 0o077
_OURS = ("lessons", "decks", "blind", "cache", "profiles", "copies", "drafts", "anki.json", "anki_state.json")
_CACHE = ("voice", "words", "catalogue.sqlite")
_BEGIN = ("progress", "settings.json", ".")
"""The beginnings of the names of all other files that the program writes into its folders."""


def make_folder(folder: str | os.PathLike[str]) -> list[str]:
    """Make a folder and missing folders above it, for the owner only; return the new ones, the deepest first.

    Raises:
        OSError: one cannot be made; those made before it are removed again.
    """
    made: list[str] = []
    try:
        for path in reversed(missing_folders(folder)):
            try:
                os.mkdir(path, FOLDER)
                made.insert(0, path)
            except FileExistsError:  # another program has just made it, or it is a file
                if not os.path.isdir(path):
                    raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), path) from None
    except OSError:
        remove_folders(made)
        raise
    return made


def missing_folders(folder: str | os.PathLike[str]) -> list[str]:
    """Return a folder and those above it, as far as they do not exist, the deepest first."""
    missing, path = [], os.fspath(folder)
    while path and not os.path.isdir(path):
        missing.append(path)
        above = os.path.dirname(path)
        path = above if above != path else ""
    return missing


def remove_folders(folders: list[str]) -> None:
    """Remove the folders that are empty."""
    for each in folders:
        with suppress(OSError):
            os.rmdir(each)


def opener(path: str, flags: int) -> int:
    """Open a file as `open(…, opener=opener)`; a new one is for the owner only."""
    return os.open(path, flags, FILE)


def write(path: str | os.PathLike[str], data: bytes) -> None:
    """Write a file for the owner only. Raises OSError."""
    with open(path, "wb", opener=opener) as file:
        file.write(data)


def keep_to_owner(path: str | os.PathLike[str]) -> None:
    """Remove the permissions of others from a file or folder of this user, if they can be changed."""
    with suppress(OSError, AttributeError):
        found = os.lstat(path)
        if found.st_uid == os.geteuid() and not stat.S_ISLNK(found.st_mode) and found.st_mode & _OTHERS:
            os.chmod(path, stat.S_IMODE(found.st_mode) & ~_OTHERS)


def tighten(folders: tuple[str, ...]) -> None:
    """Remove the permissions of others that earlier versions left in the program's folders, and from the folders.

    A folder that others may write to is shared on purpose, and one with other files in it is not the program's own:
    only our files in them are changed. Lessons are left as they are.
    """
    if os.name == "nt":
        return
    for folder in folders:
        with suppress(OSError):
            found = os.stat(folder)
            if found.st_uid == os.geteuid() and found.st_mode & _OTHERS:
                _tighten(folder)
                if not found.st_mode & (stat.S_IWOTH | stat.S_ISVTX) and all(map(_is_ours, os.listdir(folder))):
                    keep_to_owner(folder)


def _tighten(folder: str) -> None:
    """Remove the permissions of others from the program's files in a folder, and from the folders of each learner."""
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        if not _is_ours(name) or os.path.islink(path) or name == "lessons":
            continue
        if not os.path.isdir(path):
            keep_to_owner(path)
        elif not name.startswith("."):
            for above, folders, files in os.walk(path):
                keep_to_owner(above)
                for each in (*folders, *files):
                    keep_to_owner(os.path.join(above, each))


def _is_ours(name: str) -> bool:
    return name in _OURS or name in _CACHE or name.startswith(_BEGIN)
