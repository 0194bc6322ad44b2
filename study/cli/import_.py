"""`alinea import FILE --into LESSON`: adds questions from another program; `--dry-run` only lists them."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from study.cli.console import CommandError, Console
from study.cli.input_file import read_bytes, shown_name
from study.file_errors import FileError, os_error_message
from study.files import save_file
from study.lesson.encoding import decode
from study.lesson.library import LARGEST, find
from study.lesson.problems import Report
from study.teach.exchange.foreign_question import ForeignFile
from study.teach.exchange.importing import Appended, SkippedQuestion, append, read, source_of

WIDEST = 100
"""The most characters of a question in a list."""


def run(options: Namespace, console: Console) -> int:
    """Add the questions to the lesson, or list them; what cannot be imported is reported with its line."""
    tr = console.tr
    if not options.into and not options.dry_run:
        raise CommandError(tr("Choose where the questions go: --into LESSON, or --dry-run just to show them."))
    data = read_bytes(options.file, console)
    shown = shown_name(options.file, console)
    try:
        found = read(data, options.source or source_of(data, options.file))
    except ImportError as error:
        raise CommandError(
            tr("Excel workbooks need the extra alinea[xlsx]: install it with pip. Or save the workbook as CSV.")
        ) from error
    if not found.questions and not options.dry_run:
        said = tr("“{path}” has no question that could be imported", path=shown)
        reasons = [f"{tr(': ')}{console.said(each.message)}" for each in found.warnings[:1]]
        raise CommandError("".join([said, *reasons]))
    if not options.into:
        _say_found(shown, found, options, console)
        return 0
    path = _lesson(options.into, console)
    text = _text(path, console)
    done = append(text, found, paragraph=options.paragraph, language=options.language or "fr")
    if not done.added and not done.left:
        raise CommandError(
            tr("“{lesson}” cannot be read. “alinea check {path}” shows why.", lesson=options.into, path=path)
        )
    if done.added and not options.dry_run:
        try:
            save_file(path, done.text)
        except FileError as error:
            raise CommandError(console.said(error.message)) from error
    if options.json:
        console.json({**as_json(found, console), **_added(path, done, console)})
        return 0
    _say_added(shown, path, found, done, options, console)
    return 0


def as_json(found: ForeignFile, console: Console) -> dict[str, object]:
    """Return the questions of a file for a program."""
    questions = [
        {
            "kind": each.kind,
            "title": each.title,
            "stem": each.stem,
            "answers": [answer._asdict() for answer in each.answers],
            "feedback": each.feedback,
        }
        for each in found.questions
    ]
    warnings = [{"line": each.line, "message": console.said(each.message)} for each in found.warnings]
    return {"questions": questions, "warnings": warnings}


def _added(path: Path, done: Appended, console: Console) -> dict[str, object]:
    """Return for a program what was added to the lesson and what was not."""

    def told(each: SkippedQuestion) -> dict[str, object]:
        return {"line": each.line, "title": each.title, "message": console.said(each.message)}

    return {
        "path": str(path),
        "added": [question.id for question in done.added],
        "drafts": [question.id for question in done.added if question.draft],
        "left": [told(each) for each in done.left],
        "changed": [told(each) for each in done.changed],
    }


def _say_found(shown: str, found: ForeignFile, options: Namespace, console: Console) -> None:
    """Print a line for each question, or all of them for a program; warnings go to the error stream."""
    if options.json:
        console.json(as_json(found, console))
        return
    for question in found.questions:
        name = " ".join((question.title or question.stem).split())
        console.print(question.kind, name if len(name) <= WIDEST else f"{name[: WIDEST - 1]}…")
    _warn(shown, found, console)


def _say_added(
    shown: str, path: Path, found: ForeignFile, done: Appended, options: Namespace, console: Console
) -> None:
    tr = console.tr
    _warn(shown, found, console)
    for each in (*done.left, *done.changed):
        title = tr("“{title}”", title=" ".join(each.title.split()))
        console.note(f"{shown}:{each.line}: {title}{tr(': ')}{console.said(each.message)}")
    many = len(done.added)
    if options.dry_run:
        console.print(
            tr.plural("{path}: {n} question would be added.", "{path}: {n} questions would be added.", many, path=path)
        )
        return
    console.print(tr.plural("{path}: {n} question added.", "{path}: {n} questions added.", many, path=path))
    if drafts := sum(question.draft for question in done.added):
        console.note(
            tr.plural(
                "{n} is a draft: evidence, a skill or feedback is missing. “alinea check {path}” shows where.",
                "{n} are drafts: evidence, a skill or feedback is missing. “alinea check {path}” shows where.",
                drafts,
                path=path,
            )
        )


def _warn(shown: str, found: ForeignFile, console: Console) -> None:
    for warning in found.warnings:
        console.note(f"{shown}:{warning.line}: {console.said(warning.message)}")


def _lesson(name: str, console: Console) -> Path:
    """Return the file of a lesson of the user. Raises CommandError for a built-in one."""
    try:
        place = find(name, [console.dirs.lessons])
    except FileError as error:
        raise CommandError(console.said(error.message)) from error
    if place.builtin:
        raise CommandError(
            console.tr("“{lesson}” comes with the program and cannot be changed. Copy its folder first.", lesson=name)
        )
    return place.path


def _text(path: Path, console: Console) -> str:
    """Return the text of a lesson file. Raises CommandError."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise CommandError(console.said(os_error_message(error, path))) from error
    text = decode(data, Report()) if len(data) <= LARGEST else None
    if text is None:
        raise CommandError(
            console.tr("“{lesson}” cannot be read. “alinea check {path}” shows why.", lesson=path, path=path)
        )
    return text
