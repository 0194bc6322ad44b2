"""`alinea review`: reviews what is due, on the full screen or line by line, also through a pipe."""

from __future__ import annotations

import os
from argparse import Namespace
from datetime import UTC, datetime

from study.cli.console import Console
from study.cli.lessons import all_places
from study.cli.plain.prompt import PlainPrompt
from study.cli.plain.review import PlainReview
from study.cli.stores import to_write
from study.cli.study_command import is_whole, start
from study.locale.intervals import said_interval
from study.locale.today import said_held_back
from study.progress.open_store import is_there
from study.progress.queries.review_source import ReviewSource, lesson_opener
from study.progress.review_session import Ending, ReviewSession
from study.settings import load


def run(options: Namespace, console: Console) -> int:
    """Ask what is due, and store each answer before the next question. The status is 0 wherever the learner stops."""
    limit, minutes = options.limit, options.minutes
    if not options.plain and is_whole(console):
        return start(None, console, review=True, minutes=minutes, limit=limit, ahead=options.ahead)
    if not is_there(console.dirs.progress):
        console.print(_nothing(console))
        return 0
    with to_write(console) as opened:
        store = opened.store
        lessons = all_places(console)
        opener = lesson_opener(lessons, console.dirs.cache, lambda why: console.complain(console.said(why)))
        source = ReviewSource(store, opener)
        settings = load(console.dirs.settings, os.environ).settings
        session = ReviewSession(
            store,
            source,
            new=settings.new_a_day,
            reviews=settings.reviews_a_day,
            limit=limit,
            ahead=options.ahead,
            minutes=minutes or settings.review_minutes,
        )
        known = {lesson.id for lesson in lessons}
        if missing := ", ".join(id for id in source.missing if id not in known):
            tr = console.tr
            console.note(tr("Words of lessons that are not in the library are not asked: {names}.", names=missing))
        if session.left:
            PlainReview(PlainPrompt(console), session, store, settings).run()
        if session.count:
            console.print()
        _say_ending(session.ending(can_go_on=False), console)
    return 0


def _now() -> datetime:
    return datetime.now(UTC)


def _say_ending(ending: Ending, console: Console) -> None:
    """Print how much was done, and how much is left or when something is due again."""
    tr, done, due = console.tr, ending.answered, ending.next_due
    if done:
        console.print(tr.plural("{n} answer given.", "{n} answers given.", done))
    if ending.left:
        console.print(tr.plural("{n} is left for now.", "{n} are left for now.", ending.left))
    elif ending.held_back.total:
        console.print(said_held_back(ending.held_back.all_words, ending.held_back.questions, tr))
    elif due is None:
        console.print(_nothing(console))
    else:
        wait = said_interval(due - _now(), tr)
        finished = tr("All done for now.") if done else tr("Nothing is due.")
        hint = "" if done else f" {tr('“alinea review --ahead” reviews what is not due yet.')}"
        console.print(f"{finished} {tr('The next one is due in {wait}.', wait=wait)}{hint}")


def _nothing(console: Console) -> str:
    return console.tr("There is nothing to review yet. In a lesson, press l on a word to learn it.")
