"""Keeps unsaved text as drafts, which survive however the program ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from textual.app import App
from textual.timer import Timer

from study.app.navigation import AppScreen
from study.drafts import Drafts, Place
from study.file_errors import os_error_reason
from study.locale import N_
from study.text import Message, Text

TYPED_BEFORE = N_("The text you typed here before is back in the field.")
PAUSE = 2.0
"""The seconds after which a changed text is kept as a draft."""


class DraftKeeper:
    """Writes and finds the drafts of a running program. Screens return their unsaved text (`AppScreen.in_progress`)."""

    def __init__(
        self, app: App[None], folder: Path, *, redraw: Callable[[], None], show_notice: Callable[[Text], None]
    ) -> None:
        """Keep drafts in `folder`. `redraw` is called after a draft was kept, `show_notice` if one cannot be."""
        self.drafts = Drafts(folder)
        """The drafts in their files."""
        self._app = app
        self._redraw = redraw
        self._show_notice = show_notice
        self._kept: dict[Place, str] = {}
        """The known content of the draft files: everything read or written so far."""
        self._timer: Timer | None = None
        self._failed = False
        """Whether the last draft could not be written."""

    def keep_soon(self, screen: AppScreen) -> None:
        """Keep the unsaved text of a screen within two seconds, if it has changed."""
        if self._timer is None and any(not self.has(place, text) for place, text in screen.in_progress()):
            self._timer = self._app.set_timer(PAUSE, self._keep_now)

    def _keep_now(self) -> None:
        self._timer = None
        self.keep_all()
        self._redraw()

    def keep_all(self, *, synced: bool = False) -> None:
        """Keep the unsaved text of all screens; `synced` waits until it is on the disk."""
        for screen in self._app.screen_stack:
            if isinstance(screen, AppScreen):
                self.keep(screen, synced=synced)

    def keep(self, screen: AppScreen, *, synced: bool = True) -> None:
        """Keep the unsaved text of a screen; `synced` waits until it is on the disk."""
        for place, text in screen.in_progress():
            self.put(place, text, synced=synced)

    def put(self, place: Place, text: str, *, synced: bool = True) -> None:
        """Keep a text for a place; an empty one removes what was kept. The first failure to write is shown."""
        if self.has(place, text):
            return
        try:
            self.drafts.keep(place, text, synced=synced)
        except OSError as error:
            was_shown, self._failed = self._failed, True
            if not was_shown:
                self._show_notice(_not_kept(os_error_reason(error)))
        else:
            self._failed = False
            self._kept[place] = text

    def has(self, place: Place, text: str) -> bool:
        """Return whether a place has this text as its draft; for an empty text, whether it has no draft."""
        return self._kept.get(place, "") == text

    def find(self, place: Place) -> str:
        """Return the draft of a place; empty if it has none."""
        self._kept[place] = text = self.drafts.find(place)
        return text

    def drop(self, place: Place) -> None:
        """Remove the draft of a place whose text is saved, answered or given up."""
        self.put(place, "")


def _not_kept(why: Text) -> Text:
    return Message("Your text cannot be kept as a draft: {why}.", why=why)
