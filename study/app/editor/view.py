"""Draws the editor: the fields of a part, and in the panel the problems or the explanation of a field."""

from __future__ import annotations

from collections.abc import Sequence

from study.app.editor.controller import EditorController
from study.app.editor.guide import guide
from study.app.editor.labels import part_name, row_label
from study.app.page.field_lines import caret_row, field_lines
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Run, StyledLine, fit, line
from study.app.page.paint import hung, shown, wrapped
from study.app.preview.listing import SIGNS
from study.app.widgets.line_view import Keep
from study.locale import Translator
from study.teach.check.finding import Finding


class EditorView:
    """Draws an editor in its present state."""

    def __init__(self, editor: EditorController) -> None:
        self._editor = editor

    def name(self, tr: Translator) -> str:
        """Return the name of the file and of the part."""
        return shown(f"{self._editor.source.path.name}   {part_name(self._editor.block, tr)}".rstrip())

    def page(self, page: Geometry, tr: Translator) -> tuple[Sequence[StyledLine], Keep]:
        """Return the lines of the page, and those to keep in sight."""
        editor = self._editor
        lines = [line(shown(part_name(editor.block, tr)), "ink bold"), BLANK]
        lead = 9 if page.tiny else 14
        width = max(page.measure - lead, 8)
        first = last = caret = 0
        worst = {each.line: each.level for each in sorted(editor.findings, key=lambda each: each.level == "error")}
        for n, row in enumerate(editor.rows):
            here = n == editor.row
            role = "focus bold" if here else "ink-2" if row.number else "ink-3"
            name = Run(fit(shown(row_label(row, tr)), lead - 1).ljust(lead), role, f"row:{n}")
            text = (
                field_lines(editor.field, width)
                if here
                else wrapped(row.text, width, "ink", f"row:{n}") or [StyledLine()]
            )
            drawn = hung((name,), text)
            label: tuple[Run, ...] = (Run("▌", "focus"),) if here else ()
            if row.number in worst and row.number and row.part != "kind":
                label += (Run(*SIGNS[worst[row.number]]),)
            if here:
                first = len(lines)
            lines += [drawn[0].labelled(*label) if label else drawn[0], *drawn[1:]]
            if here:
                last, caret = len(lines) - 1, first + caret_row(editor.field, width)
        return lines, (caret, last, first, 0)

    def panel(self, page: Geometry, height: int, tr: Translator) -> Sequence[StyledLine]:
        """Return the problems of the field or its explanation; if there is room, also findings in other fields."""
        editor = self._editor
        current = editor.here
        here = [finding for finding in editor.findings if finding.line == current.number and current.number]
        lines = [each for finding in here for each in (*_said(finding, page, tr), BLANK)]
        if page.beside or not here:
            lines += [*wrapped(tr(guide(editor.block, current)), page.panel, "ink-2")]
            if current.values is not None:
                lines += [*wrapped(", ".join(current.values.words(editor.language)), page.panel, "ink-3")]
            lines.append(BLANK)
        others = [finding for finding in editor.findings if finding not in here]
        if page.beside:
            lines += [each for finding in others for each in (*_said(finding, page, tr), BLANK)]
            if not editor.findings:
                lines.append(line(tr("No problems."), "right"))
        elif others:
            lines += _said(others[0], page, tr)
        return lines[: height - (not page.beside)]


def _said(finding: Finding, page: Geometry, tr: Translator) -> list[StyledLine]:
    """Draw a finding with its sign."""
    sign, role = SIGNS[finding.level]
    message = tr(finding.message)
    return hung((Run(f"{sign}  ", role),), wrapped(message, max(page.panel - 3, 8), "ink-2"))
