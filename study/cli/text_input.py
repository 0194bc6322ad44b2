"""A text that a command is given: a file, or what comes through a pipe."""

from __future__ import annotations

import sys
from pathlib import Path

from study.cli.console import CommandError, Console
from study.lesson.encoding import decode
from study.lesson.failure import explain
from study.lesson.problems import Report

LARGEST = 20_000_000
"""Bytes; a long novel is three million."""


def read_bytes(name: str, console: Console) -> bytes:
    """What is in a file, or comes through standard input for `-`. What is far too large is refused."""
    if name == "-" and sys.stdin is None:
        raise CommandError(console.tr("Standard input is closed. Give a file, or a text through a pipe."))
    try:
        if name == "-":
            data = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with Path(name).expanduser().open("rb") as file:
                data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise CommandError(console.said(explain(error, name))) from error
    if len(data) > LARGEST:
        raise CommandError(
            console.tr(
                "“{path}” is too large: at most {n} MB are read.",
                path=shown_name(name, console),
                n=LARGEST // 1_000_000,
            )
        )
    return data


def shown_name(name: str, console: Console) -> str:
    """What a file is called in a sentence."""
    return console.tr("standard input") if name == "-" else name


def read_text(name: str, console: Console) -> str:
    """The text of a file, or of standard input for `-`. A file that is no text, or far too large, is refused."""
    data = read_bytes(name, console)
    shown = shown_name(name, console)
    report = Report()
    text = decode(data, report)
    problems = report.sorted()
    if text is None and problems[0].code == "binary":
        raise CommandError(console.tr("“{path}” is not a text.", path=shown))
    if text is None:
        raise CommandError(f"{shown}{console.tr(': ')}{console.said(problems[0].message)}")
    for problem in problems:
        console.complain(f"{shown}{console.tr(': ')}{console.said(problem.message)}")
    return text.removeprefix("\ufeff")
