"""Loads the lesson that a command names, for commands that print or export one."""

from __future__ import annotations

from pathlib import Path

from study.cli.console import CommandError, Console
from study.cli.input_file import STDIN, read_bytes, shown_name
from study.lesson.library import FILE, LessonRef, LibraryError, find, load
from study.lesson.model import Lesson
from study.lesson.reader import read


def load_lesson(name: str, console: Console) -> tuple[LessonRef, Lesson]:
    """Return a lesson and where it is; errors in its file are counted on the error stream.

    `-` is a lesson file on standard input. Like a built-in lesson it has no folder of its own to write to, and its
    id takes the place of a path. Raises CommandError if the lesson is not found or cannot be read.
    """
    tr = console.tr
    place: LessonRef | None = None
    try:
        if name == STDIN:
            reading = read(read_bytes(name, console))
        else:
            place = find(name, [console.dirs.lessons])
            reading = load(place)
    except LibraryError as error:
        raise CommandError(console.said(error.message)) from error
    shown, path = shown_name(name, console), place.path if place else STDIN
    if reading.lesson is None:
        raise CommandError(tr("“{lesson}” cannot be read. “alinea check {path}” shows why.", lesson=shown, path=path))
    if errors := len(reading.errors):
        said = tr.plural("“{lesson}” has {n} error.", "“{lesson}” has {n} errors.", errors, lesson=shown)
        console.complain(f"{said} {tr('“alinea check {path}” shows where.', path=path)}")
    lesson = reading.lesson
    return place or LessonRef(lesson.id, None, Path(lesson.id or "lesson", FILE), builtin=True), lesson
