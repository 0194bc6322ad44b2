"""The results of a lesson in line-by-line mode."""

from __future__ import annotations

from collections.abc import Iterator

from study.language.labels import SKILLS
from study.lesson.model import Lesson
from study.locale import Translator
from study.locale.results import said_counts
from study.practice.summary import summarise
from study.progress.store import Store


def results(lesson: Lesson, store: Store, tr: Translator) -> Iterator[str]:
    """Yield the results so far: of the whole lesson, then of each skill."""
    summary = summarise(lesson, store.answers(lesson.key))
    if not summary.asked:
        yield tr("No questions answered yet. Your results will appear here.")
        return
    share = tr.percent(summary.mark)
    said = said_counts(tr, summary.right, summary.nearly, summary.wrong, by_learner=len(summary.overruled))
    yield f"{tr('Your results')}{tr(': ')}{share}. {said}."
    yield tr("{asked} of {total} questions answered", asked=summary.asked, total=len(lesson.questions)) + "."
    for skill in summary.skills:
        count = tr.plural("{n} question", "{n} questions", skill.asked)
        yield f"{tr(SKILLS[skill.skill])}{tr(': ')}{tr.percent(skill.mark)}, {count}"
