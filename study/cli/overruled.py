"""`alinea progress --overruled`: lists the answers that the learner counts as right, for the author of the lesson."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from typing import NamedTuple

from study.cli.console import Console
from study.cli.lessons import all_places, chosen
from study.cli.stores import to_look_at
from study.language.direction import in_direction
from study.lesson.library import LessonRef
from study.lesson.model import Lesson
from study.progress.queries.overruled import OverruledAnswer, overruled_answers
from study.progress.queries.review_source import lesson_opener


class ListedAnswer(NamedTuple):
    """An answer with the wording of its question, as far as its lesson is still available."""

    answer: OverruledAnswer
    asked: str
    """The question, or the meaning of a word; empty if the lesson no longer has it."""

    @property
    def title(self) -> str:
        """Return the lesson and the id of the question or word."""
        lesson = self.answer.lesson
        return f"{lesson} · {self.answer.subject}" if lesson else self.answer.subject


def run(options: Namespace, console: Console) -> int:
    """Print the answers, in JSON with `--json`; only those of the named lessons, if any. Return 0, or 2 if the progress
    cannot be read. Raises CommandError for a lesson that is not found."""
    places: list[LessonRef] = [*all_places(console)]
    with to_look_at(console) as opened:
        answers = overruled_answers(opened.store)
        unread = opened.store.unread
        notices = opened.end()
    if options.lesson:
        named = chosen(options.lesson, console)
        places = [*places, *named]
        ids = {place.id for place in named}
        answers = [each for each in answers if each.lesson and each.lesson.lesson in ids]
    open_by_id = lesson_opener(places, console.dirs.cache)
    listed = [ListedAnswer(each, _asked(each, open_by_id)) for each in answers]
    if options.json:
        console.json({"overruled": [as_json(each) for each in listed], **notices})
    elif not listed:
        console.print(console.tr("No answer was counted as right by the learner."))
    else:
        _print(listed, console)
    return 2 if unread else 0


def _print(listed: list[ListedAnswer], console: Console) -> None:
    tr, colon = console.tr, console.tr(": ")
    for n, each in enumerate(listed):
        if n:
            console.print()
        day = each.answer.at.astimezone().date().isoformat()
        console.print(f"{day}  {each.title}")
        if each.asked:
            console.print(f"  {each.asked}")
        console.print(f"  {tr('Typed')}{colon}{each.answer.typed}")
        console.print(f"  {tr('Expected')}{colon}{each.answer.expected}")


def as_json(each: ListedAnswer) -> dict[str, object]:
    """Return an answer for a program; `at` is in UTC, `lesson` null for a word of the dictionary."""
    answer = each.answer
    return {
        "at": answer.at.isoformat(timespec="seconds"),
        "lesson": answer.lesson.lesson if answer.lesson else None,
        "studied": answer.lesson.studied if answer.lesson else answer.subject.partition(":")[0],
        "question" if answer.is_question else "word": answer.subject,
        "asked": each.asked or None,
        "typed": answer.typed,
        "expected": answer.expected,
        "in_review": answer.in_review,
    }


def _asked(answer: OverruledAnswer, open_by_id: Callable[[str], Lesson | None]) -> str:
    """Return the question that was asked, or the meaning of the word; empty if the lesson no longer has it."""
    if answer.lesson is None:
        return ""
    whole = open_by_id(answer.lesson.lesson)
    if whole is None:
        return ""
    lesson = in_direction(whole, answer.lesson.studied)
    if answer.is_question:
        return next((q.stem.get(lesson.studied) for q in lesson.questions if q.id == answer.subject), "")
    return next((term.gloss for term in lesson.terms if term.id == answer.subject), "")
