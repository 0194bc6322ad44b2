"""The library: continue where you stopped, or open another lesson."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from textual import events, on

from study.app.commands import BACK, HELP, Command, bindings
from study.app.forms.field import Field, field_runs
from study.app.leaving import leave
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, Run, blank
from study.app.page.paint import led, wrapped
from study.app.screens.library_commands import CHANGE, DECK, EXAM, FIND, HERE, OPEN, PROGRAMS, PROGRESS, QUIT, REVIEW
from study.app.screens.library_writing import Writing
from study.app.widgets.sheet import Keep, Sheet
from study.lesson.cache import open_lesson
from study.lesson.library import LibraryError
from study.lesson.model import Lesson

if TYPE_CHECKING:
    from study.app.day import Day

_REACH = 120
"""Lessons drawn above and below the bar: more than a screen holds, so that a library of thousands costs no more."""


class LibraryScreen(Writing):
    """Lessons with level, length, how far you are and how much of them you know."""

    NAME = "library"
    TURNS = False  # it has a command for that
    COMMANDS_HERE = HERE
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self) -> None:
        super().__init__()
        self.problem: list[str] = []
        self.day: Day | None = None
        """How the day stands, once it was looked at: not before the first drawing."""
        self.praised = False
        """The goal was reached since the library was last in sight, and no key pressed since."""

    def on_screen_resume(self) -> None:
        """Read the shelf: at the start, and whenever a lesson may have been read since."""
        self._read()
        super().on_screen_resume()
        self.call_after_refresh(self._look_at_the_day)

    def _look_at_the_day(self) -> None:
        from study.app.day import day_of

        before, self.day = self.day, day_of(self.app.store, self.app.settings)
        self.praised = self.day.reached and before is not None and not before.reached
        self.draw()
        self.look_at_the_texts()

    def turned(self) -> None:
        """The shelf shows how far one is in the other texts."""
        self._read()

    # Drawing.

    def title_line(self, page: Geometry) -> Line:
        known = self.app.store.known(self.app.settings.direction)
        parts = [self.app.places.profile] if self.app.places.profile else []
        parts += [self.tr("the English texts")] if self.app.settings.direction == "en" else []
        parts += self.day.parts(self.tr) if self.day else []
        parts += [self.tr.plural("{n} word known", "{n} words known", known)] if known else []
        while len("   ".join(parts)) > max(page.width - page.left - 14, 0):
            parts.pop()
        return self.title_of("Alinéa", (Run("   ".join(parts), "ink-3"),), page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[Line], Keep]:
        lines: list[Line] = []
        for notice in self.app.notices:
            lines += wrapped(notice.get(self.tr.language), min(page.width - page.left - 2, 72), "wrong")
        if self.praised and self.day:
            said = self.tr("You have reached your goal for today: {n} answers. Well done!", n=self.day.answers)
            lines += led(Run("✓ ", "right bold"), said, min(page.width - page.left - 2, 72))
        lines += [BLANK] if lines else []
        found = self.shown_rows
        if self.search is not None:
            lines += [self._labelled(self.tr("Find"), page, *field_runs(self.search, 30, True)), BLANK]
        if not self._shelved:
            return lines, ()
        if not found:
            text = (
                self.tr("No lesson has that in its title or its text.")
                if self.search
                else self.tr("There is no lesson yet.")
            )
            return [*lines, *wrapped(text, 60, "ink-2")], ()
        keep: Keep = (0,)
        first, *rest = found
        if self.search is None and not first.broken:
            start = len(lines)
            lines += self._continue(first, page, self.row == 0)
            keep = (start, len(lines) - 1) if self.row == 0 else keep
            lines += blank(1 if page.short else 2)
            offset = 1
        else:
            rest, offset = found, 0
        if rest:
            lines += self._heads(page)
        near = max(self.row - _REACH, 0)
        for n, each in enumerate(rest[near : self.row + _REACH], near):
            if n + offset == self.row:
                keep = (len(lines),)
            lines.append(self._lesson(each, page, n + offset, n + offset == self.row))
            if each.broken and n + offset == self.row:
                lines += wrapped(each.broken.get(self.tr.language), min(60, page.measure), "wrong")
        if self.problem:
            lines += [
                BLANK,
                *(each for text in self.problem for each in wrapped(text, min(72, page.width - 8), "wrong")),
            ]
            keep = (len(lines) - 1,)
        return lines, keep

    def footer(self) -> Iterable[tuple[str, str, str]]:
        if self.search is not None:
            return [
                (self.tr("Enter"), self.tr("open"), "open"),
                ("↑ ↓", self.tr("lesson"), ""),
                (self.tr("Esc"), self.tr("leave the field"), "back"),
            ]
        return [
            self.key(OPEN),
            self.key(REVIEW),
            self.key(PROGRESS),
            self.key(FIND),
            ("s", self.tr("settings"), "settings"),
            self.key(QUIT),
            self.key(HELP),
        ]

    @property
    def in_field(self) -> bool:
        return self.search is not None

    def can(self, command: Command) -> bool:
        if command in (OPEN, EXAM, DECK, CHANGE, PROGRAMS):
            return bool(self.shown_rows)
        return command != BACK or self.search is not None

    # Keys.

    async def on_key(self, event: events.Key) -> None:
        """What is typed into the search field."""
        self.app.notices.clear()
        self.problem = []
        self.praised = False
        if (
            self.search is not None
            and event.key
            not in (
                "up",
                "down",
                "enter",
                "escape",
                "f1",
                "ctrl+q",
                "ctrl+c",
                "ctrl+p",
            )
            and self.search.key(event.key, event.character)
        ):
            self._find()
            self.row = 0
            event.stop()
            event.prevent_default()
        self.draw()

    def action_line(self, step: int = 1) -> None:
        """Next or previous lesson."""
        self.row = min(max(self.row + step, 0), max(len(self.shown_rows) - 1, 0))
        self.draw()

    def action_find(self) -> None:
        """Search titles and articles."""
        self.search = Field(limit=60)
        self._find()
        self.row = 0
        self.draw()

    @on(Sheet.Wheeled)
    def follow_wheel(self, event: Sheet.Wheeled) -> None:
        """Beyond what is drawn the wheel takes the bar along."""
        event.stop()
        self.action_line(1 if event.down else -1)

    def clicked(self, name: str, argument: str, at: int) -> bool:
        if name != "open_row":
            return not name
        self.row = int(argument)
        self.action_open()
        return True

    def action_open(self) -> None:
        """Open the lesson under the bar."""
        found = self._load()
        if found is not None:
            self.search, self.row = None, 0
            self._find()
            self.app.open_lesson(found)

    def action_review(self) -> None:
        """The words that are due."""
        self.app.open("review")

    def action_progress(self) -> None:
        """How far the learner has come."""
        self.app.open("progress", self.rows)

    def action_deck(self) -> None:
        """Write its deck."""
        found = self._load()
        if found is not None:
            from study.language.facing import facing

            self.app.open("export_anki", facing(found, self.app.settings.direction))

    def action_programs(self) -> None:
        """Its questions for another program."""
        found = self._load()
        if found is not None:
            self.app.open("export_questions", found)

    def action_exam(self) -> None:
        """Sit it as an exam."""
        found = self._load()
        if found is not None:
            from study.language.facing import facing

            self.app.open("exam", facing(found, self.app.settings.direction))

    def action_other(self) -> None:
        """Study the other text of each lesson."""
        self.app.change(direction="en" if self.app.settings.direction == "fr" else "fr")

    def _load(self) -> Lesson | None:
        """The lesson under the bar; None, with the reason on the page, if it cannot be read."""
        if not self.shown_rows:
            return None
        place = self.shown_rows[self.row].place
        language = self.tr.language
        try:
            lesson, problems = open_lesson(place, self.app.places.cache)
        except LibraryError as error:
            self.problem = [error.message.get(language)]
        else:
            if lesson and lesson.paragraphs:
                self.app.origins[lesson.id] = place
                return lesson
            self.problem = [f"{place.path.name}:{p.line}: {p.message.get(language)}" for p in problems[:5]]
        self.draw()
        return None

    def action_back(self) -> None:
        """Leave the search; from the library itself there is nowhere further back."""
        self.search = None
        self._find()
        self.row = 0
        self.draw()

    def action_quit(self) -> None:
        """Leave the program."""
        leave(self.app)
