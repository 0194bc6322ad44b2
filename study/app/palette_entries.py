"""The entries of the command palette: the commands of the screen below, except moves, and those available
everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from study.app.commands import COPY, PALETTE, shown_key
from study.app.screens.base import PageScreen
from study.app_dirs import AppDirs
from study.profiles import DEFAULT, profiles

if TYPE_CHECKING:
    from study.app.app import Alinea


class PaletteEntry(NamedTuple):
    """A command in the palette."""

    title: str
    key: str
    """The key of the command; empty if it has none."""
    about: str
    """The subject it belongs to."""
    synonyms: str
    """Further words that find it."""
    run: Callable[[], object]


def palette_entries(app: Alinea, screen: PageScreen) -> Iterator[PaletteEntry]:
    """Yield the entries in the order in which they are listed, each action once."""
    tr, done = app.tr, {PALETTE.action, COPY.action, "quit"}
    for command in screen.available():
        if command.action in done or command.back or not command.keys or not screen.can_run(command):
            continue
        done.add(command.action)
        title, group = tr(command.tip), tr(command.group) if command.group else ""
        title, key = f"{title[:1].upper()}{title[1:]}", shown_key(command, tr)
        yield PaletteEntry(title, key, group, tr(command.word), _running(screen, command.call))
    french = app.settings.language == "fr"
    yield PaletteEntry(
        "English" if french else "Français",
        "",
        tr("the interface"),
        tr("the interface"),
        lambda: app.change(language="en" if french else "fr"),
    )
    reads_french = app.settings.direction == "fr"
    if screen.OFFERS_DIRECTION:
        yield PaletteEntry(
            tr("Study the English text") if reads_french else tr("Study the French text"),
            "",
            tr("with help in French") if reads_french else tr("with help in English"),
            "",
            lambda: app.change(direction="en" if reads_french else "fr"),
        )
    dark = app.settings.theme == "dark"
    if app.tone != "grey":
        yield PaletteEntry(
            tr("Theme: light") if dark else tr("Theme: dark"),
            "",
            "",
            f"{tr('dark')} {tr('light')}",
            lambda: app.change(theme="light" if dark else "dark"),
        )
    for name in ("", *profiles(app.dirs)) if app.launch.preview_file is None else ():
        if name != app.dirs.profile:
            title = tr("Profile: {name}", name=name or DEFAULT)
            yield PaletteEntry(title, "", tr("switch learner"), "", _leaving_for(app, app.dirs.of(name)))
    yield PaletteEntry(tr("Quit"), "Ctrl+Q", "", "", app.leave)


def _running(screen: PageScreen, action: str) -> Callable[[], object]:
    """Return a function that runs an action of a screen, unless the screen was closed meanwhile."""
    return lambda: screen.run_action(action) if screen.is_current else None


def _leaving_for(app: Alinea, places: AppDirs) -> Callable[[], None]:
    """Return a function that leaves the program and continues with another profile."""
    return lambda: app.leave(places)
