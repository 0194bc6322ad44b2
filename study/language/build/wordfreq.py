"""Reads the French word frequencies of the package `wordfreq` (MessagePack: lists of equally frequent words)."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path
from typing import Any

_MEMBER = "wordfreq/data/large_fr.msgpack.gz"


def frequencies(wheel: Path) -> dict[str, float]:
    """Return occurrences per million words by form in lower case; an elided word is a form of its own."""
    with zipfile.ZipFile(wheel) as archive:
        packed = gzip.decompress(archive.read(_MEMBER))
    content, _ = _unpack(packed, 0)
    return {word: 10 ** (6 - step / 100) for step, words in enumerate(content[1:]) for word in words}


def _unpack(data: bytes, at: int) -> tuple[Any, int]:
    """Return the MessagePack value at an offset and the offset after it; only the types in this file are known."""
    kind = data[at]
    at += 1
    if kind < 0x80:
        return kind, at
    if kind < 0x90:
        return _many(data, at, (kind & 15) * 2, pairs=True)
    if kind < 0xA0:
        return _many(data, at, kind & 15)
    if kind < 0xC0:
        return _text(data, at, kind & 31)
    width = {0xD9: 1, 0xDA: 2, 0xDB: 4, 0xDC: 2, 0xDD: 4, 0xCC: 1, 0xCD: 2, 0xCE: 4}[kind]
    size = int.from_bytes(data[at : at + width], "big")
    at += width
    if kind in (0xCC, 0xCD, 0xCE):
        return size, at
    return _many(data, at, size) if kind in (0xDC, 0xDD) else _text(data, at, size)


def _text(data: bytes, at: int, size: int) -> tuple[str, int]:
    return data[at : at + size].decode(), at + size


def _many(data: bytes, at: int, size: int, pairs: bool = False) -> tuple[Any, int]:
    values = []
    for _ in range(size):
        value, at = _unpack(data, at)
        values.append(value)
    return (dict(zip(values[::2], values[1::2], strict=True)) if pairs else values), at
