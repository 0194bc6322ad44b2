"""Reads SQLite's write-ahead journal frame by frame, past those that are damaged.

SQLite itself stops at the first frame whose checksum is wrong and forgets all that was committed after it. But each
checksum is made from the one before as it is written there, so that every later frame can be tested alone.
"""

from __future__ import annotations

import sys
from array import array
from struct import unpack_from
from typing import NamedTuple

from study.progress.sqlite_pages import SIZES

_HEADER, _FRAME = 32, 24
_LITTLE, _BIG = 0x377F0682, 0x377F0683
"""How a journal begins; which of both says in which order of bytes its checksums are counted."""
_MOST = 1 << 31
"""Pages an SQLite file can have."""


class Journal(NamedTuple):
    """What was committed to a journal."""

    pages: dict[int, bytes]
    """The newest whole copy of each page, by the number of the page."""
    copies: list[bytes]
    """Other copies, the newest first: damaged, older, or from before the journal was begun anew."""
    sound: bool
    """Every frame up to the last that was committed is as it was written."""


class _Frame(NamedTuple):
    page: int
    committed: bool
    """The last frame of a transaction."""
    salt: bytes
    """The same in all frames since the journal was begun anew."""
    right: bool
    """Its checksum is right."""
    data: bytes


def page_size(data: bytes) -> int | None:
    """Return the size of the pages as the header of a journal says it, in bytes; None where it says nothing sensible.

    A size of 65,536 is written as it is, unlike in the file itself.
    """
    if len(data) < _HEADER or unpack_from(">I", data)[0] not in (_LITTLE, _BIG):
        return None
    size = int(unpack_from(">I", data, 8)[0])
    return size if size in SIZES else None


def read(data: bytes, size: int) -> Journal:
    """Read a journal of pages of `size` bytes: what was committed, and nothing of a transaction that was not."""
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
    """Return whether a journal has a right `header`, or is one that a power cut left empty."""
    return header or (last < 0 and not any(data[:_HEADER]))


def _frames(data: bytes, step: int, magic: int, salt: bytes) -> list[_Frame]:
    """Return all frames, each tested against the one before it."""
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
    """Return the frames that are left of the time before the journal was begun anew, the newest first.

    All of them were copied into the file once, which may have lost them since. Those that carry the `salt` of today
    belong to a transaction that was never committed.
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
