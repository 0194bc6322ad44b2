"""What the command palette offers: all that the screen in sight can do now, and what holds everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from study.app.commands import PALETTE, shown_key
from study.app.screens.page import PageScreen
from study.places import Places
from study.profiles import DEFAULT, profiles

if TYPE_CHECKING:
    from study.app.app import Alinea


class Offer(NamedTuple):
    """A line of the palette."""

    title: str
    key: str
    """The key that does the same, if there is one."""
    aside: str
    """What it is about."""
    do: Callable[[], object]


def offers(app: Alinea, screen: PageScreen) -> Iterator[Offer]:
    """In the order in which they are listed."""
    for command in screen.available():
        if command != PALETTE and command.action != "quit" and not command.back and screen.can(command):
            title = app.tr(command.tip)
            yield Offer(
                f"{title[:1].upper()}{title[1:]}",
                shown_key(command, app.tr),
                app.tr(command.group) if command.group else "",
                _doing(screen, command.action),
            )
    french = app.settings.language == "fr"
    yield Offer(
        "English" if french else "Français",
        "",
        app.tr("the interface"),
        lambda: app.change(language="en" if french else "fr"),
    )
    english = app.settings.direction == "fr"
    yield Offer(
        app.tr("Study the English text") if english else app.tr("Study the French text"),
        "",
        app.tr("with French help") if english else app.tr("with English help"),
        lambda: app.change(direction="en" if english else "fr"),
    )
    dark = app.settings.theme == "dark"
    yield Offer(
        app.tr("Theme: light page") if dark else app.tr("Theme: dark page"),
        "",
        "",
        lambda: app.change(theme="light" if dark else "dark"),
    )
    for name in ("", *profiles(app.places)):
        if name != app.places.profile:
            title = app.tr("Profile: {name}", name=name or DEFAULT)
            yield Offer(title, "", app.tr("go on as another learner"), _giving_way(app, app.places.of(name)))
    yield Offer(app.tr("Quit"), "Ctrl+Q", "", app.exit)


def _doing(screen: PageScreen, action: str) -> Callable[[], object]:
    return lambda: screen.run_action(action)


def _giving_way(app: Alinea, places: Places) -> Callable[[], None]:
    def leave() -> None:
        app.successor = places
        app.exit()

    return leave
