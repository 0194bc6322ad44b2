"""Draws the marks of a lesson by skill, with a bar for each."""

from __future__ import annotations

from study.app.page.line import Run, StyledLine, column, fit, row
from study.language.labels import SKILLS
from study.locale import Translator
from study.practice.summary import LessonResults


def skill_lines(summary: LessonResults, width: int, tr: Translator) -> list[StyledLine]:
    """Return a line for each skill: name, bar, mark in percent and number of questions answered."""
    bar = 24 if width >= 60 else 10
    lines = []
    for skill in summary.skills:
        done = round(skill.mark * bar)
        lines.append(
            row(
                *column((Run(fit(tr(SKILLS[skill.skill]), 14), "ink-2"),), 15),
                Run("━" * done, "chart"),
                Run("─" * (bar - done), "rule"),
                Run(f"{tr.percent(skill.mark):>7}", "ink-2"),
                Run(f"{skill.asked:>5}", "ink-3"),
            )
        )
    return lines
