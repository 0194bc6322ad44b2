"""What there is to review: the lessons it comes from, and the answers that were wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import NamedTuple

from study.language.facing import facing
from study.lesson.model import Lesson
from study.practice.looked_up import language_of
from study.practice.missed import Answers, lesson_of
from study.practice.queue import held_back, next_due, queue
from study.practice.review import Item
from study.progress.store import Store
from study.progress.today import allowed

_RECENT = 20
"""Lessons, the last opened first, in which looked-up words are looked for."""


class Material(NamedTuple):
    """Lessons turned to the text that was studied, the last answers to their questions, and what is missing."""

    lessons: tuple[Lesson, ...]
    answers: Answers
    missing: tuple[str, ...]
    """The lessons whose words are learned and that are not there any more."""


def material(store: Store, opened: Callable[[str], Lesson | None]) -> Material:
    """Gather it; `opened` gives a lesson by its id, or None for one that is gone or cannot be read."""
    statuses, remembered = store.statuses(), store.remembered()
    learning = [key for key, status in statuses.items() if status == "learning"]
    words = {key.rpartition("/")[0] for key in (*learning, *remembered) if "/" in key and not lesson_of(key)}
    shelf = store.shelf()
    others = {lesson_of(key) for key in remembered} | {
        name for name, standing in shelf.items() if standing.right < standing.answered
    }
    if any(map(language_of, learning)):
        others |= set(list(shelf)[:_RECENT])
    whole: dict[str, Lesson | None] = {}
    lessons = []
    for name in sorted({*words, *filter(None, others)}):
        id, _, studied = name.partition(":")
        if id not in whole:
            whole[id] = opened(id)
        if lesson := whole[id]:
            lessons.append(facing(lesson, "en" if studied == "en" else "fr"))
    gone = (name.partition(":")[0] for name in sorted(words))
    answers = {lesson.key: store.answers(lesson.key) for lesson in lessons}
    return Material(tuple(lessons), answers, tuple(dict.fromkeys(id for id in gone if whole[id] is None)))


def today(
    what: Material,
    store: Store,
    new: int,
    reviews: int | None,
    *,
    limit: int | None = None,
    ahead: bool = False,
) -> tuple[Item, ...]:
    """What to ask now of it, within `new` and `reviews` a day; what is asked ahead of its time comes beside that."""
    now = store.clock()
    left = allowed(store, new, reviews, now.astimezone().date())
    return queue(
        what.lessons,
        store.statuses(),
        store.remembered(),
        now,
        limit=limit,
        new=left.new,
        reviews=None if ahead else left.reviews,
        ahead=ahead,
        answers=what.answers,
    )


def waiting(what: Material, store: Store) -> int:
    """How much would be asked now if a day had no limits."""
    return held_back(what.lessons, store.statuses(), store.remembered(), store.clock(), what.answers)


def next_moment(what: Material, store: Store) -> datetime | None:
    """When the next is due, UTC; None where nothing was reviewed."""
    return next_due(what.lessons, store.statuses(), store.remembered())


def last_opened(material: Material, store: Store) -> Iterator[Lesson]:
    """The lessons in the order in which a word that was looked up is looked for."""
    order = {name: n for n, name in enumerate(store.shelf())}
    yield from sorted(material.lessons, key=lambda lesson: order.get(lesson.key, len(order)))
