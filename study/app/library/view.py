"""Draws the library: the lesson to continue, and the list of the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from study.app.library.lesson_list import LessonList
from study.app.library.rows import LibraryRow
from study.app.library.today import TodayStatus
from study.app.page.field_lines import field_runs
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Run, StyledLine, blank, column, fit, row
from study.app.page.paint import led, shown, wrapped
from study.app.widgets.line_view import Keep
from study.lesson.bilingual import Language
from study.locale import Translator
from study.locale.time_left import said_left
from study.text import Text

_LABEL = 11
"""Columns of the labels at the left."""
_BAR = 8
"""Cells of the bar that shows the known share."""
_REACH = 120
"""Lessons drawn above and below the selected one: more than fit on a screen. A library of thousands takes no longer."""
_MEASURE = 72
"""The most columns of a sentence."""


class LibraryView:
    """Draws the list of lessons for one page size, interface language and language to study."""

    def __init__(self, page: Geometry, tr: Translator, studied: Language) -> None:
        self.page = page
        self.tr = tr
        self.studied = studied
        self._label_width = 0 if page.tiny else _LABEL

    def facts(self, profile: str, today: TodayStatus | None, known: int) -> str:
        """Return the right side of the title bar, as much of it as has room; `known` is a number of words."""
        parts = [profile] if profile else []
        parts += [self.tr("the English texts")] if self.studied == "en" else []
        parts += today.parts(self.tr) if today else []
        parts += [self.tr.plural("{n} word known", "{n} words known", known)] if known else []
        while len("   ".join(parts)) > max(self.page.width - self.page.left - 14, 0):
            parts.pop()
        return "   ".join(parts)

    def messages(
        self, notices: Iterable[Text], goal_reached: TodayStatus | None, exam: tuple[str, timedelta] | None
    ) -> list[StyledLine]:
        """Return the notices, praise if the goal of the day has just been reached (`goal_reached` is not None), and the
        exam that is open: its lesson and the time that is left."""
        width = min(self.page.width - self.page.left - 2, _MEASURE)
        lines = [each for notice in notices for each in wrapped(self.tr(notice), width, "wrong")]
        if goal_reached:
            said = self.tr("You have reached today’s goal: {n} answers. Well done!", n=goal_reached.answers)
            lines += led(Run("✓ ", "right bold"), said, width)
        if exam:
            title, left = exam
            said = self.tr("{left}. x continues it.", left=said_left(left, self.tr))
            if not left:
                said = self.tr("The time is up. x shows the result.")
            lines += led(Run(f"{self.tr('Exam: {title}', title=title)}  ", "ink bold"), said, width)
        return [*lines, BLANK] if lines else []

    def body(self, lessons: LessonList, problem: Sequence[str]) -> tuple[list[StyledLine], Keep]:
        """Return the search field, the lesson to continue, the list and `problem`, and the lines to keep in sight."""
        lines: list[StyledLine] = []
        if lessons.search is not None:
            lines += [self._labelled(self.tr("Find"), *field_runs(lessons.search, 30)), BLANK]
        if not lessons.is_read:
            return lines, ()
        if not lessons.shown:
            return [*lines, *wrapped(self._nothing(lessons), 60, "ink-2")], ()
        listed, keep = self._lessons(lessons, len(lines))
        lines += listed
        if problem:
            width = min(_MEASURE, self.page.width - 8)
            lines += [BLANK, *(each for text in problem for each in wrapped(text, width, "wrong"))]
            keep = (len(lines) - 1,)
        return lines, keep

    def _nothing(self, lessons: LessonList) -> str:
        if lessons.search:
            return self.tr("No lesson has this in its title or text.")
        return self.tr("There is no lesson yet.")

    def _lessons(self, lessons: LessonList, above: int) -> tuple[list[StyledLine], Keep]:
        """Return the lines of the lessons and those to keep in sight, whose indices begin at `above`."""
        lines: list[StyledLine] = []
        keep: Keep = (0,)
        rest, offset, selected = lessons.shown, 0, lessons.selected
        if lessons.search is None and not rest[0].broken:
            first, *rest = rest
            offset = 1
            lines += self._continue(first, selected == 0)
            keep = (above, above + len(lines) - 1) if selected == 0 else keep
            lines += blank(1 if self.page.short else 2)
        if rest:
            lines.append(self._heads())
        near = max(selected - _REACH, 0)
        for n, each in enumerate(rest[near : selected + _REACH], near + offset):
            here = n == selected
            if here:
                keep = (above + len(lines),)
            lines.append(self._lesson(each, n, here))
            if each.broken and here:
                lines += wrapped(self.tr(each.broken), min(60, self.page.measure), "wrong")
        return lines, keep

    def _labelled(self, label: str, *runs: Run) -> StyledLine:
        """Return a line with a label before it, if the page has room for labels."""
        if self.page.tiny:
            return row(*runs)
        return row(*column((Run(label, "ink-3"),), self._label_width + 2), *runs)

    def _titles(self, each: LibraryRow) -> tuple[str, str]:
        """Return the title in the language that is studied and in the other one, which may be empty."""
        return each.title.get(self.studied), each.title.en if self.studied == "fr" else each.title.fr

    # The lesson to continue.

    def _continue(self, each: LibraryRow, here: bool) -> list[StyledLine]:
        bar = _bar(here)
        room = self.page.width - self.page.left - self._label_width - 4
        action = "open_row:0"
        first, second = self._titles(each)
        label = self.tr("Again") if each.finished else self.tr("Continue") if each.standing else self.tr("Start")
        lines = [self._labelled(label, bar, Run(fit(shown(first), room), "ink bold", action))]
        if second and self.page.height >= 12:
            lines.append(self._labelled("", bar, Run(fit(shown(second), room), "ink-2", action)))
        return [*lines, self._labelled("", bar, *self._position(each, room, action))]

    def _position(self, each: LibraryRow, room: int, action: str) -> list[Run]:
        """Return the paragraph that was open last, a stroke for each paragraph, the level and the minutes."""
        if each.standing:
            where = self.tr("paragraph {number} of {count}", number=each.at, count=each.paragraphs)
            where = f"{each.at}/{each.paragraphs}" if self.page.tiny else where
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
        return [*runs, Run(facts, "ink-3", action)]

    def _minutes(self, each: LibraryRow) -> str:
        if each.finished and each.standing:
            return self.tr("finished, {share}", share=self.tr.percent(each.standing.mark))
        if each.standing:
            return self.tr.plural("{n} minute left", "{n} minutes left", each.minutes_left)
        return self.tr.plural("about {n} minute", "about {n} minutes", each.minutes)

    # The list.

    @property
    def _title_width(self) -> int:
        """Cells of the titles in the list."""
        page = self.page
        others = 8 if page.tiny else 40 if page.beside else 32
        return max(min(page.width - page.left - self._label_width - 2 - others, 48), 10)

    def _heads(self) -> StyledLine:
        heads = "" if self.page.tiny else f"{self.tr('min'):>5}   {self.tr('read'):<10}{self.tr('known'):<10}"
        indent = Run("  " + " " * (self._title_width + 4), "")
        return self._labelled(self.tr("Lessons"), indent, Run(heads, "ink-3"))

    def _lesson(self, each: LibraryRow, number: int, here: bool) -> StyledLine:
        size = self._title_width
        action = f"open_row:{number}"
        role = "ink-3" if each.broken else "ink bold" if here else "ink"
        title = shown(self._titles(each)[0])
        runs = [
            _bar(here),
            *column((Run(fit(title, size), role, action),), size + 2),
            Run(f"{each.level:<2}", "ink-3", action),
        ]
        if not self.page.tiny:
            runs.append(Run(f"{each.minutes or '':>5}   {fit(self._read_so_far(each), 10):<10}", "ink-3", action))
            runs += self._known(each)
        return self._labelled("", *runs)

    def _known(self, each: LibraryRow) -> tuple[Run, ...]:
        """Return how much of a lesson is known: a percentage and, if there is room, a bar."""
        if not each.terms and not each.known:
            return ()
        done = round(each.known * _BAR)
        share = Run(f"{self.tr.percent(each.known):>6}", "ink-3")
        if not self.page.beside:
            return (share,)
        return Run("━" * done, "chart"), Run("─" * (_BAR - done), "rule"), share

    def _read_so_far(self, each: LibraryRow) -> str:
        if each.broken:
            return self.tr("unreadable")
        if not each.standing:
            return self.tr("new")
        if each.finished:
            return self.tr("all")
        return self.tr("{at} of {count}", at=each.at, count=each.paragraphs)


def _bar(here: bool) -> Run:
    """Return the mark before the selected lesson, or as many blanks."""
    return Run("▌ ", "focus") if here else Run("  ", "")
