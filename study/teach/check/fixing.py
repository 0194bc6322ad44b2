"""Apply fixes to a file; comments, order and line ends are not touched."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable

from study.lesson.document import Document
from study.teach.check.finding import Finding, Fix


def apply_fixes(document: Document, findings: Iterable[Finding]) -> tuple[str, int]:
    """Return the text with all fixes applied that do not overlap, and the number of findings that this fixes."""
    by_line: dict[int, list[Fix]] = defaultdict(list)
    cured = 0
    for finding in findings:
        if finding.fixes and not any(_clash(fix, by_line[fix.span.line]) for fix in finding.fixes):
            cured += 1
            for fix in finding.fixes:
                by_line[fix.span.line].append(fix)
    lines = list(document.lines)
    for number, fixes in by_line.items():
        line = unicodedata.normalize("NFC", lines[number - 1]) if fixes else lines[number - 1]
        for fix in sorted(fixes, reverse=True):
            line = line[: fix.span.column - 1] + fix.text + line[fix.span.end - 1 :]
        lines[number - 1] = line
    return document.bom + "".join(lines), cured


def _clash(fix: Fix, others: list[Fix]) -> bool:
    """Return whether a fix overlaps another one or is at the same place."""
    return any(
        (fix.span.column < other.span.end and other.span.column < fix.span.end) or fix.span.column == other.span.column
        for other in others
    )
