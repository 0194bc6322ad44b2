"""What the preview does with whole parts of the lesson: new, copied, moved, removed; `u` takes each back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from study.app.preview.sentences import BUILT_IN, CHANGED
from study.app.screens.author import AuthorScreen
from study.lesson.grammar import HEADER
from study.lesson.model import Bilingual, Kind, Language

if TYPE_CHECKING:
    from study.app.preview.source import Source
    from study.lesson.document import Block
    from study.lesson.library import Place


class WholeBlocks(AuthorScreen):
    """The part of the preview that knows blocks; the others say which file, and which line is meant."""

    place: Place
    source: Source

    def number(self) -> int:
        """The line of the file that is meant."""
        raise NotImplementedError  # pragma: no cover

    def change(self, do: Callable[[], bool], refused: Bilingual) -> None:
        """Write the file; say so where it cannot be written."""
        raise NotImplementedError  # pragma: no cover

    def open_form(self, number: int) -> None:
        """Edit the part of the lesson that a line of the file belongs to."""
        raise NotImplementedError  # pragma: no cover

    def meant(self) -> Block | None:
        """The part of the lesson that is meant; none for the header, which stays."""
        block, _ = self.source.reading.document.at(max(self.number(), 1))
        return block if block.type is not HEADER else None

    @property
    def language(self) -> Language:
        """That of the keywords."""
        return "fr" if self.source.french else "en"

    def rewrite(self, text: str | None) -> bool:
        """Save another text, if there is one and the lesson is one's own."""
        if self.place.builtin:
            self.app.tell(BUILT_IN)
            return False
        if text is None:
            return False
        self.change(lambda: self.source.write(text), CHANGED)
        return self.source.text == text

    def action_copy(self) -> None:
        """The part twice."""
        from study.app.editor.blocks import copied

        if block := self.meant():
            self.rewrite(copied(self.source.reading.document, block))

    def action_move(self, step: int = 1) -> None:
        """The part one place down or up."""
        from study.app.editor.blocks import swapped

        if block := self.meant():
            self.rewrite(swapped(self.source.reading.document, block, step))

    def action_remove(self) -> None:
        """The file without the part."""
        from study.app.editor.blocks import removed

        if block := self.meant():
            self.rewrite(removed(self.source.reading.document, block))

    def action_new(self) -> None:
        """A new question on the paragraph in sight: its kind, then its fields."""
        from study.app.screens.kinds import KindScreen

        self.app.push_screen(KindScreen(self.add))

    def add(self, kind: Kind) -> None:
        """Put a question of a kind at the end of the file and open its fields."""
        from study.app.editor.blocks import with_question

        above = [
            int(block.name)
            for block in self.source.reading.document.blocks
            if block.word.casefold().startswith("paragra") and block.name.isdecimal() and block.number <= self.number()
        ]
        text, number = with_question(self.source.reading.document, kind, max(above, default=1), self.language)
        if self.rewrite(text):
            self.open_form(number)
