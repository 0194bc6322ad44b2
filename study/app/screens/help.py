"""The help screen: the keys of the screen below by purpose, and what the marks in its text mean."""

from __future__ import annotations

from collections.abc import Sequence

from study.app.commands import Command, shown_key
from study.app.page.entry import beside
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Run, StyledLine, column, line
from study.app.page.paint import hung, wrapped
from study.app.screens.base import PageScreen
from study.app.screens.scroll import ScrollScreen
from study.locale import N_

_KEY = 11
"""Columns of the keys."""
MARKS = (
    ("recettes", "cursor", N_("the cursor and its sentence")),
    ("atteignant", "new", N_("a term you have not met yet")),
    ("croissance", "learning", N_("a term you are learning")),
    ("d’euro", "fault", N_("an error in the source; “sic” in the margin")),
    ("Cependant", "sentence", N_("the current sentence")),
    ("géant", "ink", N_("known, ignored or not in the glossary")),
)
"""The marks in the text of a lesson, with style and meaning."""
SIGNS = (
    ("✗", "wrong bold", N_("error: must be fixed")),
    ("!", "ink bold", N_("warning: act on it, or waive the rule with a reason")),
    ("▌", "focus", N_("where you are")),
    ("sic", "ink-3", N_("an error in the source, with the reason")),
)
"""The signs in the margin of the preview, with style and meaning."""


class HelpScreen(ScrollScreen):
    """Help on one screen. The commands are those that it had when help was opened."""

    NAME = "help"

    def __init__(self, about: PageScreen) -> None:
        super().__init__()
        self.about = about
        self.given = tuple(about.available())

    def title_line(self, page: Geometry) -> StyledLine:
        """Return the name of the screen."""
        return self.title_of(self.tr("Help"), (), page)

    def lines(self, page: Geometry) -> list[StyledLine]:
        """Return the keys in groups, what the screen shows and, for some screens, the marks in the text."""
        width = page.width - page.left - 2
        two = width >= 64
        each = (width - 3) // 2 if two else width
        groups: dict[str, list[Command]] = {}
        for command in self.given:
            if command.shown:
                groups.setdefault(command.group, []).append(command)
        blocks = [self._block(group, commands, each) for group, commands in groups.items() if group]
        lines = _columns(blocks, each) if two else [each for block in blocks for each in (*block, BLANK)]
        for name, said in self.about.help_entries():
            lines += [BLANK, line(name, "ink bold"), *wrapped(said, min(width, 72), "ink-2")]
        if self.about.NAME == "lesson":
            lines += [BLANK] if self.about.passage else []
            lines += self._marks(self.tr("Marks in the text"), MARKS, each, two)
        if self.about.NAME == "preview":
            lines += self._marks(self.tr("Marks in the margin"), SIGNS, each, two)
        return lines

    def _block(self, group: str, commands: Sequence[Command], width: int) -> list[StyledLine]:
        lines = [line(self.tr(group), "ink bold"), BLANK]
        for command in commands:
            key = column((Run(shown_key(command, self.tr), "ink-2 bold"),), _KEY)
            lines += hung(key, wrapped(self.tr(command.tip), width - _KEY, "ink-2"))
        return lines

    def _marks(self, title: str, marks: Sequence[tuple[str, str, str]], width: int, two: bool) -> list[StyledLine]:
        lines = [line(title, "ink bold"), BLANK]
        rows = []
        for word, role, said in marks:
            mark = column((Run(word, f"ink {role}"),), _KEY + 1)
            rows.append(hung(mark, wrapped(self.tr(said), width - _KEY - 1, "ink-2")))
        half = len(rows) // 2
        left, right = ([each for mark in side for each in mark] for side in (rows[:half], rows[half:]))
        return lines + (beside(left, right, width, 3) if two else [*left, *right])


def _columns(blocks: list[list[StyledLine]], width: int) -> list[StyledLine]:
    """Return blocks in two columns of about the same height, in their order from the top down."""
    left: list[StyledLine] = []
    right: list[StyledLine] = []
    for block in blocks:
        side = left if len(left) <= len(right) else right
        side += [*block, BLANK]
    return beside(left, right, width, 3)
