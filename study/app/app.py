"""The program: its colours, its languages, its store, and the way from screen to screen."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from time import monotonic
from typing import ClassVar

from textual import on
from textual.app import App
from textual.binding import Binding
from textual.driver import Driver
from textual.screen import Screen
from textual.timer import Timer

from study.app.keeping import Keeping
from study.app.leaving import HANG_UP, end, leave, own_driver
from study.app.navigation import OFTEN_OPENED, Page, load, screen
from study.app.themes import TOKENS, Palette, Tone, palette, theme
from study.gc_pause import resume_after_start
from study.lesson.library import Place
from study.lesson.model import Bilingual, Lesson
from study.locale import Translator, translator
from study.places import Places
from study.progress.store import Store
from study.settings import Settings, SettingsError, save

_BRIEF = 3.0
"""Seconds that a short message is shown."""


class Alinea(App[None]):
    """Everything that outlives a screen."""

    TITLE = "Alinéa"
    CSS_PATH = "screens/page.tcss"  # here, so that it is parsed once, with everything else
    ENABLE_COMMAND_PALETTE = False  # ours is a page like the others
    BINDINGS: ClassVar = [
        Binding("ctrl+q", "quit", show=False, priority=True),
        Binding("ctrl+c,super+c", "interrupt", show=False),  # where nothing is selected that it would copy
    ]

    def __init__(
        self,
        places: Places,
        settings: Settings,
        store: Store,
        lesson: Lesson | None = None,
        notices: tuple[Bilingual, ...] = (),
        environ: Mapping[str, str] = os.environ,
        this_time: Mapping[str, object] | None = None,
        welcome: bool = False,
        preview: Place | None = None,
    ) -> None:
        super().__init__(driver_class=own_driver())
        self.places = places
        self.settings = replace(settings, **(this_time or {}))  # type: ignore[arg-type]
        self.successor: Places | None = None
        """Those of the learner who goes on when this one has left."""
        self.stored = {name: getattr(settings, name) for name in this_time or ()}
        """What is written down in the place of what holds for this time only."""
        self.store = store
        self.first = lesson
        """The lesson to open at once."""
        self.welcome = welcome
        """Nobody has used the program yet: three questions first."""
        self.written = preview
        """The lesson file to preview at once."""
        self.origins: dict[str, Place] = {}
        """Where the lessons opened so far came from, by their id."""
        self.then: Callable[[], object] | None = None
        """What opens over the first screen at once."""
        self.until: tuple[datetime, int] | None = None
        """When a lesson goes to its results of itself, and after how many minutes."""
        self.marked: list[int] = []
        """How many keys of the store each marking of a word wrote, so that one undo takes them all back."""
        self.notices = list(notices)
        """What the learner must be told, until it has been seen."""
        self.tr: Translator = translator(settings.language)
        self._no_colour = "NO_COLOR" in environ
        self._few = self.console.color_system in ("256", "standard")
        self._waiting: dict[str, Timer] = {}
        self.brief = ""
        """What the foot of the screen says for a few seconds."""
        self._quits_until = 0.0
        """Until when, by the monotonic clock, Ctrl+C leaves the program."""
        self.keeping = Keeping(self)
        """What is being typed."""
        self.ending = False
        """A signal has come that ends the program."""
        for tone in ("dark", "light", "grey"):
            self.register_theme(theme(tone, self._few))
        # Not a change: nothing is drawn yet, and none of our styles asks for the classes that a change would set.
        self.set_reactive(App.theme, f"alinea-{self.tone}")
        self.stylesheet.set_variables(self.get_css_variables())

    @property
    def tone(self) -> Tone:
        """Which set of colours: greys where the terminal asks for no colour."""
        return "grey" if self._no_colour else self.settings.theme

    @property
    def palette(self) -> Palette:
        """The styles of that tone."""
        return palette(self.tone, self._few)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own variables, so that style sheets parse under any theme."""
        return TOKENS["dark"]

    def get_default_screen(self) -> Screen[None]:
        """What is seen first, at the bottom of the stack, so that no empty screen is laid out under it."""
        first = self._first_screen()
        first._push_result_callback(self, None)  # as for a screen that is pushed: without it none can take its place
        return first

    def _first_screen(self) -> Screen[None]:
        """The lesson that was asked for, or the library; at the very first start, the welcome."""
        if self.written is not None:
            return screen("preview", self.written)
        if self.first is not None:
            return screen("lesson", self.first, self.settings.direction)
        return screen("welcome" if self.welcome else "library")

    def on_mount(self) -> None:
        """The start does without the garbage collector, and without what the first screen does not need."""
        if self.then:
            self.call_after_refresh(self.then)
        self.set_timer(0.5, self._collect)
        self.set_timer(1, self._make_ready)

    def _collect(self) -> None:
        """From now on the garbage collector works again, past what is there to stay."""
        resume_after_start()

    def _make_ready(self) -> None:
        """Import what is often opened before it is, while the learner reads."""
        threading.Thread(target=lambda: list(map(load, OFTEN_OPENED)), daemon=True).start()

    # From screen to screen.

    def open(self, name: str, *arguments: object, **options: object) -> None:
        """Open a screen over the one in sight; the arguments are those of its class (see `navigation.SCREENS`)."""
        self.push_screen(screen(name, *arguments, **options))

    def replace_with(self, name: str, *arguments: object, **options: object) -> None:
        """Open a screen in the place of the one in sight."""
        self.switch_screen(screen(name, *arguments, **options))

    def is_open(self, *names: str) -> bool:
        """Return whether one of these screens is open, in sight or not."""
        return any(isinstance(each, Page) and each.NAME in names for each in self.screen_stack)

    def open_lesson(self, lesson: Lesson) -> None:
        """Read a lesson from where it was left."""
        self.open("lesson", lesson, self.settings.direction)

    def leave_lesson(self) -> None:
        """Go back to the library, which may not have been opened yet, or to the preview it was tried from."""
        if self.is_open("library", "preview"):
            self.pop_screen()
        else:
            self.replace_with("library")

    def open_once(self, name: str, *arguments: object) -> None:
        """Open help or the palette; asked for again, it closes."""
        if isinstance(self.screen, Page) and name == self.screen.NAME:
            self.pop_screen()
        else:
            self.open(name, *arguments)

    def open_settings(self) -> None:
        """The settings; where they are open below, back to them."""
        if not self.is_open("settings"):
            self.open("settings")
        while not (isinstance(self.screen, Page) and self.screen.NAME == "settings"):
            self.pop_screen()

    def action_hang_up(self) -> None:
        """End the program because its terminal is gone, as the signal that says so does."""
        end(self, HANG_UP)

    async def action_quit(self) -> None:
        """Leave the program, unless there is something to ask first."""
        leave(self)

    def action_interrupt(self) -> None:
        """Say that the same key leaves the program, and leave it at the second press within a few seconds."""
        if monotonic() < self._quits_until:
            leave(self)
        else:
            self._quits_until = monotonic() + _BRIEF
            self.say_briefly(self.tr("Press Ctrl+C again to quit."))

    @on(Driver.SignalResume)
    def draw_whole(self) -> None:
        """Draw everything again: the program was stopped, and the terminal has shown other things meanwhile."""
        self.screen.refresh(layout=True)

    # What changes while it runs.

    def change(self, **values: object) -> None:
        """Change settings: they hold at once and are written down.

        With the direction changes the language that questions are asked in: that of the text.
        """
        if "direction" in values:
            values.setdefault("asked", values["direction"])
        self.settings = replace(self.settings, **values)  # type: ignore[arg-type]
        self.stored = {name: value for name, value in self.stored.items() if name not in values}
        if "language" in values:
            self.tr = translator(self.settings.language)
        if "theme" in values:
            self.theme = f"alinea-{self.tone}"
        try:
            save(self.places.settings, replace(self.settings, **self.stored))
        except SettingsError as error:
            self.tell(error.message)
        if "direction" in values:
            for each in self.screen_stack:
                if isinstance(each, Page):
                    each.turned()
        self.redraw()

    def redraw(self) -> None:
        """Draw the screen in sight again."""
        if isinstance(self.screen, Page):
            self.screen.draw()

    def tell(self, message: Bilingual) -> None:
        """Say something that must not be missed; it stands on the page until a key is pressed."""
        if message not in self.notices:
            self.notices.append(message)
        self.redraw()

    def say_briefly(self, text: str) -> None:
        """Show a sentence at the foot of the screen for a few seconds, in the place of the keys."""
        self.brief = text
        self.redraw()
        self.later("brief", _BRIEF, self._say_no_more)

    def _say_no_more(self) -> None:
        self.brief = ""
        self.redraw()

    def later(self, name: str, seconds: float, call: Callable[[], None]) -> None:
        """Do something once nothing has asked for it again for a while."""
        if name in self._waiting:
            self._waiting[name].stop()
        self._waiting[name] = self.set_timer(seconds, call)
