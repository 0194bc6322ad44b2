"""One block of a lesson in fields: the header, a paragraph, a term, a question. Each field is saved as it is left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from textual import events

from study.app.commands import bindings
from study.app.editor.rows import Row, filled, rows, toggled
from study.app.editor.typing import typed_lines
from study.app.forms.field import Field
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, Run, line
from study.app.page.paint import hung, shown, wrapped
from study.app.preview.checker import Checker
from study.app.preview.listing import SIGNS
from study.app.preview.sentences import ELSEWHERE, NOTHING, NOTHING_AGAIN
from study.app.preview.source import Source
from study.app.screens.author import AuthorScreen
from study.app.screens.block_commands import BLOCK, HERE, NEXT, RIGHT, UNDO
from study.app.widgets.sheet import Keep
from study.lesson.document import Block
from study.lesson.library import LibraryError
from study.lesson.model import Bilingual
from study.lesson.reader import Reading, read
from study.teach.check.checking import told
from study.teach.check.finding import Finding

_PAUSE = 0.15
"""Seconds without a key after which what is typed is checked."""
_LONGEST = 8000
"""Characters of a line: a paragraph on one line fits."""


class BlockScreen(AuthorScreen):
    """Type in a field; Tab, Enter or Esc saves it in its own line of the file, and Ctrl+Z takes that back."""

    NAME = "block"
    COMMANDS_HERE = HERE
    BINDINGS = bindings(NAME, COMMANDS_HERE)
    PANEL = True

    def __init__(self, source: Source, number: int) -> None:
        super().__init__()
        self.source = source
        self.rank = source.reading.document.blocks.index(source.reading.document.at(max(number, 1))[0])
        self.row = 0
        self.field = Field(limit=_LONGEST)
        self.findings: tuple[Finding, ...] = ()
        """What there is to say about the part, with what is in the field."""
        self.checker = Checker(self.call_later, self.checked)
        self._read = source.reading
        self.go_to_line(number)

    def on_mount(self) -> None:
        """Check it for the first time."""
        self.check()

    # What stands on it.

    @property
    def block(self) -> Block:
        """The part in sight."""
        blocks = self.source.reading.document.blocks
        return blocks[min(self.rank, len(blocks) - 1)]

    @property
    def rows(self) -> list[Row]:
        """Its fields."""
        return rows(self.block, "fr" if self.source.french else "en")

    def title_line(self, page: Geometry) -> Line:
        right = Run(self.tr("saved as you go"), "ink-3") if page.width >= 60 else Run("")
        return self.title_of(shown(f"{self.source.path.name}   {self.name_of(self.block)}".rstrip()), (right,), page)

    def name_of(self, block: Block) -> str:
        """What a block is called in the file."""
        return f"{block.word} {block.name}" if block.number else self.tr("About the lesson")

    def body_lines(self, page: Geometry) -> tuple[Sequence[Line], Keep]:
        if told := self.told_lines(page):
            return told, ()
        block = self.block
        kind = f"   {block.kind.value}" if block.kind else ""
        lines = [line(shown(self.name_of(block)) + kind, "ink bold"), BLANK]
        lead = 9 if page.tiny else 14
        width = max(page.measure - lead, 8)
        first = last = 0
        faulty = {
            finding.line: finding.level for finding in sorted(self.findings, key=lambda each: each.level == "error")
        }
        for n, row in enumerate(self.rows):
            here = n == self.row
            role = "focus bold" if here else "ink-2" if row.text else "ink-3"
            name = Run(shown(row.label)[: lead - 1].ljust(lead), role, f"row:{n}")
            text = typed_lines(self.field, width) if here else wrapped(row.text, width, "ink", f"row:{n}") or [Line()]
            drawn = hung((name,), text)
            label: tuple[Run, ...] = (Run("▌", "focus"),) if here else ()
            if row.number in faulty and row.number:
                label += (Run(*SIGNS[faulty[row.number]]),)
            if here:
                first = len(lines)
            lines += [drawn[0].labelled(*label) if label else drawn[0], *drawn[1:]]
            if here:
                last = len(lines) - 1
        return lines, (last, first, 0)

    def panel_height(self, page: Geometry) -> int:
        return 4 if page.tiny else 6

    def panel_lines(self, page: Geometry) -> Sequence[Line]:
        current = self.rows[self.row]
        here = [finding for finding in self.findings if finding.line == current.number and current.number]
        lines: list[Line] = []
        for finding in here or self.findings:
            sign, role = SIGNS[finding.level]
            said = wrapped(finding.message.get(self.app.settings.language), max(page.panel - 3, 8), "ink-2")
            lines += [*hung((Run(f"{sign}  ", role),), said), BLANK]
        room = self._panel_rows(page) - (not page.beside)
        return lines[:room] or [line(self.tr("Nothing to correct."), "right")]

    def footer(self) -> Iterable[tuple[str, str, str]]:
        return [
            self.key(NEXT),
            self.key(BLOCK),
            *([self.key(RIGHT)] if self.optional else []),
            self.key(UNDO),
            (self.tr("Esc"), self.tr("back"), "back"),
            ("F1", self.tr("help"), "help"),
        ]

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
        self.field.insert(event.text)
        self.typed()

    def typed(self) -> None:
        """Show what was typed, and check it at the next pause."""
        self.draw()
        self.app.later("block", _PAUSE, self.check)

    def text(self) -> str:
        """The file as it would be with what is in the field."""
        return filled(self.source.reading.document, self.block, self.rows[self.row], self.field.text)

    @property
    def changed(self) -> bool:
        """Whether the field holds something else than the file."""
        return self.field.text.strip() != self.rows[self.row].text

    def check(self) -> None:
        """Find what is wrong with this part, with what is in the field: what the reader says at once, then the rest."""
        self._read = read(self.text()) if self.changed else self.source.reading
        rules = [finding for finding in self.findings if finding.code == finding.rule]
        self.show([*told(self._read), *rules])
        if self.is_running:
            self.checker.ask(self._read, self.source.article)

    def checked(self, reading: Reading, findings: tuple[Finding, ...]) -> None:
        """Show what the check has found, if it is still about what is in the field."""
        if reading is self.source.reading:
            self.source.take(reading, findings)
        if reading is self._read:
            self.show(findings)

    def show(self, findings: Iterable[Finding]) -> None:
        """Keep what concerns this part, and draw."""
        blocks = self._read.document.blocks
        block = blocks[min(self.rank, len(blocks) - 1)]
        end = max(block.last, block.number, 1)
        self.findings = tuple(finding for finding in findings if block.number <= finding.line <= end)
        if self.is_mounted and self.app.screen is self:
            self.draw()

    # Going on, saving.

    def go_to_line(self, number: int) -> None:
        """Put the caret into the row of a line of the file."""
        found = [n for n, row in enumerate(self.rows) if row.number == number]
        empty = [n for n, row in enumerate(self.rows) if row.field and row.field.required and not row.number]
        self.go_to_row((found or empty or [0])[0])

    def go_to_row(self, n: int) -> None:
        """Put the caret into a row."""
        self.row = min(max(n, 0), len(self.rows) - 1)
        self.field = Field(self.rows[self.row].text, _LONGEST)
        self.check()

    def save(self) -> bool:
        """Write the field into its line. False where it could not be written: it is told, and stays in the field."""
        if not self.changed:
            return True
        typed, block, row = self.field.text, self.block, self.rows[self.row]
        try:
            if self.source.write(self.text()):
                return True
        except LibraryError as error:
            self.app.tell(error.message)
            return False
        self.find_again(block, row)
        self.field = Field(typed, _LONGEST)
        self.app.tell(ELSEWHERE)
        return False

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
        count = len(self.rows)
        if self.save():
            self.go_to_row((self.row + step + max(len(self.rows) - count, 0) * (step < 0)) % len(self.rows))

    def action_block(self, step: int = 1) -> None:
        """Save the field, then to the next or previous part of the lesson."""
        if self.save():
            self.rank = min(max(self.rank + step, 0), len(self.source.reading.document.blocks) - 1)
            self.findings = ()
            self.go_to_row(0)

    @property
    def optional(self) -> bool:
        """Whether the row is an option of a question."""
        row = self.rows[self.row]
        return bool(row.label) and row.field is not None and row.field.shape == "option"

    def action_right(self) -> None:
        """Make the option the right answer, or a wrong one again."""
        typed = self.field.text.strip()
        if not self.optional or not self.save():
            return
        self.row = next((n for n, row in enumerate(self.rows) if row.number and row.text == typed), self.row)
        text = toggled(self.source.reading.document, self.rows[self.row])
        try:
            if text is not None and not self.source.write(text):
                self.app.tell(ELSEWHERE)
        except LibraryError as error:
            self.app.tell(error.message)
        self.go_to_row(self.row)

    def action_undo(self) -> None:
        """Take back what was typed in this field; then, the last change of the file."""
        if self.changed:
            self.go_to_row(self.row)
        else:
            self.turn(self.source.undo, NOTHING)

    def action_redo(self) -> None:
        """Make the last change of the file again that was taken back."""
        if not self.changed:
            self.turn(self.source.redo, NOTHING_AGAIN)

    def turn(self, do: Callable[[], bool], refused: Bilingual) -> None:
        """Take a change of the file back, or make it again."""
        try:
            if not do():
                self.app.tell(refused)
        except LibraryError as error:
            self.app.tell(error.message)
        self.rank = min(self.rank, len(self.source.reading.document.blocks) - 1)
        self.go_to_row(self.row)

    def action_back(self) -> None:
        """Save the field and go back; a file that cannot be written is told first, the second time it is left."""
        if self.save():
            self.app.pop_screen()

    def clicked(self, name: str, argument: str, at: int) -> bool:
        if self.seen():
            return True
        if name == "row" and self.save():
            self.go_to_row(int(argument))
        elif name == "field":
            self.field.caret = min(max(at, 0), len(self.field.text))
            self.draw()
        return name in ("row", "field", "")
