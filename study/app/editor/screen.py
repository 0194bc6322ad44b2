"""The screen of the editor: one part of a lesson in fields, each of them saved as it is left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from textual import events

from study.app.commands import Command, bindings
from study.app.editor.commands import BLOCK, HERE, NEXT, TURN, UNDO
from study.app.editor.controller import EditorController
from study.app.editor.draft_offers import DraftOffers
from study.app.editor.drafts import PartDrafts
from study.app.editor.view import EditorView
from study.app.page.geometry import Geometry
from study.app.page.line import Line, Run
from study.app.preview.checker import Checker
from study.app.preview.notices import dismiss_notices, notice_lines
from study.app.preview.source import Source
from study.app.screens.page import PageScreen
from study.app.widgets.sheet import Keep
from study.lesson.reader import Reading
from study.teach.check.finding import Finding

if TYPE_CHECKING:
    from study.drafts import Place

_PAUSE = 0.15
"""Seconds without a key after which what is typed is checked."""


class PartEditorScreen(PageScreen):
    """Type in a field; Tab, Enter or Esc saves it in its own line of the file, and Ctrl+Z takes that back."""

    NAME = "editor"
    COMMANDS_HERE = HERE
    BINDINGS = bindings(NAME, COMMANDS_HERE)
    PANEL = True

    def __init__(self, source: Source, number: int, left: Callable[[int], None]) -> None:
        """Open the part on line `number`; `left` is called with the line of the part that is left last."""
        super().__init__()
        self.left = left
        self.editor = EditorController(
            source,
            number,
            Checker(self, self.checked),
            PartDrafts(self.app.keeping, source.path, lambda: self.tr),
            tell=self.app.tell,
            draw=self.draw_in_sight,
        )
        self.drafts = DraftOffers(self.editor, tell=self.app.tell, hush=self.app.notices.clear)
        self.view = EditorView(self.editor)

    def on_mount(self) -> None:
        """Offer what was typed in this part and not saved, and check the part."""
        self.drafts.offer()
        self.editor.check()

    def draw_in_sight(self) -> None:
        """Draw, unless the screen is closed or lies under another."""
        if self.is_mounted and self.is_active:
            self.draw()

    def checked(self, reading: Reading, findings: tuple[Finding, ...]) -> None:
        """Draw what the check has found."""
        self.editor.take(reading, findings)

    # What is drawn.

    def title_line(self, page: Geometry) -> Line:
        if not self.editor.changed:
            state = self.tr("saved as you go")
        else:
            state = self.tr("kept as a draft, not saved yet") if self.drafts.is_kept else self.tr("not saved yet")
        right = Run(state, "ink-3") if page.width >= 60 else Run("")
        return self.title_of(self.view.name(self.tr), (right,), page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[Line], Keep]:
        if notices := notice_lines(self.app.notices, page.measure, self.tr):
            return notices, ()
        return self.view.page(page, self.tr)

    def panel_height(self, page: Geometry) -> int:
        return 4 if page.tiny else 6

    def panel_lines(self, page: Geometry) -> Sequence[Line]:
        return self.view.panel(page, self._panel_rows(page), self.tr)

    def footer(self) -> Iterable[tuple[str, str, str]]:
        return [
            self.key(NEXT),
            self.key(BLOCK),
            *([self.key(TURN)] if self.editor.has_choice else []),
            self.key(UNDO),
            (self.tr("Esc"), self.tr("back"), "back"),
            ("F1", self.tr("help"), "help"),
        ]

    @property
    def in_field(self) -> bool:
        return True

    def can(self, command: Command) -> bool:
        return command != TURN or self.editor.has_choice

    # What is typed.

    def in_progress(self) -> Iterable[tuple[Place, str]]:
        yield self.drafts.in_progress

    def leave(self) -> bool:
        return self.drafts.leave()

    async def on_key(self, event: events.Key) -> None:
        """Remove the notices by any key."""
        if dismiss_notices(self):
            event.stop()
            event.prevent_default()

    def paste(self, text: str) -> None:
        self.editor.mark_pasted()
        super().paste(text.strip())

    def typed(self) -> None:
        """Draw what was typed, and check it at the next pause."""
        self.draw()
        self.app.later("block", _PAUSE, self.editor.check)

    def clicked(self, name: str, argument: str, at: int) -> bool:
        if dismiss_notices(self):
            return True
        if name == "row":
            self.editor.click_row(int(argument))
        return name in ("row", "")

    # Commands.

    def action_field(self, step: int = 1) -> None:
        """Save the field, then go to the next or previous one."""
        self.editor.step_row(step)

    def action_block(self, step: int = 1) -> None:
        """Save the field, then go to the next or previous part of the lesson."""
        if self.editor.step_part(step):
            self.drafts.offer()

    def action_turn(self) -> None:
        """Make an option the right answer, or a wrong one again; of several words, take the next."""
        if self.editor.next_choice():
            self.typed()

    def action_move(self, step: int = 1) -> None:
        """Move the field one place down or up among fields of the same name."""
        self.editor.move(step)

    def action_duplicate(self) -> None:
        """Duplicate the field."""
        self.editor.duplicate()

    def action_delete(self) -> None:
        """Delete the field from the part."""
        self.editor.delete()

    async def action_undo(self) -> None:
        """Undo a step of what was typed in the field; if nothing was, the last change of the file."""
        if await self.fields.run("undo"):
            self.typed()
        else:
            self.editor.undo()

    async def action_redo(self) -> None:
        """Redo a step in the field that was undone; if there is none, the last undone change of the file."""
        if await self.fields.run("redo"):
            self.typed()
        else:
            self.editor.redo()

    def action_back(self) -> None:
        """Save the field and go back; a file that cannot be written is told first, the second time it is left."""
        if self.leave():
            self.app.pop_screen()
            self.left(self.editor.block.number)
