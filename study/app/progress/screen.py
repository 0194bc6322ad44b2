"""The progress screen: words known, days of study, words remembered, words due, and the results of questions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from study.app.commands import Command, bindings
from study.app.library.rows import LibraryRow, library_rows
from study.app.page.geometry import Geometry
from study.app.page.line import Run, StyledLine
from study.app.progress.period import Period
from study.app.progress.view import ProgressView
from study.app.screens.scroll import LEAF, SCROLL, ScrollScreen
from study.lesson.catalogue import Catalogue
from study.locale import N_

PROGRESS = N_("Progress")
PERIOD = Command("period", ("left",), "← →", N_("period"), N_("earlier weeks, later weeks"), PROGRESS, ("right",))
LEECHES = Command("leeches", ("w",), "w", N_("difficult words"), N_("the difficult words"), PROGRESS)


class ProgressScreen(ScrollScreen):
    """Shows the progress in blocks. Each block also gives its numbers as text, for learners who cannot see the
    charts."""

    NAME = "progress"
    COMMANDS_HERE = (PERIOD, LEECHES, SCROLL, LEAF)
    BINDINGS = bindings(NAME, (PERIOD, LEECHES))

    def __init__(self, lessons: Sequence[LibraryRow]) -> None:
        super().__init__()
        self.lessons = lessons
        """The lessons as the library has read them."""
        self.period = Period()

    def on_screen_suspend(self) -> None:
        """Discard what was read: the screen above may change it."""
        self.period.forget()

    def direction_changed(self) -> None:
        """Read how much is known in the texts of the other language."""
        app = self.app
        self.lessons = library_rows(app.dirs.lessons, app.store, Catalogue(app.dirs.cache), app.settings.direction)

    def _view(self, page: Geometry) -> ProgressView:
        """Return the view for a page, once the weeks that have room on it are read."""
        view = ProgressView(page, self.tr)
        self.period.read(self.app.store, self.app.dirs, view.weeks, self.app.settings)
        return view

    def title_line(self, page: Geometry) -> StyledLine:
        """Return the name of the screen and the days that are shown."""
        view = self._view(page)
        seen = self.period.overview
        return self.title_of(self.tr(PROGRESS), (Run(view.span(seen), "ink-3"),) if seen else (), page)

    def lines(self, page: Geometry) -> list[StyledLine]:
        """Return the blocks of the screen, or before the first answer what they will show."""
        view = self._view(page)
        seen, settings = self.period.overview, self.app.settings
        if not seen:
            return view.nothing()
        return view.blocks(seen, self.period.names, self.lessons, settings.answers_a_day, settings.direction)

    def footer(self) -> Iterable[tuple[str, str, str]]:
        """Return the keys for the present content of the page."""
        seen = self.period.overview
        keys = [self.key(PERIOD)] if seen else []
        body = self.line_view("body")
        if len(body.lines) > body.size.height > 0:
            keys.append(self.key(SCROLL))
        if seen and seen.leeches:
            keys.append(self.key(LEECHES))
        return [*keys, (self.tr("Esc"), self.tr("back"), "back")]

    def help_entries(self) -> Sequence[tuple[str, str]]:
        """Return the name of each block and what it shows."""
        tr = self.tr
        return (
            (
                tr("Words known"),
                tr("words you marked with k, and words whose next review is at least three weeks away"),
            ),
            (tr("Days"), tr("answers on each day, to questions and in reviews; set the goal in the settings")),
            (tr("Remembered"), tr("share of learned words that you still knew when they were due")),
            (tr("Coming up"), tr("words and questions to review; today counts what a review asks now")),
            (tr("Difficult words"), tr("words forgotten eight times or more after they were learned")),
        )

    def action_period(self, step: int = 1) -> None:
        """Show earlier weeks, or later ones again."""
        if self.period.move(step):
            self.draw()

    def action_leeches(self) -> None:
        """Open the list of leeches."""
        self.app.open("difficult_words")
