"""The Textual application: settings, colours, language and store, and the opening of screens."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import App
from textual.binding import Binding
from textual.driver import Driver
from textual.screen import Screen
from textual.timer import Timer

from study.app.draft_keeper import DraftKeeper
from study.app.launch import LaunchOptions, SessionEnd
from study.app.navigation import PRELOADED, AppScreen, make_screen, screen_class
from study.app.signals import BY_SIGNAL, HANG_UP
from study.app.themes import TOKENS, Palette, Tone, palette, theme
from study.app.workers import run_in_thread
from study.app_dirs import AppDirs
from study.gc_pause import resume_after_start
from study.lesson.library import LessonRef
from study.locale import Translator, translator
from study.progress.queries.open_exam import OpenExam, open_exam
from study.progress.store import Store
from study.settings import Settings, SettingsError, save
from study.text import Text

if TYPE_CHECKING:
    from study.lesson.model import Lesson

if sys.platform != "win32":
    from study.app.terminal import TerminalDriver

FAILED = 2
"""The exit status after an error of the program itself."""
_LIBRARY = LaunchOptions()
_BRIEF = 3.0
"""Seconds for which a short message is shown."""

_EXAM_CLOCK = 15
"""Seconds between two updates of the time that is left of an exam."""


class Alinea(App[None]):
    """The program while it runs: what all its screens share."""

    TITLE = "Alinéa"
    CSS_PATH = "screens/base.tcss"  # here: it is parsed once, with everything else
    ENABLE_COMMAND_PALETTE = False  # `screens/palette.py` is drawn like the other screens
    BINDINGS: ClassVar = [
        Binding("ctrl+q", "quit", show=False, priority=True),
        Binding("ctrl+c,super+c", "interrupt", show=False),  # only if nothing is selected that it would copy
    ]

    def __init__(
        self,
        dirs: AppDirs,
        settings: Settings,
        store: Store,
        *,
        launch: LaunchOptions = _LIBRARY,
        notices: tuple[Text, ...] = (),
        environ: Mapping[str, str] = os.environ,
        overrides: Mapping[str, object] | None = None,
    ) -> None:
        """Make the program for the settings on file; `overrides` are those that hold for this run only."""
        super().__init__(driver_class=_terminal_driver())
        self.dirs = dirs
        self.settings = replace(settings, **(overrides or {}))  # type: ignore[arg-type]
        self._on_file = {name: getattr(settings, name) for name in overrides or ()}
        """The values on file of the settings that were overridden and not changed since."""
        self.store = store
        self.launch = launch
        self.session_end: SessionEnd | None = launch.session_end
        """When a lesson continues with its results; None without a limit, and once that has happened."""
        self.next_profile: AppDirs | None = None
        """The folders of the profile to continue with after the program ends; None to end."""
        self.origins: dict[str, LessonRef] = {}
        """The source of each lesson opened so far, by its id."""
        self.open_exam: OpenExam | None = None
        """The exam that was begun and not handed in; None if there is none."""
        self._exam_timer: Timer | None = None
        self.undo_group_sizes: list[int] = []
        """The number of keys of the store that each marking of a word changed: one undo reverts them all."""
        self.notices = list(notices)
        """Messages that are shown until a key is pressed."""
        self.tr: Translator = translator(settings.language)
        self._no_colour = "NO_COLOR" in environ
        self._few = self.console.color_system in ("256", "standard")
        self._waiting: dict[str, Timer] = {}
        self.brief = ""
        """A message that is shown in place of the keys for a few seconds."""
        self._quits_until = 0.0
        """The moment, by the monotonic clock, until which Ctrl+C quits the program."""
        self.draft_keeper = DraftKeeper(self, dirs.drafts, redraw=self.redraw, show_notice=self.show_notice)
        self.is_ending = False
        """Whether a signal has come that ends the program."""
        for tone in ("dark", "light", "grey"):
            self.register_theme(theme(tone, self._few))
        # Not a change: nothing is drawn yet, and none of our styles asks for the classes that a change would set.
        self.set_reactive(App.theme, f"alinea-{self.tone}")
        self.stylesheet.set_variables(self.get_css_variables())

    @property
    def tone(self) -> Tone:
        """Return the name of the set of colours; greys if the terminal asks for no colour."""
        return "grey" if self._no_colour else self.settings.theme

    @property
    def palette(self) -> Palette:
        """Return the styles of the set of colours that is in use."""
        return palette(self.tone, self._few)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the program's own CSS variables, which make style sheets valid under any theme."""
        return TOKENS["dark"]

    # The first screen, and what follows the start.

    def get_default_screen(self) -> Screen[None]:
        """Return the first screen, which takes the place of Textual's empty one at the bottom of the stack."""
        first = self._first_screen()
        first._push_result_callback(self, None)  # as for a screen that is pushed: without it none can take its place
        return first

    def _first_screen(self) -> Screen[None]:
        """Make the screen that is asked for: a preview, a lesson, at the first start the welcome, or the library."""
        launch = self.launch
        if launch.preview_file is not None:
            return make_screen("preview", launch.preview_file)
        if launch.lesson is not None:
            return make_screen("lesson", launch.lesson, self.settings.direction)
        return make_screen("welcome" if launch.welcome else "library")

    def _fatal_error(self) -> None:
        """End the program after an unexpected error: the command line logs it and shows a sentence."""
        self._close_messages_no_wait()

    def on_mount(self) -> None:
        """Open the screen that was asked for over the first one, and plan what can wait until the first is drawn."""
        if self.launch.open_after_start:
            name, arguments = self.launch.open_after_start
            self.call_after_refresh(self.open, name, *arguments)
        self.call_after_refresh(self.find_open_exam)
        self.set_timer(0.5, resume_after_start)
        self.set_timer(1, self._preload)

    def find_open_exam(self) -> None:
        """Find out whether an exam was begun and not handed in: every title bar shows the time that remains."""
        before, self.open_exam = self.open_exam, open_exam(self.store)
        if self.open_exam != before:
            self.redraw()
        if self.open_exam and self._exam_timer is None:
            self._exam_timer = self.set_interval(_EXAM_CLOCK, self._update_exam_clock)

    def _update_exam_clock(self) -> None:
        if self.open_exam:
            self.redraw()

    def _preload(self) -> None:
        """Import the screens that are often opened, in a thread, while the learner reads."""
        run_in_thread(self, lambda: list(map(screen_class, PRELOADED)))

    # From screen to screen.

    def open(self, name: str, *arguments: object, **options: object) -> None:
        """Open a screen over the current one; the arguments are those of its class (see `navigation.SCREENS`)."""
        self.push_screen(make_screen(name, *arguments, **options))

    def replace_with(self, name: str, *arguments: object, **options: object) -> None:
        """Open a screen in the place of the current one."""
        self.switch_screen(make_screen(name, *arguments, **options))

    def is_open(self, *names: str) -> bool:
        """Return whether one of these screens is in the stack, on top or below others."""
        return any(isinstance(each, AppScreen) and each.NAME in names for each in self.screen_stack)

    def open_lesson(self, lesson: Lesson) -> None:
        """Open a lesson where the learner left it, in the language to study."""
        self.open("lesson", lesson, self.settings.direction)

    def leave_lesson(self) -> None:
        """Go back to the library, which may not have been opened yet, or to the preview the lesson was tried from."""
        if self.is_open("library", "preview"):
            self.pop_screen()
        else:
            self.replace_with("library")

    def open_once(self, name: str, *arguments: object) -> None:
        """Open help or the palette; if it is the current screen, close it."""
        if isinstance(self.screen, AppScreen) and name == self.screen.NAME:
            self.pop_screen()
        else:
            self.open(name, *arguments)

    def open_settings(self) -> None:
        """Open the settings; if they are open below other screens, go back to them."""
        if not self.is_open("settings"):
            self.open("settings")
        while not (isinstance(self.screen, AppScreen) and self.screen.NAME == "settings"):
            self.pop_screen()

    # The ways out.

    def leave(self, next_profile: AppDirs | None = None) -> None:
        """Leave every screen as Esc does, then the program. A screen that has a question for the learner comes to the
        front.

        `next_profile` are the folders of the profile to continue with; None ends the program.
        """
        for above, screen in enumerate(reversed(self.screen_stack)):
            if isinstance(screen, AppScreen) and not screen.leave():
                for _ in range(above):
                    self.pop_screen()
                self.redraw()
                return
        self.next_profile = next_profile
        self.exit()

    def end(self, number: int) -> None:
        """End the program because of a signal, without asking: what cannot be saved is kept as a draft."""
        with suppress(Exception):  # whatever is wrong with a screen, the program ends
            for screen in reversed(self.screen_stack):
                if isinstance(screen, AppScreen) and not screen.leave():
                    self.draft_keeper.keep(screen)
        self.exit(return_code=BY_SIGNAL + number)

    def keep_drafts(self) -> None:
        """Keep what is being typed on all screens as drafts; can be called from any thread."""
        self.draft_keeper.keep_all()

    @property
    def exit_status(self) -> int:
        """Return the exit status once the program has ended; never 0 after an error."""
        code = self.return_code
        return FAILED if code is None or (code and code < BY_SIGNAL) else code

    def action_hang_up(self) -> None:
        """End the program because its terminal is gone, as the signal SIGHUP does."""
        self.end(HANG_UP)

    async def action_quit(self) -> None:
        """Leave the program, unless a screen has something to ask first."""
        self.leave()

    # What changes while the program runs.

    def action_interrupt(self) -> None:
        """Show that a second press of this key leaves the program, and leave it at that press within a few seconds."""
        if monotonic() < self._quits_until:
            self.leave()
        else:
            self._quits_until = monotonic() + _BRIEF
            self.say_briefly(self.tr("Press Ctrl+C again to quit."))

    @on(Driver.SignalResume)
    def draw_whole(self) -> None:
        """Redraw everything after the program was stopped, as the terminal has shown other output in the meantime."""
        self.screen.refresh(layout=True)

    def change(self, **values: object) -> None:
        """Change settings: they take effect at once and are saved.

        If the language to study changes, questions are asked in that language.
        """
        if "direction" in values:
            values.setdefault("asked", values["direction"])
        self.settings = replace(self.settings, **values)  # type: ignore[arg-type]
        self._on_file = {name: value for name, value in self._on_file.items() if name not in values}
        if "language" in values:
            self.tr = translator(self.settings.language)
        if "theme" in values:
            self.theme = f"alinea-{self.tone}"
        try:
            save(self.dirs.settings, replace(self.settings, **self._on_file))
        except SettingsError as error:
            self.show_notice(error.message)
        if "direction" in values:
            for each in self.screen_stack:
                if isinstance(each, AppScreen):
                    each.direction_changed()
        self.redraw()

    def redraw(self) -> None:
        """Draw the current screen again."""
        if isinstance(self.screen, AppScreen):
            self.screen.draw()

    def show_notice(self, message: Text) -> None:
        """Show a message that must not be missed, until a key is pressed."""
        if message not in self.notices:
            self.notices.append(message)
        self.redraw()

    def say_briefly(self, text: str) -> None:
        """Show a message at the foot of the screen for a few seconds, in place of the keys."""
        self.brief = text
        self.redraw()
        self.debounce("brief", _BRIEF, self._remove_brief)

    def _remove_brief(self) -> None:
        self.brief = ""
        self.redraw()

    def debounce(self, name: str, seconds: float, call: Callable[[], None]) -> None:
        """Call a function once `seconds` have passed without another call to debounce under this name."""
        if name in self._waiting:
            self._waiting[name].stop()
        self._waiting[name] = self.set_timer(seconds, call)


def _terminal_driver() -> type[Driver] | None:
    """Return the driver of the terminal; None to use Textual's own: on Windows, or if a variable names another."""
    if sys.platform == "win32" or "TEXTUAL_DRIVER" in os.environ:
        return None
    return TerminalDriver
