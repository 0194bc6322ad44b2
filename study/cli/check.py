"""`alinea check PATH…`: what is wrong with lesson files, as editors and other programs want it."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from study.cli.console import CommandError, Console
from study.cli.explain import explanation
from study.gc_pause import gc_paused
from study.lesson.failure import explain
from study.lesson.library import FILE, LARGEST, LibraryError, article, find
from study.lesson.reader import read
from study.lesson.save import save
from study.locale import N_, Translator
from study.teach.blind.findings import collected
from study.teach.check.checking import check
from study.teach.check.finding import Finding
from study.teach.check.fixing import fixed

LEVELS = {"error": N_("error"), "warning": N_("warning")}


def run(options: Namespace, console: Console) -> int:
    """A line for each problem on the output, the sum on the error stream; 1 if there is an error."""
    if options.explain is not None:
        console.page(explanation(options.explain, console))
        return 0
    if not options.path:
        raise CommandError(console.tr("Which lesson? “alinea check PATH” checks a file, a folder or a lesson’s name."))
    found: list[tuple[Path, Finding]] = []
    paths = [path for name in options.path for path in files(name, console)]
    with gc_paused():
        for path in paths:
            if options.fix:
                fix(path, options.typography, console)
            found += [(path, finding) for finding in findings(path, options.typography, console)]
    errors = sum(1 for _, finding in found if finding.level == "error")
    if options.json:
        console.json([as_json(path, finding) for path, finding in found])
    else:
        for path, finding in found:
            level = console.tr(LEVELS[finding.level])
            said = console.said(finding.message)
            console.print(f"{path}:{finding.span.line}:{finding.span.column}: {level}: {said} [{finding.rule}]")
        console.note(total(len(paths), errors, len(found) - errors, console.tr))
    return 1 if errors else 0


def findings(path: Path, typography: str | None, console: Console) -> tuple[Finding, ...]:
    """What there is to say about a file."""
    reading = read(contents(path, console))
    return check(reading, article(path), typography, collected(path, reading.lesson, console.dirs.blind))


def fix(path: Path, typography: str | None, console: Console) -> None:
    """Put right in a file what can be put right without asking. What is no file of its own is refused."""
    if not path.is_file():
        raise CommandError(console.tr("“{path}” is no file that could be put right.", path=path))
    reading = read(contents(path, console))
    text, cured = fixed(reading.document, check(reading, article(path), typography))
    if cured:
        try:
            save(path, text)
        except LibraryError as error:
            raise CommandError(console.said(error.message)) from error
        console.note(
            console.tr.plural("{path}: {n} thing put right.", "{path}: {n} things put right.", cured, path=path)
        )


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
        return [find(name, [console.dirs.lessons]).path]
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


def as_json(path: Path, finding: Finding) -> dict[str, object]:
    """A finding for a program, its sentences in both languages."""
    return {
        "file": str(path),
        "line": finding.span.line,
        "column": finding.span.column,
        "end": finding.span.end,
        "level": finding.level,
        "id": finding.rule,
        "code": finding.code,
        "found": finding.found,
        "suggestion": finding.suggestion,
        "wanted": {"fr": finding.wanted.fr, "en": finding.wanted.en},
        "message": {"fr": finding.message.fr, "en": finding.message.en},
        "fix": [
            {"line": fix.span.line, "column": fix.span.column, "end": fix.span.end, "text": fix.text}
            for fix in finding.fixes
        ]
        or None,
    }
