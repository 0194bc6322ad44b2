"""Why the system refused a file, in words that a person can act on."""

from __future__ import annotations

import errno

from study.lesson.model import Bilingual
from study.text import Message

REASONS = {
    errno.ENOENT: Message("it does not exist"),
    errno.EACCES: Message("access is denied"),
    errno.EPERM: Message("the operation is not permitted"),
    errno.EROFS: Message("the disk is read-only"),
    errno.ENOSPC: Message("the disk is full"),
    errno.EDQUOT: Message("your disk quota is used up"),
    errno.EFBIG: Message("the file is larger than is allowed"),
    errno.EBADF: Message("it is not open for writing"),
    errno.EISDIR: Message("it is a folder"),
    errno.ENOTDIR: Message("a part of the path is not a folder"),
    errno.EEXIST: Message("it exists already"),
    errno.ENAMETOOLONG: Message("the name is too long"),
    errno.ELOOP: Message("its links go round in circles"),
    errno.EIO: Message("the disk does not answer properly"),
    errno.EINVAL: Message("the name is not valid"),
}


def reason(error: OSError) -> Bilingual:
    """The reason alone, without a capital or a full stop; in the system's own words where it is a rare one."""
    known = REASONS.get(error.errno or 0)
    if known:
        return known
    said = error.strerror or str(error)
    return Bilingual(said, said)
