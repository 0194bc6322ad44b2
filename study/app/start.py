"""Starts the full-screen program: reads the settings, the store and the lesson that was asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from study.app.app import Alinea
from study.app.launch import LaunchOptions, launch_options
from study.app.run_app import run_app
from study.app.signals import signals_handled
from study.app_dirs import AppDirs, app_dirs
from study.lesson.cache import open_lesson
from study.lesson.library import LessonRef, LibraryError, find
from study.locale import translator
from study.progress.store import Store, StoreError
from study.settings import load as load_settings
from study.visible import one_line

if TYPE_CHECKING:
    from study.lesson.model import Lesson


def now() -> datetime:
    """Return the time in UTC: the clock of the program."""
    return datetime.now(UTC)


def start(name: str | None, direction: str | None = None, **begin: object) -> int:
    """Run the program, and return its exit status; 2 if the lesson that was asked for cannot be opened.

    A `direction` holds for this run only. `begin` are the options of `launch.launch_options`. If another profile is
    chosen, the program runs again with it.
    """
    home: AppDirs | None = app_dirs(os.environ)
    code = 0
    while home:
        code, home = _session(home, name, direction, begin)
        name, direction, begin = None, None, {}
    return code


def _session(
    home: AppDirs, name: str | None, direction: str | None, begin: Mapping[str, object]
) -> tuple[int, AppDirs | None]:
    """Run the program once; return its exit status and the profile to continue with, if there is one."""
    loaded = load_settings(home.settings, os.environ)
    tr = translator(loaded.settings.language)
    lesson: Lesson | None = None
    if name is not None:
        try:
            place = find(name, [home.lessons])
            lesson, problems = open_lesson(place, home.cache)
        except LibraryError as error:
            print(one_line(tr(error.message)), file=sys.stderr)
            return 2, None
        if lesson is None or not lesson.paragraphs:
            print(tr("This lesson cannot be opened:"), file=sys.stderr)
            for problem in problems[:10]:
                said = f"{name}:{problem.line}:{problem.column}: {tr(problem.message)}"
                print(one_line(said), file=sys.stderr)
            return 2, None
    try:
        store = Store.open(home.progress, now)
    except StoreError as error:
        print(one_line(tr(error.message)), file=sys.stderr)
        return 2, None
    notices = [notice for notice in (loaded.message, *store.notices) if notice]
    try:
        overrides = {"direction": direction, "asked": direction} if direction else {}
        settings = replace(loaded.settings, **overrides)  # type: ignore[arg-type]
        launch = launch_options(lesson, settings.direction, store.clock(), **begin)  # type: ignore[arg-type]
        if lesson is None and not notices and not begin and _is_first_run(home, store):
            launch = launch._replace(welcome=True)
        app = Alinea(home, loaded.settings, store, launch=launch, notices=tuple(notices), overrides=overrides)
        if lesson is not None:
            app.origins[lesson.id] = place
        with signals_handled(app):
            run_app(app, loaded.keys)
        if not app.return_code:
            store.notices_shown()
    finally:
        store.close()
    return app.exit_status, app.next_profile


def _is_first_run(home: AppDirs, store: Store) -> bool:
    """Return whether nothing was ever chosen, opened or marked here."""
    return not os.path.exists(home.settings) and not store.shelf() and not store.statuses()


def preview(place: LessonRef) -> int:
    """Run the program on a lesson that is being written, and return its exit status; progress in it is not kept."""
    home = app_dirs(os.environ)
    place = place._replace(path=place.path.absolute())  # the folder it was started in may go while it runs
    loaded = load_settings(home.settings, os.environ)
    store = Store.in_memory(now)
    try:
        notices = (loaded.message,) if loaded.message else ()
        app = Alinea(home, loaded.settings, store, launch=LaunchOptions(preview_file=place), notices=notices)
        with signals_handled(app):
            run_app(app, loaded.keys)
    finally:
        store.close()
    return app.exit_status
