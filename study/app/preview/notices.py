"""What the program must tell a teacher: it is shown in the place of the page until a key is pressed or a click made."""

from __future__ import annotations

from collections.abc import Sequence

from study.app.page.line import BLANK, Line, line
from study.app.page.paint import wrapped
from study.app.screens.page import PageScreen
from study.locale import Translator
from study.text import Text


def notice_lines(notices: Sequence[Text], width: int, tr: Translator) -> list[Line]:
    """Return the notices in lines of at most `width` cells; no line if there is no notice."""
    if not notices:
        return []
    said = [each for notice in notices for each in wrapped(tr(notice), width, "ink")]
    return [*said, BLANK, line(tr("Any key goes on."), "ink-3")]


def dismiss_notices(screen: PageScreen) -> bool:
    """Remove the notices and draw the page; False if there were none."""
    if not screen.app.notices:
        return False
    screen.app.notices.clear()
    screen.draw()
    return True
