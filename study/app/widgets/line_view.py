"""The only widget that draws text: its lines can be scrolled, selected and clicked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Offset, Region
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from study.app.page.copying import SourceSpan, TextPlace, copied, paragraph_at, source_span, text_of, word_at
from study.app.page.line import Run, StyledLine
from study.app.page.text_field import TextField
from study.app.themes import Palette
from study.visible import one_line

_CUT = Run("…", "ink-3")
Keep = tuple[int, ...]
"""The lines to keep visible, the most important first."""


class LineView(Widget):
    """Shows lines with a hanging margin, as many as fit, including the lines it was asked to keep visible.

    Positions in the text, which selections are made of, count lines and their characters; the margin has negative
    columns.
    """

    DEFAULT_CSS = "LineView { width: 1fr; height: 1fr; }"

    @dataclass
    class Clicked(Message):
        """A run with an action was clicked."""

        view: LineView
        action: str
        at: int
        """Offset of the clicked character in the text it came from, or -1."""

    @dataclass
    class Wheeled(Message):
        """The wheel was turned over a view that cannot be scrolled further that way."""

        down: bool

    class Moved(Message):
        """The visible lines have changed: the view was scrolled, or has another size."""

    def __init__(self, *, id: str, margin: int = 0, measure: int = 0) -> None:
        super().__init__(id=id)
        self.margin = margin
        """Column where the text starts."""
        self.measure = measure
        """The maximum width of a line in cells; 0 for the width of the view."""
        self._lines: Sequence[StyledLine] = ()
        self._top = 0
        self._keep: Keep = ()
        self._strips: dict[int, Strip] = {}
        self._palette: Palette | None = None

    @property
    def lines(self) -> Sequence[StyledLine]:
        """The lines of the view, visible or not."""
        return self._lines

    @property
    def top(self) -> int:
        """The index of the first visible line."""
        return self._top

    def show(self, lines: Sequence[StyledLine], palette: Palette, keep: Keep = ()) -> None:
        """Show lines, and scroll no further than necessary to have the lines `keep` in sight, the most important first.

        Those that do not fit together with the ones before them are dropped. Without `keep`, the scroll position stays.
        """
        if palette is not self._palette:
            self._strips.clear()
        old, self._lines, self._palette, self._keep = self._lines, lines, palette, keep
        changed = [
            y for y in range(max(len(lines), len(old))) if y >= len(lines) or y >= len(old) or lines[y] != old[y]
        ]
        for y in changed:
            self._strips.pop(y, None)
        self._unselect(changed)
        top, overflows = self._top, len(lines) > self.size.height or len(old) > self.size.height
        self._go_to(0 if keep else self._top)
        if self._top != top or overflows or not self._strips:
            self.refresh()
        elif changed:
            self.refresh(*(Region(0, y - top, self.size.width, 1) for y in changed))

    def scroll_lines(self, count: int) -> bool:
        """Scroll by lines until the next drawing; return False if the view cannot be scrolled further that way."""
        before, keep, self._keep = self._top, self._keep, ()
        self._go_to(self._top + count)
        self._keep = keep
        if self._top != before:
            self.refresh()
            self.post_message(self.Moved())
        return self._top != before

    def bring_into_sight(self, number: int) -> None:
        """Scroll no further than necessary to show a line."""
        height = self.size.height
        self.scroll_lines(min(number - self._top, 0) or max(number - self._top - height + 1, 0))

    def _go_to(self, top: int) -> None:
        height = self.size.height
        if height and self._keep:
            first = last = self._keep[0]
            for wanted in self._keep[1:]:
                if max(last, wanted) - min(first, wanted) < height:
                    first, last = min(first, wanted), max(last, wanted)
            top = last - height + 1
        self._top = min(max(top, 0), max(len(self._lines) - height, 0)) if height else 0

    def set_columns(self, margin: int, measure: int) -> None:
        """Set where the text starts and how long a line may be."""
        if (margin, measure) != (self.margin, self.measure):
            self.margin, self.measure = margin, measure
            self._strips.clear()

    def render_line(self, y: int) -> Strip:
        """Draw one row of the screen."""
        if self._palette is None:
            return Strip.blank(self.size.width)
        index = y + self._top
        if index >= len(self._lines):
            return Strip.blank(self.size.width, self._palette.style(""))
        cut = (y == 0 and self._top > 0) or (y == self.size.height - 1 and index < len(self._lines) - 1)
        if cut and not self._lines[index].label:
            strip = self._strip(self._lines[index].labelled(_CUT), index)
        else:
            if index not in self._strips:
                self._strips[index] = self._strip(self._lines[index], index)
            strip = self._strips[index]
        return self._with_selection(strip, index)

    def _strip(self, line: StyledLine, index: int) -> Strip:
        """Draw a line of the page with the places of its characters, by which Textual selects."""
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
        segments += [_segment(run, style) for run in self._spread(line).runs if run.text]
        strip = Strip(segments).adjust_cell_length(width, ground).simplify()
        return strip.apply_offsets(-self._lead(line), index)

    def _lead(self, line: StyledLine) -> int:
        """Return how many characters of the margin are drawn before a line."""
        cells = sum(cell_len(run.text) for run in line.label)
        letters = sum(len(one_line(run.text)) for run in line.label)
        return letters + max(self.margin - cells, 0) if line.label else self.margin

    def _spread(self, line: StyledLine) -> StyledLine:
        """Return a line with its flush-right part appended to its runs, after the space before it."""
        if not line.right:
            return line
        room = self.measure or self.size.width - self.margin
        space = room - line.width - sum(cell_len(run.text) for run in line.right)
        return line._replace(runs=(*line.runs, Run(" " * max(space, 1), ""), *line.right), right=())

    def on_resize(self) -> None:
        """Redraw the lines, whose width is that of the view."""
        self._strips.clear()
        self._go_to(self._top)
        self.refresh()
        self.post_message(self.Moved())

    # Fields.

    def field(self) -> tuple[TextField, Region] | None:
        """Return the field that is typed into and the cells of the view it takes, in sight or not; None if none is."""
        found: TextField | None = None
        region = Region()
        for y, line in enumerate(self._lines):
            x = self.margin
            for run in line.runs:
                width = cell_len(run.text)
                if run.field is not None and found in (None, run.field):
                    found, here = run.field, Region(x, y - self._top, width, 1)
                    region = region.union(here) if region else here
                x += width
        return (found, region) if found is not None else None

    # Selecting.

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """Return the text of a selection, with its own spaces and line ends instead of those of the page."""
        start, end = selection
        first = TextPlace(start.y, start.x) if start else TextPlace(0, 0)
        last = TextPlace(end.y, end.x) if end else TextPlace(len(self._lines), 0)
        return copied(self._spread_lines, first, last), "\n"

    def selected_span(self) -> SourceSpan | None:
        """Return which stretch of a text is selected with the mouse; None without a selection."""
        selection = self.text_selection
        if selection is None or selection.start is None or selection.end is None:
            return None
        start, end = (TextPlace(place.y, place.x) for place in (selection.start, selection.end))
        return source_span(self._spread_lines, start, end)

    @property
    def _spread_lines(self) -> Sequence[StyledLine]:
        return [self._spread(line) for line in self._lines]

    def select(self, start: TextPlace, end: TextPlace) -> None:
        """Select from one place of the text to another, and nothing else on the screen."""
        begin, stop = Offset(start.column, start.line), Offset(end.column, end.line)
        self.screen.selections = {self: Selection(begin, stop)}

    def place_at(self, x: int, y: int) -> TextPlace:
        """Return the place of the text under a cell of the view."""
        number = y + self._top
        column, room = 0, x - self.margin
        for character in text_of(self._spread(self._lines[number])) if 0 <= number < len(self._lines) else "":
            room -= cell_len(character)
            if room < 0:
                break
            column += 1
        return TextPlace(number, column)

    def _unselect(self, changed: Sequence[int]) -> None:
        """Clear the selection if any of its lines have changed."""
        selection = self.text_selection if changed and self.is_mounted else None
        if selection and any(selection.get_span(y) for y in changed):
            self.screen.clear_selection()

    def _with_selection(self, strip: Strip, index: int) -> Strip:
        """Draw the selected part of a line as selected."""
        selection = self.text_selection
        if selection is None or (span := selection.get_span(index)) is None:
            return strip
        assert self._palette
        text = text_of(self._spread(self._lines[index]))
        start, end = max(span[0], 0), len(text) if span[1] < 0 else min(span[1], len(text))
        if start >= end:
            return strip
        left = self.margin + cell_len(text[:start])
        right = left + cell_len(text[start:end])
        before, selected, after = strip.divide([left, right, strip.cell_length])
        lit = Segment.apply_style(selected, post_style=self._palette.style("selected"))
        drawn = Strip.join([before, Strip(lit, selected.cell_length), after])
        return drawn.apply_offsets(-self._lead(self._lines[index]), index)

    # The mouse.

    def on_click(self, event: events.Click) -> None:
        """Post the action of the run under the pointer. Two clicks select a word of the text, three its paragraph."""
        event.prevent_default()
        event.stop()
        index = event.y + self._top
        if index >= len(self._lines) or (event.chain == 1 and self.screen.selections):  # the mouse was dragged to here
            return
        if not self._follow(event) and event.chain > 1:
            place = self.place_at(event.x, event.y)
            if event.chain > 2:
                self.select(*paragraph_at(self._spread_lines, place))
            elif word := word_at(self._spread_lines, place):
                self.select(TextPlace(index, word.start), TextPlace(index, word.end))

    def _follow(self, event: events.Click) -> bool:
        """Post the action of the run under the pointer; return False for text that two clicks would select."""
        index = event.y + self._top
        line = self._spread(self._lines[index])
        label_width = sum(cell_len(run.text) for run in line.label)
        for x, runs in ((max(self.margin - label_width - 1, 0), line.label), (self.margin, line.runs)):
            for run in runs:
                width = cell_len(run.text)
                if x <= event.x < x + width and run.action:
                    if run.action == "word" and event.chain > 1:
                        return False
                    before = next(n for n in range(len(run.text)) if cell_len(run.text[: n + 1]) > event.x - x)
                    self.post_message(self.Clicked(self, run.action, run.at + before if run.at >= 0 else -1))
                    return True
                x += width
        return False

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll lines that do not fit."""
        event.stop()
        if not self.scroll_lines(1):
            self.post_message(self.Wheeled(True))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll lines that do not fit."""
        event.stop()
        if not self.scroll_lines(-1):
            self.post_message(self.Wheeled(False))


def _segment(run: Run, style: Callable[[str], Style]) -> Segment:
    """Convert a run for the terminal. All text passes through here, and characters that move the cursor are removed."""
    return Segment(one_line(run.text), style(run.role))
