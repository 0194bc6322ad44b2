"""The terms behind keys of the store."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from study.language.facing import facing
from study.lesson.cache import open_lesson
from study.lesson.library import LibraryError
from study.lesson.library import places as all_places
from study.lesson.model import Lesson, Term
from study.places import Places


class Found(NamedTuple):
    """A term, and the lesson that has it, turned as it was studied."""

    lesson: Lesson
    term: Term


def found(keys: Iterable[str], home: Places) -> dict[str, Found]:
    """The terms of these keys, by key; one of a lesson that is gone or cannot be read is left out."""
    wanted = set(keys)
    if not wanted:
        return {}
    try:
        places = {each.id: each for each in all_places([home.lessons])}
    except LibraryError:
        places = {each.id: each for each in all_places()}
    terms: dict[str, Found] = {}
    for name in sorted({key.rpartition("/")[0] for key in wanted if "/" in key}):
        id, _, studied = name.partition(":")
        try:
            lesson = open_lesson(places[id], home.cache)[0] if id in places else None
        except LibraryError:
            continue
        if lesson:
            turned = facing(lesson, "en" if studied == "en" else "fr")
            terms |= {key: Found(turned, term) for term in turned.terms if (key := f"{name}/{term.id}") in wanted}
    return terms


def said_key(key: str) -> str:
    """What is left to call a word by, whose lesson is gone: `fr:essor` and `petite/essor` are both *essor*."""
    return key.rpartition("/")[2].rpartition(":")[2]
