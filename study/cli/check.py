"""`alinea check PATH…`: what is wrong with lesson files, as editors and other programs want it."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from study.cli.console import CommandError, Console
from study.lesson.failure import explain
from study.lesson.library import FILE, LARGEST, LibraryError, find
from study.lesson.problems import Problem
from study.lesson.reader import read
from study.locale import N_, Translator

LEVELS = {"error": N_("error"), "warning": N_("warning")}


def run(options: Namespace, console: Console) -> int:
    """A line for each problem on the output, the sum on the error stream; 1 if there is an error."""
    found: list[tuple[Path, Problem]] = []
    paths = [path for name in options.path for path in files(name, console)]
    for path in paths:
        found += [(path, problem) for problem in read(contents(path, console)).problems]
    errors = sum(1 for _, problem in found if problem.level == "error")
    if options.json:
        console.json([as_json(path, problem) for path, problem in found])
    else:
        for path, problem in found:
            level = console.tr(LEVELS[problem.level])
            said = console.said(problem.message)
            console.print(f"{path}:{problem.line}:{problem.column}: {level}: {said}")
        console.note(total(len(paths), errors, len(found) - errors, console.tr))
    return 1 if errors else 0


def files(name: str, console: Console) -> list[Path]:
    """The lesson files that a path or a name stands for. Raises `CommandError` if there is none."""
    path = Path(name)
    if path.is_dir():
        inside = sorted(path.rglob(FILE))
        if not inside:
            raise CommandError(console.tr("There is no lesson.txt in {folder}.", folder=name))
        return inside
    if path.exists():  # a file, or a pipe that behaves like one
        return [path]
    try:
        return [find(name, [console.places.lessons]).path]
    except LibraryError as error:
        raise CommandError(console.said(error.message)) from error


def contents(path: Path, console: Console) -> bytes:
    """The bytes of a file or a pipe. Raises `CommandError` if they cannot be had, or are far too many."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise CommandError(console.said(explain(error, path))) from error
    if len(data) > LARGEST:
        raise CommandError(console.tr("“{path}” is too large for a lesson.", path=path))
    return data


def total(lessons: int, errors: int, warnings: int, tr: Translator) -> str:
    """The sum in a sentence: `2 lessons: 1 error, no warnings.`"""
    said = tr.plural("{n} lesson", "{n} lessons", lessons)
    if not errors and not warnings:
        return tr("{lessons}: nothing to correct.", lessons=said)
    return tr(
        "{lessons}: {errors}, {warnings}.",
        lessons=said,
        errors=tr.plural("{n} error", "{n} errors", errors),
        warnings=tr.plural("{n} warning", "{n} warnings", warnings),
    )


def as_json(path: Path, problem: Problem) -> dict[str, object]:
    """A problem for a program, its sentences in both languages."""
    return {
        "file": str(path),
        "line": problem.line,
        "column": problem.column,
        "level": problem.level,
        "code": problem.code,
        "found": problem.found,
        "suggestion": problem.suggestion,
        "wanted": {"fr": problem.wanted.fr, "en": problem.wanted.en},
        "message": {"fr": problem.message.fr, "en": problem.message.en},
    }
