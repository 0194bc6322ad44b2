"""Opens the program: the settings, the store, the lesson that was asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from datetime import UTC, datetime

from study.app.app import Alinea
from study.app.leaving import signals_heard, status
from study.app.run_app import run_app
from study.app_dirs import AppDirs, app_dirs
from study.lesson.cache import open_lesson
from study.lesson.library import LibraryError, Place, find
from study.lesson.model import Lesson
from study.locale import translator
from study.progress.store import Store, StoreError
from study.settings import load as load_settings
from study.visible import one_line


def now() -> datetime:
    """The clock of the program."""
    return datetime.now(UTC)


def start(name: str | None, direction: str | None = None, **ways: object) -> int:
    """Run the program; 2 if the lesson that was asked for cannot be opened. A direction given holds for this time.

    `ways` are those of `study.app.ways`. Where another learner takes over, it begins again with their places.
    """
    home: AppDirs | None = app_dirs(os.environ)
    code = 0
    while home:
        code, home = _session(home, name, direction, ways)
        name, direction, ways = None, None, {}
    return code


def _session(
    home: AppDirs, name: str | None, direction: str | None, ways: Mapping[str, object]
) -> tuple[int, AppDirs | None]:
    """The exit status, and the places of the learner who goes on."""
    loaded = load_settings(home.settings, os.environ)
    language = loaded.settings.language
    lesson: Lesson | None = None
    if name is not None:
        try:
            place = find(name, [home.lessons])
            lesson, problems = open_lesson(place, home.cache)
        except LibraryError as error:
            print(one_line(error.message.get(language)), file=sys.stderr)
            return 2, None
        if lesson is None or not lesson.paragraphs:
            tr = translator(language)
            print(tr("This lesson cannot be opened:"), file=sys.stderr)
            for problem in problems[:10]:
                said = f"{name}:{problem.line}:{problem.column}: {problem.message.get(language)}"
                print(one_line(said), file=sys.stderr)
            return 2, None
    try:
        store = Store.open(home.progress, now)
    except StoreError as error:
        print(one_line(error.message.get(language)), file=sys.stderr)
        return 2, None
    notices = [notice for notice in (loaded.message, *store.notices) if notice]
    try:
        this_time = {"direction": direction, "asked": direction} if direction else {}
        welcome = lesson is None and not notices and _first_time(home, store)
        welcome = welcome and not ways
        first = None if ways.get("exam") else lesson
        app = Alinea(home, loaded.settings, store, first, tuple(notices), this_time=this_time, welcome=welcome)
        if ways:
            from study.app.ways import take

            take(app, lesson, **ways)  # type: ignore[arg-type]
        if lesson is not None:
            app.origins[lesson.id] = place
        with signals_heard(app):
            run_app(app, loaded.keys)
        if not app.return_code:
            store.notices_shown()
    finally:
        store.close()
    return status(app), app.successor


def _first_time(home: AppDirs, store: Store) -> bool:
    """Nothing was ever chosen, opened or marked here."""
    return not os.path.exists(home.settings) and not store.shelf() and not store.statuses()


def preview(place: Place) -> int:
    """Run the program on a lesson that is being written; what is tried in it is not kept as progress."""
    home = app_dirs(os.environ)
    place = place._replace(path=place.path.absolute())  # the folder it was started in may go while it runs
    loaded = load_settings(home.settings, os.environ)
    store = Store.in_memory(now)
    try:
        app = Alinea(home, loaded.settings, store, None, tuple(filter(None, [loaded.message])), preview=place)
        with signals_heard(app):
            run_app(app, loaded.keys)
    finally:
        store.close()
    return status(app)
