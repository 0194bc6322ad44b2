"""The file that a command is asked to read: a path, or `-` for standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from study.cli.console import CommandError, Console
from study.file_errors import os_error_message
from study.lesson.encoding import decode
from study.lesson.problems import Report
from study.temporary import place

LARGEST = 20_000_000
"""Bytes of a text; a long novel has three million."""
LARGEST_FILE = 2_000_000_000
"""Bytes of any other file that comes through standard input."""
STDIN = "-"


@contextmanager
def file_named(name: str, console: Console) -> Iterator[Path]:
    """Context manager: the file of a name, or for `-` a temporary file with what comes through standard input.

    Raises CommandError if nothing comes, or far too much.
    """
    if name != STDIN:
        yield Path(os.path.expanduser(name))
        return
    source = _standard_input(console)
    with place("alinea-input-", "standard-input") as (path, file):
        left = LARGEST_FILE
        while block := source.read(min(1 << 20, left + 1)):
            left -= len(block)
            if left < 0:
                raise CommandError(_too_large(name, LARGEST_FILE, console))
            file.write(block)
        file.flush()
        yield path


def _standard_input(console: Console) -> BinaryIO:
    if sys.stdin is None:
        raise CommandError(console.tr("Standard input is closed. Give a file, or pipe in some text."))
    return sys.stdin.buffer


def read_bytes(name: str, console: Console) -> bytes:
    """Return the bytes of a file, or of standard input for `-`. Raises CommandError, also if they are too many."""
    source = _standard_input(console) if name == STDIN else None
    try:
        if source:
            data = source.read(LARGEST + 1)
        else:
            with Path(os.path.expanduser(name)).open("rb") as file:
                data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise CommandError(console.said(os_error_message(error, name))) from error
    if len(data) > LARGEST:
        raise CommandError(_too_large(name, LARGEST, console))
    return data


def _too_large(name: str, most: int, console: Console) -> str:
    return console.tr(
        "“{path}” is too large: at most {n} MB are read.", path=shown_name(name, console), n=most // 1_000_000
    )


def shown_name(name: str, console: Console) -> str:
    """Return what a file is called in a sentence."""
    return console.tr("standard input") if name == STDIN else name


def read_text(name: str, console: Console) -> str:
    """Return the text of a file, or of standard input for `-`. Raises CommandError if it is not a text."""
    data = read_bytes(name, console)
    shown = shown_name(name, console)
    report = Report()
    text = decode(data, report)
    problems = report.sorted()
    if text is None and problems[0].code == "binary":
        raise CommandError(console.tr("“{path}” is not a text file.", path=shown))
    if text is None:
        raise CommandError(f"{shown}{console.tr(': ')}{console.said(problems[0].message)}")
    for problem in problems:
        console.complain(f"{shown}{console.tr(': ')}{console.said(problem.message)}")
    return text.removeprefix("\ufeff")
