"""`alinea lessons`: lists the lessons."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from study.cli.console import CommandError, Console
from study.cli.pending import tell_repairs
from study.lesson.library import LessonRef, LibraryError, find, lesson_refs, summary
from study.visible import one_line


def run(options: Namespace, console: Console) -> int:
    """Print a line for each lesson. A lesson that cannot be read is reported on the error stream, and the status is
    then 1."""
    tell_repairs(console)
    status = 0
    found = []
    for place in all_places(console):
        try:
            found.append((place, summary(place)))
        except LibraryError as error:
            console.complain(console.said(error.message))
            status = 1
    tr = console.tr
    if options.json:
        console.json(
            [
                {
                    "id": place.id,
                    "title": {"fr": seen.title.fr, "en": seen.title.en},
                    "level": seen.level,
                    "words": seen.words,
                    "paragraphs": seen.paragraphs,
                    "terms": seen.terms,
                    "questions": seen.questions,
                    "path": str(place.path),
                    "builtin": place.builtin,
                }
                for place, seen in found
            ]
        )
        return status
    names = [one_line(place.id) for place, _ in found]
    width = max(map(len, names), default=0)
    for name, (_, seen) in zip(names, found, strict=True):
        words = tr.plural("{n} word", "{n} words", seen.words)
        console.print(f"{name:<{width}}  {seen.level:<2}  {words:>10}  {console.said(seen.title)}")
    console.print()
    console.print(tr("Put your own lessons into {folder}.", folder=console.dirs.lessons))
    return status


def all_places(console: Console) -> tuple[LessonRef, ...]:
    """Return where all lessons are, the user's own first. Raises CommandError."""
    try:
        return lesson_refs([console.dirs.lessons])
    except LibraryError as error:
        raise CommandError(console.said(error.message)) from error


def chosen(names: Sequence[str], console: Console) -> Sequence[LessonRef]:
    """Return where the named lessons are, or all lessons. Raises CommandError."""
    if not names:
        return all_places(console)
    try:
        return [find(name, [console.dirs.lessons]) for name in dict.fromkeys(names)]
    except LibraryError as error:
        raise CommandError(console.said(error.message)) from error
