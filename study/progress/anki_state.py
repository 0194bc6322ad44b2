"""Remembers the word statuses imported from Anki, to distinguish them from those that the learner set."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from study.files import write_atomic
from study.progress.records import STATUSES, Status

NAME = "anki_state.json"
"""The file beside the progress file."""
_EARLIER_NAME = "anki.json"
"""The name of the file before schema 4; read where the new one is missing."""


def read(folder: Path) -> dict[str, Status]:
    """Return the status last imported for each word, by its key.

    Empty where the file is missing or damaged: every status then counts as the learner's own, and nothing is lost.
    """
    try:
        path = folder / NAME if (folder / NAME).exists() else folder / _EARLIER_NAME
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(kept, dict):
        return {}
    return {key: status for key, said in kept.items() for status in STATUSES if status == said}


def write(folder: Path, imported: Mapping[str, Status]) -> None:
    """Write the imported statuses in one step; the folder is made if it is missing. Raises OSError."""
    text = json.dumps(dict(sorted(imported.items())), ensure_ascii=False, indent=0)
    write_atomic(folder / NAME, f"{text}\n".encode(), private=True)
    (folder / _EARLIER_NAME).unlink(missing_ok=True)


def set_by_learner(statuses: Mapping[str, Status], imported: Mapping[str, Status]) -> dict[str, Status]:
    """Return the words whose status the learner set: all but those that still have the imported one."""
    return {key: status for key, status in statuses.items() if imported.get(key) != status}
