"""The widget that edits a field of one line: Textual's, with accents by ↑, undo, and the look of our pages."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.strip import Strip
from textual.widgets import Input

from study.app.page.field_lines import typed_runs
from study.app.page.text_field import TextField, next_accent, typable
from study.app.themes import Palette
from study.app.widgets.edited_field import Pointed


class AccentInput(Input, can_focus=False):
    """Edits a `TextField` of one line.

    It never has Textual's focus: the screen gets all keys, in their order, and passes on those that are typed.
    """

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "accent", show=False),
        Binding("ctrl+z,super+z", "undo", show=False),
        Binding("ctrl+y,super+y", "redo", show=False),
        Binding("f7", "select_all", show=False),
        Binding("ctrl+h", "delete_left", show=False),
        Binding("ctrl+backspace,alt+backspace", "delete_left_word", show=False),
        Binding("alt+delete,ctrl+delete", "delete_right_word", show=False),
    ]
    DEFAULT_CSS = """
    AccentInput { layer: field; position: absolute; border: none; padding: 0; height: 1; }
    """

    def __init__(self, field: TextField, palette: Palette) -> None:
        super().__init__(field.text, compact=True, select_on_focus=False)
        self.field = field
        self.palette = palette
        self._undo: list[tuple[str, int]] = []
        self._redo: list[tuple[str, int]] = []
        self._step: tuple[str, int] = ("", 0)
        """The kind of the last change and the caret after it: a change of that kind at the caret belongs to one step of
        undo."""
        self.cursor_blink = False

    def on_mount(self) -> None:
        """Take the caret from the field."""
        self.cursor_position = self.field.caret

    def on_resize(self) -> None:
        """Keep the caret in sight."""
        self._watch_selection(self.selection)

    # The field.

    def load(self) -> None:
        """Show the text of the field, if it is not the one in the widget; undo goes back to that."""
        field = self.field
        if self.value != field.text:
            self._remember("put", len(field.text))
            self.value = field.text
        if self.cursor_position != field.caret:
            self.cursor_position = field.caret

    def store(self) -> None:
        """Write text and caret into the field."""
        self.field.text, self.field.caret = self.value, self.cursor_position

    def insert_typed(self, text: str) -> None:
        """Insert a text at the caret, in place of the selection."""
        self.replace(text, *self.selection)

    # Editing.

    def replace(self, text: str, start: int, end: int) -> None:
        """Replace a stretch by a text, as far as there is room, without what cannot be typed."""
        start, end = sorted((max(start, 0), min(end, len(self.value))))
        room = max(self.field.limit - len(self.value) + end - start, 0)
        text = typable(text)[:room]
        if text or start < end:
            self._remember("type" if len(text) == 1 and start == end else "delete" if not text else "put", start)
            super().replace(text, start, end)
            self._step = (self._step[0], self.cursor_position)

    def _remember(self, kind: str, start: int) -> None:
        """Begin a new step of undo, unless a letter continues a word, or a deletion begins where the last one ended."""
        caret = self.cursor_position
        continues = self._step == (kind, caret) and kind != "put"
        if not continues or (kind == "type" and self.value[start - 1 : start] == " "):
            self._undo.append((self.value, caret))
        self._redo.clear()
        self._step = (kind, caret)

    def action_undo(self) -> None:
        """Undo the last step; nothing to undo leaves the key to the screen."""
        self._restore(self._undo, self._redo)

    def action_redo(self) -> None:
        """Redo the last step that was undone; nothing to redo leaves the key to the screen."""
        self._restore(self._redo, self._undo)

    def _restore(self, take: list[tuple[str, int]], give: list[tuple[str, int]]) -> None:
        if not take:
            raise SkipAction()
        give.append((self.value, self.cursor_position))
        self.value, self.cursor_position = take.pop()
        self._step = ("", 0)

    def action_accent(self) -> None:
        """Turn the letter before the caret into its next accent; without accents, leave the key to the screen."""
        if not self.field.accents:
            raise SkipAction()
        at = self.cursor_position
        if at and (letter := next_accent(self.value[at - 1])):
            self.replace(letter, at - 1, at)

    def action_submit(self) -> None:  # type: ignore[override]
        """Leave Enter to the screen."""
        raise SkipAction()

    def action_copy(self) -> None:
        """Leave Ctrl+C to the screen, which copies the selection of the field."""
        raise SkipAction()

    def action_cut(self) -> None:
        """Cut the selection; without one, leave the key to the screen."""
        if self.selection.is_empty:
            raise SkipAction()
        super().action_cut()

    # Looks and mouse.

    def render_line(self, y: int) -> Strip:
        """Draw the text as the page draws fields."""
        style, width = self.palette.style, self.size.width
        start, end = sorted(self.selection)
        runs = typed_runs(self.value, self.cursor_position, (start, end)) if y == 0 else []
        strip = Strip([Segment(run.text, style(run.role)) for run in runs])
        left = self.scroll_offset.x
        return strip.crop(left, left + width).adjust_cell_length(width, style("ink field"))

    async def _on_mouse_up(self, event: events.MouseUp) -> None:
        await super()._on_mouse_up(event)
        self.post_message(Pointed())
