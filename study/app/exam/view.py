"""Draws the pages of an exam before its first question and past its last one."""

from __future__ import annotations

from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Run, StyledLine, blank, row
from study.app.page.paint import wrapped
from study.lesson.model import Lesson, Question
from study.locale import Translator
from study.practice.exam import paper


def start_lines(lesson: Lesson, minutes: int, page: Geometry, tr: Translator) -> list[StyledLine]:
    """Draw what an exam on a lesson is and how long it lasts; without questions, that there can be none."""
    width = page.measure
    if not lesson.questions:
        return wrapped(tr("This lesson has no questions, so there is no exam."), width, "ink-2")
    questions = tr.plural("{n} question", "{n} questions", len(paper(lesson)))
    said = tr(
        "An exam: {questions} in {minutes}.",
        questions=questions,
        minutes=tr.plural("{n} minute", "{n} minutes", minutes),
    )
    rules = tr("No glossary and no feedback until you hand in your answers. An unanswered question scores nothing.")
    left = tr("You can return to any question, and leave: your answers are saved, and the clock keeps running.")
    lines = [*wrapped(said, width, "ink bold"), BLANK, *wrapped(rules, width, "ink-2"), BLANK]
    lines += [*wrapped(left, width, "ink-2"), *blank(1 if page.short else 2)]
    return [*lines, _enter(tr("start"), tr)]


def end_lines(unanswered: int, hand_in: str, page: Geometry, tr: Translator) -> list[StyledLine]:
    """Draw how many questions are unanswered, and the keys; `hand_in` is what Enter does (to be translated)."""
    said = tr.plural("{n} question is unanswered.", "{n} questions are unanswered.", unanswered)
    lines = wrapped(said if unanswered else tr("All questions are answered."), page.measure, "ink bold")
    lines += [BLANK, _enter(tr(hand_in), tr)]
    if unanswered:
        lines.append(row(Run("PgDn ", "ink-2 bold", "step"), Run(f"  {tr('the first unanswered question')}", "ink-3")))
    return lines


def paragraph_numbers(question: Question) -> str:
    """Return the paragraphs that a question is about: `¶ 1  ¶ 2`."""
    return "  ".join(f"¶\u00a0{number}" for number in question.about)


def _enter(does: str, tr: Translator) -> StyledLine:
    """Draw the key Enter with what it does."""
    return row(Run(tr("Enter"), "ink-2 bold", "enter"), Run(f"  {does}", "ink-3", "enter"))
