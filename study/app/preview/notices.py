"""Notices in preview and editor: shown in the place of the page until a key is pressed or something is clicked."""

from __future__ import annotations

from collections.abc import Sequence

from study.app.page.line import BLANK, StyledLine, line
from study.app.page.paint import wrapped
from study.app.screens.base import PageScreen
from study.locale import Translator
from study.text import Text


def notice_lines(notices: Sequence[Text], width: int, tr: Translator) -> list[StyledLine]:
    """Draw the notices in lines of at most `width` cells; no lines if there are none."""
    if not notices:
        return []
    said = [each for notice in notices for each in wrapped(tr(notice), width, "ink")]
    return [*said, BLANK, line(tr("Press any key to continue."), "ink-3")]


def dismiss_notices(screen: PageScreen) -> bool:
    """Remove the notices and draw the page; False if there were none."""
    if not screen.app.notices:
        return False
    screen.app.notices.clear()
    screen.draw()
    return True
