"""`alinea import FILE --dry-run`: a GIFT or Aiken file as Moodle would read it, and what it would misread."""

from __future__ import annotations

from argparse import Namespace

from study.cli.console import Console
from study.cli.text import text_of
from study.teach.exchange import aiken, gift


def run(options: Namespace, console: Console) -> int:
    """A line for each question, or all of them for a program; the warnings with their lines. Nothing is written."""
    text = text_of(options.file, console)
    found = aiken.read(text) if aiken.is_aiken(text) else gift.read(text)
    if options.json:
        questions = [
            {**each._asdict(), "answers": [answer._asdict() for answer in each.answers]} for each in found.questions
        ]
        warnings = [{"line": each.line, "message": console.said(each.message)} for each in found.warnings]
        console.json({"questions": questions, "warnings": warnings})
        return 0
    for question in found.questions:
        console.print(f"{question.kind}\t{question.title or question.stem}")
    for warning in found.warnings:
        console.note(f"{options.file}:{warning.line}: {console.said(warning.message)}")
    return 0
