"""A lesson by its name or path, for the commands that print or export one."""

from __future__ import annotations

from study.cli.console import CommandError, Console
from study.lesson.library import LibraryError, Place, find, load
from study.lesson.model import Lesson


def load_lesson(name: str, console: Console) -> tuple[Place, Lesson]:
    """The lesson, if it can be read at all; its mistakes are counted on the error stream."""
    tr = console.tr
    try:
        place = find(name, [console.dirs.lessons])
        reading = load(place)
    except LibraryError as error:
        raise CommandError(console.said(error.message)) from error
    errors = sum(1 for problem in reading.problems if problem.level == "error")
    if reading.lesson is None:
        raise CommandError(
            tr("“{lesson}” cannot be read. “alinea check {path}” says why.", lesson=name, path=place.path)
        )
    if errors:
        said = tr.plural("“{lesson}” has {n} mistake.", "“{lesson}” has {n} mistakes.", errors, lesson=name)
        console.complain(f"{said} {tr('“alinea check {path}” says where.', path=place.path)}")
    return place, reading.lesson
