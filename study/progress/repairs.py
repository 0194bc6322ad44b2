"""Remembers that a damaged store was replaced until the learner has seen it on the next run too: a small JSON file."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from study.files import write_atomic
from study.lesson.model import Bilingual


class Repair(NamedTuple):
    """A damaged file that was replaced by a new one."""

    aside: str
    """The path under which the damaged file is kept; empty where the file was mended and kept its name."""
    kept: int
    """Entries that are in the new file."""
    of: int
    """Entries that the old one held at least."""
    replaced: bool = True
    """False where the damaged file is still in its place and was only read."""

    @property
    def missing(self) -> int:
        """Entries that are known to be lost from the new file; all may still be in the old one."""
        return self.of - self.kept

    @property
    def journal(self) -> bool:
        """Whether it was a journal whose file is gone."""
        return self.aside.endswith("-wal")

    @property
    def message(self) -> Bilingual:
        """What the learner is told."""
        if not self.aside:
            return _mended(self.kept)
        return _set_aside(self) if self.replaced else _read(self.aside, self.kept, self.of)


def beside(path: Path) -> Path:
    """Where it is remembered for the store at `path`."""
    return path.with_name(f"{path.stem}-repaired.json")


def remembered(path: Path) -> tuple[Repair, ...]:
    """The repairs that were not shown on a later run yet; none where the list cannot be read."""
    try:
        data = json.loads(beside(path).read_bytes())
        found = [Repair(str(each["aside"]), int(each["kept"]), int(each["of"])) for each in data]
    except (OSError, ValueError, TypeError, LookupError, RecursionError):
        return ()
    return tuple(each for each in found if not each.aside or os.path.lexists(each.aside))


def remember(path: Path, repairs: Iterable[Repair]) -> None:
    """Write the list, in one step; without repairs there is no file. Raises OSError."""
    file, repairs = beside(path), list(repairs)
    if not repairs:
        file.unlink(missing_ok=True)
        return
    listed = [{"aside": each.aside, "kept": each.kept, "of": each.of} for each in repairs]
    write_atomic(file, json.dumps(listed, ensure_ascii=False, indent=1).encode(), private=True)


def forget(path: Path, shown: Sequence[Repair]) -> None:
    """Take repairs that were shown off the list. Where that fails, they are shown once more."""
    if shown:
        with suppress(OSError):
            remember(path, [each for each in remembered(path) if each not in shown])


def _set_aside(repair: Repair) -> Bilingual:
    """A damaged file, or a journal alone, was put out of the way, and a new file holds what could still be read."""
    was_fr, was_en = ("était endommagé", "was damaged")
    if repair.journal:
        was_fr = "n’était plus là, seulement son journal, qui ne contient que les dernières entrées"
        was_en = "was not there any more, only its journal, which holds only the latest entries"
    fr, en = _carried_over(repair.kept, repair.of)
    return Bilingual(
        f"Le fichier de vos progrès {was_fr}\u00a0: il est gardé sous le nom {repair.aside}\u202f; {fr}.",
        f"The file of your progress {was_en}: it is kept as {repair.aside}; {en}.",
    )


def _carried_over(kept: int, of: int) -> tuple[str, str]:
    """How much of an old file is in the new one, in French and in English."""
    if not kept:
        return "rien n’a pu y être lu", "nothing in it could be read"
    fr, en = "entrées reprises dans le nouveau\u00a0: ", "entries carried over to the new one: "
    if kept < of:
        return f"{fr}{_french(kept)} sur {_french(of)} au moins", f"{en}{kept:,} of at least {of:,}"
    return f"{fr}{_french(kept)}", f"{en}{kept:,}"


def _read(damaged: str, kept: int, of: int) -> Bilingual:
    """A damaged file that could not be replaced was read, and is as it was."""
    return Bilingual(
        f"Le fichier de vos progrès, {damaged}, est endommagé et n’a pas été remplacé\u202f; entrées lues\u00a0: "
        f"{_french(kept)} sur {_french(of)} au moins.",
        f"The file of your progress, {damaged}, is damaged and was not replaced; entries read: "
        f"{kept:,} of at least {of:,}.",
    )


def _mended(entries: int) -> Bilingual:
    """What follows from the log was spoilt and has been made again; the log is whole."""
    return Bilingual(
        "Une partie du fichier de vos progrès était endommagée\u00a0: elle a été refaite à partir de vos entrées, "
        f"toutes intactes\u00a0: {_french(entries)}.",
        "A part of the file of your progress was damaged. It has been made again from your entries, "
        f"all of which are there: {entries:,}.",
    )


def _french(number: int) -> str:
    """A number with its thousands parted as in French."""
    return f"{number:,}".replace(",", "\u202f")
