"""What another program said of words, so that it is not mistaken for what the learner said by hand."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from study.files import write_atomic
from study.progress.records import STATUSES, Status


def read(path: Path) -> dict[str, Status]:
    """The status that was last brought for each word, by its key.

    Empty where the file is missing or damaged: then every status counts as the learner's own, which harms nothing.
    """
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(kept, dict):
        return {}
    return {key: status for key, said in kept.items() for status in STATUSES if status == said}


def keep(path: Path, brought: Mapping[str, Status]) -> None:
    """Remember it, in one step; the folder is made where it is missing. Raises OSError."""
    text = json.dumps(dict(sorted(brought.items())), ensure_ascii=False, indent=0)
    write_atomic(path, f"{text}\n".encode(), private=True)


def by_hand(statuses: Mapping[str, Status], brought: Mapping[str, Status]) -> dict[str, Status]:
    """The words that are as the learner set them: all but those that still are as they were brought."""
    return {key: status for key, status in statuses.items() if brought.get(key) != status}
