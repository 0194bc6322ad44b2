"""`alinea check PATH…`: prints the problems of lesson files, in a form that editors and other programs can read."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from study.cli.console import CommandError, Console
from study.cli.explain import explanation
from study.cli.input_file import STDIN, read_bytes
from study.cli.output_file import OutputFile
from study.file_errors import FileError, os_error_message
from study.files import save_file
from study.gc_pause import gc_paused
from study.lesson.library import FILE, LARGEST, article, find
from study.lesson.reader import read
from study.locale import N_, Translator, in_both
from study.teach.check.checking import check
from study.teach.check.finding import Finding
from study.teach.check.fixing import apply_fixes
from study.teach.passage_dependency.findings import stored_reports

_STDIN = Path(STDIN)
LEVELS = {"error": N_("error"), "warning": N_("warning")}


def run(options: Namespace, console: Console) -> int:
    """Print a line for each problem, and their number on the error stream; return 1 if there is an error."""
    if options.explain is not None:
        console.page(explanation(options.explain, console))
        return 0
    if not options.path:
        raise CommandError(console.tr("Which lesson? “alinea check PATH” checks a file, a folder or a lesson by name."))
    filtering = options.fix and STDIN in options.path
    corrected = OutputFile(STDIN, console, as_json=options.json) if filtering else None
    found: list[tuple[str, Finding]] = []
    paths = [path for name in options.path for path in files(name, console)]
    with gc_paused():
        for path in paths:
            data = contents(path, console)
            if options.fix:
                data = fix(path, data, options.typography, corrected, console)
            found += [(str(path), finding) for finding in findings(path, data, options.typography, console)]
    errors = sum(1 for _, finding in found if finding.level == "error")
    if options.json:
        console.json([as_json(path, finding) for path, finding in found])
    else:
        show = console.note if filtering else console.print
        for name, finding in found:
            level = console.tr(LEVELS[finding.level])
            said = console.said(finding.message)
            show(f"{name}:{finding.span.line}:{finding.span.column}: {level}: {said} [{finding.rule}]")
        console.note(total(len(paths), errors, len(found) - errors, console.tr))
    return 1 if errors else 0


def findings(path: Path, data: bytes, typography: str | None, console: Console) -> tuple[Finding, ...]:
    """Return the problems of a lesson file, in its order. `path` says where its article and blind answers are."""
    reading = read(data)
    if path == _STDIN:
        return check(reading, None, typography)
    blind = stored_reports(path, reading.lesson, console.dirs.blind)
    return check(reading, article(path), typography, blind.questions, blind.lesson)


def fix(path: Path, data: bytes, typography: str | None, corrected: OutputFile | None, console: Console) -> bytes:
    """Fix what can be fixed without asking, and return the new content of the file.

    A file is saved; standard input is written, fixed or not, to `corrected`. Raises CommandError if it is a pipe.
    """
    from_stdin = path == _STDIN
    if not from_stdin and not path.is_file():
        raise CommandError(console.tr("“{path}” cannot be fixed automatically.", path=path))
    reading = read(data)
    text, cured = apply_fixes(reading.document, check(reading, None if from_stdin else article(path), typography))
    if cured:
        data = text.encode("utf-8", "surrogatepass")
        if not from_stdin:
            try:
                save_file(path, text)
            except FileError as error:
                raise CommandError(console.said(error.message)) from error
        console.note(console.tr.plural("{path}: {n} problem fixed.", "{path}: {n} problems fixed.", cured, path=path))
    if from_stdin and corrected:
        corrected.write(data)
    return data


def files(name: str, console: Console) -> list[Path]:
    """Return the lesson files of a path or a lesson's name; `-` is standard input. Raises CommandError if none."""
    path = Path(name)
    if path == _STDIN:
        return [path]
    if path.is_dir():
        inside = sorted(path.rglob(FILE))
        if not inside:
            raise CommandError(console.tr("There is no lesson.txt in {folder}.", folder=name))
        return inside
    if path.exists():  # a file, or a pipe that behaves like one
        return [path]
    try:
        return [find(name, [console.dirs.lessons]).path]
    except FileError as error:
        raise CommandError(console.said(error.message)) from error


def contents(path: Path, console: Console) -> bytes:
    """Return the bytes of a file, a pipe or standard input. Raises CommandError, also if they are too many."""
    if path == _STDIN:
        data = read_bytes(STDIN, console)
    else:
        try:
            with path.open("rb") as file:
                data = file.read(LARGEST + 1)
        except OSError as error:
            raise CommandError(console.said(os_error_message(error, path))) from error
    if len(data) > LARGEST:
        raise CommandError(console.tr("“{path}” is too large for a lesson.", path=path))
    return data


def total(lessons: int, errors: int, warnings: int, tr: Translator) -> str:
    """Return the number of problems in a sentence: `2 lessons: 1 error, 0 warnings.`"""
    said = tr.plural("{n} lesson", "{n} lessons", lessons)
    if not errors and not warnings:
        return tr("{lessons}: no problems.", lessons=said)
    return tr(
        "{lessons}: {errors}, {warnings}.",
        lessons=said,
        errors=tr.plural("{n} error", "{n} errors", errors),
        warnings=tr.plural("{n} warning", "{n} warnings", warnings),
    )


def as_json(path: str, finding: Finding) -> dict[str, object]:
    """Return a problem for a program, with its sentences in both languages."""
    return {
        "file": path,
        "line": finding.span.line,
        "column": finding.span.column,
        "end": finding.span.end,
        "level": finding.level,
        "id": finding.rule,
        "code": finding.code,
        "found": finding.found,
        "suggestion": finding.suggestion,
        "wanted": in_both(finding.wanted),
        "message": in_both(finding.message),
        "fix": [
            {"line": fix.span.line, "column": fix.span.column, "end": fix.span.end, "text": fix.text}
            for fix in finding.fixes
        ]
        or None,
    }
