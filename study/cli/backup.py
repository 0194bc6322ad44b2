"""`alinea backup FILE`: saves the learner's progress in one file."""

from __future__ import annotations

import os
from argparse import Namespace
from collections import Counter
from pathlib import Path

from study.cli.console import CommandError, Console
from study.cli.output_file import OutputFile
from study.cli.stores import to_look_at
from study.file_errors import os_error_message
from study.progress.backup import LARGEST, START, Backup, is_backup, pack, recognise, unpack
from study.progress.errors import StoreError

LACKS = 1
"""The exit status if the backup was written but lacks entries."""


def run(options: Namespace, console: Console) -> int:
    """Write the backup; an existing file is replaced only with `--replace`, and only if nothing is lost by it."""
    tr = console.tr
    output = OutputFile(options.file, console, binary=True, as_json=options.json, anywhere=True)
    target = output.path
    if target and os.path.realpath(target) == os.path.realpath(console.dirs.progress):
        raise CommandError(tr("“{path}” is your progress file itself. Choose another name.", path=target))
    there = target is not None and os.path.lexists(target)
    if there and not options.replace:
        raise CommandError(
            tr("“{path}” already exists. Choose another name, or add --replace to overwrite it.", path=target)
        )
    with to_look_at(console) as opened:
        backup = opened.store.backup()
        notices = opened.end()
        if not backup.events and notices:  # which explain why the backup would be empty
            return 2
        missing = opened.store.missing + backup.spoilt
    if not backup.events:
        raise CommandError(tr("There is no progress to back up yet."))
    if target and there:
        _keep_what_only_it_has(target, backup, console)
    output.write(pack(backup), new=not options.replace, private=True)
    if options.json:
        lacks = {"missing": missing} if missing else {}
        console.json({"path": output.shown, "entries": len(backup.events), **lacks, **notices})
    else:
        output.report(
            tr.plural(
                "{path}: {n} entry of your progress saved.",
                "{path}: {n} entries of your progress saved.",
                len(backup.events),
                path=output.shown,
            )
        )
    if not missing:
        return 0
    console.complain(
        tr.plural(
            "This backup lacks {n} entry that could not be read. Keep your earlier backups.",
            "This backup lacks at least {n} entries that could not be read. Keep your earlier backups.",
            missing,
        )
    )
    return LACKS


def _keep_what_only_it_has(target: Path, backup: Backup, console: Console) -> None:
    """Refuse to write over a backup with entries that the new one lacks, and over one that cannot be compared.

    Raises:
        CommandError: the backup is left as it is.
    """
    tr = console.tr
    try:
        with target.open("rb") as file:
            start = file.read(START)
            if not is_backup(start):
                return
            recognise(start, str(target))
            earlier = unpack(start + file.read(LARGEST), str(target))
    except StoreError as error:
        raise CommandError(
            f"{console.said(error.message)} {tr('It is not overwritten: choose another name.')}"
        ) from error
    except OSError as error:
        raise CommandError(console.said(os_error_message(error, target))) from error
    if lost := (Counter(earlier.events) - Counter(backup.events)).total():
        raise CommandError(
            tr.plural(
                "“{path}” contains {n} entry that your progress does not have, and is not "
                "overwritten. Merge it with “alinea restore”, or choose another name.",
                "“{path}” contains {n} entries that your progress does not have, and is not "
                "overwritten. Merge them with “alinea restore”, or choose another name.",
                lost,
                path=target,
            )
        )
