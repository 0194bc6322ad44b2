"""Stores the answers of participants who had not read the text, as lines of JSON in a file beside the lesson."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from study.file_errors import FileError, os_error_message
from study.lesson.model import Language, Question
from study.private import keep_to_owner, make_folder, opener

LARGEST = 50_000_000
"""Maximum size of a file, in bytes; half a million answers."""


class BlindAnswer(NamedTuple):
    """An answer of a participant."""

    taker: str
    """The participant: a name, or an identifier that the program assigned."""
    question: str
    """The id of the question."""
    version: str
    """The version of the question (see `version_of`): answers to an earlier version are no longer counted."""
    right: bool
    direction: Language = "fr"
    """The language to study, in which the question was asked."""
    chosen: tuple[int, ...] = ()
    """The indices of the options that were chosen, in the order of the lesson; empty for a question without options."""


def records_file(lesson_file: Path, *, builtin: bool, own: Path) -> Path:
    """Return `blind.jsonl` beside `lesson.txt`, and `x.blind.jsonl` beside any other `x.txt`; for a lesson supplied
    with the program, a file in the folder `own`."""
    if builtin:
        return own / f"{lesson_file.parent.name}.jsonl"
    return lesson_file.with_name(
        "blind.jsonl" if lesson_file.name == "lesson.txt" else f"{lesson_file.stem}.blind.jsonl"
    )


def version_of(question: Question) -> str:
    """Return a fingerprint of the text of a question and its right answers, without the feedback."""
    asked = [
        [question.kind.value, question.stem.fr, question.stem.en, question.unit.fr, question.unit.en],
        [[option.text.fr, option.text.en, option.correct] for option in question.options],
        [piece if isinstance(piece, str) else list(piece.accepted) for piece in question.text],
        [answer.text for answer in question.accepted],
        [[pair.left.fr, pair.left.en, pair.right.fr, pair.right.en] for pair in question.pairs],
        [[step.fr, step.en] for step in question.steps],
    ]
    return blake2b(json.dumps(asked).encode(), digest_size=8).hexdigest()


def read(path: Path) -> tuple[BlindAnswer, ...]:
    """Return all answers, only the first of each participant to a question, since later ones were no longer given
    blind.

    Invalid lines are ignored, because a computer that was switched off may have written half a line. Raises `FileError`
    if the file cannot be read or is far too large.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        return ()
    except (OSError, ValueError) as error:
        raise FileError(os_error_message(error, path)) from error
    found: dict[tuple[str, str, str], BlindAnswer] = {}
    for record in _records(data[:LARGEST].decode("utf-8", "replace").splitlines()):
        found.setdefault(record[:3], record)
    return tuple(found.values())


def _records(lines: Iterable[str]) -> Iterator[BlindAnswer]:
    for line in lines:
        try:
            said = json.loads(line)
            taker, question, version, right = (said[name] for name in ("taker", "question", "version", "right"))
            direction, chosen = said.get("direction"), said.get("chosen")
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            continue
        if all(isinstance(field, str) for field in (taker, question, version)) and isinstance(right, bool):
            indices = chosen if isinstance(chosen, list) and all(type(index) is int for index in chosen) else ()
            yield BlindAnswer(taker, question, version, right, "en" if direction == "en" else "fr", tuple(indices))


def add(path: Path, records: Iterable[BlindAnswer]) -> None:
    """Append answers to the file in one write. Raises `FileError`."""
    lines = "".join(f"{json.dumps(record._asdict(), ensure_ascii=False)}\n" for record in records)
    try:
        make_folder(path.parent)
        with open(path, "ab+", opener=opener) as file:
            keep_to_owner(path)
            if file.tell():
                file.seek(-1, 2)
                lines = lines if file.read(1) == b"\n" else f"\n{lines}"
            file.write(lines.encode("utf-8", "replace"))
    except (OSError, ValueError) as error:
        raise FileError(os_error_message(error, path)) from error
