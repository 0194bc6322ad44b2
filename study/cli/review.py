"""`alinea review`: what is due, on the screen, or line by line; fit for a pipe."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Mapping
from datetime import UTC, datetime

from study.cli.console import Console
from study.cli.lessons import all_places
from study.cli.numbers import whole
from study.cli.screen import is_whole, start
from study.cli.stores import to_write
from study.lesson.cache import open_lesson
from study.lesson.library import LibraryError, Place
from study.lesson.model import Lesson
from study.locale.intervals import said_interval
from study.locale.today import said_held_back
from study.progress.material import Material
from study.progress.opening import is_there
from study.progress.sitting import Sitting
from study.progress.store import Store
from study.settings import load


def run(options: Namespace, console: Console) -> int:
    """One thing after the other; each review is kept before the next line shows. 0 wherever the learner ends."""
    limit, minutes = (whole(options, name, console) for name in ("limit", "minutes"))
    if not options.plain and is_whole(console):
        return start(None, console, review=True, minutes=minutes, limit=limit, ahead=options.ahead)
    if not is_there(console.places.progress):
        console.print(_nothing(console))
        return 0
    from study.cli.plain.review import Review
    from study.cli.plain.talk import Talk

    with to_write(console) as opened:
        store = opened.store
        found = {place.id: place for place in all_places(console)}
        what = _material(store, found, console)
        settings = load(console.places.settings, os.environ).settings
        new, reviews = settings.new_a_day, settings.reviews_a_day
        items = what.today(new, reviews, limit=limit, ahead=options.ahead)
        if missing := ", ".join(id for id in what.missing if id not in found):
            tr = console.tr
            console.note(tr("Their words are not asked, as they are not in the library: {names}.", names=missing))
        sitting = Sitting(items, store, what, minutes or settings.review_minutes)
        if items:
            Review(Talk(console), sitting, store, settings).run()
        _farewell(what, console, sitting, what.left(new, reviews))
    return 0


def _now() -> datetime:
    return datetime.now(UTC)


def _material(store: Store, found: Mapping[str, Place], console: Console) -> Material:
    """The lessons that there are; what is wrong with one is told."""

    def opened(id: str) -> Lesson | None:
        try:
            return open_lesson(found[id], console.places.cache)[0] if id in found else None
        except LibraryError as error:
            console.complain(console.said(error.message))
            return None

    return Material(store, opened)


def _farewell(what: Material, console: Console, sitting: Sitting, left: int) -> None:
    """What was done, and when there is something to do again; `left` is what would be asked now."""
    tr, done = console.tr, len(sitting.done)
    later, next = what.waiting(), what.next_moment()
    if sitting.count:
        console.print()
    if done:
        console.print(tr.plural("{n} answer given.", "{n} answers given.", done))
    if left:
        console.print(tr.plural("{n} is left for now.", "{n} are left for now.", left))
    elif later:
        console.print(said_held_back(later, tr))
    elif next is None:
        console.print(_nothing(console))
    else:
        wait = said_interval(next - _now(), tr)
        finished = tr("All done for now.") if done else tr("Nothing is due.")
        hint = "" if done else f" {tr('“alinea review --ahead” does not wait.')}"
        console.print(f"{finished} {tr('The next one is due in {wait}.', wait=wait)}{hint}")


def _nothing(console: Console) -> str:
    return console.tr("There is nothing to review yet. In a lesson, press l on a word to learn it.")
