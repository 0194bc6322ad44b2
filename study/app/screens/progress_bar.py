"""The bar that shows how far some work in a thread is."""

from __future__ import annotations

from study.app.page.line import BLANK, Run, StyledLine, line, row
from study.app.screens.base import PageScreen
from study.app.workers import call_in_app

_CELLS = 30
"""Cells of the bar."""


class ProgressBar:
    """A bar under a line that describes the work."""

    def __init__(self, screen: PageScreen) -> None:
        self._screen = screen
        self._label = ""
        self._filled = 0

    def step(self, done: int, steps: int, label: str) -> None:
        """Show that `done` of `steps` are done, under a label that is to be translated; call it from any thread.

        The screen is drawn again only when that changes the bar or its label.
        """
        before = self._label, self._filled
        self._label, self._filled = label, done * _CELLS // max(steps, 1)
        if before != (self._label, self._filled):
            call_in_app(self._screen, self._screen.draw)

    def lines(self) -> list[StyledLine]:
        """Draw the label and the bar."""
        bar = row(Run("━" * self._filled, "chart"), Run("─" * (_CELLS - self._filled), "rule"))
        return [line(self._screen.tr(self._label), "ink"), BLANK, bar]
