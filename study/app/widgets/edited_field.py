"""The interface between a screen and the widget that edits a field."""

from __future__ import annotations

from typing import Protocol

from textual.message import Message

from study.app.page.text_field import TextField
from study.app.themes import Palette


class Pointed(Message):
    """The caret of a field was moved, or its text selected, with the mouse."""


class EditedField(Protocol):
    """A widget that edits a `TextField`."""

    field: TextField
    palette: Palette

    @property
    def selected_text(self) -> str:
        """The selected part of the text; empty if nothing is selected."""

    def load(self) -> None:
        """Show the text of the field, if it is not the one in the widget."""

    def store(self) -> None:
        """Write text and caret into the field."""

    def insert_typed(self, text: str) -> None:
        """Insert a text at the caret, in place of the selection."""
