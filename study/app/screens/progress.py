"""Progress: words known, days of study, what is remembered, what comes up, where questions are hard."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from study.app.commands import Command, bindings
from study.app.library.rows import LibraryRow, library_rows
from study.app.page.entry import beside
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, Run, line
from study.app.page.paint import wrapped
from study.app.progress.block import Block
from study.app.progress.leeches import leeches_block, named
from study.app.progress.memory import coming_block, remembered_block
from study.app.progress.shares import lessons_block, questions_block
from study.app.progress.terms import found
from study.app.progress.weeks import days_block, weeks_in, words_block
from study.app.screens.scroll import LEAF, SCROLL, ScrollScreen
from study.language.headword import headword
from study.lesson.catalogue import Catalogue
from study.locale import N_
from study.locale.dates import said_day
from study.progress.overview import Overview, overview

PROGRESS = N_("Progress")
PERIOD = Command("period", ("left",), "← →", N_("period"), N_("earlier weeks, later weeks"), PROGRESS, ("right",))
LEECHES = Command("leeches", ("w",), "w", N_("hard words"), N_("the words that do not stick"), PROGRESS)

_GAP = 5
"""Columns between the two columns of blocks."""
_TWO = 70
"""Columns from which there are two."""


class ProgressScreen(ScrollScreen):
    """Drawn in blocks, each with its numbers in words and figures, so that nothing depends on seeing its shape."""

    NAME = "progress"
    COMMANDS_HERE = (PERIOD, LEECHES, SCROLL, LEAF)
    BINDINGS = bindings(NAME, (PERIOD, LEECHES))

    def __init__(self, lessons: Sequence[LibraryRow]) -> None:
        super().__init__()
        self.lessons = lessons
        """The shelf, as the library has read it."""
        self.back = 0
        """How many times the page was turned back."""
        self._read: tuple[int, int, Overview] | None = None
        self._names: dict[str, str] = {}
        """What the words that do not stick are called."""

    def on_screen_suspend(self) -> None:
        """What lies over it may change something: it is read again."""
        self._read = None

    def turned(self) -> None:
        """The other texts have their own words."""
        app = self.app
        self.lessons = library_rows(app.places.lessons, app.store, Catalogue(app.places.cache), app.settings.direction)

    def seen(self, weeks: int) -> Overview:
        """What there is to draw in so many weeks."""
        if self._read is None or self._read[:2] != (weeks, self.back):
            today = self.app.store.clock().astimezone().date()
            seen = overview(self.app.store, today, weeks, self.back * (weeks - 1))
            terms = found(named(seen), self.app.places)
            self._names = {key: headword(each.term) for key, each in terms.items()}
            self._read = weeks, self.back, seen
        return self._read[2]

    def _widths(self, page: Geometry) -> tuple[int, int]:
        """Columns of the two sides; the second is 0 where there is one side."""
        width = page.width - 2 * page.indent - page.margin - 2
        if width < _TWO:
            return min(width, 60), 0
        right = min((width - _GAP) * 45 // 100, 47)
        return min(width - _GAP - right, 62), right

    def title_line(self, page: Geometry) -> Line:
        seen = self.seen(weeks_in(self._widths(page)[0]))
        said = f"{said_day(seen.weeks[0], self.tr)} – {said_day(seen.last, self.tr)} {seen.last.year}"
        return self.title_of(self.tr(PROGRESS), () if seen.empty else (Run(said, "ink-3"),), page)

    def lines(self, page: Geometry) -> list[Line]:
        left, right = self._widths(page)
        seen = self.seen(weeks_in(left))
        if seen.empty:
            return self._nothing(min(left + _GAP + right if right else left, 66))
        height = 6 if page.height >= 29 else 4 if page.height >= 20 else 3
        goal, studied = self.app.settings.answers_a_day, self.app.settings.direction
        words = words_block(seen, left, height, self.tr)
        days = days_block(seen, left, goal, self.tr)
        side = right or left
        memory = remembered_block(seen, side, self.tr)
        coming = coming_block(seen, side, 2 if page.height < 29 else 3, self.tr)
        questions = questions_block(seen, side, self.tr)
        hard = leeches_block(seen, self._names, left, self.tr)
        lessons = lessons_block(self.lessons, left, studied, self.tr)
        if not right:
            return _stacked(words, coming, memory, days, hard, questions, lessons)
        return beside(_stacked(words, days, hard, lessons), _stacked(memory, coming, questions), left, _GAP)

    def _nothing(self, width: int) -> list[Line]:
        tr = self.tr
        lines = [*wrapped(tr("Nothing to draw yet. Your first answer begins it."), width, "ink bold"), BLANK]
        lines += wrapped(tr("Here you will see, week by week:"), width, "ink-2")
        for each in (
            tr("the words you know"),
            tr("the days on which you studied"),
            tr("how much you remember when a word comes back"),
            tr("what comes up in the next weeks"),
            tr("which questions are hard, and which words do not stick"),
        ):
            lines += [line(f"·  {each}", "ink-2")] if len(each) + 3 <= width else wrapped(f"·  {each}", width, "ink-2")
        return lines

    def footer(self) -> Iterable[tuple[str, str, str]]:
        keys = [self.key(PERIOD)] if self._read and not self._read[2].empty else []
        body = self.sheet("body")
        if len(body.lines) > body.size.height > 0:
            keys.append(self.key(SCROLL))
        if self._read and self._read[2].leeches:
            keys.append(self.key(LEECHES))
        return [*keys, (self.tr("Esc"), self.tr("back"), "back")]

    def explained(self) -> Sequence[tuple[str, str]]:
        tr = self.tr
        return (
            (tr("Words known"), tr("those you marked with k, and those that reviews will keep for three weeks")),
            (tr("Days"), tr("answers on each day, to questions and in reviews; the goal is in the settings")),
            (tr("Remembered"), tr("how many words, once learned, you still knew when they came back")),
            (tr("Coming up"), tr("words that will be due; what is overdue counts today")),
            (tr("Words that do not stick"), tr("those forgotten eight times or more after they had been learned")),
        )

    def action_period(self, step: int = 1) -> None:
        """Earlier weeks, or later ones again."""
        seen = self._read[2] if self._read else None
        if step > 0 and (not seen or not seen.begun or seen.begun >= seen.weeks[0]):
            return
        self.back = max(self.back + step, 0)
        self.draw()

    def action_leeches(self) -> None:
        """The words that do not stick."""
        self.app.open("difficult_words")


def _stacked(*blocks: Block) -> list[Line]:
    lines: list[Line] = []
    for block in filter(None, blocks):
        lines += [*([BLANK] if lines else []), *block]
    return lines
