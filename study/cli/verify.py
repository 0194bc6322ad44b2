"""`alinea verify [FILE]`: prints how much of a file of progress can be read, and whether it is sound."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from study.cli.console import CommandError, Console
from study.cli.input_file import STDIN, file_named, shown_name
from study.file_errors import os_error_message
from study.locale import Translator
from study.progress.contents import Contents, contents
from study.progress.decoding import moment
from study.progress.errors import StoreError
from study.progress.open_store import behind_link
from study.progress.store_files import beside
from study.progress.truncated import has_journal


def run(options: Namespace, console: Console) -> int:
    """Print the state of a file: 0 if it is sound and nothing is missing, otherwise 1."""
    name = options.file or str(_own(console))
    found = read(name, console)
    shown = shown_name(name, console)
    if options.json:
        console.json({"path": shown, **as_json(found)})
    else:
        console.print(shown)
        for line in _lines(found, name, console.tr):
            console.print(f"  {line}")
    return 0 if found.sound and not found.spoilt and not found.missing else 1


def _own(console: Console) -> Path:
    """Return the learner's own file, with links followed, or its journal if only that is left.

    Raises:
        CommandError: there is neither.
    """
    try:
        path = behind_link(Path(console.dirs.progress))
    except StoreError as error:
        raise CommandError(console.said(error.message)) from error
    if not path.exists():
        if has_journal(path):
            return beside(path, "-wal")
        raise CommandError(console.tr("There is no progress to check yet."))
    return path


def read(name: str, console: Console) -> Contents:
    """Read a store or a backup and skip whatever is damaged; `-` is standard input. Raises CommandError if nothing can
    be read."""
    try:
        with file_named(name, console) as path:
            return contents(path, shown_name(name, console) if name == STDIN else str(path))
    except StoreError as error:
        raise CommandError(console.said(error.message)) from error
    except OSError as error:
        raise CommandError(console.said(os_error_message(error, name))) from error


def as_json(found: Contents) -> dict[str, object]:
    """Return the state of a file for a program. `last` is in UTC, and null if there is not one entry."""
    return {
        "kind": found.kind,
        "version": found.version,
        "entries": found.entries,
        "at_least": found.at_least,
        "spoilt": found.spoilt,
        "missing": found.missing,
        "last": moment(found.backup.events[-1].at).isoformat(timespec="seconds") if found.backup.events else None,
        "sound": found.sound,
    }


def _is_empty(found: Contents) -> bool:
    """Return whether a file has no page at all."""
    return found.kind == "store" and found.version == 0 and not found.at_least


def _lines(found: Contents, path: str, tr: Translator) -> Iterator[str]:
    if found.backup.events:
        last = f"{moment(found.backup.events[-1].at):%Y-%m-%d %H:%M} UTC"
        yield tr.plural("{n} entry, dated {last}", "{n} entries, the last dated {last}", found.entries, last=last)
    else:
        yield tr("No entry")
    if found.spoilt:
        yield tr.plural("{n} entry is corrupted", "{n} entries are corrupted", found.spoilt)
    if found.missing:
        yield tr.plural("{n} entry is missing", "{n} entries are missing", found.missing)
    if _is_empty(found):
        yield tr("The file is empty.")
        if not found.sound:
            yield tr("It contained progress before; a backup may still have it.")
        return
    version = "?" if found.version is None else found.version
    if found.kind == "store":
        yield tr("Version of the tables: {version}", version=version)
    else:
        yield tr("Version of the backup: {version}", version=version)
    if not found.sound:
        yield tr("The file is damaged. “alinea rescue {path}” adds what can be read to your progress.", path=path)
    elif found.missing or found.spoilt:
        yield tr("The file is intact. The missing entries were lost earlier; a backup may still have them.")
    else:
        yield tr("The file is intact.")
