"""What the preview does about what was found: gone to, put right, set aside, explained; and taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from study.app.page.line import Line
from study.app.preview.explained import explained, silenceable
from study.app.preview.listing import Key, correction
from study.app.preview.sentences import NOTHING, NOTHING_AGAIN
from study.app.preview.source import DRAFT, corrected, first_change
from study.app.screens.preview_blocks import WholeBlocks
from study.app.screens.preview_commands import CORRECT, SILENCE, WHY
from study.lesson.model import Bilingual
from study.teach.check.finding import Finding
from study.teach.check.fixing import fixed


class FindingsScreen(WholeBlocks):
    """The part of the preview that knows findings."""

    # What was found.

    def correctable(self) -> bool:
        """Whether the chosen finding has a correction."""
        return self.finding is not None and corrected(self.source.reading.document, self.finding) is not None

    def silenceable(self) -> bool:
        """Whether the chosen finding may be set aside, once the check has said it of the file as it is."""
        return self.finding is not None and self.source.checked and silenceable(self.finding)

    def doable(self) -> tuple[Sequence[Key], tuple[str, str]]:
        """What can be done about the chosen finding; and what its correction would put where."""
        keys = [(WHY.shown, f"{self.tr('why')} ({self.finding.rule})", WHY.action)] if self.finding else []
        change = ("", "")
        if self.silenceable():
            keys.insert(0, (SILENCE.shown, self.tr("set it aside"), SILENCE.action))
        if self.finding and self.correctable():
            draft = self.finding.rule == DRAFT
            said = self.tr("looked over") if draft else self.tr("correct it")
            keys.insert(0, (CORRECT.shown, said, CORRECT.action))
            if not draft:
                change = correction(self.finding, self.source.reading.document.lines[self.finding.line - 1])
        return keys, change

    def action_line(self, step: int = 1) -> None:
        """To the chosen finding if it is out of sight, else to the next or previous; without any, scroll."""
        if not self.finding:
            self.sheet("body").scroll_lines(step)
            return
        if self._seek or self.in_sight(self.finding.line):
            self.chosen = min(max(self.chosen + step, 0), len(self.source.findings) - 1)
        self._seek, self._line = True, 0
        self.draw()

    def action_why(self) -> None:
        """The rule that was broken, with its reason."""
        if finding := self.finding:
            language = self.app.settings.language

            def drawn(width: int) -> list[Line]:
                return explained(finding, width, self.tr, language)

            self.app.open("entry", self.tr("Line {n}", n=finding.line), drawn)

    # What changes the file.

    def action_correct(self) -> None:
        """Put the suggestion in the place of the mistake."""
        if self.finding is None:
            return
        text = corrected(self.source.reading.document, self.finding)
        self.rewrite(text)

    def action_correct_all(self) -> None:
        """Make every fix that can be made without asking."""
        text, cured = fixed(self.source.reading.document, self.source.findings)
        if cured:
            self.rewrite(text)

    def action_silence(self) -> None:
        """Set the finding aside, once its author has said why."""
        if self.own() and self.finding is not None and self.silenceable():
            self.app.open("suppress_rule", self.finding, self.source.path, self.set_aside)

    def set_aside(self, finding: Finding, why: Bilingual) -> bool:
        """Write the line that sets a finding aside into its block; False, and told, if it could not be written."""
        from study.app.editor.blocks import allowing

        text = allowing(self.source.reading.document, finding.line, finding.rule, why, self.language)
        return self.rewrite(text)

    def action_undo(self) -> None:
        """Take the last change back, and go where it was."""
        self.again(self.source.undo, NOTHING)

    def action_redo(self) -> None:
        """Make the last change again that was taken back."""
        self.again(self.source.redo, NOTHING_AGAIN)

    def again(self, do: Callable[[], bool], refused: Bilingual) -> None:
        """Take a change back, or make it again; and go where it was."""
        before = self.source.reading.document.lines
        self.change(do, refused)
        after = self.source.reading.document.lines
        if after != before:
            self.go_to(first_change(before, after))
