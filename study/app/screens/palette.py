"""The command palette, deaf to keys that arrive when it is already closed."""

from __future__ import annotations

from textual.await_complete import AwaitComplete
from textual.command import CommandPalette


class Palette(CommandPalette):
    """Textual's palette; key repeat on a slow line cannot close what lies beneath it."""

    _dismissed = False

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close once."""
        if self._dismissed or not self.is_active:
            return AwaitComplete()
        self._dismissed = True
        return super().dismiss(result)
