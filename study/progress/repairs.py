"""Remembers, in a small JSON file, that a damaged store was replaced, until the learner has seen it on the next run
too."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from study.files import write_atomic
from study.text import Message, NumberValue


class Repair(NamedTuple):
    """A damaged file that was replaced by a new one."""

    aside: str
    """The path of the damaged file after it was moved aside; empty if the file was fixed in place."""
    kept: int
    """The number of entries in the new file."""
    of: int
    """The number of entries the old file is known to have held; it may have been more."""
    replaced: bool = True
    """False if the damaged file is still in its place and was only read."""

    @property
    def missing(self) -> int:
        """The number of entries missing from the new file; the old file may still have them."""
        return self.of - self.kept

    @property
    def journal(self) -> bool:
        """Whether the damaged file was a journal without a store."""
        return self.aside.endswith("-wal")

    @property
    def message(self) -> Message:
        """Return the message for the learner."""
        if not self.aside:
            return _mended(self.kept)
        return _set_aside(self) if self.replaced else _read(self.aside, self.kept, self.of)


def beside(path: Path) -> Path:
    """Return the path of the list of repairs of the store at `path`."""
    return path.with_name(f"{path.stem}-repaired.json")


def remembered(path: Path) -> tuple[Repair, ...]:
    """Return the repairs that no later run has shown yet; none if the list cannot be read."""
    try:
        data = json.loads(beside(path).read_bytes())
        found = [Repair(str(each["aside"]), int(each["kept"]), int(each["of"])) for each in data]
    except (OSError, ValueError, TypeError, LookupError, RecursionError):
        return ()
    return tuple(each for each in found if not each.aside or os.path.lexists(each.aside))


def remember(path: Path, repairs: Iterable[Repair]) -> None:
    """Write the list of repairs in one step; an empty list deletes the file. Raises OSError."""
    file, repairs = beside(path), list(repairs)
    if not repairs:
        file.unlink(missing_ok=True)
        return
    listed = [{"aside": each.aside, "kept": each.kept, "of": each.of} for each in repairs]
    write_atomic(file, json.dumps(listed, ensure_ascii=False, indent=1).encode(), private=True)


def forget(path: Path, shown: Sequence[Repair]) -> None:
    """Remove repairs that were shown from the list. If that fails, they are shown once more."""
    if shown:
        with suppress(OSError):
            remember(path, [each for each in remembered(path) if each not in shown])


def _set_aside(repair: Repair) -> Message:
    """Return the message that a damaged file, or a journal alone, was moved aside and replaced by a file with its
    content."""
    carried_over = _carried_over(repair.kept, repair.of)
    if repair.journal:
        return Message(
            "Your progress file was missing; only its journal was found, which contains just the "
            "latest entries. The journal was moved aside as {path}; {carried_over}.",
            path=repair.aside,
            carried_over=carried_over,
        )
    return Message(
        "Your progress file was damaged. It was moved aside as {path}; {carried_over}.",
        path=repair.aside,
        carried_over=carried_over,
    )


def _carried_over(kept: int, of: int) -> Message:
    """Return how much of an old file is in the new one."""
    if not kept:
        return Message("no entries could be read")
    if kept < of:
        return Message(
            "entries copied to the new file: {n} of at least {all}", n=NumberValue(kept), all=NumberValue(of)
        )
    return Message("entries copied to the new file: {n}", n=NumberValue(kept))


def _read(damaged: str, kept: int, of: int) -> Message:
    """Return the message that a damaged file could not be replaced; it was read and left unchanged."""
    return Message(
        "Your progress file, {path}, is damaged and was not replaced; entries read: {n} of at least {all}.",
        path=damaged,
        n=NumberValue(kept),
        all=NumberValue(of),
    )


def _mended(entries: int) -> Message:
    """Return the message that a damaged derived table has been rebuilt; the log is intact."""
    return Message(
        "Part of your progress file was damaged. It has been rebuilt from your entries, "
        "which are all intact (entries: {n}).",
        n=NumberValue(entries),
    )
