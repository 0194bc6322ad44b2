"""What the command palette offers: all that the screen in sight can do, and what holds everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.screen import Screen

from study.app.commands import shown_key
from study.app.screens.page import PageScreen
from study.places import Places
from study.profiles import DEFAULT, profiles

if TYPE_CHECKING:
    from study.app.app import Alinea


def offers(app: Alinea, screen: Screen[object]) -> Iterable[SystemCommand]:
    """In the order in which they are listed."""
    if isinstance(screen, PageScreen):
        for command in screen.available():
            if command.action not in ("command_palette", "quit") and not command.back:
                title = app.tr(command.tip)
                yield SystemCommand(
                    f"{title[:1].upper()}{title[1:]}", shown_key(command, app.tr), _doing(screen, command.action)
                )
    other = "fr" if app.settings.language == "en" else "en"
    yield SystemCommand(
        "Français" if other == "fr" else "English",
        app.tr("the interface in the other language"),
        lambda: app.change(language=other),
    )
    english = app.settings.direction == "fr"
    yield SystemCommand(
        app.tr("Study the English text") if english else app.tr("Study the French text"),
        app.tr("with French help") if english else app.tr("with English help"),
        lambda: app.change(direction="en" if english else "fr"),
    )
    dark = app.settings.theme == "dark"
    yield SystemCommand(
        app.tr("Theme: light page") if dark else app.tr("Theme: dark page"),
        app.tr("the other theme"),
        lambda: app.change(theme="light" if dark else "dark"),
    )
    for name in ("", *profiles(app.places)):
        if name != app.places.profile:
            title = app.tr("Profile: {name}", name=name or DEFAULT)
            yield SystemCommand(title, app.tr("go on as another learner"), _giving_way(app, app.places.of(name)))
    yield SystemCommand(app.tr("Quit"), "Ctrl+Q", app.exit)


def _doing(screen: PageScreen, action: str) -> Callable[[], None]:
    def do() -> None:
        screen.call_later(screen.run_action, action)

    return do


def _giving_way(app: Alinea, places: Places) -> Callable[[], None]:
    def leave() -> None:
        app.successor = places
        app.exit()

    return leave
