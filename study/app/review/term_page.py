"""A term in a review: the field for the answer, and the page around it."""

from __future__ import annotations

from collections.abc import Sequence

from study.app.page.entry import entry_lines, entry_tiny
from study.app.page.field_lines import accent_row, field_runs, left_field_runs
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, StyledLine, blank, row
from study.app.page.text_field import TextField
from study.app.review.view import leech_lines, marking_lines, session_grades, term_lines
from study.app.widgets.line_view import Keep
from study.drafts import Place
from study.locale import Translator
from study.practice.cards import TermCard
from study.practice.schedule import Rating
from study.progress.review_session import ReviewSession
from study.settings import Settings

_WIDTH = 30
"""Columns of the field."""
_LIMIT = 120
"""Characters that fit into the field."""


class TermPage:
    """The current card of a session, from asking to grading it."""

    def __init__(self, session: ReviewSession, card: TermCard) -> None:
        self.session = session
        self.card = card
        self.field = TextField(limit=_LIMIT)

    # The answer.

    @property
    def draft_place(self) -> Place:
        """Return where the draft of an answer is kept."""
        return "review", self.card.key

    @property
    def is_typing(self) -> bool:
        """Return whether letters are typed into the field, and are no commands."""
        return self.session.is_typed

    @property
    def draft(self) -> str | None:
        """Return the text in the field; None if nothing can be typed now."""
        return self.field.text if self.is_typing else None

    def restore_draft(self, text: str) -> None:
        """Put back into the field what was typed before the program ended."""
        self.field.put(text)

    def answer(self, tr: Translator) -> str:
        """Mark what was typed, or show the answer if nothing is to be typed. Return an empty text: nothing is missing.

        Raises StoreError if the marked answer could not be stored.
        """
        if self.is_typing:
            self.session.mark_term(self.field.text.strip())
        else:
            self.session.show_answer()
        return ""

    def key(self, key: str, character: str | None) -> bool:
        """Return False: this page uses no keys beside those of the field."""
        return False

    def click(self, name: str, argument: str, at: int) -> bool:
        """Insert an accented letter that was clicked; False for any other click."""
        if name == "letter" and self.is_typing:
            self.field.insert(argument)
            return True
        return False

    # Drawing.

    @property
    def offered(self) -> Rating:
        """Return the grade that Enter gives."""
        return self.session.offered or Rating.GOOD

    def lines(self, page: Geometry, tr: Translator, settings: Settings) -> tuple[list[StyledLine], Keep]:
        """Return the lines of the page, and the indices of those to keep in sight, the most important first."""
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
            lines += marking_lines(card, part, page, tr, settings.explains, session.overruled)
        lines += leech_lines(card, page, tr, settings.explains)
        lines += session_grades(session, self.offered, page, tr)
        return lines, (len(lines) - 1, last)

    def panel(self, page: Geometry, tr: Translator, settings: Settings, status: str) -> Sequence[StyledLine]:
        """Draw the glossary entry with the status of the term; no lines before the answer is shown."""
        if not self.session.answer_shown:
            return ()
        return (
            self.entry(page.panel, tr, settings, status) if page.beside else entry_tiny(self.card.term, page.panel, tr)
        )

    def entry(self, width: int, tr: Translator, settings: Settings, status: str) -> list[StyledLine]:
        """Draw the whole glossary entry, in lines of at most `width` cells."""
        return entry_lines(self.card.term, width, tr, settings.explains, status)
