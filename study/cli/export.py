"""`alinea export LESSON --to FORMAT -o FILE`: a lesson in a form for other programs, or for paper."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from study.cli import exchange, worksheet
from study.cli.console import CommandError, Console
from study.cli.load_lesson import load_lesson


def run(options: Namespace, console: Console) -> int:
    """Write it, and say what was written."""
    if options.language == "both" and options.to != "moodle":
        raise CommandError(console.tr("Both languages at once are for Moodle (--to moodle) alone."))
    _, lesson = load_lesson(options.lesson, console)
    target = Path(options.output).expanduser()
    if target.is_dir():
        raise CommandError(console.tr("“{path}” is a folder. Name the file to write in it.", path=target))
    if not target.parent.is_dir():
        raise CommandError(console.tr("There is no folder {folder} to write into.", folder=target.parent))
    if options.to in ("html", "pdf"):
        return worksheet.export(lesson, target, options, console)
    return exchange.export(lesson, target, options, console)
