"""`alinea study LESSON --plain`: a whole lesson line by line, from where it was left."""

from __future__ import annotations

import os
from argparse import Namespace
from datetime import UTC, datetime

from study.cli.console import CommandError, Console
from study.cli.opened import opened
from study.cli.plain.talk import Talk
from study.cli.plain.walk import Walk
from study.language.facing import facing
from study.progress.store import Store
from study.settings import load


def run(options: Namespace, console: Console) -> int:
    """Read and answer until the lesson, the learner or the input ends; 0 wherever that is."""
    _, lesson = opened(options.lesson, console)
    if not lesson.paragraphs:
        raise CommandError(console.tr("“{lesson}” has nothing to read.", lesson=options.lesson))
    loaded = load(console.places.settings, os.environ)
    direction = options.direction or loaded.settings.direction
    asked = options.direction or loaded.settings.asked
    store = Store.open(console.places.progress, now)
    try:
        for notice in filter(None, (loaded.message, store.notice)):
            console.complain(console.said(notice))
        Walk(Talk(console), facing(lesson, direction), store, loaded.settings, asked).run()
    finally:
        store.close()
    return 0


def now() -> datetime:
    """The clock."""
    return datetime.now(UTC)
