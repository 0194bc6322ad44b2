"""The library screen: continue a lesson, or open another one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events, on

from study.app.commands import BACK, HELP, Command, bindings
from study.app.library.coverage_worker import compute_known_shares
from study.app.library.lesson_list import LessonList, load_lesson
from study.app.library.today import TodayStatus, today_status
from study.app.library.view import LibraryView
from study.app.page.geometry import Geometry
from study.app.page.line import Run, StyledLine
from study.app.screens.base import PageScreen
from study.app.widgets.line_view import Keep, LineView
from study.lesson.bilingual import Language
from study.lesson.library import LessonRef
from study.locale import N_

if TYPE_CHECKING:
    from study.lesson.model import Lesson

LIBRARY, WRITE = N_("Library"), N_("Write lessons")
OPEN = Command("open", ("enter",), "Enter", N_("open"), N_("open the lesson"), LIBRARY)
LINE = Command("line", ("down",), "↑ ↓", N_("lesson"), N_("next, previous lesson"), LIBRARY, ("up",))
FIND = Command("find", ("f", "slash"), "f", N_("find"), N_("find a lesson"), LIBRARY)
REVIEW = Command("review", ("r",), "r", N_("review"), N_("review what is due: words and missed questions"), LIBRARY)
PROGRESS = Command("progress", ("p",), "p", N_("progress"), N_("your progress in charts"), LIBRARY)
OTHER = Command("other", ("e",), "e", N_("other text"), N_("switch the study language"), LIBRARY)
EXAM = Command("exam", ("x",), "x", N_("exam"), N_("take this lesson as an exam"), LIBRARY)
DECK = Command("deck", ("d",), "d", N_("Anki deck"), N_("export this lesson’s Anki deck"), LIBRARY)
NEW = Command("new", ("n",), "n", N_("new lesson"), N_("a new lesson from an article"), WRITE)
CHANGE = Command("change", ("m",), "m", N_("change"), N_("edit this lesson"), WRITE)
PROGRAMS = Command("programs", ("w",), "w", N_("other programs"), N_("export questions to Moodle, Excel…"), WRITE)
QUIT = Command("quit", ("q",), "q", N_("quit"), N_("quit the program"), N_("Continue"))


class LibraryScreen(PageScreen):
    """Lists the lessons with level, length, progress and the share of them that is known."""

    NAME = "library"
    OFFERS_DIRECTION = False  # the screen has a command for it
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
        """Whether the day's goal was reached since the library was shown last; False again after the next key."""

    def on_screen_resume(self) -> None:
        """Read the lessons: one may have been studied since the library was shown last."""
        self._read()
        super().on_screen_resume()
        self.call_after_refresh(self._count)

    def direction_changed(self) -> None:
        """Show the progress in the texts of the other language."""
        self._read()

    def _read(self) -> None:
        self.lessons.read(self.app.dirs, self.app.store, self.app.settings.direction)

    def _count(self) -> None:
        """Count what is to be reviewed and today's answers, and start to compute the known share of each text."""
        from study.app.review.source import due_now  # the cards, which the first page does without

        store, settings = self.app.store, self.app.settings
        due, before = due_now(self.app.dirs, store, settings), self.today
        self.today = today_status(due, store, settings)
        self.praised = self.today.reached and before is not None and not before.reached
        self.draw()
        self._compute_known_shares()

    def _compute_known_shares(self) -> None:
        """Start to compute how much of each text is known, unless no word is marked as known yet."""
        statuses, studied = self.app.store.statuses(), self.app.settings.direction
        if "known" in statuses.values():
            places, cache = self.lessons.readable_places, self.app.dirs.cache
            compute_known_shares(
                self, places, cache, statuses, studied, lambda shares: self._show_known(studied, shares)
            )

    def _show_known(self, studied: Language, shares: dict[Path, float]) -> None:
        """Show known shares, unless the language to study has changed since they were requested."""
        if studied == self.app.settings.direction:
            self.lessons.show_known(shares)
            self.draw()

    # Drawing.

    def _view(self, page: Geometry) -> LibraryView:
        return LibraryView(page, self.tr, self.app.settings.direction)

    def title_line(self, page: Geometry) -> StyledLine:
        """Return the name of the program, the counts of the day and the number of words known."""
        known = self.app.store.known()
        facts = self._view(page).facts(self.app.dirs.profile, self.today, known)
        return self.title_of("Alinéa", (Run(facts, "ink-3"),), page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[StyledLine], Keep]:
        self.lessons.search_again()
        view = self._view(page)
        exam, now = self.app.open_exam, self.app.store.clock()
        row = self.lessons.row_of(exam.lesson.lesson) if exam else None
        clock = (row.title.get(exam.lesson.studied), exam.left(now)) if exam and row else None
        messages = view.messages(self.app.notices, self.today if self.praised else None, clock)
        lines, keep = view.body(self.lessons, self.problem)
        return [*messages, *lines], tuple(n + len(messages) for n in keep)

    def footer(self) -> Iterable[tuple[str, str, str]]:
        """Return the keys for the list, or for the search field."""
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
        """Return whether letters are typed into the search field."""
        return self.lessons.search is not None

    def can_run(self, command: Command) -> bool:
        """Return whether a command does something now: most need a lesson."""
        if command in (OPEN, EXAM, DECK, CHANGE, PROGRAMS):
            return bool(self.lessons.shown)
        return command != BACK or self.in_field

    # Keys and clicks.

    async def on_key(self, event: events.Key) -> None:
        """Remove the messages."""
        if self.app.notices or self.problem or self.praised:
            self.app.notices.clear()
            self.problem = []
            self.praised = False
            self.draw()

    def action_line(self, step: int = 1) -> None:
        """Select the next or previous lesson."""
        self.lessons.move(step)
        self.draw()

    @on(LineView.Wheeled)
    def follow_wheel(self, event: LineView.Wheeled) -> None:
        """Select the next or previous lesson when the wheel is turned at the end of the drawn lines."""
        event.stop()
        self.action_line(1 if event.down else -1)

    def clicked(self, name: str, argument: str, at: int) -> bool:
        """Open the lesson that was clicked."""
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
        """Close the search field; from the library itself, Esc does nothing."""
        self.lessons.close_search()
        self.draw()

    def action_quit(self) -> None:
        """Leave the program."""
        self.app.leave()

    # What can be opened from here.

    def _load(self, place: LessonRef | None = None) -> Lesson | None:
        """Read the selected lesson, or another one; None, with the reason on the page, if it cannot be read."""
        place = place or self.lessons.place
        if place is None:
            return None
        lesson, problem = load_lesson(place, self.app.dirs.cache, self.tr)
        if lesson:
            self.app.origins[lesson.id] = place
        else:
            self.problem = problem
            self.draw()
        return lesson

    def _load_studied(self) -> Lesson | None:
        """Read the selected lesson in the language to study; None as in `_load`."""
        from study.language.direction import in_direction  # the classes of a lesson: the list does without

        lesson = self._load()
        return in_direction(lesson, self.app.settings.direction) if lesson else None

    def action_open(self) -> None:
        """Open the selected lesson."""
        if lesson := self._load():
            self.lessons.close_search()
            self.app.open_lesson(lesson)

    def action_exam(self) -> None:
        """Continue the exam that is open; without one, take the selected lesson as an exam."""
        from study.language.direction import in_direction  # as above

        exam = self.app.open_exam
        row = self.lessons.row_of(exam.lesson.lesson) if exam else None
        if lesson := self._load(row.place if row else None):
            studied = exam.lesson.studied if exam and row else self.app.settings.direction
            self.app.open("exam", in_direction(lesson, studied))

    def action_deck(self) -> None:
        """Open the screen that writes the Anki deck of the selected lesson."""
        if lesson := self._load_studied():
            self.app.open("export_anki", lesson)

    def action_programs(self) -> None:
        """Open the screen that exports the questions of the selected lesson to another program."""
        if lesson := self._load():
            self.app.open("export_questions", lesson)

    def action_review(self) -> None:
        """Review the words and questions that are due."""
        self.app.open("review")

    def action_progress(self) -> None:
        """Open the progress screen."""
        self.app.open("progress", self.lessons.rows)

    def action_other(self) -> None:
        """Change the language to study."""
        self.app.change(direction="en" if self.app.settings.direction == "fr" else "fr")

    def action_new(self) -> None:
        """Open the screen for a new lesson from an article."""
        self.app.open("new_lesson")

    def action_change(self) -> None:
        """Edit the selected lesson; of a built-in one, a copy is offered first."""
        place = self.lessons.place
        if place and place.builtin:
            self.app.open("copy_builtin", place, self.edit_lesson)
        elif place:
            self.edit_lesson(place)

    def edit_lesson(self, place: LessonRef) -> None:
        """Open the preview of a lesson, in which it is edited."""
        self.app.open("preview", place)
