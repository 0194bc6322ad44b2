"""Keeps what is being typed, so that no end of the program loses it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.timer import Timer

from study.app.navigation import Page
from study.locale import N_
from study.text import Message, Text

if TYPE_CHECKING:
    from study.app.app import Alinea
    from study.drafts import Drafts, Place

TYPED_BEFORE = N_("What you typed here before is in the field again.")
PAUSE = 2.0
"""Seconds after which a text that has changed is kept as a draft."""


class Keeping:
    """The drafts of the program as it runs. Screens say what is typed on them (`Page.in_progress`)."""

    def __init__(self, app: Alinea) -> None:
        self._app = app
        self._kept: dict[Place, str] = {}
        """What is in the files, as far as it was asked for or written."""
        self._timer: Timer | None = None
        self._failed = False
        self._drafts: Drafts | None = None

    @property
    def drafts(self) -> Drafts:
        """The drafts of the learner; imported with the first text that is typed."""
        if self._drafts is None:
            from study.drafts import Drafts

            self._drafts = Drafts(self._app.places.drafts)
        return self._drafts

    def look(self, screen: Page) -> None:
        """Keep what is typed on a screen within two seconds, if it has changed."""
        if self._timer is None and any(not self.has(place, text) for place, text in screen.in_progress()):
            self._timer = self._app.set_timer(PAUSE, self._keep_now)

    def _keep_now(self) -> None:
        self._timer = None
        self.keep_all()
        self._app.redraw()

    def keep_all(self, *, synced: bool = False) -> None:
        """Keep what is being typed on all screens."""
        for screen in self._app.screen_stack:
            if isinstance(screen, Page):
                self.keep(screen, synced=synced)

    def keep(self, screen: Page, *, synced: bool = True) -> None:
        """Keep what is being typed on a screen."""
        for place, text in screen.in_progress():
            self.put(place, text, synced=synced)

    def put(self, place: Place, text: str, *, synced: bool = True) -> None:
        """Keep a text for a place; an empty one removes what was kept."""
        if self.has(place, text):
            return
        self._try(lambda: self.drafts.keep(place, text, synced=synced))
        if not self._failed:
            self._kept[place] = text

    def has(self, place: Place, text: str) -> bool:
        """Return whether this text is what is kept for the place; nothing, if it is empty."""
        return self._kept.get(place, "") == text

    def find(self, place: Place) -> str:
        """Return the text that was kept for a place; empty if there is none."""
        self._kept[place] = text = self.drafts.find(place)
        return text

    def drop(self, place: Place) -> None:
        """Forget the text of a place: it is saved, answered or given up."""
        self.put(place, "")

    def _try(self, write: Callable[[], None]) -> None:
        """Write; a failure is told once, until writing works again."""
        try:
            write()
        except OSError as error:
            from study.file_errors import os_error_reason

            told, self._failed = self._failed, True
            if not told:
                self._app.tell(_not_kept(os_error_reason(error)))
        else:
            self._failed = False


def _not_kept(why: Text) -> Text:
    return Message("What you type cannot be kept as a draft: {why}.", why=why)
