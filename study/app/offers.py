"""What the palette offers: what the screen beneath can do now, except moves, and what holds everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from study.app.commands import COPY, PALETTE, shown_key
from study.app.leaving import leave
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
    also: str
    """Other words that find it."""
    do: Callable[[], object]


def offers(app: Alinea, screen: PageScreen) -> Iterator[Offer]:
    """In the order in which they are listed; each action once."""
    tr, done = app.tr, {PALETTE.action, COPY.action, "quit"}
    for command in screen.available():
        if command.action in done or command.back or not command.keys or not screen.can(command):
            continue
        done.add(command.action)
        title, group = tr(command.tip), tr(command.group) if command.group else ""
        title, key = f"{title[:1].upper()}{title[1:]}", shown_key(command, tr)
        yield Offer(title, key, group, tr(command.word), _doing(screen, command.call))
    french = app.settings.language == "fr"
    yield Offer(
        "English" if french else "Français",
        "",
        tr("the interface"),
        tr("the interface"),
        lambda: app.change(language="en" if french else "fr"),
    )
    reads_french = app.settings.direction == "fr"
    if screen.TURNS:
        yield Offer(
            tr("Study the English text") if reads_french else tr("Study the French text"),
            "",
            tr("with French help") if reads_french else tr("with English help"),
            "",
            lambda: app.change(direction="en" if reads_french else "fr"),
        )
    dark = app.settings.theme == "dark"
    if app.tone != "grey":
        yield Offer(
            tr("Theme: light page") if dark else tr("Theme: dark page"),
            "",
            "",
            f"{tr('dark')} {tr('light')}",
            lambda: app.change(theme="light" if dark else "dark"),
        )
    for name in ("", *profiles(app.places)) if app.written is None else ():
        if name != app.places.profile:
            title = tr("Profile: {name}", name=name or DEFAULT)
            yield Offer(title, "", tr("go on as another learner"), "", _giving_way(app, app.places.of(name)))
    yield Offer(tr("Quit"), "Ctrl+Q", "", "", lambda: leave(app))


def _doing(screen: PageScreen, action: str) -> Callable[[], object]:
    """The action, unless the screen has gone meanwhile."""
    return lambda: screen.run_action(action) if screen.is_current else None


def _giving_way(app: Alinea, places: Places) -> Callable[[], None]:
    return lambda: leave(app, places)
