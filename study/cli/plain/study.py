"""`alinea study LESSON --plain`: a whole lesson line by line, from where it was left."""

from __future__ import annotations

import os
from argparse import Namespace
from datetime import UTC, datetime

from study.cli.console import CommandError, Console
from study.cli.numbers import whole
from study.cli.opened import opened
from study.cli.plain.exam import PlainExam
from study.cli.plain.lesson import PlainLesson
from study.cli.plain.talk import Talk
from study.cli.stores import to_study
from study.language.direction import in_direction
from study.settings import load


def run(options: Namespace, console: Console) -> int:
    """Read and answer until the lesson, the learner or the input ends; 0 wherever that is."""
    minutes = whole(options, "minutes", console)
    _, lesson = opened(options.lesson, console)
    if not lesson.paragraphs:
        raise CommandError(console.tr("“{lesson}” has nothing to read.", lesson=options.lesson))
    loaded = load(console.places.settings, os.environ)
    direction = options.direction or loaded.settings.direction
    asked = options.direction or loaded.settings.asked
    if loaded.message:
        console.complain(console.said(loaded.message))
    with to_study(console, now) as learned:
        talk, turned = Talk(console), in_direction(lesson, direction)
        if options.exam and not turned.questions:
            raise CommandError(console.tr("This lesson has no questions, so that there is nothing to examine."))
        if options.exam:
            PlainExam(talk, turned, learned.store, loaded.settings, asked, minutes).run()
        else:
            PlainLesson(talk, turned, learned.store, loaded.settings, asked, minutes).run()
    return 0


def now() -> datetime:
    """The clock."""
    return datetime.now(UTC)
