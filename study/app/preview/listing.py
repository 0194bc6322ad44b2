"""Draws the findings of the check in the panel of the preview."""

from __future__ import annotations

from collections.abc import Sequence

from study.app.page.line import BLANK, Run, StyledLine, row
from study.app.page.paint import Layer, hung, paint, shown, wrapped
from study.locale import Translator
from study.teach.check.finding import Finding

SIGNS = {"error": ("✗", "wrong bold"), "warning": ("!", "ink bold")}
"""The sign of each level of findings, and its role."""
_LEAD = 8
"""Cells before a message: bar, sign and line number."""
Key = tuple[str, str, str]
"""A command for a finding: its key, what it does, its action."""


def summary(findings: Sequence[Finding], width: int, tr: Translator) -> list[StyledLine]:
    """Return how many errors and warnings there are, on one line if there is room."""
    errors = sum(finding.level == "error" for finding in findings)
    advice = len(findings) - errors
    if not findings:
        return [row(Run(tr("No problems."), "right"))]
    lines = []
    if errors:
        lines.append(row(Run(tr.plural("{n} error", "{n} errors", errors), "wrong bold")))
    if advice:
        lines.append(row(Run(tr.plural("{n} warning", "{n} warnings", advice), "ink-2")))
    if len(lines) == 2 and sum(each.width for each in lines) + 3 <= width:
        lines = [row(*lines[0].runs, Run("   "), *lines[1].runs)]
    return lines


def correction(finding: Finding, line: str) -> tuple[str, str]:
    """Return what a correction would replace and by what: of a fix in a `line`, the words around it."""
    if len(finding.fixes) != 1 or finding.fixes[0].span.line != finding.line:
        return finding.found, finding.suggestion
    (_, column, end), text = finding.fixes[0]
    start = line.rfind(" ", 0, column - 1) + 1
    stop = line.find(" ", end - 1)
    stop = len(line.rstrip()) if stop < 0 else stop
    return line[start:stop], line[start : column - 1] + text + line[end - 1 : stop]


def finding_lines(
    finding: Finding,
    n: int,
    width: int,
    keys: Sequence[Key] | None,
    change: tuple[str, str],
    tr: Translator,
) -> list[StyledLine]:
    """Draw a finding: its line number and its message; with `keys`, as the selected one, in full.

    `n` is its index, `change` what its correction would replace and by what.
    """
    sign, role = SIGNS[finding.level]
    click = f"problem:{n}"
    here = keys is not None
    lead = (
        Run("▌" if here else " ", "focus", click),
        Run(sign, role, click),
        Run(f"{finding.line:>4}  ", "focus bold" if here else "ink-3", click),
    )
    room = max(width - _LEAD, 10)
    message = tr(finding.message)
    if keys is None:
        text = wrapped(message, room, "ink-2", click)
        if len(text) > 2:
            text = [
                text[0],
                StyledLine((*text[1].runs[:-1], text[1].runs[-1]._replace(text=text[1].text[: room - 1] + "…"))),
            ]
        return hung(lead, text)
    head = message.find(". ") + 1 or len(message)
    text = paint(message, room, "ink-2", (Layer(0, head, "ink bold"),), click)
    if any(change):
        text += [BLANK, *wrapped(change[0], room, "fault"), *wrapped(change[1], room, "target")]
    text += [BLANK, *(row(Run(key, "ink-2 bold", act), Run(f"  {word}", "ink-3", act)) for key, word, act in keys)]
    lines = hung(lead, text)
    bar = (Run("▌", "focus"), Run(" " * (_LEAD - 1), ""))
    return [lines[0], *(each._replace(runs=(*bar, *text[n].runs)) for n, each in enumerate(lines[1:], 1))]


def listing(
    findings: Sequence[Finding],
    chosen: int,
    keys: Sequence[Key],
    change: tuple[str, str],
    size: tuple[int, int],
    tr: Translator,
) -> list[StyledLine]:
    """Draw the findings around the one with index `chosen`, as many as fit into `size` (columns, rows)."""
    width, height = size
    head = [*summary(findings, width, tr), BLANK]
    room = max(height - len(head), 1)

    def lines_of(n: int) -> list[StyledLine]:
        return finding_lines(findings[n], n, width, keys if n == chosen else None, change, tr)

    if not findings:
        return head
    n = chosen = min(chosen, len(findings) - 1)
    lines = lines_of(chosen)
    first = 0
    while n and len(lines) <= room:
        n -= 1
        above = lines_of(n)
        lines, first = above + lines, first + len(above)
    top = 0 if len(lines) <= room else min(len(lines) - room + 1, first)
    below = chosen
    while below + 1 < len(findings) and len(lines) < top + room:
        below += 1
        lines += lines_of(below)
    return [*head, *lines[top : top + room]]


def selected_only(
    finding: Finding,
    place: str,
    keys: Sequence[Key],
    change: tuple[str, str],
    size: tuple[int, int],
    tr: Translator,
) -> list[StyledLine]:
    """Draw the selected finding in few lines, for a panel below the lesson; `place` is its number among all."""
    width, height = size
    sign, role = SIGNS[finding.level]
    lead = (Run(sign, role), Run(f" {finding.line}  ", "focus bold"))
    lines = hung(lead, wrapped(tr(finding.message), max(width - 8, 10), "ink"))
    low = height < 4
    lines = lines[: height - (not low)]
    if not low:
        runs: list[Run] = []
        for key, word, action in keys:
            runs += [Run(key, "ink-2 bold", action), Run(f" {word}", "ink-3", action)]
            if action == "correct":
                arrow = (
                    Run("  "),
                    Run(shown(change[0]), "fault"),
                    Run(" → ", "ink-3"),
                    Run(shown(change[1]), "target"),
                )
                runs += arrow if sum(len(text) for text in change) < width // 3 else ()
            runs.append(Run("   ", ""))
        lines.append(row(*runs))
    return [
        lines[0]._replace(right=(Run(place, "ink-3"),)) if lines[0].width + len(place) < width else lines[0],
        *lines[1:],
    ]
