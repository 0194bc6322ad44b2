"""`alinea export --to moodle|gift|csv|xlsx|tsv|quizlet`: writes a lesson’s questions or terms for another program."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable

from study.cli.console import CommandError, Console
from study.cli.output_file import OutputFile
from study.lesson.model import Language, Lesson
from study.locale import in_both
from study.teach.exchange.convert.from_lesson import Chosen, Wording
from study.teach.exchange.exporting import Export
from study.teach.exchange.exporting import export as made
from study.teach.exchange.losses import Loss

NAMED = 3
"""The maximum number of questions named in a line about losses."""


def export(lesson: Lesson, target: OutputFile, options: Namespace, console: Console) -> int:
    """Write the file, and report what it cannot hold."""
    tr = console.tr
    studied: Language = options.direction or "fr"
    asked: Chosen = options.language or studied
    words = Wording(asked, options.feedback or options.language or tr.language)
    if options.feedback == "both" and options.to != "moodle":
        raise CommandError(tr("Both languages at once are available for Moodle only (--to moodle)."))
    try:
        done = made(lesson, options.to, words, studied=studied, interface=tr.language, with_text=not options.no_text)
    except ImportError as error:
        raise CommandError(
            tr("Excel workbooks need the extra alinea[xlsx]: install it with pip. Or export to CSV (--to csv).")
        ) from error
    if not done.questions and not done.terms:
        raise CommandError(tr("“{lesson}” has nothing to export in this format.", lesson=options.lesson))
    target.write(done.data)
    if options.json:
        console.json(as_json(target.shown, options.to, done))
        return 0
    target.report(f"{target.shown}{tr(': ')}{_counts(done, console)}")
    for loss in done.losses:
        console.note(said_loss(loss, console))
    return 0


def as_json(path: str, to: str, done: Export) -> dict[str, object]:
    """Return what was written for a program, with sentences in both languages."""
    return {
        "path": path,
        "to": to,
        "questions": done.questions,
        "terms": done.terms,
        "lost": lost_as_json(done.losses),
    }


def lost_as_json(losses: Iterable[Loss]) -> list[dict[str, object]]:
    """Return what a file cannot hold, for a program."""
    return [{"message": in_both(loss.message), "questions": list(loss.questions)} for loss in losses]


def _counts(done: Export, console: Console) -> str:
    tr = console.tr
    said = []
    if done.terms:
        said.append(tr.plural("{n} term", "{n} terms", done.terms))
    if done.questions:
        said.append(tr.plural("{n} question", "{n} questions", done.questions))
    return ", ".join(said)


def said_loss(loss: Loss, console: Console) -> str:
    """Return a sentence, and the questions it concerns: all of a few, the first of many."""
    if not loss.questions:
        return console.said(loss.message)
    names = ", ".join(loss.questions[:NAMED]) + (", …" if len(loss.questions) > NAMED else "")
    many = console.tr.plural("{n} question", "{n} questions", len(loss.questions))
    return f"{console.said(loss.message)} ({many}{console.tr(': ')}{names})"
