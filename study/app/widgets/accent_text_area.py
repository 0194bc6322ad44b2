"""The widget that edits a long field: Textual's text area, with accents by ↑ and the look of our pages."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.document._document import EditResult, Location
from textual.strip import Strip
from textual.widgets import TextArea

from study.app.page.field_lines import typed_runs
from study.app.page.text_field import TextField, next_accent
from study.app.themes import Palette
from study.app.widgets.edited_field import Pointed


class AccentTextArea(TextArea, can_focus=False):
    """Edits a `TextField` that wraps.

    Page keys, ↑ and ↓ at the ends of the text and, unless the field has lines of its own, Enter are left to the screen.

    It never has Textual's focus: the screen gets all keys, in their order, and passes on those that are typed.
    """

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+h", "delete_left", show=False),
        Binding("ctrl+k", "delete_to_end_of_line", show=False),
        Binding("alt+delete,ctrl+delete", "delete_word_right", show=False),
    ]
    DEFAULT_CSS = """
    AccentTextArea {
        layer: field; position: absolute; border: none; padding: 0; overflow-x: hidden; scrollbar-size: 0 0;
    }
    """

    def __init__(self, field: TextField, palette: Palette) -> None:
        self.field = field
        super().__init__(field.text, compact=True, highlight_cursor_line=False)
        self.palette = palette
        self.cursor_blink = False
        self._place_caret()

    # The field.

    def load(self) -> None:
        """Show the text of the field, if it is not the one in the widget; undo goes back to that."""
        text = self.field.text
        if self.text != text and self.field.typable(text) == text:
            self.replace(text, (0, 0), self.document.end)
        elif self.text != text:
            self.load_text(text)
        self._place_caret()

    def _place_caret(self) -> None:
        """Put the caret where the field has it, if it is elsewhere."""
        before = self.field.text[: self.field.caret]
        location = (before.count("\n"), len(before) - before.rfind("\n") - 1)
        if self.cursor_location != location:
            self.move_cursor(location)

    def store(self) -> None:
        """Write text and caret into the field."""
        row, column = self.cursor_location
        self.field.text = self.text
        self.field.caret = column + sum(len(self.document[n]) + 1 for n in range(row))

    def insert_typed(self, text: str) -> None:
        """Insert a text at the caret, in place of the selection."""
        self._replace_via_keyboard(text, *self.selection)

    # Editing.

    def _replace_via_keyboard(self, insert: str, start: Location, end: Location) -> EditResult | None:
        """Replace a stretch by a text, as far as there is room, without what cannot be typed."""
        room = max(self.field.limit - len(self.text) + len(self.get_text_range(start, end)), 0)
        return super()._replace_via_keyboard(self.field.typable(insert)[:room], start, end)

    def action_undo(self) -> None:
        """Undo the last step; nothing to undo leaves the key to the screen."""
        if not self.history.undo_stack:
            raise SkipAction()
        super().action_undo()

    def action_redo(self) -> None:
        """Redo the last step that was undone; nothing to redo leaves the key to the screen."""
        if not self.history.redo_stack:
            raise SkipAction()
        super().action_redo()

    def action_copy(self) -> None:
        """Leave Ctrl+C to the screen, which copies the selection of the field."""
        raise SkipAction()

    def action_cut(self) -> None:
        """Cut the selection; without one, leave the key to the screen."""
        if self.selection.is_empty:
            raise SkipAction()
        super().action_cut()

    def action_cursor_up(self, select: bool = False) -> None:
        """At the end of a word, give its last letter the next accent; elsewhere go up a line."""
        row, column = self.cursor_location
        line = self.document[row]
        at_end = column > 0 and not line[column : column + 1].isalnum()
        if not select and self.field.accents and at_end and (letter := next_accent(line[column - 1])):
            self._replace_via_keyboard(letter, (row, column - 1), (row, column))
        elif not select and self._row_of(self.cursor_location) == 0:
            raise SkipAction()
        else:
            super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:
        """Go down a line; from the last one, leave the key to the screen."""
        if not select and self._row_of(self.cursor_location) == self.wrapped_document.height - 1:
            raise SkipAction()
        super().action_cursor_down(select)

    @property
    def _rows(self) -> list[tuple[int, int, int]]:
        """The lines as the text is wrapped: line of the document, first and last + 1 character."""
        rows = []
        for n in range(self.document.line_count):
            starts = [0, *self.wrapped_document.get_offsets(n)]
            rows += [(n, *each) for each in zip(starts, [*starts[1:], len(self.document[n])], strict=True)]
        return rows

    def _row_of(self, location: Location) -> int:
        """Return the index of the wrapped line that a place of the text is in."""
        return max(n for n, (row, start, _) in enumerate(self._rows) if (row, start) <= location)

    def action_cursor_page_up(self) -> None:
        """Leave the page keys to the screen."""
        raise SkipAction()

    action_cursor_page_down = action_cursor_page_up

    # Looks and mouse.

    def render_line(self, y: int) -> Strip:
        """Draw a line of the text as the page draws fields."""
        style, number, rows = self.palette.style, y + self.scroll_offset.y, self._rows
        segments: list[Segment] = []
        if number < len(rows):
            row, start, end = rows[number]
            place = self.cursor_location
            is_here = (row, start) <= place and (number + 1 == len(rows) or place < rows[number + 1][:2])
            first, last = sorted(self.selection)
            left = min(max(first, (row, start)), (row, end))[1] - start
            right = min(max(last, (row, start)), (row, end))[1] - start
            runs = typed_runs(self.document[row][start:end], place[1] - start if is_here else None, (left, right))
            segments = [Segment(run.text, style(run.role)) for run in runs]
        return Strip(segments).adjust_cell_length(self.size.width, style("ink field"))

    async def _on_mouse_up(self, event: events.MouseUp) -> None:
        await super()._on_mouse_up(event)
        self.post_message(Pointed())
