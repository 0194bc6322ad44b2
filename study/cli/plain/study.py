"""`alinea study LESSON --plain`: a lesson in line-by-line mode, from where it was left."""

from __future__ import annotations

import os
from argparse import Namespace
from datetime import UTC, datetime

from study.cli.console import CommandError, Console
from study.cli.load_lesson import load_lesson
from study.cli.plain.exam import PlainExam
from study.cli.plain.lesson import PlainLesson
from study.cli.plain.prompt import PlainPrompt
from study.cli.stores import to_study
from study.language.direction import in_direction
from study.settings import load


def run(options: Namespace, console: Console) -> int:
    """Run the lesson or the exam until it, the learner or the input ends. The status is 0 wherever that is."""
    place, lesson = load_lesson(options.lesson, console)
    if not lesson.paragraphs:
        raise CommandError(console.tr("“{lesson}” has no text.", lesson=options.lesson))
    loaded = load(console.dirs.settings, os.environ)
    direction = options.direction or loaded.settings.direction
    asked = options.direction or loaded.settings.asked
    if loaded.message:
        console.complain(console.said(loaded.message))
    with to_study(console, now) as learned:
        prompt, turned = PlainPrompt(console), in_direction(lesson, direction)
        if options.exam and not turned.questions:
            raise CommandError(console.tr("This lesson has no questions, so there is no exam."))
        if options.exam:
            PlainExam(prompt, turned, learned.store, loaded.settings, asked, options.minutes).run()
        else:
            plain = PlainLesson(prompt, turned, learned.store, loaded.settings, asked, options.minutes)
            plain.asking.place = place
            plain.run()
    return 0


def now() -> datetime:
    """Return the time in UTC."""
    return datetime.now(UTC)
