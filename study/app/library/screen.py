"""The library screen: continue where you stopped, or open another lesson."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events, on

from study.app.commands import BACK, HELP, Command, bindings
from study.app.leaving import leave
from study.app.library.lesson_list import LessonList, load_lesson
from study.app.library.view import LibraryView
from study.app.page.geometry import Geometry
from study.app.page.line import Line, Run
from study.app.screens.page import PageScreen
from study.app.widgets.sheet import Keep, Sheet
from study.lesson.library import Place
from study.lesson.model import Language, Lesson
from study.locale import N_

if TYPE_CHECKING:
    from study.app.library.today import TodayStatus

LIBRARY, WRITE = N_("Library"), N_("Write lessons")
OPEN = Command("open", ("enter",), "Enter", N_("open"), N_("open the lesson"), LIBRARY)
LINE = Command("line", ("down",), "↑ ↓", N_("lesson"), N_("next, previous lesson"), LIBRARY, ("up",))
FIND = Command("find", ("f", "slash"), "f", N_("find"), N_("find a lesson"), LIBRARY)
REVIEW = Command("review", ("r",), "r", N_("review"), N_("review what is due: words and missed questions"), LIBRARY)
PROGRESS = Command("progress", ("p",), "p", N_("progress"), N_("how far you have come, drawn"), LIBRARY)
OTHER = Command("other", ("e",), "e", N_("other text"), N_("study the English text, or the French again"), LIBRARY)
EXAM = Command("exam", ("x",), "x", N_("exam"), N_("sit this lesson as an exam"), LIBRARY)
DECK = Command("deck", ("d",), "d", N_("Anki deck"), N_("write this lesson’s Anki deck"), LIBRARY)
NEW = Command("new", ("n",), "n", N_("new lesson"), N_("a new lesson from an article"), WRITE)
CHANGE = Command("change", ("m",), "m", N_("change"), N_("change this lesson"), WRITE)
PROGRAMS = Command("programs", ("w",), "w", N_("other programs"), N_("its questions for Moodle, Excel …"), WRITE)
QUIT = Command("quit", ("q",), "q", N_("quit"), N_("leave the program"), N_("Go on"))

_COMMAND_KEYS = ("up", "down", "enter", "escape", "f1", "ctrl+q", "ctrl+c", "ctrl+p")
"""Keys that are commands even while something is typed into the search field."""


class LibraryScreen(PageScreen):
    """Lessons with level, length, how far you are and how much of them you know."""

    NAME = "library"
    TURNS = False  # it has a command for that
    COMMANDS_HERE = (OPEN, LINE, FIND, REVIEW, PROGRESS, OTHER, EXAM, DECK, NEW, CHANGE, PROGRAMS, QUIT)
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self) -> None:
        super().__init__()
        self.lessons = LessonList()
        self.problem: list[str] = []
        """Why the selected lesson could not be opened, until the next key."""
        self.today: TodayStatus | None = None
        """None before the first drawing."""
        self.praised = False
        """Whether the goal was reached since the library was last in sight, and no key pressed since."""

    def on_screen_resume(self) -> None:
        """Read the lessons: at the start, and whenever a lesson may have been studied since."""
        self._read()
        super().on_screen_resume()
        self.call_after_refresh(self._count)

    def turned(self) -> None:
        """Show the progress in the texts of the other language."""
        self._read()

    def _read(self) -> None:
        self.lessons.read(self.app.places, self.app.store, self.app.settings.direction)

    def _count(self) -> None:
        """Count what is due, and start to compute how much of each text is known."""
        from study.app.library.today import today_status

        before, self.today = self.today, today_status(self.app.store, self.app.settings)
        self.praised = self.today.reached and before is not None and not before.reached
        self.draw()
        self._compute_known_shares()

    def _compute_known_shares(self) -> None:
        """Compute how much of each text is known, unless no word is known yet."""
        statuses, studied = self.app.store.statuses(), self.app.settings.direction
        if "known" in statuses.values():
            from study.app.library.coverage_worker import compute_known_shares

            places, cache = self.lessons.readable_places, self.app.places.cache
            compute_known_shares(
                self, places, cache, statuses, studied, lambda shares: self._show_known(studied, shares)
            )

    def _show_known(self, studied: Language, shares: dict[Path, float]) -> None:
        """Show known shares, unless the direction of study has changed since they were asked for."""
        if studied == self.app.settings.direction:
            self.lessons.show_known(shares)
            self.draw()

    # Drawing.

    def _view(self, page: Geometry) -> LibraryView:
        return LibraryView(page, self.tr, self.app.settings.direction)

    def title_line(self, page: Geometry) -> Line:
        known = self.app.store.known(self.app.settings.direction)
        facts = self._view(page).facts(self.app.places.profile, self.today, known)
        return self.title_of("Alinéa", (Run(facts, "ink-3"),), page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[Line], Keep]:
        view = self._view(page)
        messages = view.messages(self.app.notices, self.today if self.praised else None)
        lines, keep = view.body(self.lessons, self.problem)
        return [*messages, *lines], tuple(n + len(messages) for n in keep)

    def footer(self) -> Iterable[tuple[str, str, str]]:
        if self.in_field:
            return [
                (self.tr("Enter"), self.tr("open"), "open"),
                ("↑ ↓", self.tr("lesson"), ""),
                (self.tr("Esc"), self.tr("leave the field"), "back"),
            ]
        settings = ("s", self.tr("settings"), "settings")
        return [*map(self.key, (OPEN, REVIEW, PROGRESS, FIND)), settings, self.key(QUIT), self.key(HELP)]

    @property
    def in_field(self) -> bool:
        return self.lessons.search is not None

    def can(self, command: Command) -> bool:
        if command in (OPEN, EXAM, DECK, CHANGE, PROGRAMS):
            return bool(self.lessons.shown)
        return command != BACK or self.in_field

    # Keys.

    async def on_key(self, event: events.Key) -> None:
        """Put away what was told, and edit the search field."""
        self.app.notices.clear()
        self.problem = []
        self.praised = False
        search = self.lessons.search
        if search and event.key not in _COMMAND_KEYS and search.key(event.key, event.character):
            self.lessons.select_first()
            event.stop()
            event.prevent_default()
        self.draw()

    def action_line(self, step: int = 1) -> None:
        """Select the next or previous lesson."""
        self.lessons.move(step)
        self.draw()

    @on(Sheet.Wheeled)
    def follow_wheel(self, event: Sheet.Wheeled) -> None:
        """Move the selection where the wheel is turned beyond what is drawn."""
        event.stop()
        self.action_line(1 if event.down else -1)

    def clicked(self, name: str, argument: str, at: int) -> bool:
        if name != "open_row":
            return not name
        self.lessons.selected = int(argument)
        self.action_open()
        return True

    def action_find(self) -> None:
        """Search titles and articles."""
        self.lessons.open_search()
        self.draw()

    def action_back(self) -> None:
        """Close the search field; from the library itself there is nowhere further back."""
        self.lessons.close_search()
        self.draw()

    def action_quit(self) -> None:
        """Leave the program."""
        leave(self.app)

    # What can be opened from here.

    def _load(self) -> Lesson | None:
        """Read the selected lesson; None, with the reason on the page, if it cannot be read."""
        place = self.lessons.place
        if place is None:
            return None
        lesson, problem = load_lesson(place, self.app.places.cache, self.tr.language)
        if lesson:
            self.app.origins[lesson.id] = place
        else:
            self.problem = problem
            self.draw()
        return lesson

    def _load_studied(self) -> Lesson | None:
        """Read the selected lesson in the direction of study; None as in `_load`."""
        from study.language.direction import in_direction

        lesson = self._load()
        return in_direction(lesson, self.app.settings.direction) if lesson else None

    def action_open(self) -> None:
        """Open the selected lesson."""
        if lesson := self._load():
            self.lessons.close_search()
            self.app.open_lesson(lesson)

    def action_exam(self) -> None:
        """Take the selected lesson as an exam."""
        if lesson := self._load_studied():
            self.app.open("exam", lesson)

    def action_deck(self) -> None:
        """Write the Anki deck of the selected lesson."""
        if lesson := self._load_studied():
            self.app.open("export_anki", lesson)

    def action_programs(self) -> None:
        """Write the questions of the selected lesson for another program."""
        if lesson := self._load():
            self.app.open("export_questions", lesson)

    def action_review(self) -> None:
        """Review the words and questions that are due."""
        self.app.open("review")

    def action_progress(self) -> None:
        """Open the progress screen."""
        self.app.open("progress", self.lessons.rows)

    def action_other(self) -> None:
        """Study the other text of each lesson."""
        self.app.change(direction="en" if self.app.settings.direction == "fr" else "fr")

    def action_new(self) -> None:
        """Make a lesson of an article."""
        self.app.open("new_lesson")

    def action_change(self) -> None:
        """Edit the selected lesson; one that comes with the program is copied first."""
        place = self.lessons.place
        if place and place.builtin:
            self.app.open("copy_builtin", place, self.write_on)
        elif place:
            self.write_on(place)

    def write_on(self, place: Place) -> None:
        """Open the preview of a lesson, where it is edited."""
        self.app.open("preview", place)
