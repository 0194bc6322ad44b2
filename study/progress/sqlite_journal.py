"""Reads SQLite's write-ahead journal frame by frame, past damaged frames.

SQLite itself stops at the first frame with a wrong checksum and discards everything committed after it. But each
checksum continues from the one stored in the previous frame, and every later frame can be verified alone.
"""

from __future__ import annotations

import sys
from array import array
from struct import unpack_from
from typing import NamedTuple

from study.progress.sqlite_pages import SIZES

_HEADER, _FRAME = 32, 24
_LITTLE, _BIG = 0x377F0682, 0x377F0683
"""The two magic numbers a journal can begin with; they give the byte order of its checksums."""
_MOST = 1 << 31
"""The maximum number of pages of an SQLite file."""


class Journal(NamedTuple):
    """The committed content of a journal."""

    pages: dict[int, bytes]
    """The newest intact copy of each page, by its number."""
    copies: list[bytes]
    """Other copies, the newest first: damaged, older, or from before the journal was last restarted."""
    sound: bool
    """Whether every frame up to the last committed one is as it was written."""


class _Frame(NamedTuple):
    page: int
    committed: bool
    """Whether this is the last frame of a transaction."""
    salt: bytes
    """A value that all frames share since the journal was last restarted."""
    right: bool
    """Whether its checksum is right."""
    data: bytes


def page_size(data: bytes) -> int | None:
    """Return the page size in bytes from the header of a journal; None if it is not a possible size.

    A size of 65,536 is written in full, unlike in the file itself.
    """
    if len(data) < _HEADER or unpack_from(">I", data)[0] not in (_LITTLE, _BIG):
        return None
    size = int(unpack_from(">I", data, 8)[0])
    return size if size in SIZES else None


def read(data: bytes, size: int) -> Journal:
    """Read a journal with pages of `size` bytes, without transactions that were not committed."""
    step = _FRAME + size
    if len(data) < _HEADER + step:
        return Journal({}, [], True)
    magic = unpack_from(">I", data)[0]
    salt = data[16:24]
    header = magic in (_LITTLE, _BIG) and _checksum(data[:24], magic == _BIG) == unpack_from(">II", data, 24)
    if not header:  # the frames know it too
        salt = data[_HEADER + 8 : _HEADER + 16]
    frames = _frames(data, step, magic, salt)
    last = max((n for n, frame in enumerate(frames) if frame.committed and frame.salt == salt), default=-1)
    pages: dict[int, bytes] = {}
    copies: list[bytes] = []
    for frame in frames[: last + 1]:
        if frame.right and frame.salt == salt:
            if frame.page in pages:
                copies.append(pages[frame.page])
            pages[frame.page] = frame.data
        else:
            copies.append(frame.data)
    sound = _begins(data, header, last) and all(frame.right and frame.salt == salt for frame in frames[: last + 1])
    ours = sum(frame.salt == salt for frame in frames) + (data[16:24] == salt)
    whole = data[: len(data) - (len(data) - _HEADER) % step]
    sound &= not any(salt) or whole.count(salt) <= ours  # frames at other places: bytes before them are missing
    return Journal(pages, copies[::-1] + _earlier(frames[last + 1 :], salt), sound)


def _begins(data: bytes, header: bool, last: int) -> bool:
    """Return whether a journal has a valid `header`, or was left empty by a power cut."""
    return header or (last < 0 and not any(data[:_HEADER]))


def _frames(data: bytes, step: int, magic: int, salt: bytes) -> list[_Frame]:
    """Return all frames, each verified against the previous one."""
    orders = [magic == _BIG] if magic in (_LITTLE, _BIG) else [sys.byteorder == "big", sys.byteorder != "big"]
    frames: list[_Frame] = []
    before, salt_before = unpack_from(">II", data, 24), salt
    for at in range(_HEADER, len(data) - step + 1, step):
        page, pages = unpack_from(">II", data, at)
        salt, sums = data[at + 8 : at + 16], unpack_from(">II", data, at + 16)
        content = data[at + _FRAME : at + step]
        right = salt == salt_before and any(_checksum(data[at : at + 8] + content, o, before) == sums for o in orders)
        frames.append(_Frame(page, 0 < pages < _MOST, salt, right and 0 < page < _MOST, content))
        before, salt_before = sums, salt
    return frames


def _earlier(frames: list[_Frame], salt: bytes) -> list[bytes]:
    """Return the remaining frames from before the journal was last restarted, the newest first.

    All of them were once copied into the file, which may have lost them since. Frames with the current `salt` belong to
    a transaction that was never committed.
    """
    found: list[bytes] = []
    committed = b""
    for frame in reversed(frames):
        if frame.salt == salt or not frame.right:
            committed = b""
            continue
        if frame.committed:
            committed = frame.salt
        if committed == frame.salt:
            found.append(frame.data)
    return found


def _checksum(data: bytes, big: bool, start: tuple[int, ...] = (0, 0)) -> tuple[int, int]:
    """Return SQLite's checksum of bytes, eight at a time, continued from `start`."""
    words = array("I", data)
    if big != (sys.byteorder == "big"):
        words.byteswap()
    one, two = start
    numbers = iter(words)
    for first in numbers:
        one = (one + first + two) & 0xFFFFFFFF
        two = (two + next(numbers) + one) & 0xFFFFFFFF
    return one, two
