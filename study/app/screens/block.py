"""One block of a lesson in fields: the header, a paragraph, a term, a question. Each field is saved as it is left."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from textual import events

from study.app.commands import Command, bindings
from study.app.editor import entries
from study.app.editor.rows import Row, several, toggled
from study.app.forms.field import Field
from study.app.preview.sentences import CHANGED, ELSEWHERE, NOTHING, NOTHING_AGAIN
from study.app.preview.source import Source, first_change
from study.app.screens.block_commands import HERE, TURN
from study.app.screens.block_drafts import BlockDrafts
from study.app.screens.block_page import LONGEST, BlockPage
from study.lesson.document import Block, Document
from study.lesson.library import LibraryError
from study.lesson.model import Bilingual

if TYPE_CHECKING:
    from study.drafts import Place

_PAUSE = 0.15
"""Seconds without a key after which what is typed is checked."""


class BlockScreen(BlockPage):
    """Type in a field; Tab, Enter or Esc saves it in its own line of the file, and Ctrl+Z takes that back."""

    NAME = "block"
    COMMANDS_HERE = HERE
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self, source: Source, number: int, left: Callable[[int], None]) -> None:
        """`left` is told the line of the part that was in sight last."""
        super().__init__(source, number)
        self.left = left
        self.pasted = False
        """Something was pasted into the field: several sentences become several lines."""
        self.drafts = BlockDrafts(self)
        self.go_to_line(number)

    def on_mount(self) -> None:
        """Offer what was typed in this part and not saved."""
        self.drafts.offer()

    def in_progress(self) -> Iterable[tuple[Place, str]]:
        yield self.drafts.place, self.field.text if self.changed else ""

    def state(self) -> str:
        if not self.changed:
            return self.tr("saved as you go")
        return self.tr("kept as a draft, not saved yet") if self.drafts.is_kept else self.tr("not saved yet")

    def leave(self) -> bool:
        return self.drafts.leave()

    @property
    def in_field(self) -> bool:
        return True

    def can(self, command: Command) -> bool:
        return command != TURN or self.turnable

    # Typing.

    async def on_key(self, event: events.Key) -> None:
        """Letters go into the field."""
        if self.app.notices:
            return
        step = {"tab": 1, "down": 1, "enter": 1, "shift+tab": -1}.get(event.key)
        if step:  # here, not by its binding: what is typed right after it belongs to the next field
            self.action_field(step)
        elif self.field.key(event.key, event.character):
            self.typed()
        else:
            return
        event.stop()
        event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """What is pasted goes into the field, on one line."""
        event.stop()
        self.field.insert(event.text.strip())
        self.pasted = True
        self.typed()

    def typed(self) -> None:
        """Show what was typed, and check it at the next pause."""
        self.draw()
        self.app.later("block", _PAUSE, self.check)

    # Going on, saving.

    def go_to_line(self, number: int) -> None:
        """Put the caret into the row of a line of the file; of the line that opens a block, into what it lacks, or else
        into its text.
        """
        there = self.rows
        found = [n for n, row in enumerate(there) if row.number == number and row.part not in ("name", "kind")]
        empty = [n for n, row in enumerate(there) if row.field and row.field.required and not row.text]
        text = [n for n, row in enumerate(there) if row.field and row.field.required and row.field.name == "fr"]
        self.go_to_row((found or empty or text or [0])[0])

    def go_to_row(self, n: int) -> None:
        """Put the caret into a row."""
        there = self.rows
        self.row = min(max(n, 0), len(there) - 1)
        self.field = Field(there[self.row].text, LONGEST)
        if typed := self.drafts.find():
            self.field = Field(typed, LONGEST)
        self.pasted = False
        self.check()

    def put(self, text: str) -> None:
        """Put a text into the field, as if it had been typed."""
        self.field = Field(text, LONGEST)
        self.check()

    def save(self) -> bool:
        """Write the field into its line. False where it could not be written: it is told, and stays in the field."""
        if not self.changed:
            self.drafts.drop()
            return True
        typed, block, row, place = self.field.text, self.block, self.here, self.drafts.place
        try:
            text, further = self.text_saved()
            if self.source.write(text):
                self.row = self.rank_of(row) + further
                self.drafts.drop(place)
                return True
        except LibraryError as error:
            self.app.tell(error.message)
            return False
        self.find_again(block, row)
        self.field = Field(typed, LONGEST)
        self.app.tell(ELSEWHERE)
        return False

    def text_saved(self) -> tuple[str, int]:
        """The file with what is in the field; and how many rows further it ends: pasted sentences have a line each."""
        row = self.here
        if self.pasted and row.field is not None and row.field.shape == "sentences":
            from study.language.sentences import split

            text = self.field.text.strip()
            sentences = [text[each.start : each.end].strip() for each in split(text)]
            if len(sentences) > 1:
                return several(self.source.reading.document, row, sentences), len(sentences) - 1
        return self.text(), 0

    def rank_of(self, row: Row) -> int:
        """Where a row is that was saved: on its line, or where it is offered again."""
        there = self.rows
        same = [n for n, each in enumerate(there) if each.number == row.at and each.part == row.part]
        return same[0] if same else min(self.row, len(there) - 1)

    def find_again(self, block: Block, row: Row) -> None:
        """The same block and row in a file that has changed on the disk."""
        names = [(each.word, each.name) for each in self.source.reading.document.blocks]
        if (block.word, block.name) in names:
            self.rank = names.index((block.word, block.name))
        self.rank = min(self.rank, len(names) - 1)
        same = [n for n, each in enumerate(self.rows) if (each.label, each.text) == (row.label, row.text)]
        self.row = same[0] if same else min(self.row, len(self.rows) - 1)

    def action_field(self, step: int = 1) -> None:
        """Save the field, then to the next or previous one."""
        if self.save():
            self.go_to_row((self.row + step) % len(self.rows))

    def action_block(self, step: int = 1) -> None:
        """Save the field, then to the next or previous part of the lesson."""
        if self.save():
            self.rank = min(max(self.rank + step, 0), len(self.source.reading.document.blocks) - 1)
            self.findings = ()
            self.go_to_row(0)
            self.drafts.offer()

    # Changing whole fields.

    def action_turn(self) -> None:
        """Make an option the right answer, or a wrong one again; of several words, take the next."""
        row = self.here
        if row.values is not None:
            words = row.values.words("fr" if self.source.french else "en")
            at = next((n for n, word in enumerate(words, 1) if word == self.field.text.strip()), 0)
            self.field = Field(words[at % len(words)], LONGEST)
            self.typed()
        elif self.turnable and self.save():
            text = toggled(self.source.reading.document, self.here)
            if text is not None and self.write(text):
                self.go_to_row(self.row)

    def action_move(self, step: int = 1) -> None:
        """The field one place down or up among its like."""
        self.rearrange(lambda document, block, row: entries.moved(document, block, row, step))

    def action_copy(self) -> None:
        """The field twice."""
        self.rearrange(entries.copied)

    def action_remove(self) -> None:
        """The part without the field."""
        self.rearrange(entries.removed)

    def rearrange(self, do: Callable[[Document, Block, Row], entries.Change | None]) -> None:
        """Save the field, change the lines that belong to it, and stay with it."""
        if not self.save():
            return
        change = do(self.source.reading.document, self.block, self.here)
        if change is not None and self.write(change.text):
            there = self.rows
            found = [n for n, row in enumerate(there) if row.number == change.number]
            self.go_to_row(found[0] if found else self.row)

    def write(self, text: str) -> bool:
        """Write the file; False, and told, where it could not be written."""
        block, row = self.block, self.here
        try:
            if self.source.write(text):
                return True
        except LibraryError as error:
            self.app.tell(error.message)
            return False
        self.find_again(block, row)
        self.go_to_row(self.row)
        self.app.tell(CHANGED)
        return False

    def action_accent(self) -> None:
        """The letter before the caret with its next accent."""
        self.field.accent()
        self.typed()

    def action_undo(self) -> None:
        """Take back what was typed in this field; then, the last change of the file."""
        if self.changed:
            self.drafts.drop()
            self.go_to_row(self.row)
        else:
            self.again(self.source.undo, NOTHING)

    def action_redo(self) -> None:
        """Make the last change of the file again that was taken back."""
        if not self.changed:
            self.again(self.source.redo, NOTHING_AGAIN)

    def again(self, do: Callable[[], bool], refused: Bilingual) -> None:
        """Take a change of the file back, or make it again; and go where it was."""
        before = self.source.reading.document.lines
        try:
            if not do():
                self.app.tell(refused)
        except LibraryError as error:
            self.app.tell(error.message)
        document = self.source.reading.document
        number = first_change(before, document.lines)
        if document.lines == before:
            self.go_to_row(self.row)
            return
        self.rank = document.blocks.index(document.at(number)[0])
        self.findings = ()
        self.go_to_line(number)

    def action_back(self) -> None:
        """Save the field and go back; a file that cannot be written is told first, the second time it is left."""
        if self.leave():
            self.app.pop_screen()
            self.left(self.block.number)

    def clicked(self, name: str, argument: str, at: int) -> bool:
        if self.seen():
            return True
        if name == "row":
            wanted = self.rows[int(argument)]
            if self.save():
                same = [n for n, each in enumerate(self.rows) if each == wanted]
                self.go_to_row(same[0] if same else int(argument))
        elif name == "field":
            self.field.caret = min(max(at, 0), len(self.field.text))
            self.draw()
        return name in ("row", "field", "")
