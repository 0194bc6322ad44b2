"""A term on the page of a review: the field it is typed into, and everything drawn around it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from study.app.page.entry import entry_lines, entry_tiny
from study.app.page.field_lines import accent_row, field_runs, left_field_runs
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, blank, row
from study.app.page.text_field import TextField
from study.app.review.view import grade_lines, leech_lines, marking_lines, term_lines
from study.app.widgets.sheet import Keep
from study.locale import Translator
from study.practice.cards import Card
from study.practice.schedule import Recall
from study.progress.review_session import ReviewSession
from study.settings import Settings

if TYPE_CHECKING:
    from study.drafts import Place

_WIDTH = 30
"""Columns of the field."""
_LIMIT = 120
"""Characters that fit into the field."""


class TermPage:
    """The current card of a session, from asking it to grading it."""

    def __init__(self, session: ReviewSession, card: Card) -> None:
        self.session = session
        self.card = card
        self.field = TextField(limit=_LIMIT)

    # The answer.

    @property
    def draft_place(self) -> Place:
        """Where the draft of an answer is kept."""
        return "review", self.card.key

    @property
    def is_typing(self) -> bool:
        """Whether letters are typed into the field, and are no commands."""
        return self.session.is_typed

    @property
    def draft(self) -> str | None:
        """What is in the field; None if nothing can be typed now."""
        return self.field.text if self.is_typing else None

    def restore_draft(self, text: str) -> None:
        """Put back into the field what was typed before the program ended."""
        self.field.put(text)

    def answer(self, tr: Translator) -> str:
        """Mark what was typed, or show the answer if nothing is to be typed; return what is missing, here nothing.

        Raises StoreError if the marked answer could not be stored.
        """
        if self.is_typing:
            self.session.mark_term(self.field.text.strip())
        else:
            self.session.show_answer()
        return ""

    def key(self, key: str, character: str | None) -> bool:
        """Take a key that is not typed; there is none here."""
        return False

    def click(self, name: str, argument: str, at: int) -> bool:
        """Insert an accented letter that was clicked; False for any other click."""
        if name == "letter" and self.is_typing:
            self.field.insert(argument)
            return True
        return False

    # What is drawn.

    @property
    def offered(self) -> Recall:
        """The grade that Enter takes."""
        return self.session.offered or Recall.GOOD

    def lines(self, page: Geometry, tr: Translator, settings: Settings) -> tuple[list[Line], Keep]:
        """Draw the page, and return which lines must stay in sight, the most important one first."""
        card, session, part = self.card, self.session, self.session.part
        lines = term_lines(card, session.context, session.answer_shown, page, tr)
        if self.is_typing or part:
            lines += blank(1 if page.short else 2)
            drawn = field_runs if self.is_typing else left_field_runs
            lines.append(row(*drawn(self.field, min(_WIDTH, page.measure))))
        last = len(lines) - 1
        if self.is_typing and settings.typing_help and card.term.studied == "fr" and not page.tiny:
            lines += [BLANK, accent_row(self.field, page.measure)]
        if not session.answer_shown:
            return lines, (last, 0)
        if part:
            lines += marking_lines(card, part, page, tr, settings.explains)
        lines += leech_lines(card, page, tr, settings.explains)
        lines += grade_lines(session.waits, self.offered, page, tr)
        return lines, (len(lines) - 1, last)

    def panel(self, page: Geometry, tr: Translator, settings: Settings, status: str) -> Sequence[Line]:
        """Draw the glossary entry beside or below the answer, with the status of the word; nothing before it."""
        if not self.session.answer_shown:
            return ()
        return (
            self.entry(page.panel, tr, settings, status) if page.beside else entry_tiny(self.card.term, page.panel, tr)
        )

    def entry(self, width: int, tr: Translator, settings: Settings, status: str) -> list[Line]:
        """Draw the whole glossary entry in one column."""
        return entry_lines(self.card.term, width, tr, settings.explains, status)
