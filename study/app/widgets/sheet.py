"""The one widget that draws text: a sheet of lines that scrolls, and says where it was clicked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from study.app.page.line import Line, Run
from study.app.themes import Palette
from study.visible import one_line

_CUT = Run("…", "ink-3")
Keep = tuple[int, ...]
"""Lines to keep in sight, the foremost first."""


class Sheet(Widget):
    """Lines with a hanging margin; shows as many as fit, from the one it was told to keep in sight."""

    DEFAULT_CSS = "Sheet { width: 1fr; height: 1fr; }"

    @dataclass
    class Clicked(Message):
        """A run was clicked that asks for something."""

        sheet: Sheet
        action: str
        at: int
        """Offset of the clicked character in the text it came from, or -1."""

    @dataclass
    class Wheeled(Message):
        """The wheel was turned over a sheet that has no more to show that way."""

        down: bool

    def __init__(self, *, id: str, margin: int = 0, measure: int = 0) -> None:
        super().__init__(id=id)
        self.margin = margin
        """Column where the text starts."""
        self.measure = measure
        """Cells a line may take; 0 for as many as there are."""
        self._lines: Sequence[Line] = ()
        self._top = 0
        self._keep: Keep = ()
        self._strips: dict[int, Strip] = {}
        self._palette: Palette | None = None

    @property
    def lines(self) -> Sequence[Line]:
        """What the sheet shows, in sight or not."""
        return self._lines

    @property
    def top(self) -> int:
        """The first line in sight."""
        return self._top

    def show(self, lines: Sequence[Line], palette: Palette, keep: Keep = ()) -> None:
        """Put lines on the sheet, scrolled no further than it takes to see the lines `keep`, the foremost first.

        Those that do not fit on the screen with the ones before them are let go. Without `keep`, what was
        scrolled to stays in sight.
        """
        if palette is not self._palette:
            self._strips.clear()
        old, self._lines, self._palette, self._keep = self._lines, lines, palette, keep
        changed = [
            y for y in range(max(len(lines), len(old))) if y >= len(lines) or y >= len(old) or lines[y] != old[y]
        ]
        for y in changed:
            self._strips.pop(y, None)
        top, overflows = self._top, len(lines) > self.size.height or len(old) > self.size.height
        self._go_to(0 if keep else self._top)
        if self._top != top or overflows or not self._strips:
            self.refresh()
        elif changed:
            self.refresh(*(Region(0, y - top, self.size.width, 1) for y in changed))

    def scroll_lines(self, count: int) -> bool:
        """Scroll by lines until the next drawing; False when there was nothing more that way."""
        before, keep, self._keep = self._top, self._keep, ()
        self._go_to(self._top + count)
        self._keep = keep
        if self._top != before:
            self.refresh()
        return self._top != before

    def _go_to(self, top: int) -> None:
        height = self.size.height
        if height and self._keep:
            first = last = self._keep[0]
            for wanted in self._keep[1:]:
                if max(last, wanted) - min(first, wanted) < height:
                    first, last = min(first, wanted), max(last, wanted)
            top = last - height + 1
        self._top = min(max(top, 0), max(len(self._lines) - height, 0)) if height else 0

    def place(self, margin: int, measure: int) -> None:
        """Set where the text starts and how long a line may be."""
        if (margin, measure) != (self.margin, self.measure):
            self.margin, self.measure = margin, measure
            self._strips.clear()

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        if self._palette is None:
            return Strip.blank(self.size.width)
        index = y + self._top
        if index >= len(self._lines):
            return Strip.blank(self.size.width, self._palette.style(""))
        cut = (y == 0 and self._top > 0) or (y == self.size.height - 1 and index < len(self._lines) - 1)
        if cut and not self._lines[index].label:
            return self._strip(self._lines[index].labelled(_CUT))
        if index not in self._strips:
            self._strips[index] = self._strip(self._lines[index])
        return self._strips[index]

    def _strip(self, line: Line) -> Strip:
        assert self._palette
        style, width = self._palette.style, self.size.width
        ground = style("")
        label_width = sum(cell_len(run.text) for run in line.label)
        start = max(self.margin - label_width - 1, 0) if line.label else self.margin
        segments = [Segment(" " * start, ground)]
        segments += [_segment(run, style) for run in line.label]
        used = start + label_width
        if line.label and used < self.margin:
            segments.append(Segment(" " * (self.margin - used), ground))
        segments += [_segment(run, style) for run in line.runs if run.text]
        if line.right:
            room = (self.measure or width - self.margin) - line.width - sum(cell_len(run.text) for run in line.right)
            segments.append(Segment(" " * max(room, 1), ground))
            segments += [_segment(run, style) for run in line.right]
        return Strip(segments).adjust_cell_length(width, ground).simplify()

    def on_resize(self) -> None:
        """Strips are as wide as the sheet."""
        self._strips.clear()
        self._go_to(self._top)
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Find the run under the pointer and say what it asks for."""
        index = event.y + self._top
        if index >= len(self._lines):
            return
        line = self._lines[index]
        label_width = sum(cell_len(run.text) for run in line.label)
        places = [(max(self.margin - label_width - 1, 0), line.label), (self.margin, line.runs)]
        right_width = sum(cell_len(run.text) for run in line.right)
        places.append((self.margin + max((self.measure or self.size.width - self.margin) - right_width, 0), line.right))
        for x, runs in places:
            for run in runs:
                width = cell_len(run.text)
                if x <= event.x < x + width and run.action:
                    event.stop()
                    at = run.at + (event.x - x) if run.at >= 0 else -1
                    self.post_message(self.Clicked(self, run.action, at))
                    return
                x += width

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel scrolls what does not fit."""
        event.stop()
        if not self.scroll_lines(1):
            self.post_message(self.Wheeled(True))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel scrolls what does not fit."""
        event.stop()
        if not self.scroll_lines(-1):
            self.post_message(self.Wheeled(False))


def _segment(run: Run, style: Callable[[str], Style]) -> Segment:
    """A run as the terminal gets it: the one place where all text passes, so that nothing in it moves the cursor."""
    return Segment(one_line(run.text), style(run.role))
