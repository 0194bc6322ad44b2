"""The error of a deck that cannot be written, sent or read, and those that concern files."""

from __future__ import annotations

from pathlib import Path

from study.file_errors import os_error_reason
from study.text import Message


class DeckError(Exception):
    """Raised where a deck cannot be written, sent or read."""

    def __init__(self, *messages: Message) -> None:
        super().__init__(" ".join(map(str, messages)))
        self.messages = messages
        """A full sentence for each problem; there is at least one."""


def cannot_write(path: Path, error: OSError) -> DeckError:
    """Return the error for a package that the system refuses to write."""
    return DeckError(
        Message(
            "Could not write {path}: {reason}. Nothing was changed; choose another location with “-o”.",
            path=path,
            reason=os_error_reason(error),
        )
    )


def is_folder(path: Path) -> DeckError:
    """Return the error for a target that is a folder."""
    return DeckError(
        Message("{path} is a folder. Add a file name, for example {example}.", path=path, example=path / "alinea.apkg")
    )


def nothing_to_write() -> DeckError:
    """Return the error for lessons without terms, and without sentences or questions that suit a card."""
    return DeckError(
        Message(
            "There are no terms to make cards from. Add terms to the lesson: a line “# Term”, followed by its fields."
        )
    )


def other_lesson(path: Path, key: str, lesson_id: str) -> DeckError:
    """Return the error for a ledger with notes of another lesson only; `key` is one of them."""
    return DeckError(
        Message(
            "The ledger {path} belongs to another lesson: it contains notes such as “{key}”, but "
            "none for “{lesson}”. If you changed the id of the lesson, change it back, or "
            "learners will get every card twice. If the lesson is new, move the ledger to "
            "another folder.",
            path=path,
            key=key,
            lesson=lesson_id,
        )
    )


def cannot_read(path: Path, error: OSError) -> DeckError:
    """Return the error for an export or a ledger that the system refuses to read."""
    return DeckError(
        Message("Could not read {path}: {reason}. Check the file name.", path=path, reason=os_error_reason(error))
    )
