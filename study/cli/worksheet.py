"""`alinea export --to html|pdf`: writes worksheets in one file, and their key in another beside it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from study.cli.console import CommandError, Console
from study.cli.exchange import lost_as_json, said_loss
from study.cli.output_file import OutputFile
from study.language.direction import in_direction
from study.lesson.model import Lesson
from study.locale import Translator, translator
from study.practice.shape import fits_its_kind
from study.teach.exchange.exporting import INCOMPLETE
from study.teach.exchange.losses import Losses
from study.teach.worksheet.compose import worksheets
from study.teach.worksheet.page import Paper, class_page, key_page
from study.teach.worksheet.sheet import Worksheet
from study.teach.worksheet.typeset import TypesettingError, pdf
from study.text import Message


def export(lesson: Lesson, target: OutputFile, options: Namespace, console: Console) -> int:
    """Write both files. The key is named after the sheet: `cloud.html`, `cloud-key.html`."""
    tr = console.tr
    versions = options.versions or 1
    spoken = translator(options.language or options.direction or "fr")
    sheets = worksheets(lesson, options.direction or "fr", spoken, versions=versions, seed=options.seed)
    key = OutputFile(str(_key_path(target.path)), console) if target.path else None
    made = _pdf if options.to == "pdf" else _html
    pages = made(sheets, options.paper, spoken, console)
    for file, page in zip((target, key), pages, strict=True):
        if file:
            file.write(page)
    losses = Losses()
    for message, missing in _left_out(lesson):
        if missing:
            losses.add(message)
    for question in in_direction(lesson, options.direction or "fr").questions:
        if not fits_its_kind(question):
            losses.add(INCOMPLETE, question.id)
    if options.json:
        console.json(
            {
                "path": target.shown,
                "key": key.shown if key else None,
                "to": options.to,
                "questions": len(sheets[0].items),
                "terms": len(sheets[0].glossary),
                "versions": [sheet.version for sheet in sheets if sheet.version],
                "lost": lost_as_json(losses.all()),
            }
        )
        return 0
    count = len(sheets[0].items)
    asked = tr.plural("{n} question", "{n} questions", count)
    if versions > 1:
        asked = tr("{questions}, versions A to {last}", questions=asked, last=sheets[-1].version)
    sheet_name, key_name = tr("the worksheet"), tr("the answer key")
    target.report(f"{target.shown}{tr(': ')}{sheet_name} ({asked})")
    if key:
        key.report(f"{key.shown}{tr(': ')}{key_name}")
    else:
        console.note(tr("The answer key is not written to standard output: give a file name to get both."))
    for loss in losses.all():
        console.note(said_loss(loss, console))
    return 0


def _key_path(sheet: Path) -> Path:
    return sheet.with_name(f"{sheet.stem}-key{sheet.suffix}")


def _left_out(lesson: Lesson) -> tuple[tuple[Message, bool], ...]:
    """Return messages about what neither the sheet nor its key holds, and whether the lesson has it."""
    more = any(term.meaning or term.example or term.trap or term.also or term.here for term in lesson.terms)
    return (
        (
            Message("The translation of the article is not included."),
            any(paragraph.en for paragraph in lesson.paragraphs),
        ),
        (
            Message("The glossary contains each word and its meaning, without examples or traps."),
            more,
        ),
    )


def _html(sheets: Sequence[Worksheet], paper: Paper, spoken: Translator, console: Console) -> tuple[bytes, bytes]:
    """Return the sheets and their keys as HTML."""
    pages = class_page(sheets, paper, spoken), key_page(sheets, paper, spoken)
    return pages[0].encode("utf-8", "replace"), pages[1].encode("utf-8", "replace")


def _pdf(sheets: Sequence[Worksheet], paper: Paper, spoken: Translator, console: Console) -> tuple[bytes, bytes]:
    """Return the sheets and their keys as PDF. Raises CommandError if the extra that sets them is not installed."""
    try:
        return pdf(sheets, paper, spoken, key=False), pdf(sheets, paper, spoken, key=True)
    except TypesettingError as error:
        said = console.tr(
            "The PDF could not be made ({reason}). Export HTML (--to html) and print it from a browser.",
            reason=error.args[0],
        )
        raise CommandError(said) from error
    except ImportError as error:
        raise CommandError(
            console.tr(
                "PDF output needs the extra alinea[pdf]: install it with pip. Or export HTML (--to "
                "html) and print it from a browser."
            )
        ) from error
