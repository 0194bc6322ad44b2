"""`alinea backup FILE`: what the learner has done, in one file to put in a safe place."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path

from study.cli.console import CommandError, Console
from study.cli.progress import opened
from study.lesson.failure import LibraryError
from study.lesson.save import save_bytes
from study.progress.backup import pack


def run(options: Namespace, console: Console) -> int:
    """Write it, over a file that is there only where that is asked for."""
    tr = console.tr
    target = Path(os.path.expanduser(options.file))
    progress = console.places.progress
    if os.path.realpath(target) == os.path.realpath(progress):
        raise CommandError(tr("“{path}” is the file of your progress itself. Choose another name.", path=target))
    if os.path.lexists(target) and not target.is_dir() and not options.replace:
        raise CommandError(
            tr("“{path}” exists already. Choose another name, or add --replace to write over it.", path=target)
        )
    store = opened(console)
    backup = store.backup()
    store.close()
    if not backup.events and store.notice:  # which says why there is nothing
        return 2
    if not backup.events:
        raise CommandError(tr("There is no progress to back up yet."))
    try:
        save_bytes(target, pack(backup), new=not options.replace)
    except LibraryError as error:
        raise CommandError(console.said(error.message)) from error
    if options.json:
        console.json({"path": str(target), "entries": len(backup.events)})
    else:
        console.print(
            tr.plural(
                "{path}: {n} entry of your progress saved.",
                "{path}: {n} entries of your progress saved.",
                len(backup.events),
                path=target,
            )
        )
    return 0
