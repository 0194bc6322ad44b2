"""Corrections of what the check has found, and the suppression of a rule with a reason."""

from __future__ import annotations

from study.app.editor.blocks import with_suppression
from study.app.preview.controller import PreviewController
from study.app.preview.rule_page import suppressible
from study.app.preview.source import DRAFT, corrected
from study.lesson.model import Bilingual
from study.teach.check.finding import Finding
from study.teach.check.fixing import apply_fixes


class Corrections:
    """Corrects findings in the file of a preview, and suppresses rules in it."""

    def __init__(self, preview: PreviewController) -> None:
        self._preview = preview

    @property
    def correctable(self) -> bool:
        """Return whether the selected finding has a correction."""
        return self._corrected is not None

    @property
    def any_safe(self) -> bool:
        """Return whether a finding can be corrected without asking."""
        return any(finding.fixes for finding in self._preview.source.findings)

    @property
    def is_draft(self) -> bool:
        """Return whether the selected finding marks a part as a draft: its correction removes that mark."""
        return self._preview.finding is not None and self._preview.finding.rule == DRAFT

    @property
    def suppressible(self) -> bool:
        """Return whether the rule of the selected finding may be suppressed; False until the newest text is checked."""
        finding, source = self._preview.finding, self._preview.source
        return finding is not None and source.checked and suppressible(finding)

    @property
    def _corrected(self) -> str | None:
        """Return the text of the file with the selected finding corrected; None if it has no correction."""
        finding = self._preview.finding
        return corrected(self._preview.source.reading.document, finding) if finding else None

    def correct(self) -> None:
        """Correct the selected finding, if it has a correction."""
        self._preview.rewrite(self._corrected)

    def correct_all(self) -> None:
        """Make every correction that can be made without asking."""
        source = self._preview.source
        text, cured = apply_fixes(source.reading.document, source.findings)
        if cured:
            self._preview.rewrite(text)

    def suppress(self, finding: Finding, why: Bilingual) -> bool:
        """Suppress the rule of a finding in its block, with a reason; False if the file could not be written."""
        document = self._preview.source.reading.document
        text = with_suppression(document, finding.line, finding.rule, why, self._preview.language)
        return self._preview.rewrite(text)
