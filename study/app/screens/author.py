"""What the screens for authors have in common: what must be told stands on the page until a key is pressed."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events

from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, line
from study.app.page.paint import wrapped
from study.app.screens.page import PageScreen


class AuthorScreen(PageScreen):
    """A screen that puts away what was told with any key or click."""

    def told_lines(self, page: Geometry) -> Sequence[Line]:
        """What must be told; nothing if there is nothing."""
        if not self.app.notices:
            return ()
        language = self.app.settings.language
        said = [each for notice in self.app.notices for each in wrapped(notice.get(language), page.measure, "ink")]
        return [*said, BLANK, line(self.tr("Any key goes on."), "ink-3")]

    def seen(self) -> bool:
        """Put away what was told; True if there was something."""
        if not self.app.notices:
            return False
        self.app.notices.clear()
        self.draw()
        return True

    async def on_key(self, event: events.Key) -> None:
        """Any key puts away what was told."""
        if self.seen():
            event.stop()
            event.prevent_default()
