"""What can be done about a finding of the check: correct it, or set it aside with a reason."""

from __future__ import annotations

from study.app.editor.blocks import with_suppression
from study.app.preview.controller import PreviewController
from study.app.preview.explained import suppressible
from study.app.preview.source import DRAFT, corrected
from study.lesson.model import Bilingual
from study.teach.check.finding import Finding
from study.teach.check.fixing import apply_fixes


class Corrections:
    """Corrects and suppresses what was found in the file of a preview."""

    def __init__(self, preview: PreviewController) -> None:
        self._preview = preview

    @property
    def correctable(self) -> bool:
        """Whether the chosen finding has a correction."""
        return self._corrected is not None

    @property
    def any_safe(self) -> bool:
        """Whether a finding can be corrected without asking."""
        return any(finding.fixes for finding in self._preview.source.findings)

    @property
    def is_draft(self) -> bool:
        """Whether the chosen finding says that a part is a draft: its correction removes that mark."""
        return self._preview.finding is not None and self._preview.finding.rule == DRAFT

    @property
    def suppressible(self) -> bool:
        """Whether the chosen finding may be set aside. False until the check of the newest text is done."""
        finding, source = self._preview.finding, self._preview.source
        return finding is not None and source.checked and suppressible(finding)

    @property
    def _corrected(self) -> str | None:
        finding = self._preview.finding
        return corrected(self._preview.source.reading.document, finding) if finding else None

    def correct(self) -> None:
        """Put the suggestion in the place of the mistake, if there is one."""
        self._preview.rewrite(self._corrected)

    def correct_all(self) -> None:
        """Make every correction that can be made without asking."""
        source = self._preview.source
        text, cured = apply_fixes(source.reading.document, source.findings)
        if cured:
            self._preview.rewrite(text)

    def suppress(self, finding: Finding, why: Bilingual) -> bool:
        """Write the line that sets a finding aside into its block; False if it could not be written, which is told."""
        document = self._preview.source.reading.document
        text = with_suppression(document, finding.line, finding.rule, why, self._preview.language)
        return self._preview.rewrite(text)
