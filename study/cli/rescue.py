"""`alinea rescue FILE`: adds what can be read of a damaged file to the learner's progress."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from pathlib import Path

from study.cli.console import CommandError, Console
from study.cli.input_file import shown_name
from study.cli.stores import to_write
from study.cli.verify import read
from study.progress.backup import Backup
from study.progress.contents import Contents
from study.progress.errors import StoreError
from study.progress.open_store import behind_link
from study.progress.salvage import salvage


def run(options: Namespace, console: Console) -> int:
    """Read all remaining entries of the file, then add the new ones in one step."""
    tr, name = console.tr, shown_name(options.file, console)
    found = read(options.file, console)
    if not found.entries:
        raise CommandError(tr("No entry can be read in “{file}”. Nothing was changed.", file=name))
    added = _new(found.backup, console) if options.dry_run else _add(found.backup, name, console)
    there = found.entries - added
    if options.json:
        console.json(
            {
                "found": found.entries,
                "at_least": found.at_least,
                "not_readable": found.at_least - found.entries,
                "added": added,
                "there": there,
                "dry_run": options.dry_run,
            }
        )
        return 0
    console.print(_readable(found, name, console))
    if options.dry_run:
        said = tr.plural(
            "{n} entry would be added to your progress.", "{n} entries would be added to your progress.", added
        )
        there_said = tr.plural("{n} already exists.", "{n} already exist.", there)
    else:
        said = tr.plural("{n} entry added to your progress.", "{n} entries added to your progress.", added)
        there_said = tr.plural("{n} already existed.", "{n} already existed.", there)
    console.print(f"{said} {there_said}" if there else said)
    return 0


def _readable(found: Contents, name: str, console: Console) -> str:
    """Return a sentence about how much of a file can be read."""
    tr = console.tr
    lost = found.at_least - found.entries
    if lost:
        return tr(
            "“{file}”: {found} of at least {all} entries can be read; {lost} cannot.",
            file=name,
            found=tr.number(found.entries),
            all=tr.number(found.at_least),
            lost=tr.number(lost),
        )
    if found.sound:
        return tr.plural("“{file}”: {n} entry read.", "“{file}”: {n} entries read.", found.entries, file=name)
    return tr.plural(
        "“{file}” is damaged, but {n} entry can be read.",
        "“{file}” is damaged, but {n} entries can be read.",
        found.entries,
        file=name,
    )


def _add(backup: Backup, name: str, console: Console) -> int:
    """Add entries to the learner's store and return how many were new. Raises CommandError where none can be kept."""
    with to_write(console) as opened:
        return opened.store.restore(backup, name)


def _new(backup: Backup, console: Console) -> int:
    """Return how many entries are not in the learner's store yet, which is only read."""
    try:
        here = Counter(salvage(behind_link(Path(console.dirs.progress)), tolerant=True).events.values())
    except StoreError as error:
        raise CommandError(console.said(error.message)) from error
    except FileNotFoundError:
        return len(backup.events)
    return (Counter(backup.events) - here).total()
