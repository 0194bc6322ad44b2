"""The problems of a lesson file as the panel lists them."""

from __future__ import annotations

from collections.abc import Sequence

from study.app.page.line import BLANK, Line, Run, row
from study.app.page.paint import Layer, hung, paint, shown, wrapped
from study.lesson.model import Language
from study.lesson.problems import Problem
from study.locale import Translator

SIGNS = {"error": ("✗", "wrong bold"), "warning": ("!", "ink bold")}
"""The sign of each level, and its role."""
_LEAD = 8
"""Cells before a message: the bar, the sign, the number of the line."""


def summary(problems: Sequence[Problem], tr: Translator) -> Line:
    """How many of each."""
    errors = sum(problem.level == "error" for problem in problems)
    advice = len(problems) - errors
    if not problems:
        return row(Run(tr("Nothing to correct."), "right"))
    runs = []
    if errors:
        runs.append(Run(tr.plural("{n} error", "{n} errors", errors), "wrong bold"))
    if advice:
        said = tr.plural("{n} piece of advice", "{n} pieces of advice", advice)
        runs.append(Run(("   " if runs else "") + said, "ink-2"))
    return row(*runs)


def problem_lines(
    problem: Problem, n: int, width: int, here: bool, safe: bool, tr: Translator, language: Language
) -> list[Line]:
    """One problem: its line and what is wrong; the chosen one in full, with its correction if there is one."""
    sign, role = SIGNS[problem.level]
    click = f"problem:{n}"
    lead = (
        Run("▌" if here else " ", "focus", click),
        Run(sign, role, click),
        Run(f"{problem.line:>4}  ", "focus bold" if here else "ink-3", click),
    )
    room = max(width - _LEAD, 10)
    message = problem.message.get(language)
    if here:
        head = message.find(". ") + 1 or len(message)
        text = paint(message, room, "ink-2", (Layer(0, head, "ink bold"),), click)
    else:
        text = wrapped(message, room, "ink-2", click)
        if len(text) > 2:
            text = [text[0], Line((*text[1].runs[:-1], text[1].runs[-1]._replace(text=text[1].text[: room - 1] + "…")))]
        return hung(lead, text)
    if safe:
        text += [BLANK, *wrapped(problem.found, room, "fault"), *wrapped(problem.suggestion, room, "target")]
        text += [BLANK, row(Run("c", "ink-2 bold", "correct"), Run("  " + tr("correct it"), "ink-3", "correct"))]
    lines = hung(lead, text)
    bar = (Run("▌", "focus"), Run(" " * (_LEAD - 1), ""))
    return [lines[0], *(each._replace(runs=(*bar, *text[n].runs)) for n, each in enumerate(lines[1:], 1))]


def listing(
    problems: Sequence[Problem], chosen: int, safe: bool, width: int, height: int, tr: Translator, language: Language
) -> list[Line]:
    """The list, cut to a height so that the chosen problem is in sight."""
    lines: list[Line] = []
    first = last = 0
    for n, problem in enumerate(problems):
        if n == chosen:
            first = len(lines)
        lines += problem_lines(problem, n, width, n == chosen, safe and n == chosen, tr, language)
        if n == chosen:
            last = len(lines)
    room = max(height - 2, 1)
    top = 0 if last <= room else min(last - room + 1, first)
    return [summary(problems, tr), BLANK, *lines[top : top + room]]


def chosen_alone(
    problem: Problem, place: str, safe: bool, width: int, height: int, tr: Translator, language: Language
) -> list[Line]:
    """The chosen problem in as few lines as can be, where the panel lies below."""
    sign, role = SIGNS[problem.level]
    lead = (Run(sign, role), Run(f" {problem.line}  ", "focus bold"))
    lines = hung(lead, wrapped(problem.message.get(language), max(width - 8, 10), "ink"))
    lines = lines[: height - safe]
    if safe:
        lines.append(
            row(
                Run("c", "ink-2 bold", "correct"),
                Run(f"  {tr('correct it')}  ", "ink-3", "correct"),
                Run(shown(problem.found), "fault"),
                Run(" → ", "ink-3"),
                Run(shown(problem.suggestion), "target"),
            )
        )
    return [
        lines[0]._replace(right=(Run(place, "ink-3"),)) if lines[0].width + len(place) < width else lines[0],
        *lines[1:],
    ]
