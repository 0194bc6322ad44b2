"""Draws what a lesson says around its text: mission, tasks, documents, notes and questions to discuss."""

from __future__ import annotations

from collections.abc import Iterable

from study.app.page.line import BLANK, Run, StyledLine
from study.app.page.paint import hung, wrapped
from study.lesson.model import Bilingual, Language, Lesson
from study.locale import Translator


def lines_before(lesson: Lesson, number: int, width: int, tr: Translator) -> list[StyledLine]:
    """Draw the mission and the tasks before reading above the first paragraph; above others nothing."""
    if number != min(lesson.numbers, default=0):
        return []
    lines = wrapped(lesson.mission.get(tr.language), width, "ink-2 italic")
    tasks = _listed(tr("Before reading"), lesson.before, width, tr.language)
    return [*lines, *([BLANK] if lines else []), *tasks, *([BLANK] if tasks else [])]


def lines_after(lesson: Lesson, number: int, width: int, tr: Translator) -> list[StyledLine]:
    """Draw the notes that follow a paragraph; after the last one, the questions to discuss too."""
    lines: list[StyledLine] = []
    for box in lesson.boxes_after(number):
        title, text = box.title.get(tr.language), box.text(tr.language) or box.text(lesson.studied)
        lines += [BLANK, *wrapped(title, width, "ink-2 bold"), *wrapped(text, width, "ink-2")]
    if lesson.discuss and number == max(lesson.numbers, default=0):
        lines += [BLANK, *_listed(tr("To discuss"), lesson.discuss, width, tr.language)]
    return lines


def _listed(title: str, texts: Iterable[Bilingual], width: int, language: Language) -> list[StyledLine]:
    items = [hung((Run("–  ", "ink-3"),), wrapped(text.get(language), width - 3, "ink-2")) for text in texts if text]
    return [*wrapped(title, width, "ink-3"), *(each for item in items for each in item)] if items else []
