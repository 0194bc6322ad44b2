"""`alinea export --to html|pdf`: worksheets to hand out in one file, and their key in another beside it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from study.cli.console import CommandError, Console
from study.cli.exchange import lost_as_json, said_loss
from study.language.direction import in_direction
from study.lesson.library import LibraryError
from study.lesson.model import Bilingual, Lesson
from study.lesson.save import save_bytes
from study.locale import Translator, translator
from study.practice.shape import fits_its_kind
from study.teach.exchange.exporting import MISSHAPEN
from study.teach.exchange.losses import Losses
from study.teach.worksheet.compose import worksheets
from study.teach.worksheet.page import Paper, class_page, key_page
from study.teach.worksheet.sheet import Sheet

MOST = 26
"""Versions; then the alphabet is used up."""


def export(lesson: Lesson, target: Path, options: Namespace, console: Console) -> int:
    """Write both files. The key is named after the sheet: `cloud.html`, `cloud-key.html`."""
    tr = console.tr
    versions = _whole("versions", options.versions, 1, MOST, console) or 1
    seed = _whole("seed", options.seed, 0, 10**9, console)
    spoken = translator(options.language or options.direction or "fr")
    sheets = worksheets(lesson, options.direction or "fr", spoken, versions=versions, seed=seed)
    key = target.with_name(f"{target.stem}-key{target.suffix}")
    made = _pdf if options.to == "pdf" else _html
    pages = made(sheets, options.paper, spoken, console)
    try:
        for path, page in zip((target, key), pages, strict=True):
            save_bytes(path, page)
    except LibraryError as error:
        raise CommandError(console.said(error.message)) from error
    losses = Losses()
    for message, missing in _left_out(lesson):
        if missing:
            losses.add(message)
    for question in in_direction(lesson, options.direction or "fr").questions:
        if not fits_its_kind(question):
            losses.add(MISSHAPEN, question.id)
    if options.json:
        console.json(
            {
                "path": str(target),
                "key": str(key),
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
    console.print(f"{target}{tr(': ')}{tr('the worksheet')} ({asked})")
    console.print(f"{key}{tr(': ')}{tr('the key')}")
    for loss in losses.all():
        console.note(said_loss(loss, console))
    return 0


def _left_out(lesson: Lesson) -> tuple[tuple[Bilingual, bool], ...]:
    """What neither the sheet nor its key holds, and whether the lesson has it."""
    more = any(term.meaning or term.example or term.trap or term.also or term.here for term in lesson.terms)
    return (
        (
            Bilingual("La traduction de l’article n’y est pas.", "The translation of the article is not in it."),
            any(paragraph.en for paragraph in lesson.paragraphs),
        ),
        (
            Bilingual(
                "Du glossaire, il y a le mot et son sens, sans les exemples ni les pièges.",
                "Of the glossary it has each word and its sense, without examples and traps.",
            ),
            more,
        ),
    )


def _html(sheets: Sequence[Sheet], paper: Paper, spoken: Translator, console: Console) -> tuple[bytes, bytes]:
    """The sheets and their keys."""
    pages = class_page(sheets, paper, spoken), key_page(sheets, paper, spoken)
    return pages[0].encode("utf-8", "replace"), pages[1].encode("utf-8", "replace")


def _pdf(sheets: Sequence[Sheet], paper: Paper, spoken: Translator, console: Console) -> tuple[bytes, bytes]:
    """The same as PDF, if the extra that sets it is there."""
    from study.teach.worksheet.typeset import TypesettingError, pdf

    try:
        return pdf(sheets, paper, spoken, key=False), pdf(sheets, paper, spoken, key=True)
    except TypesettingError as error:
        said = console.tr(
            "The PDF could not be set ({reason}). HTML (--to html) can be printed from a browser.", reason=error.args[0]
        )
        raise CommandError(said) from error
    except ImportError as error:
        raise CommandError(
            console.tr(
                "A PDF needs an extra, which pip installs: alinea[pdf]. "
                "Or write HTML (--to html) and print it from a browser."
            )
        ) from error


def _whole(name: str, value: str | None, least: int, most: int, console: Console) -> int | None:
    """The number that an option was given; None where it was not given."""
    if value is None:
        return None
    if not (value.isascii() and value.isdecimal() and len(value) <= 10 and least <= int(value) <= most):
        raise CommandError(
            console.tr(
                "--{option} takes a whole number from {least} to {most}, not “{value}”.",
                option=name,
                least=least,
                most=console.tr.number(most),
                value=value,
            )
        )
    return int(value)
