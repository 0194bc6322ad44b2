"""Explains, in sentences that a person can act on, why a file cannot be read or written."""

from __future__ import annotations

import errno
from pathlib import Path

from study.text import Message, Text


class FileError(Exception):
    """A file could not be found, read or written."""

    def __init__(self, message: Text) -> None:
        super().__init__(str(message))
        self.message = message
        """What happened, to what, and what to do."""


_REASONS = {
    errno.ENOENT: Message("it does not exist"),
    errno.EACCES: Message("access is denied"),
    errno.EPERM: Message("the operation is not permitted"),
    errno.EROFS: Message("the disk is read-only"),
    errno.ENOSPC: Message("the disk is full"),
    errno.EDQUOT: Message("your disk quota is used up"),
    errno.EFBIG: Message("the file is larger than the limit"),
    errno.EBADF: Message("it is not open for writing"),
    errno.EISDIR: Message("it is a folder"),
    errno.ENOTDIR: Message("a part of the path is not a folder"),
    errno.EEXIST: Message("it already exists"),
    errno.ENAMETOOLONG: Message("the name is too long"),
    errno.ELOOP: Message("its links form a loop"),
    errno.EIO: Message("the disk is not responding properly"),
    errno.EINVAL: Message("the name is not valid"),
}

_SENTENCES = {
    errno.ENOENT: Message("“{path}” does not exist. Check the name and the folder."),
    errno.ENOTDIR: Message("“{path}” does not exist: a part of the path is a file, not a folder."),
    errno.EISDIR: Message("“{path}” is a folder; a file is needed here."),
    errno.EACCES: Message(
        "Access to “{path}” is denied. Change the permissions of the file or folder, or choose another."
    ),
    errno.EROFS: Message("“{path}” is on a read-only disk. Choose another folder."),
    errno.ENOSPC: Message(
        "The disk is full: “{path}” was not saved. The old version is unchanged. Free some space, then save again."
    ),
    errno.ENAMETOOLONG: Message("The name “{path}” is too long. Choose a shorter one."),
}
_SENTENCES[errno.EEXIST] = _SENTENCES[errno.ENOTDIR]
_SENTENCES[errno.EPERM] = _SENTENCES[errno.EACCES]
_SENTENCES[errno.EDQUOT] = _SENTENCES[errno.ENOSPC]


def os_error_reason(error: OSError | ValueError) -> Message:
    """Return the reason alone, without capital or full stop; rare ones in the words of the system.

    A ValueError is what Python raises for a path with a NUL.
    """
    if not isinstance(error, OSError):
        return _REASONS[errno.EINVAL]
    known = _REASONS.get(error.errno or 0)
    return known or Message("the system reports “{error}”", error=error.strerror or str(error))


def os_error_message(error: OSError | ValueError, path: Path | str) -> Message:
    """Return sentences that say why a file could not be read or written, and what to do."""
    known = _SENTENCES.get(error.errno or 0) if isinstance(error, OSError) else None
    if known:
        return known.filled(path=path)
    return Message(
        "“{path}” could not be read or saved: {reason}. Try again or choose another folder.",
        path=path,
        reason=os_error_reason(error),
    )
