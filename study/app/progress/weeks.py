"""The blocks of the progress screen by week: words known, and days of study."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from study.app.page.line import Run, StyledLine, column, row
from study.app.page.paint import wrapped
from study.app.progress.block import Block, head
from study.app.progress.charts import ceiling, columns
from study.locale import Translator
from study.locale.dates import month, weekday
from study.progress.queries.overview import Overview

_LABEL = 6
"""Columns of the labels before the axis."""
_WEEK = 2
"""Columns of a week."""
_USUAL = 20
"""Answers of a full day if no goal is set."""


def weeks_in(width: int) -> int:
    """Return how many weeks have room in a block; at least 2."""
    return max((width - _LABEL + 1) // _WEEK, 2)


def words_block(seen: Overview, width: int, height: int, tr: Translator) -> Block:
    """Return how many words are known: a column for each week, `height` rows high."""
    now, before = seen.known[-1], seen.known[0]
    gained = tr("{n} in {weeks} weeks", n=f"{now - before:+}", weeks=len(seen.weeks) - 1)
    lines = [head(tr("Words known"), (Run(tr.number(now), "ink bold"), Run(f"  {gained}", "ink-3")), width)]
    if not any(seen.known):
        how = tr(
            "In a lesson, k marks a word as known; words whose next review is at least three weeks away count too."
        )
        return [*lines, *wrapped(how if seen.now else tr("None in these weeks."), width, "ink-3")]
    top = ceiling(max(seen.known))
    labels = {0: tr.number(top), height // 2: tr.number(top // 2) if height % 2 == 0 else ""}
    for n, runs in enumerate(columns(seen.known, height, most=top)):
        lines.append(row(Run(f"{labels.get(n, ''):>{_LABEL - 1}} ", "ink-3"), *runs))
    return [*lines, _months(seen.weeks, tr)]


def days_block(seen: Overview, width: int, goal: int, tr: Translator) -> Block:
    """Return the answers of each day: a row for each weekday; `goal` is in answers a day, 0 for none."""
    of = (seen.last - max(seen.weeks[0], seen.begun or seen.today)).days + 1
    said = [Run(tr("{n} of {of} days", n=len(seen.days), of=of) if of > 1 else tr("the first day"), "ink-3")]
    if seen.streak > 1:
        said.append(Run(tr(", {n} in a row now", n=seen.streak), "ink-2"))
    lines = [head(tr("Days"), said, width)]
    steps = _steps(goal)
    for n in range(7):
        name = weekday(seen.weeks[0] + timedelta(days=n), tr) if n % 2 == 0 else ""
        runs = [Run(f"{name:<{_LABEL}}", "ink-3")]
        for monday in seen.weeks:
            runs += _day(monday + timedelta(days=n), seen, steps)
        lines.append(row(*runs))
    legend = [Run("·", "rule"), Run(f" 0 {tr('answers')}", "ink-3")]
    for (least, mark), role in zip(steps, ("chart", "chart", "target", "target"), strict=True):
        step = [Run(f"  {mark}", role), Run(f" {tr.number(least)}", "ink-3")]
        legend += step if sum(len(run.text) for run in (*legend, *step)) <= width else []
    return [*lines, row(*legend)]


def _steps(goal: int) -> tuple[tuple[int, str], ...]:
    """Return the marks of a day, each with the number of answers from which it is used: the third is the goal."""
    full = goal or _USUAL
    return (1, "▂"), (full // 2, "▃"), (full, "▅"), (full * 2, "▇")


def _day(day: date, seen: Overview, steps: Sequence[tuple[int, str]]) -> list[Run]:
    """Return the mark of a day; a dot without answers, blanks for a day to come."""
    if day > seen.today:
        return [Run("  ", "")]
    count = seen.days.get(day, 0)
    if not count:
        return [Run("· ", "rule")]
    mark = next(mark for least, mark in reversed(steps) if count >= least)
    return [Run(f"{mark} ", "target" if count >= steps[2][0] else "chart")]


def _months(weeks: Sequence[date], tr: Translator) -> StyledLine:
    """Return the names of the months, each under the week in which it begins."""
    text = " " * _LABEL
    for n, monday in enumerate(weeks):
        at = _LABEL + n * _WEEK
        name = month(monday, tr)
        if monday.day <= 7 and len(text) <= at and at + len(name) <= _LABEL + len(weeks) * _WEEK:
            text = f"{text:<{at}}{name} "
    return row(*column((Run(text, "ink-3"),), 0))
