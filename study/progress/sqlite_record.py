"""Decodes the numbers and rows of an SQLite file, any byte of which may be wrong."""

from __future__ import annotations

from struct import unpack

MALFORMED = (ValueError, IndexError)
"""The errors raised while decoding a malformed cell. Text that is not UTF-8 is a ValueError."""

Value = int | float | str | bytes | None


def varint(data: bytes, at: int) -> tuple[int, int]:
    """Decode a number of one to nine bytes; return it and the position after it."""
    value = 0
    for _ in range(8):
        byte = data[at]
        at += 1
        if byte < 0x80:
            return value << 7 | byte, at
        value = value << 7 | byte & 0x7F
    return value << 8 | data[at], at + 1


def record(payload: bytes) -> list[Value]:
    """Decode the columns of a row."""
    end, at = payload[0], 1
    if end >= 0x80:
        end, at = varint(payload, 0)
    short = payload[at:end]
    kinds = short if short.isascii() else _long_kinds(payload, at, end)
    values: list[Value] = []
    at = end
    for kind in kinds:
        if kind >= 12:
            begin = at
            at += (kind - 12) >> 1
            values.append(payload[begin:at].decode() if kind & 1 else payload[begin:at])
        elif 0 < kind < 7:
            begin = at
            at += _LENGTHS[kind]
            values.append(int.from_bytes(payload[begin:at], "big", signed=True))
        elif kind == 7:
            values.append(unpack(">d", payload[at : at + 8].ljust(8, b"\0"))[0])
            at += 8
        elif kind > 9:
            raise ValueError(kind)
        else:
            values.append(kind - 8 if kind else None)
    if at != len(payload):
        raise ValueError(at)
    return values


_LENGTHS = (0, 1, 2, 3, 4, 6, 8)
"""The length in bytes of the whole numbers of each serial type."""


def _long_kinds(payload: bytes, at: int, end: int) -> list[int]:
    kinds = []
    while at < end:
        kind, at = varint(payload, at)
        kinds.append(kind)
    if at != end:
        raise ValueError(end)
    return kinds
