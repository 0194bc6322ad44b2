"""Draws the result of an exam: the mark, the skills, and a list of the questions."""

from __future__ import annotations

from collections.abc import Sequence

from study.app.lesson.skill_bars import skill_lines
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Run, StyledLine, blank, column, fit, row
from study.app.page.paint import shown, wrapped
from study.app.questions.inputs.base import SIGNS
from study.app.questions.verdict import UNANSWERED_SIGN
from study.lesson.model import Language
from study.locale import Translator
from study.locale.results import BY_LEARNER, said_counts
from study.practice.exam import MarkedQuestion, Result

WIDTH = 72
"""The most columns of the result."""


def mark_lines(result: Result, to_tick: bool, page: Geometry, tr: Translator) -> list[StyledLine]:
    """Draw the mark, whether it is a pass, and the skills; `to_tick` if a translation is not ticked yet."""
    summary, width = result.summary, min(page.width - page.left - 2, WIDTH)
    passed = tr("pass mark: half of the points, as in the DELF")
    said = passed if result.passed else tr("pass mark: half, as in the DELF")
    of_right = summary.right, summary.nearly, result.wrong
    counts = said_counts(tr, *of_right, result.unanswered, len(summary.overruled))
    lines = [row(Run(tr.percent(summary.mark), "ink bold"), Run(f"  {said}", "ink-2"))]
    lines += wrapped(counts, width, "ink-3")
    lines += blank(1 if page.short else 2)
    lines += [row(Run(tr("By skill"), "ink bold")), BLANK, *skill_lines(summary, width, tr)]
    if to_tick:
        hint = tr("You mark translations yourself: open the translation and tick what yours gets right.")
        lines += [BLANK, *wrapped(hint, width, "ink-2")]
    return [*lines, *blank(1 if page.short else 2), row(Run(tr("Answer sheet"), "ink bold")), BLANK]


def list_lines(
    marked: Sequence[MarkedQuestion],
    chosen: int,
    last_paragraph: int,
    asked: Language,
    page: Geometry,
    tr: Translator,
) -> list[StyledLine]:
    """Draw one line for each question, with a bar before the one whose index is `chosen`.

    A question about no paragraph is listed under `last_paragraph`; `asked` is the language of the questions.
    """
    lines: list[StyledLine] = []
    width = min(page.width - page.left - 2, WIDTH)
    for n, each in enumerate(marked):
        here, action, grade = n == chosen, f"open_row:{n}", each.grade.value
        sign = Run(SIGNS[grade], f"{grade} bold", action)
        if each.given is None:
            sign = Run(UNANSWERED_SIGN, "ink-3", action)
        number = f"¶\u00a0{max(each.question.about, default=last_paragraph)}"
        by_learner = f" · {tr(BY_LEARNER)}" if each.overruled else ""
        text = fit(shown(each.question.stem.get(asked)), width - 9 - len(by_learner))
        lead = (*column((sign,), 3), *column((Run(number, "ink-3", action),), 6))
        role = "ink bold" if here else "ink"
        runs = (*lead, Run(text, role, action), Run(by_learner, "ink-3", action))
        lines.append(row(*runs, label=(Run("▌", "focus"),) if here else ()))
    return lines
