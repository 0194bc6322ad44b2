"""The editor of a part of a lesson file, without its screen: which row is edited, and how its text is saved."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from study.app.editor.field_edits import FieldChange, delete_field, duplicate_field, move_field
from study.app.editor.part_drafts import PartDrafts
from study.app.editor.rows import FieldRow, filled, rows, toggled, with_sentences
from study.app.page.text_field import TextField
from study.app.preview.checker import Checker
from study.app.preview.messages import CHANGED, ELSEWHERE, NOTHING, NOTHING_AGAIN, OFFERED
from study.app.preview.source import Source, first_change
from study.drafts import Place
from study.file_errors import FileError
from study.language.sentences import split
from study.lesson.document import Block, Document
from study.lesson.model import Language
from study.lesson.reader import Reading, read
from study.teach.check.checking import reader_findings
from study.teach.check.finding import Finding
from study.text import Text

LONGEST = 8000
"""The most characters in a field: enough for a whole paragraph on one line."""


class EditorController:
    """Edits the fields of one block of a file, one after the other, and saves each in its own line."""

    def __init__(
        self,
        source: Source,
        number: int,
        checker: Checker,
        drafts: PartDrafts,
        *,
        show_notice: Callable[[Text], None],
        draw: Callable[[], None],
    ) -> None:
        """Open the part on line `number` of the file."""
        self.source = source
        self.checker = checker
        self.drafts = drafts
        self.rank = source.reading.document.blocks.index(source.reading.document.at(max(number, 1))[0])
        """The index of the block."""
        self.row = self._row_on(number)
        """The index of the row that is filled in."""
        self.field = _field(self.here.text)
        self.findings: tuple[Finding, ...] = ()
        """The findings in the part, with the text in the field."""
        self._pasted = False
        """Whether text was pasted into the field: several sentences then become several lines."""
        self._reading = source.reading
        """The file with the text in the field."""
        self._show_notice = show_notice
        self._draw = draw
        self._keep(reader_findings(source.reading))

    # The row that is edited.

    @property
    def language(self) -> Language:
        """Return the language of the keywords in the file."""
        return "fr" if self.source.french else "en"

    @property
    def block(self) -> Block:
        """Return the block whose fields are shown."""
        return self._block_of(self.source.reading)

    def _block_of(self, reading: Reading) -> Block:
        """Return the block in a state of the file."""
        blocks = reading.document.blocks
        return blocks[min(self.rank, len(blocks) - 1)]

    @property
    def rows(self) -> list[FieldRow]:
        """Return the fields of the block, also those that it does not have yet."""
        return rows(self.block, self.language)

    @property
    def here(self) -> FieldRow:
        """Return the row that is edited."""
        there = self.rows
        return there[min(self.row, len(there) - 1)]

    @property
    def has_choice(self) -> bool:
        """Return whether the row is an option of a question, or has one of several words."""
        here = self.here
        return here.values is not None or (
            here.part == "field" and here.field is not None and here.field.shape == "option"
        )

    @property
    def changed(self) -> bool:
        """Return whether the field has another text than the file."""
        return self.field.text.strip() != self.here.text

    def _row_on(self, number: int) -> int:
        """Return the index of the row on a line of the file.

        On the line that opens a block this is the first required field that is empty, or else the French text.
        """
        there = self.rows
        found = [n for n, row in enumerate(there) if row.number == number and row.part not in ("name", "kind")]
        empty = [n for n, row in enumerate(there) if row.field and row.field.required and not row.text]
        text = [n for n, row in enumerate(there) if row.field and row.field.required and row.field.name == "fr"]
        return (found or empty or text or [0])[0]

    def go_to_row(self, index: int) -> None:
        """Edit another row; if there is a draft of it, with the text of that."""
        there = self.rows
        self.row = min(max(index, 0), len(there) - 1)
        self.field = _field(there[self.row].text)
        if typed := self.drafts.find(self.draft):
            self._show_notice(OFFERED)
            self.field.put(typed)
        self._pasted = False
        self.check()

    def step_row(self, step: int) -> None:
        """Save the field, then go to the next or previous one."""
        if self.save():
            self.go_to_row((self.row + step) % len(self.rows))

    def step_part(self, step: int) -> bool:
        """Save the field, then go to the next or previous part of the lesson; False if it could not be saved."""
        if not self.save():
            return False
        self.rank = min(max(self.rank + step, 0), len(self.source.reading.document.blocks) - 1)
        self.findings = ()
        self.go_to_row(0)
        return True

    def click_row(self, index: int) -> None:
        """Save the field, then edit the row that was clicked, which may have another index by then."""
        wanted = self.rows[index]
        if self.save():
            same = [n for n, each in enumerate(self.rows) if each == wanted]
            self.go_to_row(same[0] if same else index)

    # Typing.

    @property
    def draft(self) -> Place:
        """Return where the draft of the row is kept."""
        return self.drafts.place(self.block, self.here)

    def put(self, text: str) -> None:
        """Put a text into the field, as if it had been typed."""
        self.field.put(text)
        self.check()

    def mark_pasted(self) -> None:
        """Let several sentences in the field become several lines: text was pasted into it."""
        self._pasted = True

    def next_choice(self) -> bool:
        """Put the next of several words into the field; True if that is not saved yet.

        An option is made the right answer, or a wrong one again, and saved.
        """
        row = self.here
        if row.values is not None:
            words = row.values.words(self.language)
            at = next((n for n, word in enumerate(words, 1) if word == self.field.text.strip()), 0)
            self.field.put(words[at % len(words)])
            return True
        if self.has_choice and self.save():
            text = toggled(self.source.reading.document, self.here)
            if text is not None and self._write(text):
                self.go_to_row(self.row)
        return False

    # Saving.

    def save(self) -> bool:
        """Write the field into its line; False, with a notice, if that failed: the text stays in the field."""
        if not self.changed:
            self.drafts.drop(self.draft)
            return True
        typed, block, row, draft = self.field.text, self.block, self.here, self.draft
        try:
            text, further = self._text_to_save()
            if self.source.write(text):
                self.row = self._index_of(row) + further
                self.drafts.drop(draft)
                return True
        except FileError as error:
            self._show_notice(error.message)
            return False
        self._find_again(block, row)
        self.field = _field(typed)
        self._show_notice(ELSEWHERE)
        return False

    def _text(self) -> str:
        """Return the text of the file with the text in the field."""
        return filled(self.source.reading.document, self.block, self.here, self.field.text)

    def _text_to_save(self) -> tuple[str, int]:
        """Return the text of the file with a line for each pasted sentence, and by how many rows to move down."""
        row = self.here
        if self._pasted and row.field is not None and row.field.shape == "sentences":
            text = self.field.text.strip()
            sentences = [text[each.start : each.end].strip() for each in split(text)]
            if len(sentences) > 1:
                return with_sentences(self.source.reading.document, row, sentences), len(sentences) - 1
        return self._text(), 0

    def _index_of(self, row: FieldRow) -> int:
        """Return the index of a row that was saved: on its line, or where it is if it was left empty."""
        there = self.rows
        same = [n for n, each in enumerate(there) if each.number == row.at and each.part == row.part]
        return same[0] if same else min(self.row, len(there) - 1)

    def _find_again(self, block: Block, row: FieldRow) -> None:
        """Go to the same block and row in a file that has changed on the disk."""
        names = [(each.word, each.name) for each in self.source.reading.document.blocks]
        if (block.word, block.name) in names:
            self.rank = names.index((block.word, block.name))
        self.rank = min(self.rank, len(names) - 1)
        same = [n for n, each in enumerate(self.rows) if (each.label, each.text) == (row.label, row.text)]
        self.row = same[0] if same else min(self.row, len(self.rows) - 1)

    # Changing whole fields.

    def move(self, step: int) -> None:
        """Move the field one place up or down among fields of the same name."""
        self._rearrange(lambda document, block, row: move_field(document, block, row, step))

    def duplicate(self) -> None:
        """Duplicate the field."""
        self._rearrange(duplicate_field)

    def delete(self) -> None:
        """Delete the field from its block."""
        self._rearrange(delete_field)

    def _rearrange(self, do: Callable[[Document, Block, FieldRow], FieldChange | None]) -> None:
        """Save the field, change the lines that belong to it, and stay with it."""
        if not self.save():
            return
        change = do(self.source.reading.document, self.block, self.here)
        if change is not None and self._write(change.text):
            found = [n for n, row in enumerate(self.rows) if row.number == change.number]
            self.go_to_row(found[0] if found else self.row)

    def _write(self, text: str) -> bool:
        """Write the file; False, with a notice, if that failed."""
        block, row = self.block, self.here
        try:
            if self.source.write(text):
                return True
        except FileError as error:
            self._show_notice(error.message)
            return False
        self._find_again(block, row)
        self.go_to_row(self.row)
        self._show_notice(CHANGED)
        return False

    def undo(self) -> None:
        """Undo what was typed in the field; if nothing was, the last change of the file."""
        if self.changed:
            self.drafts.drop(self.draft)
            self.go_to_row(self.row)
        else:
            self._replay(self.source.undo, NOTHING)

    def redo(self) -> None:
        """Redo the change of the file that was undone last."""
        if not self.changed:
            self._replay(self.source.redo, NOTHING_AGAIN)

    def _replay(self, do: Callable[[], bool], refused: Text) -> None:
        """Undo or redo a change of the file with `do`, and go to it; if there is none, show `refused`."""
        before = self.source.reading.document.lines
        try:
            if not do():
                self._show_notice(refused)
        except FileError as error:
            self._show_notice(error.message)
        document = self.source.reading.document
        if document.lines == before:
            self.go_to_row(self.row)
            return
        number = first_change(before, document.lines)
        self.rank = document.blocks.index(document.at(number)[0])
        self.findings = ()
        self.go_to_row(self._row_on(number))

    # Checking.

    def check(self) -> None:
        """Check the part with the text in the field: problems of reading are found at once, the others in a thread."""
        self._reading = read(self._text()) if self.changed else self.source.reading
        rules = [finding for finding in self.findings if finding.code == finding.rule]
        self._keep([*reader_findings(self._reading), *rules])
        self.checker.ask(self._reading, self.source.article)

    def set_findings(self, reading: Reading, findings: tuple[Finding, ...]) -> None:
        """Keep what a check has found, if it was made with the text in the field."""
        if reading is self.source.reading:
            self.source.set_findings(reading, findings)
        if reading is self._reading:
            self._keep(findings)

    def _keep(self, findings: Iterable[Finding]) -> None:
        """Keep the findings in the part, and draw them."""
        block = self._block_of(self._reading)
        end = max(block.last, block.number, 1)
        self.findings = tuple(finding for finding in findings if block.number <= finding.line <= end)
        self._draw()


def _field(text: str) -> TextField:
    """Return a field for a row, with its text."""
    return TextField(text, limit=LONGEST, wraps=True)
