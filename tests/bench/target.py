"""A target of the fuzzer, and the lessons that most of them begin from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).parents[1] / "data"


class Target(NamedTuple):
    """A reader of files from outside, or a writer of what was read."""

    read: Callable[[bytes], object]
    seeds: Callable[[], list[bytes]]


def files(folder: Path, pattern: str) -> list[bytes]:
    """The files of a folder that match a pattern."""
    return [path.read_bytes() for path in sorted(folder.glob(pattern))]


def lessons() -> list[bytes]:
    """The lessons of the tests."""
    return files(DATA, "*.txt")
