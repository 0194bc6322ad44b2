"""The editor screen: one part of a lesson in fields, each of which is saved when it is left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from textual import events

from study.app.commands import Command, bindings
from study.app.editor.commands import BLOCK, HERE, NEXT, TURN, UNDO
from study.app.editor.controller import EditorController
from study.app.editor.draft_offers import DraftOffers
from study.app.editor.part_drafts import PartDrafts
from study.app.editor.view import EditorView
from study.app.page.geometry import Geometry
from study.app.page.line import Run, StyledLine
from study.app.preview.checker import Checker
from study.app.preview.notices import dismiss_notices, notice_lines
from study.app.preview.source import Source
from study.app.screens.base import PageScreen
from study.app.widgets.line_view import Keep
from study.drafts import Place
from study.lesson.reader import Reading
from study.teach.check.finding import Finding

_PAUSE = 0.15
"""The seconds without a key after which the text is checked."""


class PartEditorScreen(PageScreen):
    """Edits one field after the other; Tab, Enter or Esc saves it in its own line of the file, Ctrl+Z undoes that."""

    NAME = "editor"
    COMMANDS_HERE = HERE
    BINDINGS = bindings(NAME, COMMANDS_HERE)
    PANEL = True

    def __init__(self, source: Source, number: int, left: Callable[[int], None]) -> None:
        """Open the part on line `number`; `left` is called at the end with the line of the part that was shown last."""
        super().__init__()
        self.left = left
        self.editor = EditorController(
            source,
            number,
            Checker(self, self.checked),
            PartDrafts(self.app.draft_keeper, source.path, lambda: self.tr),
            show_notice=self.app.show_notice,
            draw=self.draw_if_active,
        )
        self.drafts = DraftOffers(self.editor, show_notice=self.app.show_notice, clear_notices=self.app.notices.clear)
        self.view = EditorView(self.editor)

    def on_mount(self) -> None:
        """Offer the drafts of the part, and check it."""
        self.drafts.offer()
        self.editor.check()

    def draw_if_active(self) -> None:
        """Draw, unless the screen is closed or below another."""
        if self.is_mounted and self.is_active:
            self.draw()

    def checked(self, reading: Reading, findings: tuple[Finding, ...]) -> None:
        """Take what the check has found."""
        self.editor.set_findings(reading, findings)

    # Drawing.

    def title_line(self, page: Geometry) -> StyledLine:
        """Return the names of the file and of the part, and whether the field is saved."""
        if not self.editor.changed:
            state = self.tr("saved automatically")
        else:
            state = self.tr("kept as a draft, not saved yet") if self.drafts.is_kept else self.tr("not saved yet")
        right = Run(state, "ink-3") if page.width >= 60 else Run("")
        return self.title_of(self.view.name(self.tr), (right,), page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[StyledLine], Keep]:
        """Return the fields of the part; while there are notices, those alone."""
        if notices := notice_lines(self.app.notices, page.measure, self.tr):
            return notices, ()
        return self.view.page(page, self.tr)

    def panel_height(self, page: Geometry) -> int:
        """Return the rows of the panel below the fields."""
        return 4 if page.tiny else 6

    def panel_lines(self, page: Geometry) -> Sequence[StyledLine]:
        """Return the problems of the field, or its explanation."""
        return self.view.panel(page, self._panel_rows(page), self.tr)

    def footer(self) -> Iterable[tuple[str, str, str]]:
        """Return the keys of the editor."""
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
        """Return True: letters are always typed into a field here."""
        return True

    def can_run(self, command: Command) -> bool:
        """Return whether a command does something now: only some fields have a choice of words."""
        return command != TURN or self.editor.has_choice

    # Typing.

    def in_progress(self) -> Iterable[tuple[Place, str]]:
        """Return the place of the field's draft and the text that is not saved."""
        yield self.drafts.in_progress

    def leave(self) -> bool:
        """Save the field; False if that failed for the first time: its text is kept as a draft then."""
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
        """Draw what was typed, and check it once no key follows."""
        self.draw()
        self.app.debounce("block", _PAUSE, self.editor.check)

    def clicked(self, name: str, argument: str, at: int) -> bool:
        """Remove the notices, go to the field that was clicked, or put the caret where the click was."""
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
        """Make an option right or wrong, or take the next of several words."""
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
        """Save the field and go back; if the file cannot be written, only the second time."""
        if self.leave():
            self.app.pop_screen()
            self.left(self.editor.block.number)
