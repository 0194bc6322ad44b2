"""The blocks of the progress screen with shares: of questions answered right, and of each lesson known."""

from __future__ import annotations

from collections.abc import Sequence

from study.app.library.rows import LibraryRow
from study.app.page.line import Run, line
from study.app.page.paint import wrapped
from study.app.progress.block import Block, head, share_rows
from study.language.labels import SKILLS
from study.lesson.grammar import KINDS
from study.locale import Translator
from study.progress.queries.overview import Overview
from study.progress.queries.today import SuccessRate

_LESSONS = 12
"""Lessons listed at most."""


def questions_block(seen: Overview, width: int, tr: Translator) -> Block:
    """Return the share of right answers, the lowest first: by the skill tested, then by the kind of question."""
    if not seen.skills:
        said = tr("No questions were answered in these weeks.")
        return [head(tr("Correct answers"), (), width), *wrapped(said, width, "ink-3")]
    asked = (Run(tr("answers"), "ink-3"),)
    lines = [head(tr("Correct answers"), asked, width)]
    lines += share_rows(((tr(SKILLS.get(name, name)), share) for name, share in seen.skills.items()), width, tr)
    kinds = [
        (KINDS.word(name, tr.language) if name in KINDS.words("en") else name, share)
        for name, share in seen.kinds.items()
    ]
    return [*lines, line(""), head(tr("By type of question"), asked, width), *share_rows(kinds, width, tr)]


def lessons_block(rows: Sequence[LibraryRow], width: int, studied: str, tr: Translator) -> Block:
    """Return the share of terms known in each lesson that was opened; no lines if there is none."""
    opened = [each for each in rows if each.terms and (each.standing or each.known_terms)]
    if not opened:
        return []
    lines = [head(tr("Lessons"), (Run(tr("terms known"), "ink-3"),), width)]
    shares = [
        (each.title.en if studied == "en" else each.title.fr, SuccessRate(each.terms, each.known_terms))
        for each in opened[:_LESSONS]
    ]
    lines += share_rows(shares, width, tr)
    if len(opened) > _LESSONS:
        lines.append(line(tr("and {n} more", n=tr.number(len(opened) - _LESSONS)), "ink-3"))
    return lines
