"""`alinea export LESSON --to FORMAT -o FILE`: writes a lesson for other programs, or for paper."""

from __future__ import annotations

from argparse import Namespace

from study.cli import exchange, worksheet
from study.cli.console import CommandError, Console
from study.cli.load_lesson import load_lesson
from study.cli.output_file import OutputFile


def run(options: Namespace, console: Console) -> int:
    """Write the file, and print what was written."""
    if options.language == "both" and options.to != "moodle":
        raise CommandError(console.tr("Both languages at once are available for Moodle only (--to moodle)."))
    target = OutputFile(options.output, console, binary=options.to in ("pdf", "xlsx"), as_json=options.json)
    _, lesson = load_lesson(options.lesson, console)
    if options.to in ("html", "pdf"):
        return worksheet.export(lesson, target, options, console)
    return exchange.export(lesson, target, options, console)
