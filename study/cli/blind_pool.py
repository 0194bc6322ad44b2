"""`alinea blind LESSON --pool`: writes the results of all participants, without names, beside the lesson."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from study.cli.console import CommandError, Console
from study.lesson.model import Lesson
from study.teach.passage_dependency.pool import (
    EMPTY,
    only_current,
    pool_file,
    pooled,
    read_pool,
    save_pool,
    together,
)
from study.teach.passage_dependency.records import BlindAnswer, read


def save_pooled(names: Sequence[str], lesson_file: Path, own: Path, lesson: Lesson, console: Console) -> None:
    """Pool the lesson’s own answers, those in other files and pools of other people, and write them to `blind.json`.

    Raises CommandError if a file is missing, or if the file that is there has more answers and is not named; and
    FileError.
    """
    tr, target = console.tr, pool_file(lesson_file)
    records: dict[tuple[str, str, str], BlindAnswer] = {record[:3]: record for record in read(own)}
    others = EMPTY
    named = [Path(name) for name in names]
    for path in named:
        if not path.is_file():
            raise CommandError(tr("There is no file “{path}”.", path=path))
        if path.suffix == ".json":
            others = together(others, read_pool(path))
        else:
            for record in read(path):
                records.setdefault(record[:3], record)
    found = only_current(together(pooled(records.values(), lesson.questions), others), lesson.questions)
    before = only_current(read_pool(target), lesson.questions)
    if before.answers > found.answers and target.resolve() not in [path.resolve() for path in named]:
        raise CommandError(
            tr(
                "“{path}” already has {n} answers, more than these files. Name it too if its answers are others: "
                "“--pool {path}”.",
                path=target,
                n=before.answers,
            )
        )
    if not found.answers:
        raise CommandError(tr("There are no answers yet. “alinea blind LESSON” asks the questions."))
    save_pool(target, found)
    console.note(
        tr.plural(
            "{n} answer saved in {path}, without names.",
            "{n} answers saved in {path}, without names.",
            found.answers,
            path=target,
        )
    )
