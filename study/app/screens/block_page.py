"""A part of a lesson as fields on a page: each with its sign, the panel says what is wrong or what the field is for."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence

from study.app.editor.guide import guide
from study.app.editor.rows import Row, filled, rows
from study.app.editor.typing import typed_lines
from study.app.forms.field import Field
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, Run, fit, line
from study.app.page.paint import hung, shown, wrapped
from study.app.preview.checker import Checker
from study.app.preview.listing import SIGNS
from study.app.preview.source import Source
from study.app.screens.author import AuthorScreen
from study.app.screens.block_commands import BLOCK, NEXT, TURN, UNDO
from study.app.widgets.sheet import Keep
from study.lesson.document import Block
from study.lesson.reader import Reading, read
from study.teach.check.checking import told
from study.teach.check.finding import Finding

LONGEST = 8000
"""Characters of a line: a paragraph on one line fits."""


class BlockPage(AuthorScreen):
    """What stands on it; the other half takes the keys."""

    PANEL = True

    def __init__(self, source: Source, number: int) -> None:
        super().__init__()
        self.source = source
        self.rank = source.reading.document.blocks.index(source.reading.document.at(max(number, 1))[0])
        self.row = 0
        self.field = Field(limit=LONGEST)
        self.findings: tuple[Finding, ...] = ()
        """What there is to say about the part, with what is in the field."""
        self.checker = Checker(self.call_later, self.checked)
        self._read = source.reading

    def on_mount(self) -> None:
        """Check it for the first time."""
        self.check()

    @property
    def block(self) -> Block:
        """The part in sight."""
        blocks = self.source.reading.document.blocks
        return blocks[min(self.rank, len(blocks) - 1)]

    @property
    def rows(self) -> list[Row]:
        """Its fields."""
        return rows(self.block, "fr" if self.source.french else "en")

    @property
    def here(self) -> Row:
        """The row that is being filled in."""
        there = self.rows
        return there[min(self.row, len(there) - 1)]

    @property
    def turnable(self) -> bool:
        """Whether the row is an option, or holds one of several words."""
        here = self.here
        return here.values is not None or (
            here.part == "field" and here.field is not None and here.field.shape == "option"
        )

    @property
    def changed(self) -> bool:
        """Whether the field holds something else than the file."""
        return self.field.text.strip() != self.here.text

    # Drawing.

    def title_line(self, page: Geometry) -> Line:
        right = Run(self.state(), "ink-3") if page.width >= 60 else Run("")
        return self.title_of(shown(f"{self.source.path.name}   {self.name_of(self.block)}".rstrip()), (right,), page)

    @abstractmethod
    def state(self) -> str:
        """Whether what is in the field is in the file, in a few words."""

    def name_of(self, block: Block) -> str:
        """What a block is called in the file."""
        return f"{block.word} {block.name}".rstrip() if block.number else self.tr("About the lesson")

    def label_of(self, row: Row) -> str:
        """What a row is called: as in the file, or in a word where the file has none."""
        if row.part == "kind":
            return self.tr("kind")
        if row.part == "below":
            return f"  {self.tr('feedback')}"
        if row.part == "more" and not row.number:
            return f"  {self.tr('more')}"
        return row.label

    def body_lines(self, page: Geometry) -> tuple[Sequence[Line], Keep]:
        if told := self.told_lines(page):
            return told, ()
        lines = [line(shown(self.name_of(self.block)), "ink bold"), BLANK]
        lead = 9 if page.tiny else 14
        width = max(page.measure - lead, 8)
        first = last = 0
        worst = {each.line: each.level for each in sorted(self.findings, key=lambda each: each.level == "error")}
        there = self.rows
        for n, row in enumerate(there):
            here = n == self.row
            role = "focus bold" if here else "ink-2" if row.number else "ink-3"
            name = Run(fit(shown(self.label_of(row)), lead - 1).ljust(lead), role, f"row:{n}")
            text = typed_lines(self.field, width) if here else wrapped(row.text, width, "ink", f"row:{n}") or [Line()]
            drawn = hung((name,), text)
            label: tuple[Run, ...] = (Run("▌", "focus"),) if here else ()
            if row.number in worst and row.number and row.part != "kind":
                label += (Run(*SIGNS[worst[row.number]]),)
            if here:
                first = len(lines)
            lines += [drawn[0].labelled(*label) if label else drawn[0], *drawn[1:]]
            if here:
                last = len(lines) - 1
        return lines, (last, first, 0)

    def panel_height(self, page: Geometry) -> int:
        return 4 if page.tiny else 6

    def panel_lines(self, page: Geometry) -> Sequence[Line]:
        """What is wrong with the field, else what it is for; below, where there is room, the rest of the part."""
        current, language = self.here, self.app.settings.language
        here = [finding for finding in self.findings if finding.line == current.number and current.number]
        lines = [each for finding in here for each in (*self.said(finding, page), BLANK)]
        if page.beside or not here:
            lines += [*wrapped(guide(self.block, current).get(language), page.panel, "ink-2")]
            if current.values is not None:
                words = ", ".join(current.values.words("fr" if self.source.french else "en"))
                lines += [*wrapped(words, page.panel, "ink-3")]
            lines.append(BLANK)
        others = [finding for finding in self.findings if finding not in here]
        if page.beside:
            lines += [each for finding in others for each in (*self.said(finding, page), BLANK)]
            if not self.findings:
                lines.append(line(self.tr("Nothing to correct."), "right"))
        elif others:
            lines += self.said(others[0], page)
        return lines[: self._panel_rows(page) - (not page.beside)]

    def said(self, finding: Finding, page: Geometry) -> list[Line]:
        """A finding with its sign."""
        sign, role = SIGNS[finding.level]
        message = finding.message.get(self.app.settings.language)
        return hung((Run(f"{sign}  ", role),), wrapped(message, max(page.panel - 3, 8), "ink-2"))

    def footer(self) -> Iterable[tuple[str, str, str]]:
        return [
            self.key(NEXT),
            self.key(BLOCK),
            *([self.key(TURN)] if self.turnable else []),
            self.key(UNDO),
            (self.tr("Esc"), self.tr("back"), "back"),
            ("F1", self.tr("help"), "help"),
        ]

    # Checking.

    def text(self) -> str:
        """The file as it would be with what is in the field."""
        return filled(self.source.reading.document, self.block, self.here, self.field.text)

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
        if self.is_mounted and self.is_active:
            self.draw()
