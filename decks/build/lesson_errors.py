"""Checks that a lesson has what its deck needs: ids that identify, and a text for each side of a card."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from decks.build.html import clean
from decks.build.identity import slug
from study.lesson.model import Lesson, Term
from study.text import Message


def lesson_errors(lessons: Sequence[Lesson]) -> tuple[Message, ...]:
    """Return a full sentence with its place for each reason why the lessons cannot become a deck; empty if none."""
    return tuple(_errors(lessons))


def _errors(lessons: Sequence[Lesson]) -> Iterator[Message]:
    if not lessons:
        yield Message("Nothing to export: give at least one lesson.")
    for lesson_id in _repeated(lesson.id for lesson in lessons):
        yield Message(
            "Two lessons have the id “{lesson}”, so their cards would be mixed up. Change one of the ids.",
            lesson=lesson_id,
        )
    for lesson in lessons:
        yield from _of_lesson(lesson)


def _of_lesson(lesson: Lesson) -> Iterator[Message]:
    if not slug(lesson.id):
        yield Message(
            "Lesson “{lesson}”, first line: the id must have at least one letter from a to z or "
            "a digit. Write “lesson: my-article”.",
            lesson=lesson.id,
        )
    if not clean(lesson.title.get("fr")):
        yield Message(
            "Lesson “{lesson}”, header: the title is missing, and the deck takes its name from it. Add “title: …”.",
            lesson=lesson.id,
        )
    for repeated in _repeated(term.id for term in lesson.terms):
        yield Message(
            "Lesson “{lesson}”, term “{term}”: two terms have this id. Change one of the ids.",
            lesson=lesson.id,
            term=repeated,
        )
    for repeated in _repeated(question.id for question in lesson.questions):
        yield Message(
            "Lesson “{lesson}”, question “{question}”: two questions have this id. Change one of the ids.",
            lesson=lesson.id,
            question=repeated,
        )
    for number, term in enumerate(lesson.terms, 1):
        yield from _of_term(lesson, term, term.head or str(number))


def _of_term(lesson: Lesson, term: Term, name: str) -> Iterator[Message]:
    if not clean(term.id):
        yield Message("Lesson “{lesson}”, term “{term}”: the id is empty. Add “id: …”.", lesson=lesson.id, term=name)
    if not clean(term.head):
        yield Message(
            "Lesson “{lesson}”, term “{term}” (id “{id}”): the headword is empty. Write it after “# Term”.",
            lesson=lesson.id,
            term=name,
            id=term.id,
        )
    if not clean(term.en):
        yield Message(
            "Lesson “{lesson}”, term “{term}”: the English meaning is missing, so the card would "
            "have no answer. Add “en: …”.",
            lesson=lesson.id,
            term=name,
        )


def _repeated(ids: Iterable[str]) -> list[str]:
    """Return the ids that occur more than once, compared as Anki keeps them; empty ids do not count."""
    return [name for name, count in Counter(map(clean, ids)).items() if count > 1 and name]
