"""Selects the words of a page with the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from study.app.page.copying import DrawnWord, TextPlace, words
from study.app.page.line import StyledLine

if TYPE_CHECKING:
    from study.app.screens.base import PageScreen
    from study.app.widgets.line_view import LineView

_MOVES = {"left": ("word", -1), "right": ("word", 1), "up": ("line", -1), "down": ("line", 1), "home": ("end", -1)}
_MOVES |= {"end": ("end", 1)}
_VIEWS = ("body", "panel", "title")
"""The parts of a page whose words can be selected, in the order in which Tab goes through them."""


class TextSelector:
    """One selected word of the page, or a stretch from one word to another.

    The selection ends with Esc, when the text is copied, or with a key that has another meaning.
    """

    def __init__(self, screen: PageScreen) -> None:
        self._screen = screen
        self._view: LineView | None = None
        """The view whose words are selected; None while nothing is selected with the keyboard."""
        self._words: list[DrawnWord] = []
        self._fixed = 0
        """The index of the word at the fixed end of the selection."""
        self._here = 0
        """The index of the word at the end that the arrows move."""

    @property
    def is_active(self) -> bool:
        """Whether the arrows move the selection. A change of the page ends this mode."""
        return self._view is not None and self._view in self._screen.selections

    def begin(self) -> bool:
        """Select the word under the cursor of the page, or the first in the highlighted line; return False if there is
        none."""
        return any(self._enter(self._screen.line_view(name)) for name in self._views)

    def end(self) -> None:
        """Clear the selection."""
        self._view = None
        self._screen.clear_selection()

    def take_key(self, key: str) -> bool:
        """Move or extend the selection by a key; False if the key means something else, which ends the selection.

        An arrow with Shift begins a selection.
        """
        name = key.removeprefix("shift+").removeprefix("ctrl+")
        if not self.is_active:
            is_first = key.startswith("shift+") and name in _MOVES and "ctrl" not in key
            return is_first and self.begin()
        if name in _MOVES:
            self._move(*_MOVES[name], extend="shift" in key)
        elif key in ("tab", "shift+tab"):
            self._next_view(1 if key == "tab" else -1)
        elif key == "ctrl+a":
            self._fixed, self._here = 0, len(self._words) - 1
            self._show()
        elif key == "enter":
            self._screen.action_copy_text()
        else:
            if key not in ("ctrl+c", "super+c"):
                self.end()
            return key == "escape"
        return True

    @property
    def _views(self) -> list[str]:
        return [name for name in _VIEWS if name != "panel" or self._screen.PANEL]

    def _next_view(self, step: int) -> None:
        assert self._view is not None
        names = self._views
        at = names.index(self._view.id or "")
        for n in range(1, len(names) + 1):
            if self._enter(self._screen.line_view(names[(at + step * n) % len(names)])):
                return

    def _enter(self, view: LineView) -> bool:
        """Select the first word of a view; False if it has none."""
        found = [word for number, line in enumerate(view.lines) for word in words(line, number)]
        if not found:
            return False
        line, column = _cursor(view.lines, view.top)
        self._view, self._words = view, found
        self._fixed = self._here = next(
            (n for n, word in enumerate(found) if (word.line, word.end) > (line, column)), len(found) - 1
        )
        self._show()
        return True

    def _move(self, by: str, step: int, *, extend: bool) -> None:
        word = self._words[self._here]
        if by == "word":
            self._here = min(max(self._here + step, 0), len(self._words) - 1)
        elif by == "end":
            here = [n for n, each in enumerate(self._words) if each.line == word.line]
            self._here = here[-1] if step > 0 else here[0]
        elif lines := [each.line for each in self._words if (each.line - word.line) * step > 0]:
            there = min(lines) if step > 0 else max(lines)
            near = [n for n, each in enumerate(self._words) if each.line == there]
            self._here = min(near, key=lambda n: abs(self._words[n].start - word.start))
        if not extend:
            self._fixed = self._here
        self._show()

    def _show(self) -> None:
        assert self._view is not None
        first, last = (self._words[n] for n in sorted((self._fixed, self._here)))
        self._view.bring_into_sight(self._words[self._here].line)
        end = last.end if first == last else last.closed
        self._view.select(TextPlace(first.line, first.start), TextPlace(last.line, end))


def _cursor(lines: Sequence[StyledLine], top: int) -> tuple[int, int]:
    """Return line and column of the cursor that a page draws, of the highlighted line, or of the first visible one."""
    for number, line in enumerate(lines):
        column = 0
        for run in line.runs:
            if run.source and "cursor" in run.role.split():
                return number, column
            column += len(run.text)
    marked = [number for number, line in enumerate(lines) if any(run.text.startswith("▌") for run in line.label)]
    return (marked[0] if marked else top), 0
