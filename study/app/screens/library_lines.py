"""The library's lines: the lesson to continue, and the list of the others."""

from __future__ import annotations

from study.app.page.geometry import Geometry
from study.app.page.line import Line, Run, column, fit, row
from study.app.page.paint import shown
from study.app.screens.page import PageScreen
from study.app.shelf import Row

_LABEL = 11
"""Columns of the labels at the left."""
_BAR = 8
"""Cells of the bar that shows how much is known."""


class LibraryLines(PageScreen):
    """How lessons stand on the shelf."""

    def _label_width(self, page: Geometry) -> int:
        return 0 if page.tiny else _LABEL

    def _labelled(self, label: str, page: Geometry, *runs: Run) -> Line:
        return row(*column((Run(label, "ink-3"),), self._label_width(page) + 2) if not page.tiny else (), *runs)

    def _continue(self, each: Row, page: Geometry, here: bool) -> list[Line]:
        bar = Run("▌ ", "focus") if here else Run("  ", "")
        room = page.width - page.left - self._label_width(page) - 4
        action = "open_row:0"
        first, second = self._titles(each)
        title = Run(fit(shown(first), room), "ink bold", action)
        label = self.tr("Again") if each.finished else self.tr("Continue") if each.standing else self.tr("Start")
        lines = [self._labelled(label, page, bar, title)]
        if second and page.height >= 12:
            lines.append(self._labelled("", page, bar, Run(fit(shown(second), room), "ink-2", action)))
        if each.standing:
            where = self.tr("paragraph {number} of {count}", number=each.at, count=each.paragraphs)
            where = f"{each.at}/{each.paragraphs}" if page.tiny else where
        else:
            where = self.tr.plural("{n} paragraph", "{n} paragraphs", each.paragraphs)
        facts = f"   {each.level}   {self._minutes(each)}"
        if len(where) + len(facts) + 2 > room:
            facts = fit(f" {self._minutes(each)}", max(room - len(where) - 2, 0))
        runs = [Run(where, "ink-3", action), Run("  ", "")]
        if each.standing and len(where) + len(facts) + 3 * each.paragraphs + 2 <= room:
            for n in range(1, each.paragraphs + 1):
                role = "focus" if n == each.at else "ink-3" if n <= each.furthest else "rule"
                runs += [Run("━━" if n <= max(each.at, each.furthest) else "──", role), Run(" ", "")]
        runs.append(Run(facts, "ink-3", action))
        return [*lines, self._labelled("", page, bar, *runs)]

    def _titles(self, each: Row) -> tuple[str, str]:
        """The title in the language that is studied, and in the other."""
        studied = self.app.settings.direction
        return each.title.get(studied), each.title.en if studied == "fr" else each.title.fr

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

    def _lesson(self, each: Row, page: Geometry, number: int, here: bool) -> Line:
        size = self._columns(page)
        action = f"open_row:{number}"
        bar = Run("▌ ", "focus") if here else Run("  ", "")
        role = "ink-3" if each.broken else "ink bold" if here else "ink"
        title = shown(self._titles(each)[0])
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
        """How much of it is known: a share, and where there is room a bar."""
        if not each.terms and not each.known:
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
