"""What keeps a lesson from being read or saved, said to a person."""

from __future__ import annotations

import errno
from pathlib import Path

from study.lesson.model import Bilingual
from study.text import Message


class LibraryError(Exception):
    """A lesson could not be found, read or saved."""

    def __init__(self, message: Bilingual) -> None:
        """Keep the sentence in both languages."""
        super().__init__(message.en)
        self.message = message
        """What happened, to what, and what to do."""


_SAID = {
    errno.ENOENT: Message("“{}” does not exist. Check the name and the folder."),
    errno.ENOTDIR: Message("“{}” does not exist: a part of the path is a file and not a folder."),
    errno.EISDIR: Message("“{}” is a folder; a file is wanted here."),
    errno.EACCES: Message("Access to “{}” is denied. Change the permissions of the file or folder, or choose another."),
    errno.EROFS: Message("“{}” is on a read-only disk. Choose another folder."),
    errno.ENOSPC: Message("The disk is full: “{}” was not saved. The old version is untouched. Free some space."),
    errno.ENAMETOOLONG: Message("The name “{}” is too long. Choose a shorter one."),
}
_SAID[errno.EEXIST] = _SAID[errno.ENOTDIR]
_SAID[errno.EPERM] = _SAID[errno.EACCES]
_SAID[getattr(errno, "EDQUOT", errno.ENOSPC)] = _SAID[errno.ENOSPC]
_OTHER = Message("“{}” could not be read or saved ({}). Try again or choose another folder.")


def explain(error: Exception, path: Path | str) -> Bilingual:
    """The sentence for what the system says about a path."""
    code = error.errno if isinstance(error, OSError) else None
    said = _SAID.get(code or 0)
    if said:
        return Bilingual(said.fr.format(path), said.en.format(path))
    reason = (error.strerror if isinstance(error, OSError) else None) or type(error).__name__
    return Bilingual(_OTHER.fr.format(path, reason), _OTHER.en.format(path, reason))
