"""The results of all participants together, without their names, in a file beside the lesson."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from study.file_errors import FileError, os_error_message
from study.files import write_atomic
from study.lesson.model import Language, Question
from study.teach.passage_dependency.records import LARGEST, BlindAnswer, version_of

_LANGUAGES: tuple[Language, Language] = ("fr", "en")
_FORMAT = "alinea-blind"


class Tally(NamedTuple):
    """The answers to one question in one direction."""

    version: str
    """The version of the question (see `version_of`): results of an earlier version are not counted."""
    answered: int
    right: int
    options: tuple[int, ...] = ()
    """How often each option was chosen, in the order of the lesson; empty if that is not known."""


class Pool(NamedTuple):
    """The results of a lesson in its two directions."""

    takers: Mapping[Language, int]
    """How many people answered questions."""
    tallies: Mapping[Language, Mapping[str, Tally]]
    """The results by question id."""

    @property
    def answers(self) -> int:
        """Return the number of all answers."""
        return sum(tally.answered for tallies in self.tallies.values() for tally in tallies.values())


EMPTY = Pool({}, {})


def pool_file(lesson_file: Path) -> Path:
    """Return `blind.json` beside `lesson.txt`, and `x.blind.json` beside any other `x.txt`."""
    name = "blind.json" if lesson_file.name == "lesson.txt" else f"{lesson_file.stem}.blind.json"
    return lesson_file.with_name(name)


def pooled(records: Iterable[BlindAnswer], questions: Iterable[Question]) -> Pool:
    """Return the results of the answers to the current versions of questions."""
    asked = {question.id: question for question in questions}
    current = {id: version_of(question) for id, question in asked.items()}
    takers: dict[Language, set[str]] = {language: set() for language in _LANGUAGES}
    given: dict[tuple[Language, str], list[BlindAnswer]] = defaultdict(list)
    for record in records:
        if current.get(record.question) == record.version:
            takers[record.direction].add(record.taker)
            given[record.direction, record.question].append(record)
    tallies: dict[Language, dict[str, Tally]] = {language: {} for language in _LANGUAGES}
    for (language, id), answers in given.items():
        chosen = Counter(index for answer in answers for index in answer.chosen)
        options = tuple(chosen[index] for index in range(len(asked[id].options))) if chosen else ()
        tallies[language][id] = Tally(current[id], len(answers), sum(answer.right for answer in answers), options)
    return Pool({language: len(names) for language, names in takers.items()}, tallies)


def together(one: Pool, other: Pool) -> Pool:
    """Return the sum of two pools of different people. Of two versions of a question, that of `one` is kept."""
    tallies: dict[Language, dict[str, Tally]] = {}
    for language in _LANGUAGES:
        tallies[language] = dict(one.tallies.get(language, {}))
        for id, tally in other.tallies.get(language, {}).items():
            mine = tallies[language].get(id)
            if mine is None or mine.version == tally.version:
                tallies[language][id] = _sum(mine, tally) if mine else tally
    takers = {language: one.takers.get(language, 0) + other.takers.get(language, 0) for language in _LANGUAGES}
    return Pool(takers, tallies)


def _sum(one: Tally, other: Tally) -> Tally:
    known = len(one.options) == len(other.options)
    options = tuple(map(sum, zip(one.options, other.options, strict=True))) if known else ()
    return Tally(one.version, one.answered + other.answered, one.right + other.right, options)


def only_current(pool: Pool, questions: Iterable[Question]) -> Pool:
    """Return the pool without the results of questions that have changed or are gone."""
    current = {question.id: version_of(question) for question in questions}
    return Pool(
        pool.takers,
        {
            language: {id: tally for id, tally in tallies.items() if current.get(id) == tally.version}
            for language, tallies in pool.tallies.items()
        },
    )


def read_pool(path: Path) -> Pool:
    """Return the results in a file; empty if there is no file, or if it is not one of this format.

    Raises `FileError` if the file cannot be read.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST)
    except FileNotFoundError:
        return EMPTY
    except (OSError, ValueError) as error:
        raise FileError(os_error_message(error, path)) from error
    try:
        said = json.loads(data)
        return _pool(said) if said.get(_FORMAT) == 1 else EMPTY
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return EMPTY


def _pool(said: dict[str, Any]) -> Pool:
    takers: dict[Language, int] = {}
    tallies: dict[Language, dict[str, Tally]] = {}
    for language in _LANGUAGES:
        part = said.get(language, {})
        takers[language] = int(part.get("takers", 0))
        tallies[language] = {
            str(id): Tally(str(each["version"]), int(each["answered"]), int(each["right"]), tuple(each["options"]))
            for id, each in part.get("questions", {}).items()
            if 0 <= each["right"] <= each["answered"]
        }
    return Pool(takers, tallies)


def save_pool(path: Path, pool: Pool) -> None:
    """Write the results to a file, one line for each question. Raises `FileError`."""
    parts = [f'  "{_FORMAT}": 1']
    for language in _LANGUAGES:
        lines = [
            f"      {json.dumps(id)}: {json.dumps({**tally._asdict(), 'options': list(tally.options)})}"
            for id, tally in sorted(pool.tallies.get(language, {}).items())
        ]
        questions = "{\n" + ",\n".join(lines) + "\n    }" if lines else "{}"
        takers = pool.takers.get(language, 0)
        parts.append(f'  "{language}": {{\n    "takers": {takers},\n    "questions": {questions}\n  }}')
    try:
        write_atomic(path, ("{\n" + ",\n".join(parts) + "\n}\n").encode())
    except OSError as error:
        raise FileError(os_error_message(error, path)) from error
