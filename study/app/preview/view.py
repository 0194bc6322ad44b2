"""Draws the preview: the lesson as it will look, signs of the findings in its margin, and the panel."""

from __future__ import annotations

from collections.abc import Sequence

from study.app.commands import shown_key
from study.app.page.geometry import Geometry
from study.app.page.line import Run, StyledLine
from study.app.page.paint import shown, wrapped
from study.app.preview.commands import CORRECT, SILENCE, WHY
from study.app.preview.controller import PreviewController
from study.app.preview.corrections import Corrections
from study.app.preview.drawing import DrawnFile, draw_file
from study.app.preview.listing import SIGNS, Key, correction, listing, selected_only, summary
from study.app.widgets.line_view import Keep
from study.lesson.document import Document
from study.locale import Translator
from study.teach.check.finding import Finding

_ROOM = 6
"""Rows of the lesson to keep visible around a finding."""


class PreviewView:
    """Draws a preview in its present state."""

    def __init__(self, preview: PreviewController, corrections: Corrections) -> None:
        self._preview = preview
        self._corrections = corrections
        self._drawn: tuple[Document, int, DrawnFile] | None = None

    def drawn(self, width: int) -> DrawnFile:
        """Return the file drawn for a width; each state of the file is drawn once."""
        document = self._preview.source.document
        if self._drawn is None or self._drawn[0] is not document or self._drawn[1] != width:
            self._drawn = (document, width, draw_file(document, width))
        return self._drawn[2]

    @property
    def name(self) -> str:
        """Return the name of the file and the title of the lesson."""
        lesson = self._preview.source.lesson
        title = lesson.title.get("fr") if lesson else ""
        return shown(f"{self._preview.place.path.name}   {title}".rstrip())

    def state(self, tr: Translator) -> Run:
        """Return whether the file is shown as it is now, in words."""
        source = self._preview.source
        if not source.exists:
            return Run(tr("the file was deleted"), "wrong")
        if source.stale and source.lesson:
            return Run(tr("as before the error"), "nearly")
        return Run(tr("reloads the file whenever you save it"), "ink-3")

    def page(self, width: int, tr: Translator) -> tuple[Sequence[StyledLine], Keep]:
        """Return the lines of the page, and those to keep in sight."""
        preview = self._preview
        if preview.source.lesson is None:
            return wrapped(tr("This file cannot be shown as a lesson yet."), width, "ink-2"), ()
        view = self.drawn(width)
        lines = list(view.lines)
        for finding in preview.source.findings if not preview.source.stale else ():
            _mark(lines, view, finding, finding is preview.finding and not preview.line)
        if preview.line and (at := view.row(preview.line)) < len(lines):
            lines[at] = lines[at].labelled(Run("▌", "focus"), *lines[at].label)
        if not (preview.follows and preview.finding):
            return lines, ()
        at = view.row(preview.finding.line)
        return lines, (at, *(max(min(at + step, len(lines) - 1), 0) for step in (3, -3, _ROOM, -_ROOM)))

    def panel(self, page: Geometry, height: int, tr: Translator) -> Sequence[StyledLine]:
        """Return the lines of the panel: all findings beside the lesson, or only the selected one below it."""
        preview, found = self._preview, self._preview.source.findings
        keys, change = self._keys(tr)
        if page.beside:
            return listing(found, preview.chosen, keys, change, (page.panel, height), tr)
        if not preview.finding:
            return summary(found, page.panel, tr)
        place = tr("{n} of {total}", n=min(preview.chosen, len(found) - 1) + 1, total=len(found))
        return selected_only(preview.finding, place, keys, change, (page.panel, height - 1), tr)

    def _keys(self, tr: Translator) -> tuple[Sequence[Key], tuple[str, str]]:
        """Return the keys for the selected finding, and what its correction would replace and by what."""
        finding, corrections = self._preview.finding, self._corrections
        if finding is None:
            return [], ("", "")
        keys = [(shown_key(WHY, tr), f"{tr('why')} ({finding.rule})", WHY.action)]
        change = ("", "")
        if corrections.suppressible:
            keys.insert(0, (shown_key(SILENCE, tr), tr("waive it"), SILENCE.action))
        if corrections.correctable:
            said = tr("reviewed") if corrections.is_draft else tr("correct it")
            keys.insert(0, (shown_key(CORRECT, tr), said, CORRECT.action))
            if not corrections.is_draft:
                change = correction(finding, self._preview.source.reading.document.lines[finding.line - 1])
        return keys, change


def _mark(lines: list[StyledLine], view: DrawnFile, finding: Finding, here: bool) -> None:
    """Put the sign of a finding in the margin of its line; `here` if it is the selected one."""
    at = view.row(finding.line)
    if at >= len(lines) or (lines[at].label and not here):
        return
    sign, role = SIGNS[finding.level]
    label = (Run("▌", "focus"), Run(sign, role)) if here else (Run(sign, role),)
    number, *rest = lines[at].runs or (Run(""),)
    lines[at] = StyledLine((number._replace(role="focus bold") if here else number, *rest), label, lines[at].right)
