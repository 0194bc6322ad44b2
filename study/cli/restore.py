"""`alinea restore FILE`: adds a backup to the learner's progress."""

from __future__ import annotations

from argparse import Namespace

from study.cli.console import CommandError, Console
from study.cli.input_file import file_named, shown_name
from study.cli.stores import to_write
from study.file_errors import os_error_message
from study.progress.backup import LARGEST, START, Backup, recognise, unpack
from study.progress.errors import StoreError


def run(options: Namespace, console: Console) -> int:
    """Read the whole backup, then add its new entries in one step."""
    tr = console.tr
    try:
        backup = _read(options.file, console)
    except StoreError as error:
        raise CommandError(console.said(error.message)) from error
    with to_write(console) as opened:
        added = opened.store.restore(backup, shown_name(options.file, console))
        notices = opened.end()
    there = len(backup.events) - added
    if options.json:
        console.json({"added": added, "there": there, **notices})
        return 0
    said = tr.plural("{n} entry added to your progress.", "{n} entries added to your progress.", added)
    if there:
        said = f"{said} {tr.plural('{n} already existed.', '{n} already existed.', there)}"
    console.print(said)
    return 0


def _read(name: str, console: Console) -> Backup:
    """Return the backup in a file, or on standard input; of any other file, only the first bytes are read."""
    try:
        with file_named(name, console) as path, path.open("rb") as file:
            start = file.read(START)
            recognise(start, shown_name(name, console))
            return unpack(start + file.read(LARGEST), shown_name(name, console))
    except OSError as error:
        raise CommandError(console.said(os_error_message(error, name))) from error
