"""Offers the drafts of a part when it is opened, and keeps drafts of what cannot be saved when it is left."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from study.app.editor.controller import EditorController
from study.app.preview.messages import DRAFTED, OFFERED, left_over
from study.text import Text

if TYPE_CHECKING:
    from study.drafts import Place


class DraftOffers:
    """The drafts of the part that an editor shows."""

    def __init__(
        self, editor: EditorController, *, show_notice: Callable[[Text], None], clear_notices: Callable[[], None]
    ) -> None:
        """`clear_notices` removes what `show_notice` has shown."""
        self._editor = editor
        self._show_notice = show_notice
        self._clear_notices = clear_notices
        self._refused: str | None = None
        """The text that could not be saved the last time the editor was left; None if all was saved."""
        self._left_over: list[Place] = []
        """The places of drafts that were shown as notices: the part has no field for them."""

    @property
    def in_progress(self) -> tuple[Place, str]:
        """Return the place of the field's draft and the text in the field; no text if it is the one in the file."""
        return self._editor.draft, self._editor.field.text if self._editor.changed else ""

    @property
    def is_kept(self) -> bool:
        """Return whether the text in the field is kept as a draft."""
        return self._editor.drafts.has(self._editor.draft, self._editor.field.text)

    def offer(self) -> None:
        """Go to a field of which there is a draft, even if its text in the file has changed since.

        A draft of a field that is gone is shown as a notice, and removed when the editor is left.
        """
        editor, drafts = self._editor, self._editor.drafts
        there: tuple[int, bool, Place, str] | None = None
        for place, typed in [*drafts.of_part(editor.block)]:
            label, text = place[-2:]
            found = [n for n, row in enumerate(editor.rows) if drafts.label(row) == label]
            same = [n for n in found if editor.rows[n].text == text]
            if found:
                there = there or ((same or found)[0], bool(same), place, typed)
            else:
                self._left_over.append(place)
                self._show_notice(left_over(typed))
        if there is None:
            return
        number, same_text, place, typed = there
        editor.go_to_row(number)
        if not same_text:
            editor.put(typed)
            self._show_notice(OFFERED)
            drafts.keep(*self.in_progress)
            drafts.remove(place)

    def leave(self) -> bool:
        """Save the field; False if that failed for the first time: the text is kept as a draft then.

        The second time, the editor can be left without saving.
        """
        editor, drafts = self._editor, self._editor.drafts
        if not editor.save():
            drafts.keep(*self.in_progress)
            again, self._refused = self._refused == editor.field.text, editor.field.text
            if not again:
                if self.is_kept:
                    self._show_notice(DRAFTED)
                return False
            self._clear_notices()
        for place in self._left_over:
            drafts.remove(place)
        return True
