"""Draws the progress screen: its blocks, in one column or two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from study.app.library.rows import LibraryRow
from study.app.page.entry import beside
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, StyledLine, line
from study.app.page.paint import wrapped
from study.app.progress.block import Block
from study.app.progress.leeches import leeches_block
from study.app.progress.memory import coming_block, remembered_block
from study.app.progress.shares import lessons_block, questions_block
from study.app.progress.weeks import days_block, weeks_in, words_block
from study.lesson.model import Language
from study.locale import Translator
from study.locale.dates import said_day
from study.progress.queries.overview import Overview

_GAP = 5
"""Columns between the two columns of blocks."""
_TWO = 70
"""Columns from which the blocks are in two columns."""


class ProgressView:
    """Draws an overview of the progress for one page size and interface language."""

    def __init__(self, page: Geometry, tr: Translator) -> None:
        self.page = page
        self.tr = tr
        self._left, self._right = _widths(page)

    @property
    def weeks(self) -> int:
        """Return how many weeks have room on the page."""
        return weeks_in(self._left)

    def span(self, seen: Overview) -> str:
        """Return the first and the last day that are shown, with the year."""
        return f"{said_day(seen.weeks[0], self.tr)} – {said_day(seen.last, self.tr)} {seen.last.year}"

    def blocks(
        self, seen: Overview, names: Mapping[str, str], lessons: Sequence[LibraryRow], goal: int, studied: Language
    ) -> list[StyledLine]:
        """Return all blocks: `names` are the headwords of leeches by key, `goal` is in answers a day (0 for none)."""
        page, tr, left = self.page, self.tr, self._left
        height = 6 if page.height >= 29 else 4 if page.height >= 20 else 3
        words = words_block(seen, left, height, tr)
        days = days_block(seen, left, goal, tr)
        side = self._right or left
        memory = remembered_block(seen, side, tr)
        coming = coming_block(seen, side, 2 if page.height < 29 else 3, tr)
        questions = questions_block(seen, side, tr)
        hard = leeches_block(seen, names, left, tr)
        known = lessons_block(lessons, left, studied, tr)
        if not self._right:
            return _stacked(words, coming, memory, days, hard, questions, known)
        return beside(_stacked(words, days, hard, known), _stacked(memory, coming, questions), left, _GAP)

    def nothing(self) -> list[StyledLine]:
        """Return what the page shows before the first answer: what it will show later."""
        tr = self.tr
        width = min(self._left + _GAP + self._right if self._right else self._left, 66)
        lines = [*wrapped(tr("Nothing to chart yet: answer your first question."), width, "ink bold"), BLANK]
        lines += wrapped(tr("Here you will see, week by week:"), width, "ink-2")
        for each in (
            tr("the words you know"),
            tr("the days on which you studied"),
            tr("how much you remember at each review"),
            tr("reviews in the coming weeks"),
            tr("hard questions and difficult words"),
        ):
            lines += [line(f"·  {each}", "ink-2")] if len(each) + 3 <= width else wrapped(f"·  {each}", width, "ink-2")
        return lines


def _widths(page: Geometry) -> tuple[int, int]:
    """Return the widths of the left and the right column; the right one is 0 if all blocks are in one column."""
    width = page.width - 2 * page.indent - page.margin - 2
    if width < _TWO:
        return min(width, 60), 0
    right = min((width - _GAP) * 45 // 100, 47)
    return min(width - _GAP - right, 62), right


def _stacked(*blocks: Block) -> list[StyledLine]:
    """Return the blocks that have lines, one below the other, with an empty line between them."""
    lines: list[StyledLine] = []
    for block in filter(None, blocks):
        lines += [*([BLANK] if lines else []), *block]
    return lines
