"""The library: continue where you stopped, or open another lesson."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual import events

from study.app.commands import HELP, Command, bindings
from study.app.forms.field import Field, field_runs
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, Run, blank, column, fit, row
from study.app.page.paint import shown, wrapped
from study.app.screens.page import PageScreen
from study.app.shelf import Row, rows
from study.app.widgets.sheet import Keep
from study.lesson.cache import open_lesson
from study.lesson.library import LibraryError
from study.lesson.model import Lesson
from study.locale import N_

OPEN = Command("open", ("enter",), "Enter", N_("open"), N_("open the lesson"), N_("Library"))
LINE = Command("line", ("down",), "↑ ↓", N_("lesson"), N_("next, previous lesson"), N_("Library"), ("up",))
FIND = Command("find", ("f", "slash"), "f", N_("find"), N_("find a lesson"), N_("Library"))
DECK = Command("deck", ("d",), "d", N_("Anki deck"), N_("write this lesson’s Anki deck"), N_("Library"))
QUIT = Command("quit", ("q",), "q", N_("quit"), N_("leave the program"), N_("Go on"))

_LABEL = 11
"""Columns of the labels at the left."""
_BAR = 8
"""Cells of the bar that shows how much is known."""


class LibraryScreen(PageScreen):
    """Lessons with level, length, how far you are and how much of them you know."""

    NAME = "library"
    COMMANDS_HERE = (OPEN, LINE, FIND, DECK, QUIT)
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self) -> None:
        super().__init__()
        self.row = 0
        self.search: Field | None = None
        self.problem: list[str] = []
        self.rows: list[Row] = []

    def on_mount(self) -> None:
        """Read the shelf."""
        self._read()

    def on_screen_resume(self) -> None:
        """A lesson may have been read since."""
        self._read()
        super().on_screen_resume()

    def _read(self) -> None:
        self.rows = rows(self.app.places.lessons, self.app.store)
        self.row = min(self.row, max(len(self.shown_rows) - 1, 0))

    @property
    def shown_rows(self) -> list[Row]:
        """The lessons that fit what is searched for, the one to continue first."""
        sought = self.search.text.casefold().strip() if self.search else ""
        return [each for each in self.rows if sought in each.words] if sought else self.rows

    # Drawing.

    def title_line(self, page: Geometry) -> Line:
        known = self.app.store.known()
        right = self.tr.plural("{n} word known", "{n} words known", known) if known else ""
        return self.title_of("Alinéa", (Run(right, "ink-3"),), page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[Line], Keep]:
        lines: list[Line] = []
        for notice in self.app.notices:
            lines += wrapped(notice.get(self.tr.language), min(page.width - page.left - 2, 72), "wrong")
        lines += [BLANK] if lines else []
        found = self.shown_rows
        if self.search is not None:
            lines += [self._labelled(self.tr("Find"), page, *field_runs(self.search, 30, True)), BLANK]
        if not found:
            text = self.tr("No lesson has that in its title.") if self.search else self.tr("There is no lesson yet.")
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
        for n, each in enumerate(rest):
            if n + offset == self.row:
                keep = (len(lines),)
            lines.append(self._lesson(each, page, n + offset == self.row))
            if each.broken and n + offset == self.row:
                lines += wrapped(each.broken.get(self.tr.language), min(60, page.measure), "wrong")
        if self.problem:
            lines += [
                BLANK,
                *(each for text in self.problem for each in wrapped(text, min(72, page.width - 8), "wrong")),
            ]
            keep = (len(lines) - 1,)
        return lines, keep

    def _label_width(self, page: Geometry) -> int:
        return 0 if page.tiny else _LABEL

    def _labelled(self, label: str, page: Geometry, *runs: Run) -> Line:
        return row(*column((Run(label, "ink-3"),), self._label_width(page) + 2) if not page.tiny else (), *runs)

    def _continue(self, each: Row, page: Geometry, here: bool) -> list[Line]:
        bar = Run("▌ ", "focus") if here else Run("  ", "")
        room = page.width - page.left - self._label_width(page) - 4
        action = "open_row:0"
        title = Run(fit(shown(each.title.fr or each.title.en), room), "ink bold", action)
        label = self.tr("Again") if each.finished else self.tr("Continue") if each.standing else self.tr("Start")
        lines = [self._labelled(label, page, bar, title)]
        if each.title.en and page.height >= 12:
            lines.append(self._labelled("", page, bar, Run(fit(shown(each.title.en), room), "ink-2", action)))
        if each.standing:
            where = self.tr("paragraph {number} of {count}", number=each.at, count=each.paragraphs)
        else:
            where = self.tr.plural("{n} paragraph", "{n} paragraphs", each.paragraphs)
        facts = f"   {each.level}   {self._minutes(each)}"
        runs = [Run(where, "ink-3", action), Run("  ", "")]
        if each.standing and len(where) + len(facts) + 3 * each.paragraphs + 2 <= room:
            for n in range(1, each.paragraphs + 1):
                role = "focus" if n == each.at else "ink-3" if n <= each.furthest else "rule"
                runs += [Run("━━" if n <= max(each.at, each.furthest) else "──", role), Run(" ", "")]
        runs.append(Run(facts, "ink-3", action))
        return [*lines, self._labelled("", page, bar, *runs)]

    def _minutes(self, each: Row) -> str:
        if each.finished and each.standing:
            return self.tr("finished, {share}", share=self.tr.percent(each.standing.mark))
        if each.standing:
            return self.tr.plural("{n} minute left", "{n} minutes left", each.minutes_left)
        return self.tr.plural("about {n} minute", "about {n} minutes", each.minutes)

    def _columns(self, page: Geometry) -> int:
        """Cells for the title in the list."""
        return max(
            min(
                page.width - page.left - self._label_width(page) - 2 - (8 if page.tiny else 40 if page.beside else 32),
                48,
            ),
            10,
        )

    def _heads(self, page: Geometry) -> list[Line]:
        size = self._columns(page)
        heads = "" if page.tiny else f"{self.tr('min'):>5}   {self.tr('read'):<10}{self.tr('known'):<10}"
        return [self._labelled(self.tr("Lessons"), page, Run("  " + " " * (size + 4), ""), Run(heads, "ink-3"))]

    def _lesson(self, each: Row, page: Geometry, here: bool) -> Line:
        size = self._columns(page)
        action = f"open_row:{self.shown_rows.index(each)}"
        bar = Run("▌ ", "focus") if here else Run("  ", "")
        role = "ink-3" if each.broken else "ink bold" if here else "ink"
        title = shown(each.title.fr or each.title.en)
        runs = [
            bar,
            *column((Run(fit(title, size), role, action),), size + 2),
            Run(f"{each.level:<2}", "ink-3", action),
        ]
        if not page.tiny:
            runs.append(Run(f"{each.minutes or '':>5}   {fit(self._read_so_far(each), 10):<10}", "ink-3", action))
            runs += self._known(each, page)
        return self._labelled("", page, *runs)

    def _known(self, each: Row, page: Geometry) -> tuple[Run, ...]:
        """How much of its glossary is known: a share, and where there is room a bar."""
        if not each.terms:
            return ()
        done = round(each.known * _BAR)
        share = Run(f"{self.tr.percent(each.known):>6}", "ink-3")
        if not page.beside:
            return (share,)
        return Run("━" * done, "chart"), Run("─" * (_BAR - done), "rule"), share

    def _read_so_far(self, each: Row) -> str:
        if each.broken:
            return self.tr("unreadable")
        if not each.standing:
            return self.tr("new")
        if each.finished:
            return self.tr("all")
        return self.tr("{at} of {count}", at=each.at, count=each.paragraphs)

    def footer(self) -> Iterable[tuple[str, str, str]]:
        if self.search is not None:
            return [
                (self.tr("Enter"), self.tr("open"), "open"),
                ("↑ ↓", self.tr("lesson"), ""),
                (self.tr("Esc"), self.tr("leave the field"), "back"),
            ]
        return [
            self.key(OPEN),
            self.key(FIND),
            self.key(DECK),
            ("s", self.tr("settings"), "settings"),
            self.key(QUIT),
            self.key(HELP),
        ]

    # Keys.

    async def on_key(self, event: events.Key) -> None:
        """What is typed into the search field."""
        self.app.notices.clear()
        self.problem = []
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
            self.row = 0
            event.stop()
            event.prevent_default()
        self.draw()

    def action_line(self, step: int = 1) -> None:
        """Next or previous lesson."""
        self.row = min(max(self.row + step, 0), max(len(self.shown_rows) - 1, 0))
        self.draw()

    def action_find(self) -> None:
        """Search by title."""
        self.search = Field(limit=60)
        self.row = 0
        self.draw()

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
            self.app.open_lesson(found)

    def action_deck(self) -> None:
        """Write its deck."""
        found = self._load()
        if found is not None:
            self.app.open_export(found)

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
        self.row = 0
        self.draw()

    def action_quit(self) -> None:
        """Leave the program."""
        self.app.exit()
