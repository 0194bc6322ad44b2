"""Lays the widget that edits a field over the place reserved for it on the page, and passes keys to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual import events
from textual.geometry import Region
from textual.widget import Widget

from study.app.page.text_field import TextField

if TYPE_CHECKING:
    from study.app.screens.base import PageScreen
    from study.app.widgets.edited_field import EditedField

_MOST = 8
"""The number of field widgets that are kept, to preserve undo when the learner returns to a field."""


class FieldLayer:
    """The field of a screen that is being edited, if there is one, in the place reserved on the page.

    The widget is created when its field is first edited; until then, its module is not imported.
    """

    def __init__(self, screen: PageScreen) -> None:
        self._screen = screen
        self._widgets: dict[TextField, Widget] = {}
        self._active: Widget | None = None
        """The widget of the field that is typed into."""

    @property
    def active(self) -> EditedField | None:
        """The widget of the field that is being edited; None if there is none."""
        return cast("EditedField | None", self._active)

    @property
    def selected_text(self) -> str:
        """The selected part of the field; empty if nothing is selected."""
        return self.active.selected_text if self.active else ""

    def place(self) -> None:
        """Put the widget over its field on the page; hide it if the field is not visible."""
        body = self._screen.line_view("body")
        found = body.field()
        active = self._widget_of(found[0]) if found else None
        if self._active is not active and self._active:
            self._active.display = False
        self._active = active
        if not active or not found or not self.active:
            return
        self.active.palette = self._screen.palette
        self.active.load()
        seen = found[1].translate(body.region.offset).intersection(body.region)
        self._move(active, seen)
        active.refresh()

    def _move(self, widget: Widget, seen: Region) -> None:
        """Give a widget its cells of the screen; none of them hides it."""
        widget.display = bool(seen)
        styles = widget.styles
        if seen and (styles.offset.x.value, styles.offset.y.value) != seen.offset:
            styles.offset = seen.offset
        if seen and widget.size != seen.size:
            styles.width, styles.height = seen.size

    def _widget_of(self, field: TextField) -> Widget:
        """Return the widget that edits a field; a new one is mounted at once."""
        widget = self._widgets.pop(field, None)
        if widget is None:
            widget = self._new_widget(field)
            self._screen.mount(widget)
        self._widgets[field] = widget  # the last one used is the last one here
        while len(self._widgets) > _MOST:
            self._widgets.pop(next(iter(self._widgets))).remove()
        return widget

    def _new_widget(self, field: TextField) -> Widget:
        if field.wraps:
            from study.app.widgets.accent_text_area import AccentTextArea

            return AccentTextArea(field, self._screen.palette)
        from study.app.widgets.accent_input import AccentInput

        return AccentInput(field, self._screen.palette)

    # Typing.

    async def take_key(self, event: events.Key) -> bool:
        """Type a letter, or edit by one of the widget's keys; False if the key means nothing to the field."""
        if not self._active or not self.active:
            return False
        character = event.character or ""
        if event.key == "enter" and self.active.field.lines:
            character = "\n"
        if character and self.active.field.typable(character) == character:
            self.active.insert_typed(character)
            self.active.store()
            return True
        for binding in self._active._bindings.key_to_bindings.get(event.key, ()):
            if await self.run(binding.action):
                return True
        return False

    async def run(self, action: str) -> bool:
        """Let the widget do one of its actions; return False if no field is being edited, or if nothing was done."""
        if not self._active or not self.active or not await self._screen.app.run_action(action, self._active):
            return False
        self.active.store()
        return True

    def insert(self, text: str) -> bool:
        """Insert a text at the caret; return False if no field is being edited."""
        if not self.active:
            return False
        self.active.insert_typed(text)
        self.active.store()
        return True

    def store(self) -> None:
        """Write text and caret of the widget into its field."""
        if self.active:
            self.active.store()
