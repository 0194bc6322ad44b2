"""`alinea deck LESSON… -o FILE.apkg`: lessons as an Anki deck."""

from __future__ import annotations

import time
from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from decks.export import export, ledger_file
from decks.options import Options
from decks.problems import DeckError
from study.cli.console import CommandError, Console
from study.cli.opened import opened


def run(options: Namespace, console: Console) -> int:
    """Write it, and say how to import it."""
    target = Path(options.output)
    if target.suffix.lower() != ".apkg":
        raise CommandError(
            console.tr(
                "A deck’s file ends in .apkg, or Anki does not know it: -o {name}", name=target.with_suffix(".apkg")
            )
        )
    if not target.parent.is_dir():
        raise CommandError(console.tr("There is no folder {folder} to write into.", folder=target.parent))
    lessons, ledgers = [], {}
    for name in dict.fromkeys(options.lesson):
        place, lesson = opened(name, console)
        lessons.append(lesson)
        ledgers[lesson.id] = ledger_file(place.path, builtin=place.builtin, own=console.places.ledgers)
    chosen = Options(
        sentences=not options.no_sentences,
        listening=options.listening,
        questions=options.questions,
    )
    try:
        written = export(lessons, target, ledgers=ledgers, now=int(time.time()), options=chosen)
    except DeckError as error:
        raise CommandError(" ".join(console.said(message) for message in error.messages)) from error
    if options.json:
        console.json({**asdict(written), "path": str(written.path)})
    else:
        for message in written.messages:
            console.print(console.said(message))
    return 0
